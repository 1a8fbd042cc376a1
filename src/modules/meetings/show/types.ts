import type { Plan, Show } from '../engine/types.ts';
import type { Asker, MeetingSource, MeetingState, Party } from '../types.ts';

/** How much of a show may be planned; everything else stays where it is. */
export type ShowScope = {
  /** Only meetings in which one of these takes part. */
  parties?: readonly string[] | undefined;
  /** With `unplaced` only what has no time yet. */
  scope?: 'all' | 'unplaced' | undefined;
  /** Local date; only meetings of this day, and those without a time, which are put on it. */
  day?: string | undefined;
  /** What began earlier is history; now where it is left out. */
  from?: Date | undefined;
};

export type ReadShow = {
  show: Show;
  /** Where every meeting of the show stands in the version that is published. */
  published: Plan;
  /**
   * Planned meetings that the engine has no words for, such as one at a place that is none of
   * the edition's: they stand as they are, and their parties are busy.
   */
  standing: readonly string[];
};

/** A meeting as far as a plan is concerned with it. */
export type KnownMeeting = {
  id: string;
  guest: Party;
  exhibitorId: string;
  askedBy: Asker;
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  minutes: number;
  placeId: string | null;
  /** In words, or the code of one of the places. */
  place: string | null;
  interpreted: string[] | null;
  interpreterId: string | null;
  closed: boolean;
  timeLocked: boolean;
  placeLocked: boolean;
  source: MeetingSource;
  releasedAt: Date | null;
  changedAt: Date | null;
  /** A side refused it when it was last asked. */
  refused: boolean;
};

/** A stretch of time in which somebody or some place is taken; `why` is a code. */
export type Absent = { holderId: string; startsAt: Date; endsAt: Date; why: string };
