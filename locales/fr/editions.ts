export const editions = {
  title: 'Édition et plan',
  lead: 'Les jours, les lieux, les zones et les catégories : ce qu’un badge porte et ce qu’une porte sait.',
  stage: {
    title: 'Étape',
    lead: 'Une étape peut être sautée ; on ne revient jamais en arrière.',
    enter: 'Passer à l’étape suivante : {stage}',
    question: 'Passer à l’étape « {stage} » ? Il n’y a pas de retour.',
    last: 'C’est la dernière étape.',
    means: {
      preparation: 'Le plan et les règles d’admission se préparent.',
      invitations: 'Les invitations partent, les réponses arrivent.',
      accreditation: 'Les personnes sont inscrites, examinées et munies d’un badge.',
      show: 'Les portes sont ouvertes.',
      results: 'Les chiffres sont arrêtés et racontés.',
      archived: 'L’édition est close ; ses chiffres figés restent.',
    },
  },
  facts: {
    title: 'Identité',
    dates: 'Dates',
    place: 'Lieu',
    timeZone: 'Fuseau horaire',
    guestOfHonour: 'Invité d’honneur',
    theme: 'Thème',
    patronage: 'Patronage',
    clonedFrom: 'Reprise de',
  },
  days: {
    title: 'Jours',
    kinds: {
      fair: 'Salon',
      demo: 'Démonstrations',
    },
  },
  places: {
    title: 'Lieux et halls',
    kinds: {
      exhibition: 'Exposition',
      range: 'Champ de tir',
      conference: 'Conférence',
    },
    size: '{width, number} m sur {depth, number} m',
  },
  zones: {
    lead: 'Une lettre et une couleur par zone, imprimées sur le badge.',
    noGate: 'Aucune porte',
  },
  gates: {
    enteringTwice: {
      off: 'double entrée permise',
      soft: 'double entrée signalée',
      hard: 'double entrée refusée',
    },
  },
  categories: {
    title: 'Catégories de badges',
    lead: 'Qui compte comme visiteur, et où et quand chaque badge ouvre.',
    category: 'Catégorie',
    countsAs: 'Compte comme',
    hours: 'Heures',
    allDay: 'Heures du jour',
    admitted: 'admis',
    notAdmitted: 'non admis',
    counts: {
      visitor: 'Visiteur',
      exhibitor: 'Exposant',
      service: 'Service, non compté',
    },
    marks: {
      escortRequired: 'Accompagné',
      mayEscort: 'Peut accompagner',
      photoCheck: 'Photo vérifiée',
      vip: 'VIP',
    },
  },
} as const;
