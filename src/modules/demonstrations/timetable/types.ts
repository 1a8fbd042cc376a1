import type { HoldReason } from '../day/types.ts';
import type {
  PlacedSession,
  RangeProgress,
  RangeSolution,
  RangeValue,
  Unplaced,
} from '../engine/types.ts';
import type { HoldEffect } from '../holding/types.ts';
import type { ChosenPosts, Kept, LeftOut } from '../show/types.ts';

export const timetableKinds = ['plan', 'hold', 'change'] as const;

export const timetableStates = ['running', 'ready', 'failed', 'published', 'dropped'] as const;

export type TimetableState = (typeof timetableStates)[number];

/** A session that stays at a time, whatever else is computed. */
export type LockedSession = { session: string; at: string };

/** What was asked of the engine. */
export type PlanRequest = {
  kind: 'plan';
  rangeId: string;
  /** Local dates; null for all demo days. */
  dates: string[] | null;
  keep: Kept;
  seconds: number;
  seed: number;
  /** Instead of the clock: the same plan on every machine. */
  rounds: number | null;
  locked: LockedSession[];
  /** Somebody asks it to hand in its best so far. */
  stop?: boolean;
};

/** A hold that was applied, and what stood before it. */
export type HoldOrder = {
  kind: 'hold';
  rangeId: string;
  /** Null for the whole range. */
  laneId: string | null;
  minutes: number;
  reason: HoldReason;
  /** ISO 8601 in UTC. */
  from: string;
};

export type TimetableRequest = PlanRequest | HoldOrder;

/** A timetable: local times, as the engine writes them. */
export type TimetableContent = {
  sessions: readonly PlacedSession[];
  audience: readonly { session: string; group: string }[];
  /** Of these sessions a person has said the time. */
  locked: readonly string[];
};

export const runFailures = [
  'plan-refused',
  'engine-failed',
  'process-ended',
  'infeasible',
] as const;

export type RunFailure = (typeof runFailures)[number];

export type TimetableResult = {
  /** While it runs: the last word of the engine, and when it was heard, ISO 8601. */
  progress?: (RangeProgress & { heardAt: string }) | undefined;
  value?: RangeValue | undefined;
  bound?: number | null | undefined;
  status?: RangeSolution['status'] | undefined;
  seconds?: number | undefined;
  unplaced?: readonly Unplaced[] | undefined;
  leftOut?: readonly LeftOut[] | undefined;
  chosen?: ChosenPosts | undefined;
  failure?: RunFailure | undefined;
  /** Of a hold: what it does, and by which the timetable it was made of is known. */
  effect?: HoldEffect | undefined;
  basis?: string | undefined;
  /** Of a hold: what stood before, so that it can be undone until it is sent. */
  before?: HoldBefore | undefined;
  /** Of a hold: by which the timetable is known to stand as it has left it. */
  after?: string | undefined;
  /** Of a hold: the word it said, and the alert it prepared. */
  wordId?: string | undefined;
  alertId?: string | null | undefined;
  undoneAt?: string | undefined;
};

/** Ids of the database; instants as ISO 8601. */
export type HoldBefore = {
  sessions: {
    id: string;
    startsAt: string | null;
    officerId: string | null;
    medicId: string | null;
    interpreterId: string | null;
    audience: string[];
    delayMinutes: number;
    onHold: boolean;
  }[];
};

export type Timetable = {
  id: string;
  /** From 1; null until it is published. */
  number: number | null;
  kind: (typeof timetableKinds)[number];
  state: TimetableState;
  request: TimetableRequest;
  content: TimetableContent | null;
  result: TimetableResult;
  madeAt: Date;
  madeBy: string;
  publishedAt: Date | null;
};
