import type { editions as source } from '../fr/editions.ts';
import type { Same } from '../same.ts';

export const editions = {
  title: 'Edition and plan',
  lead: 'Days, places, zones and categories: what a badge carries and what a gate knows.',
  stage: {
    title: 'Stage',
    lead: 'A stage may be skipped; none is ever gone back to.',
    enter: 'Enter the next stage: {stage}',
    question: 'Enter the stage “{stage}”? There is no way back.',
    last: 'This is the last stage.',
    means: {
      preparation: 'The plan and the rules of admission are being prepared.',
      invitations: 'Invitations go out, answers come in.',
      accreditation: 'People are registered, examined and given a badge.',
      show: 'The gates are open.',
      results: 'The figures are settled and told.',
      archived: 'The edition is closed; its frozen figures stay.',
    },
  },
  facts: {
    title: 'Identity',
    dates: 'Dates',
    place: 'Place',
    timeZone: 'Time zone',
    guestOfHonour: 'Guest of honour',
    theme: 'Theme',
    patronage: 'Patronage',
    clonedFrom: 'Made from',
  },
  days: {
    title: 'Days',
    kinds: {
      fair: 'Fair',
      demo: 'Demonstrations',
    },
  },
  places: {
    title: 'Venues and halls',
    kinds: {
      exhibition: 'Exhibition',
      range: 'Range',
      conference: 'Conference',
    },
    size: '{width, number} m by {depth, number} m',
  },
  zones: {
    lead: 'A letter and a colour for each zone, printed on the badge.',
    noGate: 'No gate',
  },
  gates: {
    enteringTwice: {
      off: 'entering twice is allowed',
      soft: 'entering twice is reported',
      hard: 'entering twice is refused',
    },
  },
  categories: {
    title: 'Badge categories',
    lead: 'Who counts as a visitor, and where and when each badge opens.',
    category: 'Category',
    countsAs: 'Counts as',
    hours: 'Hours',
    allDay: 'Hours of the day',
    admitted: 'admitted',
    notAdmitted: 'not admitted',
    counts: {
      visitor: 'Visitor',
      exhibitor: 'Exhibitor',
      service: 'Service, not counted',
    },
    marks: {
      escortRequired: 'Escorted',
      mayEscort: 'May escort',
      photoCheck: 'Photo checked',
      vip: 'VIP',
    },
  },
} as const satisfies Same<typeof source>;
