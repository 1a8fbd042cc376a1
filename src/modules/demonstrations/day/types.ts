/**
 * What happens on the range, said by phones (in the log of the gates) and by the office. One word
 * each, never changed; the state is a fold over them, the same on every phone and the server.
 */
export const dayWords = [
  /** An item of the checklist: `check/<item>`, signed with a badge. */
  'check',
  'ready',
  'live',
  /** `hold/<reason>`; of a session, a lane or the whole range. */
  'hold',
  'resume',
  'done',
  'abandon',
  /** Of the whole range, at once; ended by `all-clear`. */
  'stop-fire',
  'all-clear',
] as const;

export type DayWord = (typeof dayWords)[number];

export const holdReasons = [
  'wind',
  'rain',
  'visibility',
  'heat',
  'safety',
  'air-traffic',
  'technical',
] as const;

export type HoldReason = (typeof holdReasons)[number];

export type Said = {
  /** UUID, the same on every replica. */
  id: string;
  rangeId: string;
  /** A session or a lane; null for the whole range. */
  placeId: string | null;
  word: DayWord;
  /** What follows the slash; null where nothing does. */
  detail: string | null;
  /** In the order of the log, ms UTC. */
  at: number;
  /** `device:<id>` or `account:<id>`. */
  by: string;
  /** Participant whose badge signed it; null where nobody's did. */
  signer: string | null;
};

/** A session on the day. `held` and `live` begin again after one another. */
export type DayState = 'waiting' | 'ready' | 'live' | 'held' | 'done' | 'abandoned';

/** What the day must know of a session; in the orders of a phone and in the database. */
export type DaySession = {
  id: string;
  laneId: string | null;
  /** Items of its checklist, each to be signed before it may go live. */
  items: readonly string[];
};

/** What is said of: one session, one lane, or the whole range. */
export type DayPlace =
  | { kind: 'session'; session: DaySession }
  | { kind: 'lane'; laneId: string }
  | { kind: 'range' };

export type Hold = { reason: string; at: number; by: string };

export type SignedItem = { item: string; signer: string; at: number; by: string };

/** One session as the day stands. */
export type SessionDay = {
  id: string;
  state: DayState;
  /** In the order in which they were signed; each item once, by who was first. */
  signed: readonly SignedItem[];
  /** What is not signed yet, in the order of the checklist. */
  missing: readonly string[];
  /** What keeps it from going on, the nearest first; null where nothing does. */
  heldBy: { place: 'session' | 'lane' | 'range' | 'stop-fire'; hold: Hold } | null;
  /** ms UTC; null where it has not come to that. */
  readyAt: number | null;
  liveAt: number | null;
  endedAt: number | null;
  /** How long it has stood still since it went live first, ms, up to its last word. */
  heldMs: number;
};

/** The range as everybody sees it who has heard the same words. */
export type RangeDayState = {
  sessions: ReadonlyMap<string, SessionDay>;
  lanes: ReadonlyMap<string, Hold>;
  range: Hold | null;
  /** Since when nobody fires, anywhere; null while they may. */
  stopFire: Hold | null;
  /** Words that the rules did not allow where they stand in the log: two phones apart. */
  contested: readonly { said: Said; why: DayRefusal['why'] }[];
};

/** Why a word may not be said now. */
export type DayRefusal = {
  why:
    | 'stop-fire'
    | 'range-held'
    | 'lane-held'
    | 'session-held'
    /** `items` are not signed. */
    | 'not-signed'
    | 'not-ready'
    | 'not-live'
    | 'already-so'
    | 'over'
    | 'not-held'
    /** An item is signed with a badge, and stands on the checklist. */
    | 'no-badge'
    | 'no-such-item'
    /** The word is not one for this place. */
    | 'not-here';
  items?: readonly string[];
};
