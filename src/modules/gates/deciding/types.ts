import type { BadgeClaims, CredentialRefusal } from '#modules/badges/types';
import type { Category, EditionPlan, Gate } from '#modules/editions/types';
import type { Capacity, Lease, Occupancy } from '../capacity/types.ts';
import type { EscortRule, Pairing } from '../pairing/types.ts';
import type { Consequence, Direction, EntryRefusal, Passage, Refusal } from '../types.ts';
import type { DemandedRight, EntryLimit, GateCondition } from './conditions/types.ts';

/** A badge as it was held to a gate, once its text was read. */
export type PresentedBadge =
  | { ok: true; claims: BadgeClaims }
  | { ok: false; refusal: CredentialRefusal };

/** One movement to be decided. */
export type Attempt = {
  badge: PresentedBadge;
  /** The badge of whoever brings the holder in, and when it was read. */
  escort: { badge: PresentedBadge; readAt: Date } | null;
  direction: Direction;
  /** When the badge was read. */
  at: Date;
  /** What is known of the badges counts as at this instant. */
  knownAt: Date;
  photoChecked: boolean;
  /** The guard has looked at the holder of a badge that seems to be inside already. */
  identityChecked: boolean;
  /** What an override waives; empty for an ordinary scan. */
  waived: readonly EntryRefusal[];
};

/** What a gate must know of a print to decide: no person, no token. */
export type KnownPrint = {
  idx: number;
  generation: number;
  issuedAt: Date;
  revokedAt: Date | null;
};

/** The part of an edition that a gate needs; no persons. */
export type GatePlan = Pick<EditionPlan, 'days' | 'zones' | 'gates' | 'categories'> & {
  edition: Pick<EditionPlan['edition'], 'id' | 'timeZone'>;
};

/** What the server, or a gate from its replica, knows when it decides. */
export type Knowledge = {
  plan: GatePlan;
  gate: Gate;
  settings: GateSettings;
  prints: readonly KnownPrint[];
  /** Admitted passages of every zone, in any order: of the badge, and of the guests of its escort. */
  passages: readonly Passage[];
  /** Of the badge and of its escort; others do no harm. */
  pairings: readonly Pairing[];
  /** Of the badge and of its escort; others do no harm. */
  grants: readonly Grant[];
  /** Of the zone of the gate; others do no harm. Undefined zones count as empty. */
  occupancy: readonly Occupancy[];
  /** Those lent to this device. */
  leases: readonly Lease[];
  /** When the other gates were last heard, directly or through the hub; null where there is nobody to hear: the server itself. */
  heardAt: Date | null;
};

/** How the entry rule is set for an edition; travels in the pack. */
export type GateSettings = {
  /** Minutes without news after which a hard anti-passback is only soft, because others may have let the holder out. */
  freshMinutes: number;
  /** Codes of categories to which anti-passback does not apply. */
  passbackExempt: readonly number[];
  /** `marked`: where the badge says so. `all`: whoever has a photo on the badge. */
  photoRule: 'marked' | 'all';
  escort: EscortRule;
  /** Codes of categories whose badges bear no name and need no wearer, such as day passes of the public. */
  namelessCategories: readonly number[];
  zones: readonly ZoneSettings[];
  rights: readonly DemandedRight[];
  limits: readonly EntryLimit[];
  conditions: readonly GateCondition[];
  /** A rehearsal, in which test badges count. */
  testMode: boolean;
};

/** A zone that is not named has the usual settings. */
export type ZoneSettings = {
  zoneBit: number;
  /** Local time `HH:MM` at which everybody is taken to have left; null for never. */
  nightlyExitAt: string | null;
  /** Minutes after which an entry without an exit is forgotten (passback timeout). */
  forgetAfterMinutes: number;
  /** Null where nobody counts. */
  capacity: Capacity | null;
};

/**
 * Something a badge was given after it was printed: `convoy:2`, `session:opening`, `briefing`,
 * and `party:17` for the host or delegation it belongs to, which escorts are compared by. In the
 * log it is an event of kind `grant` whose reason is the right; `void` takes it back.
 */
export type Grant = {
  idx: number;
  right: string;
  /** Null for at once. */
  from: Date | null;
  /** The first instant at which it is over; null for never. */
  until: Date | null;
};

export type Decision = (
  | { admitted: true; refusal: null; consequence: null }
  | { admitted: false; refusal: Refusal; consequence: Consequence }
) & { alerts: readonly Alert[] };

/** What the guard is told besides the answer; none of them refuses. */
export type Alert =
  /** The host leaves, and guests of theirs are still inside. */
  | 'guests-left-inside'
  /** Somebody leaves whom no gate has let in, as far as this one knows. */
  | 'exit-without-entry'
  /** More people inside than the zone may hold. */
  | 'over-capacity'
  /** A hard anti-passback is only soft, because this gate has heard nothing for too long. */
  | 'passback-softened';

export type OpeningHours = {
  /** Day of the edition on which the instant falls; null between its days. */
  dayIndexAt: (at: Date) => number | null;
  /** When a category may enter on a day. */
  openingOf: (category: Category | undefined, dayIndex: number | null) => readonly Period[];
};

type Period = { opens: Date; closes: Date };
