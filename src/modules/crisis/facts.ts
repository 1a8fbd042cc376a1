import { factKind } from '#platform/ledger/kinds';
import type { ChangeKind } from './changing/types.ts';

type Kept = {
  kind: ChangeKind;
  dayIndex: number;
  minutes: number | null;
  toDayIndex: number | null;
  sessions: number;
  convoys: number;
  rangeSessions: number;
  meetings: number;
};

/** Subject: the change. `reason` is the word of a list. */
export const dayChanged = factKind<Kept>('day-change.applied');
export const dayChangeUndone = factKind<Record<string, never>>('day-change.undone');
export const dayChangeSent = factKind<{ messages: number }>('day-change.sent');

/** Subject: the incident. What happened is not in it, because it may name somebody. */
export const incidentReported = factKind<{ kind: string; severity: string }>(
  'range-incident.reported',
);
export const incidentClosed = factKind<Record<string, never>>('range-incident.closed');

/** Who is where, by name, was read: subject is the edition. */
export const whereaboutsRead = factKind<{ people: number }>('whereabouts.read');
