import type { Print } from '#modules/badges/issuing/types';
import type { BadgeClaims, CredentialRefusal } from '#modules/badges/types';
import type { Category, EditionPlan, Gate } from '#modules/editions/types';
import type { Direction, Passage, Refusal } from '../types.ts';

/** A badge as it was held to a gate, once its text was read. */
export type PresentedBadge =
  | { ok: true; claims: BadgeClaims }
  | { ok: false; refusal: CredentialRefusal };

/** One movement to be decided. */
export type Attempt = {
  badge: PresentedBadge;
  /** The badge of whoever brings the holder in. */
  escort: PresentedBadge | null;
  direction: Direction;
  at: Date;
  /** What is known of the badges counts as at this instant. */
  knownAt: Date;
  photoChecked: boolean;
  /** The guard has looked at the holder of a badge that seems to be inside already. */
  identityChecked: boolean;
};

/** What the server knows when it decides. */
export type Knowledge = {
  plan: EditionPlan;
  gate: Gate;
  prints: readonly Print[];
  /** Admitted passages of the badge, of every zone, in any order. */
  passages: readonly Passage[];
};

export type Decision = { admitted: true; refusal: null } | { admitted: false; refusal: Refusal };

export type OpeningHours = {
  /** Day of the edition on which the instant falls; null between its days. */
  dayIndexAt: (at: Date) => number | null;
  /** When a category may enter on a day. */
  openingOf: (category: Category | undefined, dayIndex: number | null) => readonly Period[];
};

type Period = { opens: Date; closes: Date };
