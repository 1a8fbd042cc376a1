import type { programme as source } from '../fr/programme.ts';
import type { Same } from '../same.ts';

export const programme = {
  title: 'Programme',
  lead: 'Ceremonies, panels, demonstrations and convoys of the edition, day by day. Convoys are never public.',
  type: {
    ceremony: 'ceremony',
    panel: 'panel',
    press: 'press',
    demo: 'demonstration',
    convoy: 'convoy',
  },
  state: { scheduled: 'scheduled', held: 'held', cancelled: 'cancelled' },
  late: {
    onHold: 'on hold',
    delayed: 'delayed {minutes, plural, one {# minute} other {# minutes}}',
    newTime: 'Delayed {minutes, plural, one {# minute} other {# minutes}}, new time',
  },
  reason: {
    weather: 'weather',
    safety: 'safety',
    speaker: 'speaker absent',
    organisation: 'organisation',
  },
  column: {
    time: 'Time',
    code: 'Code',
    title: 'Session',
    type: 'Type',
    location: 'Place',
    exhibitor: 'Exhibitor',
    state: 'State',
  },
  act: {
    hold: 'Held',
    cancel: 'Cancel',
    reschedule: 'Put back on',
    confirmHold: 'Record that this session was held?',
    schedule: 'Add a session',
    submit: 'Add',
  },
  form: {
    titleIn: 'Title ({language})',
    day: 'Day',
    from: 'From',
    until: 'Until',
    location: 'Place',
    elsewhere: 'Another place',
    reason: 'Reason for cancelling',
  },
  saved: 'Saved.',
  count: '{count, plural, one {# session} other {# sessions}}',
  zone: 'Local times ({zone}).',
  empty: {
    title: 'The programme is empty',
    what: 'Sessions will stand here, day by day, in the time of the edition.',
    first: 'Add a session below, or import the file sessions.csv.',
  },
} as const satisfies Same<typeof source>;
