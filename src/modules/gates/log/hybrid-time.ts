import { highestCounter, type HybridTime } from './types.ts';

/** How far the clock of another gate may be ahead before it is taken as wrong. */
const FURTHEST_AHEAD_MS = 15 * 60_000;

/**
 * The time of the next event: after `last`, and not before `now`, whole milliseconds. `now` is
 * the clock of the device in ms UTC, less what it is ahead of the hub where that is known.
 */
export function tick(last: HybridTime | null, now: number): HybridTime {
  const ms = Math.floor(now);
  if (!last || ms > last.ms) return { ms, counter: 0 };
  if (last.counter < highestCounter) return { ms: last.ms, counter: last.counter + 1 };
  return { ms: last.ms + 1, counter: 0 };
}

/**
 * What to tick from once an event of another device was read, so that ours come after it.
 * A clock that is wrong by years is not followed: it would drag every gate along for good.
 */
export function observe(
  last: HybridTime | null,
  remote: HybridTime,
  now: number,
): HybridTime | null {
  if (remote.ms > now + FURTHEST_AHEAD_MS) return last;
  return last && compareTimes(last, remote) >= 0 ? last : remote;
}

export function compareTimes(a: HybridTime, b: HybridTime): number {
  return a.ms - b.ms || a.counter - b.counter;
}
