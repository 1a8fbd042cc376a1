import { factKind } from '#platform/ledger/kinds';
import type { ReadingPurpose, RestrictedField, StayStatus } from './types.ts';

/** The first of a delegation has been received. */
export const delegationArrived = factKind<{ country: string }>('delegation.arrived');

/** The last of a delegation has left. */
export const delegationDeparted = factKind<{ country: string }>('delegation.departed');

/** What an officer or the office told; the subject is the event. */
export const stayStatus = factKind<{
  delegationId: string;
  country: string;
  legId: string | null;
  status: StayStatus;
}>('stay.status');

/** Somebody has read what is restricted of a person: which fields, and never what they hold. */
export const restrictedRead = factKind<{
  participantId: string;
  fields: readonly RestrictedField[];
  /** `subject`: it was given to the person it is about. */
  purpose: ReadingPurpose | 'subject';
}>('restricted.read');

/** Given anew, or taken back. */
export const restrictedGiven = factKind<{
  participantId: string;
  fields: readonly RestrictedField[];
}>('restricted.given');

export const liaisonAssigned = factKind<{ delegationId: string; country: string }>(
  'liaison.assigned',
);

export const liaisonReleased = factKind<{ delegationId: string; country: string }>(
  'liaison.released',
);
