import type { HoldReason } from '../day/types.ts';
import type { RangePlan, Unplaced, WallTime } from '../engine/types.ts';

/** A lane, or with null the whole range, stands still for so many minutes from now on. */
export type HoldWanted = {
  rangeId: string;
  laneId: string | null;
  minutes: number;
  reason: HoldReason;
};

/** A planned meeting. */
export type HeldMeeting = {
  id: string;
  delegationId: string;
  delegationName: string;
  exhibitorId: string;
  exhibitorName: string;
  startsAt: Date;
  endsAt: Date;
};

/** What a hold would do to the rest of the day. Times are local. */
export type HoldEffect = {
  plan: RangePlan;
  /** On what stands still, with the run begun: they go on when it does. */
  running: readonly string[];
  moved: readonly { session: string; from: WallTime; to: WallTime }[];
  dropped: readonly Unplaced[];
  lost: readonly { group: string; session: string }[];
  /** Sight and meeting at one time: the delegation stays in the audience, and the meeting is warned. */
  meetings: readonly { meetingId: string; group: string; session: string }[];
  /** Convoys that leave before a session their delegations were to see has ended. */
  convoys: readonly { convoyId: string; code: string; returnsAt: Date; endsAt: Date }[];
  /** Dropped because the sun sets. */
  dark: readonly string[];
  seconds: number;
};
