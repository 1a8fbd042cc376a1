import type { Outline } from '#modules/ranges/types';
import type { Busy, Span, WallTime } from '#modules/meetings/engine/types';

export type { Busy, Span, WallTime };

/**
 * The demo days as the engine reads them, from a file or from the database: what
 * `kurukan demonstrations generate` writes and `kurukan demonstrations solve` takes. Ids are the
 * caller's own. Every time and length is a multiple of the grid.
 */
export type RangeShow = {
  format: 'kurukan-range-1';
  name: string;
  /** Minutes. */
  grid: number;
  days: readonly RangeDay[];
  /** One session at a time, from the beginning of its set-up to the end of its clearing. */
  lanes: readonly { id: string; closed: readonly Busy[] }[];
  /** One session at a time while it runs. */
  airBlocks: readonly { id: string; closed: readonly Busy[] }[];
  stands: readonly { id: string; capacity: number }[];
  /** Minutes on foot from one stand to another, both ways told; what is not told takes none. */
  walking: readonly { from: string; to: string; minutes: number }[];
  staff: readonly ShowStaff[];
  sessions: readonly ShowSession[];
  groups: readonly ShowGroup[];
  /** The first has ended its run before the second begins its own. */
  before: readonly (readonly [string, string])[];
  weights: RangeWeights;
};

export type RangeDay = {
  /** Local date. */
  id: string;
  opens: WallTime;
  closes: WallTime;
  sunrise: WallTime;
  sunset: WallTime;
  /** Prayer, lunch: nobody runs, sets up or clears then. */
  pauses: readonly Busy[];
  /** Litres there are for the sessions of the day; null for enough. */
  fuelLitres: number | null;
};

export const staffDuties = ['range-officer', 'medic', 'interpreter'] as const;

/** In one place from the beginning of a session's set-up to the end of its clearing; an interpreter while it runs. */
export type ShowStaff = {
  id: string;
  duty: (typeof staffDuties)[number];
  languages: readonly string[];
  /** Empty for always. */
  shifts: readonly Span[];
};

export type DangerArea = {
  id: string;
  outline: Outline;
  /** Metres above the ground; `ceiling` null for no limit. */
  floor: number;
  ceiling: number | null;
};

export type ShowSession = {
  id: string;
  lane: string;
  stand: string;
  airBlock: string | null;
  /** Two sessions whose areas overlap in plan and height are never on at once, set-up and clearing included. */
  danger: readonly DangerArea[];
  setUp: number;
  run: number;
  clear: number;
  /** Spectators; null for whatever the stand holds. */
  seats: number | null;
  daylight: boolean;
  fuelLitres: number;
  /** Of sessions of one stand and day, the loud ones come last. */
  loudness: number;
  /** Days it may be on; null for any. */
  days: readonly string[] | null;
  officer: string | null;
  medic: string | null;
  /** A language into which somebody interprets; null where nobody need. */
  interpreted: string | null;
  /** Whether it needs an officer and a medic; who, is chosen where none is named. */
  needsOfficer: boolean;
  needsMedic: boolean;
  /** Without it there is no plan. */
  required: boolean;
  /** When its run begins, by a person's word. */
  locked: WallTime | null;
  /** When it was last published to begin. */
  published: WallTime | null;
  /** Groups that must see it where it is placed. */
  invited: readonly string[];
};

/** A delegation: stays together, and is in one place at a time. */
export type ShowGroup = {
  id: string;
  people: number;
  /** Between the arrival of its convoy, with the margin, and its departure: one span a day at most. */
  present: readonly Span[];
  busy: readonly Busy[];
  /** From 1 to 100, what it asked for most highest; each session at most once. */
  wishes: readonly { session: string; weight: number }[];
};

/** The groups of terms come one before the other, see `RangeValue`. */
export type RangeWeights = {
  /** Added to a group's first seen wish, so that nobody has come for nothing. */
  first: number;
  idleMinute: number;
  movedSession: number;
  movedMinute: number;
  walkingMinute: number;
};

export type PlacedSession = {
  session: string;
  /** When its run begins. */
  at: WallTime;
  officer: string | null;
  medic: string | null;
  interpreter: string | null;
};

/** A group that is in the audience counts against the stand from the beginning of the run to its end. */
export type RangePlan = {
  sessions: readonly PlacedSession[];
  audience: readonly { session: string; group: string }[];
};

/** Best first: fewer missing, then more wishes, then less of the rest. All are integers. */
export type RangeValue = {
  /** Required sessions not placed, and invited groups that do not see what they are invited to. */
  missing: number;
  /** Weights of the wishes met. Only this one is better when it is higher. */
  wishes: number;
  /** Of groups between the first and the last session they see on a day, less those sessions and the way. */
  idleMinutes: number;
  /** Against what was published. */
  moved: number;
  walked: number;
  /** For the reader. */
  placed: number;
};

/** A rule a plan breaks, with the ids it is about. */
export type RangeBreach = { rule: string; about: readonly string[]; at: WallTime | null };

export type RangeLimits = {
  seed: number;
  /** Ends by the clock; without it by `rounds`. */
  seconds?: number;
  rounds?: number;
  isStopped?: () => boolean;
  onProgress?: (progress: RangeProgress) => void;
};

export type RangeProgress = {
  phase: string;
  seconds: number;
  value: RangeValue;
  /** Proven: no plan meets more wishes. Null while unknown. */
  bound: number | null;
};

export type RangeSolution = {
  status: 'optimal' | 'feasible' | 'infeasible';
  plan: RangePlan;
  value: RangeValue;
  bound: number | null;
  seconds: number;
  unplaced: readonly Unplaced[];
};

/** Why a session has no place, in a code with what it is about. */
export type Unplaced = {
  session: string;
  reason:
    | { code: 'no-window' }
    | { code: 'lane-full' | 'danger' | 'air' | 'officer' | 'medic' | 'interpreter'; about: string }
    | { code: 'daylight' | 'fuel' | 'order' };
};

/** A lane stands still from `from` on for so many minutes; nothing that has begun before is moved. */
export type HoldRequest = {
  show: RangeShow;
  plan: RangePlan;
  /** A lane, or null for the whole range. */
  lane: string | null;
  from: WallTime;
  minutes: number;
};

export type HoldAnswer = {
  plan: RangePlan;
  moved: readonly { session: string; from: WallTime; to: WallTime }[];
  /** Sessions that have no place any more. */
  dropped: readonly Unplaced[];
  /** Groups that no longer see what they were to see. */
  lost: readonly { group: string; session: string }[];
  seconds: number;
};

/**
 * The generic problem behind it, resource-constrained project scheduling with one mode: PSPLIB's
 * `.sm` files. Activity 0 begins and the last one ends everything.
 */
export type Project = {
  name: string;
  /** What each resource has at any time. */
  capacities: readonly number[];
  activities: readonly {
    duration: number;
    /** By resource. */
    demands: readonly number[];
    /** Places of activities that begin only after this one has ended. */
    successors: readonly number[];
  }[];
};

export type ProjectSolution = {
  starts: readonly number[];
  makespan: number;
  /** Proven: none is shorter. */
  bound: number;
  seconds: number;
};
