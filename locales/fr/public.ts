export const publicPages = {
  skip: 'Aller au contenu',
  pages: 'Pages du salon',
  languages: 'Langues',
  home: 'Le salon',
  exhibitors: 'Exposants',
  programme: 'Programme',
  venues: 'Lieux',
  office: 'Bureau',
  stagedWith: 'Salon organisé avec Kurukan',
  guestOfHonour: 'Invité d’honneur :',
  days: 'Les jours',
  places: 'Les lieux',
  dayKind: {
    fair: 'Salon',
    demo: 'Démonstrations',
  },
} as const;
