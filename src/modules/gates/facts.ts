import type { CountsAs } from '#modules/editions/types';
import { factKind } from '#platform/ledger/kinds';
import type { Direction, IncidentKind, Refusal } from './types.ts';

/** What is null of a person was not known: a forged badge, or one without a holder here. */
export const passageRecorded = factKind<{
  gateId: string;
  zoneId: string;
  direction: Direction;
  verdict: 'admitted' | 'refused';
  refusal: Refusal | null;
  /** `idx.generation`. */
  badge: string | null;
  participantId: string | null;
  categoryId: string | null;
  countsAs: CountsAs | null;
  country: string | null;
  delegationId: string | null;
  exhibitorId: string | null;
  /** Day of the edition; null between its days. */
  day: number | null;
}>('passage.recorded');

/** The guard has taken it back: it counts as not having been. */
export const passageVoided = factKind<Record<string, never>>('passage.voided');

export const incidentOpened = factKind<{ kind: IncidentKind; passages: string[] }>(
  'incident.opened',
);

export const incidentClosed = factKind<{ kind: IncidentKind; passages: string[] }>(
  'incident.closed',
);

/** Somebody has read by name who is inside; of every zone where it is null. */
export const musterRead = factKind<{ zoneId: string | null; people: number }>('muster.read');
