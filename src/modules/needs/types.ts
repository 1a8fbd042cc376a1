import type { Provenance } from '#platform/schema';
import type { Sector } from './taxonomy/types.ts';

export const purposes = [
  'buy',
  'evaluate',
  'joint-production',
  'training',
  'technology-transfer',
  'finance',
  'research',
] as const;

export type Purpose = (typeof purposes)[number];

export const horizons = ['now', 'one-year', 'three-years', 'later'] as const;

export type Horizon = (typeof horizons)[number];

/** Who told it: the embassy itself, protocol for it, or a file of protocol's. */
export const tellers = ['embassy', 'protocol', 'file'] as const;

export type Teller = (typeof tellers)[number];

/** What of a need somebody states. */
export type StatedNeed = {
  /** ISO 3166 alpha-2. */
  country: string;
  /** Null where the government as a whole seeks it. */
  delegationId: string | null;
  sector: Sector;
  purpose: Purpose;
  /** Null where nobody said by when. */
  horizon: Horizon | null;
  note: string | null;
};

export type Need = StatedNeed & {
  id: string;
  /** What was sought at the last edition is no need of this one until it is stated again. */
  state: 'stated' | 'last-time';
  statedBy: Teller;
  statedAt: Date;
  provenance: Provenance;
};

/** An exhibitor a country must meet. */
export type MustMeet = {
  country: string;
  exhibitorId: string;
  exhibitor: string;
  /** From 1, without gaps. */
  rank: number;
  note: string | null;
  /** The delegation that carries the wish; null until the government has one. */
  wishedBy: string | null;
};

/** Longer lists rank nothing. */
export const MOST_MUST_MEETS = 10;
