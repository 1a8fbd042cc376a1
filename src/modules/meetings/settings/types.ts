import type { Weights } from '../engine/types.ts';
import type { ScoreWeights } from '../recommending/types.ts';
import type { PartyKind, Side } from '../types.ts';

/** A stretch of time in which meetings may be. */
export type MeetingBlock = {
  id: string;
  /** Blocks of one half-day share its maximum, such as before and after a pause. */
  halfDay: string;
  startsAt: Date;
  endsAt: Date;
  /** Minutes from one possible beginning to the next. */
  step: number;
};

/** Null where there is no limit. */
export type MostMeetings = {
  halfDay: number | null;
  day: number | null;
  edition: number | null;
};

/** The order and the words in which limits are told. */
export const mostSpans = ['halfDay', 'day', 'edition'] as const;

export type AskingSettings = {
  /** Null where the window has no beginning or no end. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** Unanswered questions a party may have out at once; accepting has no limit of its own. */
  mostOpenAsked: number | null;
  /** How long an unanswered question holds its time. */
  holdHours: number;
  showDayHoldHours: number;
  /** Unanswered questions that may hope for the same time of one party. */
  overlappingHolds: number;
  /** Later than so many minutes before it begins, only the desk books a meeting. */
  lastMinuteMinutes: number;
  whoMayAsk: {
    /** Delegations. */
    guest: boolean;
    /** Exhibitors. */
    host: boolean;
    /** Persons who come for no delegation. */
    visitors: boolean;
  };
  /** Whether a question says why. */
  mustSayWhy: boolean;
};

export type WishSettings = {
  /** Musts a party may have at once. */
  mostMusts: number;
  /** Whether a side reads who of the other side asked for it. */
  whoAskedForMe: Record<Side, boolean>;
};

export type MeetingSettings = {
  /** In order of time, without overlap. */
  blocks: MeetingBlock[];
  /** Minutes a meeting may take. */
  lengths: number[];
  defaultLength: number;
  /** What holds for a party unless its own profile says otherwise. */
  most: Record<PartyKind, MostMeetings>;
  /** After so many meetings without a pause, a pause of so many minutes; null where nobody needs one. */
  inARow: { meetings: number; pauseMinutes: number } | null;
  /** Minutes on foot between halls, by their ids; what is not told takes none. */
  walking: { fromHall: string; toHall: string; minutes: number }[];
  /** Before the first meeting of a delegation that has landed, and after its last one. */
  travel: { afterArrivalMinutes: number; beforeDepartureMinutes: number };
  asking: AskingSettings;
  wishes: WishSettings;
  /** Countries, ISO 3166 alpha-2, whose delegations and exhibitors never meet. */
  bannedCountries: { guest: string; exhibitor: string }[];
  /** How long parties may answer a provisional programme. */
  replyHours: number;
  weights: { plan: Weights; score: ScoreWeights };
  /** After so many minutes somebody is late, and after so many a meeting is given up. */
  lateMinutes: number;
  releaseMinutes: number;
};

/** Settings beside the version they are saved over; 0 where nothing was saved yet. */
export type SavedSettings = { settings: MeetingSettings; version: number };
