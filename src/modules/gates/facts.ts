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

/** Who was counted aboard, without a name; what is null of a person was not known. */
export const boardingRecorded = factKind<{
  vehicleId: string;
  /** Which of the four counts of a convoy. */
  leg: string;
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
}>('boarding.recorded');

/** Said by a phone of a range session, a lane, a range or a convoy. */
export const wordRecorded = factKind<{
  placeId: string;
  word: string;
  /** Rounds, of the ammunition account. */
  count: number | null;
  /** Whose badges have signed it. */
  participantId: string | null;
  otherParticipantId: string | null;
  day: number | null;
}>('word.recorded');

/** An exhibit was scanned into other hands. */
export const custodyRecorded = factKind<{
  exhibitId: string;
  place: string;
  participantId: string | null;
  day: number | null;
}>('custody.recorded');

/** Taken back on the phone: each counts as not having been. */
export const boardingVoided = factKind<Record<string, never>>('boarding.voided');
export const wordVoided = factKind<Record<string, never>>('word.voided');
export const custodyVoided = factKind<Record<string, never>>('custody.voided');
