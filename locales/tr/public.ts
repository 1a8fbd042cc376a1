import type { publicPages as source } from '../fr/public.ts';
import type { Same } from '../same.ts';

export const publicPages = {
  skip: 'İçeriğe geç',
  pages: 'Fuarın sayfaları',
  languages: 'Diller',
  home: 'Fuar',
  exhibitors: 'Katılımcılar',
  programme: 'Program',
  venues: 'Mekânlar',
  office: 'Ofis',
  stagedWith: 'Kurukan ile düzenlenmiştir',
  guestOfHonour: 'Onur konuğu:',
  days: 'Günler',
  places: 'Yerler',
  dayKind: {
    fair: 'Fuar',
    demo: 'Gösteriler',
  },
} as const satisfies Same<typeof source>;
