import type { publicPages as source } from '../fr/public.ts';
import type { Same } from '../same.ts';

export const publicPages = {
  skip: 'Skip to content',
  pages: 'Pages of the show',
  languages: 'Languages',
  home: 'The show',
  exhibitors: 'Exhibitors',
  programme: 'Programme',
  venues: 'Venues',
  office: 'Office',
  stagedWith: 'Staged with Kurukan',
  guestOfHonour: 'Guest of honour:',
  days: 'The days',
  places: 'The places',
  dayKind: {
    fair: 'Fair',
    demo: 'Demonstrations',
  },
} as const satisfies Same<typeof source>;
