/**
 * What an organiser may demand beyond what a badge says, as data that travels to the gates: the
 * words of pretix's check-in rules, as a tree. Counts are of admitted entries of this badge into
 * the zone of the gate; the one being asked for is not among them.
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  /** Codes of categories, as in the badge. */
  | { categories: readonly number[] }
  /** Three letters as in passports. */
  | { nationalities: readonly string[] }
  /** Days of the edition; 0 is the first. */
  | { days: readonly number[] }
  /** Local hours `HH:MM` of any day; the first is in, the last is out. */
  | { between: readonly [from: string, until: string] }
  | { entriesToday: Bound }
  | { entries: Bound }
  /** Different days of the edition with an entry. */
  | { daysEntered: Bound }
  /** Holds too for whoever has never entered. */
  | { minutesSinceLastEntry: Bound }
  | { inside: boolean }
  | { right: string };

/** Both are within. */
export type Bound = { atLeast?: number | undefined; atMost?: number | undefined };

/** A condition that some gates demand of some badges. */
export type GateCondition = {
  /** Ids of gates; null for all. */
  gateIds: readonly string[] | null;
  demands: Condition;
};

/** At most so many entries of one badge; the commonest of conditions, with its own words for the guard. */
export type EntryLimit = {
  /** Codes of categories; null for all. */
  categories: readonly number[] | null;
  /** Counts the entries at this gate only; null counts all gates of the zone. */
  gateId: string | null;
  /** Bit of the zone; null for any zone. */
  zoneBit: number | null;
  per: 'day' | 'edition';
  most: number;
};

/** A right that a gate asks for: the seat of a convoy, the ticket of a session, a safety briefing. */
export type DemandedRight = {
  gateId: string;
  /** One of these will do. */
  anyOf: readonly string[];
  /** From and until when it is asked for; null for always. */
  during: { from: Date; until: Date } | null;
  /** Nobody at a gate may let in without it: a safety briefing at a live range. */
  firm: boolean;
};
