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
  patronage: 'High patronage:',
  guestOfHonour: 'Guest of honour:',
  days: 'The days',
  places: 'The places',
  dayKind: {
    fair: 'Fair',
    demo: 'Demonstrations',
  },
  exhibitorCount: '{count, plural, one {# exhibitor} other {# exhibitors}}',
  noExhibitors: 'The list of exhibitors is not published yet.',
  stand: '{count, plural, one {Stand {stands}} other {Stands {stands}}}',
  noProgramme: 'The programme is not published yet.',
  localHours: 'Local time.',
  cancelled: 'Cancelled',
  kind: {
    company: 'company',
    'armed-forces': 'armed forces',
    'state-pavilion': 'state pavilion',
    operator: 'organiser',
  },
  venueKind: {
    exhibition: 'Fair and stands',
    range: 'Demonstrations, reached by escorted convoy',
    conference: 'Conferences',
  },
} as const satisfies Same<typeof source>;
