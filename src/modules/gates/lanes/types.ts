/** A morning at an entrance, as a planner tells it. */
export type Morning = {
  /** People who come. */
  arrivals: number;
  /** Minutes from the first to the last of them. */
  minutes: number;
  /**
   * `peaked`: few come early and most towards the end, as before an opening: 62 in a hundred in
   * the second half. `even`: as many in every minute.
   */
  shape: 'peaked' | 'even';
  /** Mean seconds that one person takes in a lane. */
  secondsPerPerson: number;
  /** Deviation of those seconds as a part of their mean, 0 to 1: half is usual for people. */
  spread: number;
  exceptions: Exceptions;
};

/** People with whom something is wrong: no badge, wrong day, a question. */
export type Exceptions = {
  /** Part of all people, 0 to 1. */
  share: number;
  /** Mean seconds that settle one. */
  seconds: number;
  /** Whether the lane waits meanwhile, or a desk beside it takes them over. */
  where: 'in-lane' | 'aside';
};

/** What a number of lanes makes of a morning. */
export type LaneOutcome = {
  lanes: number;
  /** Minutes that half of the people wait at most before their turn. */
  p50Minutes: number;
  /** Minutes that 95 in a hundred wait at most. */
  p95Minutes: number;
  /** The same on a morning that is worse than nine in ten. */
  badMorningMinutes: number;
  longestMinutes: number;
  /** Most people waiting at one time, over all lanes. */
  longestQueue: number;
  /** Part of the time from first to last in which lanes work, 0 to 1. */
  busy: number;
  /** Minutes after the first arrival at which the last person is in. */
  clearedAfterMinutes: number;
};

export type LanePlan = {
  /** From few lanes to more, one by one; numbers that are hopeless are left out. */
  outcomes: LaneOutcome[];
  /** The least lanes that keep the target; null where even the most do not. */
  needed: number | null;
  /** People whom the exception desk takes over, and the minutes of work they are; 0 where the lane settles them. */
  aside: { people: number; minutes: number };
};
