import { factKind } from '#platform/ledger/kinds';
import type { Level } from './types.ts';

export const delegationRegistered = factKind<{ country: string; level: Level }>(
  'delegation.registered',
);

/** A delegation is led by somebody of another level than was announced. */
export const delegationCorrected = factKind<{ fields: readonly string[]; level?: Level }>(
  'delegation.corrected',
);

/** Null gives the place back to the alphabet. */
export const delegationPrecedenceSet = factKind<{ precedence: number | null }>(
  'delegation.precedence-set',
);
