import type { CountsAs } from '#modules/editions/types';
import { factKind } from '#platform/ledger/kinds';
import type { DelegationRole, RankClass } from './types.ts';

/** What the figures count a person by. */
export type CountedAs = {
  categoryId: string;
  countsAs: CountsAs;
  /** ISO 3166 alpha-2. */
  country: string;
  rankClass: RankClass;
  delegationId: string | null;
  delegationRole: DelegationRole | null;
  head: boolean;
  exhibitorId: string | null;
};

export const participantRegistered = factKind<CountedAs>('participant.registered');

/** `fields` are names of fields; only what the figures count by is told with its new value. */
export const participantCorrected = factKind<{ fields: string[] } & Partial<CountedAs>>(
  'participant.corrected',
);

export const participantWithdrawn = factKind<Record<string, never>>('participant.withdrawn');
