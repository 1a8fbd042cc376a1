import type { meetings as source } from '../fr/meetings.ts';
import type { Same } from '../same.ts';

export const meetings = {
  title: 'Meetings',
  lead: 'Between an exhibitor and a delegation or a person: asked, planned, held or missed.',
  column: {
    startsAt: 'Start',
    endsAt: 'End',
    day: 'Day',
    exhibitor: 'Exhibitor',
    guest: 'Guest',
    country: 'Country of the guest',
    state: 'State',
    place: 'Place',
    subject: 'Subject',
    askedBy: 'Asked by',
    externalId: 'Number in the file',
    provenance: 'Provenance',
  },
  state: {
    asked: 'asked',
    accepted: 'accepted',
    declined: 'declined',
    expired: 'unanswered',
    planned: 'planned',
    held: 'held',
    missed: 'missed',
    cancelled: 'cancelled',
  },
  askedBy: {
    delegation: 'the delegation',
    participant: 'the person',
    exhibitor: 'the exhibitor',
    organiser: 'the organiser',
  },
  act: {
    change: 'Change',
    plan: 'Plan',
    replan: 'Move',
    accepted: 'Accepted',
    declined: 'Declined',
    expired: 'Left unanswered',
    held: 'Held',
    missed: 'Missed',
    cancelled: 'Cancel',
  },
  question: {
    declined: 'Note that this meeting is declined?',
    cancelled: 'Cancel this meeting?',
  },
  plan: {
    title: '{exhibitor} and {guest}',
    placeHint: 'Stand or room, such as “A05” or “RDV2”.',
    submit: 'Fix the meeting',
  },
  empty: {
    title: 'No meeting',
    what: 'Meetings asked for will stand here, then their time and place, and what came of them.',
    first: 'Import the requests for meetings and the wishes of both sides.',
    source: 'The requests of exhibitors and delegations.',
  },
} as const satisfies Same<typeof source>;
