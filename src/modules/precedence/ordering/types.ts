import type { Level } from '#modules/delegations/types';
import type { Locale } from '#platform/i18n';

export type { Locale };

/** How sure it is that a party comes: only announced, its head named, or here. */
export const presences = ['announced', 'named', 'arrived'] as const;

export type Presence = (typeof presences)[number];

/** One who has a place in the order: a delegation, ranked by the office of its head. */
export type Party = {
  /** The delegation. */
  id: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Set where it comes for a regional organisation, by whose name it stands in the alphabet. */
  organisation: string | null;
  name: string;
  level: Level;
  /** The number protocol gave it among those of its level; null until then. */
  number: number | null;
  /** `YYYY-MM-DD` on which its head took the office; null where nobody has said. */
  tookOfficeOn: string | null;
  presence: Presence;
};

/** One rule of a list. The rules are asked in turn until one tells two parties apart. */
export type Criterion =
  | { by: 'guest-of-honour' }
  | { by: 'host'; stands: 'first' | 'last' }
  /** Regional organisations after states. */
  | { by: 'states-first' }
  | { by: 'level' }
  /** The number protocol gave; those without one after those who have one. */
  | { by: 'number' }
  /** The longest in office first; unknown dates last. */
  | { by: 'taking-office' }
  /** By the name in a language; with `from`, the letter drawn, the alphabet begins there. */
  | { by: 'alphabet'; language: Locale; from: string | null };

export const criterionKinds = [
  'guest-of-honour',
  'host',
  'states-first',
  'level',
  'number',
  'taking-office',
  'alphabet',
] as const satisfies Criterion['by'][];

/** Where protocol puts somebody by hand. `before` moves no further than it must. */
export type Placement =
  | { kind: 'at'; place: number }
  | { kind: 'directly-after'; other: string }
  | { kind: 'before'; other: string };

export type Pin = { id: string; party: string; placement: Placement; reason: string };

export type RuleList = {
  criteria: readonly Criterion[];
  /** In the order they were set: of two that contradict each other the earlier one holds. */
  pins: readonly Pin[];
  /** Who has a place: everybody announced, only those with a named head, only those who are here. */
  presence: Presence;
};

/** What the rules look up and do not know themselves. */
export type Surroundings = {
  /** ISO 3166 alpha-2. */
  host: string | null;
  guestOfHonour: string | null;
  nameOf: (country: string, language: Locale) => string;
};

/** What a criterion sees in a party. Null where it is not known; `yes` and `no` are answers. */
export type Seen = string | number | null;

/** Why a party stands where it stands. */
export type Why =
  | { kind: 'pinned'; pins: Pin[] }
  /** The first rule that tells it apart from its neighbour, and the rules that were even before. */
  | {
      kind: 'ruled';
      own: Trait[];
      /** Null for the only party there is. */
      against: { party: string; side: 'before' | 'after'; by: Trait } | null;
    };

/** `name` is the own name of the delegation, and `id` the last resort, when all rules are even. */
export type Trait = { by: Criterion['by'] | 'name' | 'id'; seen: Seen };

export type Placed = {
  /** From 1. */
  place: number;
  party: Party;
  why: Why;
  /** A rule asked for the day of taking office, and nobody has told it. */
  officeUnknown: boolean;
};

/** Why a pin could not be held. It is told, and the order stands without it. */
export type Contradiction = {
  pin: Pin;
  reason: 'party-absent' | 'other-absent' | 'itself' | 'no-such-place' | 'contradicts';
  /** The earlier pins it cannot stand beside; empty where only all of them together forbid it. */
  against: Pin[];
};

export type Order = { placed: Placed[]; contradictions: Contradiction[] };
