import type { Sheet } from './sheet.ts';
import { absences } from './sheets/absences.ts';
import { ammunitionLots } from './sheets/ammunition-lots.ts';
import { claims } from './sheets/claims.ts';
import { delegations } from './sheets/delegations.ts';
import { exhibitors } from './sheets/exhibitors.ts';
import { exhibits } from './sheets/exhibits.ts';
import { interpreters } from './sheets/interpreters.ts';
import { invitations } from './sheets/invitations.ts';
import { leads } from './sheets/leads.ts';
import { meetingPlaces } from './sheets/meeting-places.ts';
import { meetings } from './sheets/meetings.ts';
import { passages } from './sheets/passages.ts';
import { people } from './sheets/people.ts';
import { profiles } from './sheets/profiles.ts';
import { rangeSessions } from './sheets/range-sessions.ts';
import { sessions } from './sheets/sessions.ts';
import { stands } from './sheets/stands.ts';
import { wishes } from './sheets/wishes.ts';

/** Every kind of file, in the order in which they build on each other. */
export const sheets: readonly Sheet[] = [
  invitations,
  exhibitors,
  stands,
  delegations,
  people,
  exhibits,
  ammunitionLots,
  rangeSessions,
  sessions,
  meetingPlaces,
  interpreters,
  absences,
  profiles,
  wishes,
  meetings,
  passages,
  leads,
  claims,
];
