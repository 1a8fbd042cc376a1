import type { SolveLimits } from '../types.ts';

/** What a part of a run may use: rounds where they are told, so that a plan can be had again. */
export type Pace = {
  /** From 0 to 1; 1 ends the part. Asks the clock only now and then. */
  done: (round: number) => number;
  seconds: () => number;
};

const ROUNDS_BETWEEN_LOOKS = 32;

export function startClock(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1000;
}

/**
 * The pace of a part that may last until `untilSecond` of the run or for `rounds` rounds, whatever
 * is told and comes first. With rounds told, how far a part is depends on them alone.
 */
export function paceOf(
  limits: SolveLimits,
  clock: () => number,
  untilSecond: number,
  rounds: number | undefined,
  roundsBetweenLooks = ROUNDS_BETWEEN_LOOKS,
): Pace {
  const begun = clock();
  const span = Math.max(1e-3, untilSecond - begun);
  let last = 0;
  return {
    seconds: clock,
    done: (round) => {
      if (rounds !== undefined && round >= rounds) return 1;
      if (round % roundsBetweenLooks === 0) {
        const byClock = limits.seconds === undefined ? 0 : (clock() - begun) / span;
        if (limits.isStopped?.() || byClock >= 1) return 1;
        if (rounds === undefined) last = byClock;
      }
      return rounds === undefined ? last : round / rounds;
    },
  };
}
