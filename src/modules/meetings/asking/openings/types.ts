import type { Show, ShowParty, WallTime } from '../../engine/types.ts';

/** What is looked for: one meeting of two parties that has no time yet, or is to have another. */
export type Wanted = {
  /** Its own bookings stand in nobody's way; any other string for a meeting that is new. */
  id: string;
  guest: string;
  host: string;
  minutes: number;
  attendees: readonly string[];
  /** The two languages between which somebody must interpret. */
  interpreter: readonly [string, string] | null;
  closed: boolean;
  /** Only here; null for the home of the host, and else any place that suits. */
  place: string | null;
};

/** An unanswered question that hopes for a time: of one of the two parties, or of both. */
export type SoftHold = {
  meeting: string;
  parties: readonly string[];
  from: WallTime;
  to: WallTime;
};

export type Opening = {
  at: WallTime;
  place: string;
  interpreter: string | null;
  /** Unanswered questions that hope for the same time of one of the two: it is likely taken. */
  holds: number;
  /** Whether the place is not where the host receives by itself. */
  elsewhere: boolean;
};

/** Why a beginning is passed over, in the order in which it is told. */
export const skipReasons = [
  'guest-absent',
  'host-absent',
  'guest-meets',
  'host-meets',
  'guest-walks',
  'host-walks',
  'attendee-absent',
  'attendee-meets',
  'guest-full-half-day',
  'host-full-half-day',
  'guest-full-day',
  'host-full-day',
  'guest-full-edition',
  'host-full-edition',
  'guest-rests',
  'host-rests',
  'no-place',
  'no-interpreter',
  'likely-taken',
] as const;

export type SkipReason = (typeof skipReasons)[number];

export type Refused = {
  reason: SkipReason;
  /** The limit that is reached, or the word of an absence; null where there is none. */
  about: string | null;
};

export type Skipped = Refused & { at: WallTime };

export type Openings = { openings: readonly Opening[]; skipped: readonly Skipped[] };

/** Minutes since 1970 as a clock that never changes would count them. */
export type Slot = { begin: number; end: number };

/** A placed meeting, in minutes. */
export type Kept = Slot & {
  meeting: string;
  parties: readonly [string, string];
  attendees: readonly string[];
  place: string;
  hall: string;
  interpreter: string | null;
};

/** The show as a search for one meeting sees it. */
export type Table = {
  show: Show;
  wanted: Wanted;
  kept: readonly Kept[];
  sides: readonly TableSide[];
};

/** One of the two with the meetings it has already. */
export type TableSide = { side: 'guest' | 'host'; party: ShowParty; own: readonly Kept[] };
