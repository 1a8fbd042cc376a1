import { factKind } from '#platform/ledger/kinds';
import type { Effect } from './policy/types.ts';
import type { Band, Outcome, ReasonCode } from './review/types.ts';

/** A hit is named by its id alone: who resembles whom stands where it can be erased. */
export const hitOpened = factKind<{ list: string; band: Band }>('hit.opened');
export const hitExpired = factKind<{ list: string }>('hit.expired');
export const hitEscalated = factKind<{ list: string }>('hit.escalated');
export const hitProposed = factKind<{ list: string; outcome: Outcome; reasonCode: ReasonCode }>(
  'hit.proposed',
);
export const hitConfirmed = factKind<{ list: string; outcome: Outcome; reasonCode: ReasonCode }>(
  'hit.confirmed',
);
export const hitContested = factKind<{ list: string; outcome: Outcome }>('hit.contested');
/** What two people had settled is over; the same pair lies open again as another hit. */
export const hitReopened = factKind<{ list: string; outcome: Outcome }>('hit.reopened');

export const ruleAdopted = factKind<{
  list: string | null;
  programme: string | null;
  categoryId: string | null;
  effect: Effect;
  authority: string;
}>('screening-rule.adopted');
export const ruleRevoked = factKind<{ effect: Effect }>('screening-rule.revoked');

/** How many were compared, with which engine, against which lists. */
export const screeningRun = factKind<{
  engine: string;
  screened: number;
  opened: number;
  expired: number;
}>('screening.run');
