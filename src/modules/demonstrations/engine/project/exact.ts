import type { ProjectModel } from './model.ts';

export type Exact = {
  /** Better than what was known; null where nothing is or none was found in time. */
  starts: number[] | null;
  makespan: number;
  /** Whether everything was looked at, so that what is known now is the best there is. */
  isComplete: boolean;
};

/** Sets of activities are kept as sums of powers of two, which are exact so far. */
const MOST_ACTIVITIES = 53;
const MOST_REMEMBERED = 400_000;

/**
 * Branch and bound in time (Demeulemeester and Herroelen 1992): at each moment everything that
 * could begin does, and where that asks for too much, every least set of activities that has to wait is
 * tried. What is the same set of activities, no sooner finished than one seen before, is not
 * looked at again.
 */
export function exactSearch(
  model: ProjectModel,
  known: number,
  bound: number,
  limits: { nodes: number; isOver: () => boolean },
): Exact {
  const { count, resources, duration, demand, capacity, before, order, tail } = model;
  if (count > MOST_ACTIVITIES) return { starts: null, makespan: known, isComplete: false };
  const seen = new Map<number, Seen[]>();
  const found: { starts: number[] | null; makespan: number } = { starts: null, makespan: known };
  const soonest = new Int32Array(count);
  const work = new Int32Array(resources);
  let remembered = 0;
  let nodes = 0;
  let isCut = false;

  descend(0, new Int32Array(count).fill(-1), 0);
  return { ...found, isComplete: !isCut };

  /** `ends` is -1 for what has not begun. */
  function descend(now: number, ends: Int32Array, set: number): void {
    if (isCut || found.makespan <= bound) return;
    if (++nodes > limits.nodes || ((nodes & 1023) === 0 && limits.isOver())) {
      isCut = true;
      return;
    }
    if (leastLength(now, ends) >= found.makespan || isKnown(now, ends, set)) return;
    const own = remember(now, ends, set);
    branch(now, ends, set);
    // What is still being looked at proves nothing about what comes below it: to wait is one of its ways.
    if (own) own.isClosed = true;
  }

  function branch(now: number, ends: Int32Array, set: number): void {
    const running: number[] = [];
    for (let activity = 0; activity < count; activity++)
      if (ends[activity]! > now) running.push(activity);
    const isNew = new Uint8Array(count);
    let all = set;
    // Topological order, so that what takes no time lets its successors begin at once.
    for (const activity of order) {
      if (ends[activity]! >= 0 || !hasAllBefore(activity, now, ends)) continue;
      ends[activity] = now + duration[activity]!;
      all += 2 ** activity;
      if (duration[activity] === 0) continue;
      isNew[activity] = 1;
      running.push(activity);
    }
    if (running.length === 0) {
      keepIfBetter(ends);
      return;
    }
    const excess = excessOf(running);
    if (!excess) {
      descend(nextEnd(running, ends), ends, all);
      return;
    }
    const ways = waitingSets(running, excess)
      .map((waiting) => {
        const rest = running.filter((activity) => !waiting.includes(activity));
        const next = nextEnd(rest, ends);
        const least = Math.max(...waiting.map((activity) => next + tail[activity]!));
        return { waiting, rest, next, least };
      })
      .filter(({ least }) => least < found.makespan)
      .toSorted((a, b) => a.least - b.least || a.next - b.next);
    for (const { waiting, rest, next, least } of ways) {
      if (least >= found.makespan) continue;
      const then = ends.slice();
      let left = all;
      for (const activity of waiting) {
        then[activity] = -1;
        left -= 2 ** activity;
      }
      const hadBegun = waiting.some((activity) => isNew[activity] === 0);
      if (hadBegun && rest.some((one) => isNew[one] === 1 && mayBeginSooner(one, now, then)))
        continue;
      descend(next, then, left);
    }
  }

  function hasAllBefore(activity: number, now: number, ends: Int32Array): boolean {
    for (const sooner of before[activity]!)
      if (ends[sooner]! < 0 || ends[sooner]! > now) return false;
    return true;
  }

  /** By the longest chain, and by the work that is left. */
  function leastLength(now: number, ends: Int32Array): number {
    let least = 0;
    work.fill(0);
    for (const activity of order) {
      let begin: number;
      let left: number;
      if (ends[activity]! >= 0) {
        least = Math.max(least, ends[activity]!);
        begin = ends[activity]! - duration[activity]!;
        left = ends[activity]! - now;
      } else {
        begin = now;
        for (const sooner of before[activity]!)
          begin = Math.max(begin, soonest[sooner]! + duration[sooner]!);
        least = Math.max(least, begin + tail[activity]!);
        left = duration[activity]!;
      }
      soonest[activity] = begin;
      if (left <= 0) continue;
      for (let resource = 0; resource < resources; resource++)
        work[resource]! += left * demand[activity * resources + resource]!;
    }
    for (let resource = 0; resource < resources; resource++)
      if (work[resource]! > 0)
        least = Math.max(least, now + Math.ceil(work[resource]! / capacity[resource]!));
    return least;
  }

  function isKnown(now: number, ends: Int32Array, set: number): boolean {
    const others = seen.get(set) ?? [];
    return others.some(
      (other) => other.isClosed && other.now <= now && isNoLater(other.ends, ends, now),
    );
  }

  function remember(now: number, ends: Int32Array, set: number): Seen | null {
    if (remembered >= MOST_REMEMBERED) return null;
    remembered++;
    const own = { now, ends: ends.slice(), isClosed: false };
    const others = seen.get(set);
    if (others) others.push(own);
    else seen.set(set, [own]);
    return own;
  }

  function keepIfBetter(ends: Int32Array): void {
    const makespan = Math.max(...ends);
    if (makespan >= found.makespan) return;
    found.makespan = makespan;
    found.starts = [...ends].map((end, activity) => end - duration[activity]!);
  }

  function excessOf(running: readonly number[]): number[] | null {
    const excess = Array.from(capacity, (most, resource) =>
      running.reduce((sum, activity) => sum + demand[activity * resources + resource]!, -most),
    );
    return excess.some((over) => over > 0) ? excess : null;
  }

  /** Least sets whose waiting takes the excess away: none of them has one to spare. */
  function waitingSets(running: readonly number[], excess: readonly number[]): number[][] {
    const sets: number[][] = [];
    const chosen: number[] = [];
    const left = [...excess];
    const change = (activity: number, sign: number) => {
      for (let resource = 0; resource < resources; resource++)
        left[resource]! += sign * demand[activity * resources + resource]!;
    };
    const isEnough = () => left.every((over) => over <= 0);
    const look = (place: number) => {
      if (isEnough()) {
        const isLeast = chosen.every((activity) => {
          change(activity, 1);
          const isStill = isEnough();
          change(activity, -1);
          return !isStill;
        });
        if (isLeast) sets.push([...chosen]);
        return;
      }
      for (let next = place; next < running.length; next++) {
        const activity = running[next]!;
        chosen.push(activity);
        change(activity, -1);
        look(next + 1);
        change(activity, 1);
        chosen.pop();
      }
    };
    look(0);
    return sets;
  }

  /** Whether it could have begun a moment sooner now that something waits: then it did elsewhere. */
  function mayBeginSooner(activity: number, now: number, ends: Int32Array): boolean {
    if (now === 0) return false;
    for (const sooner of before[activity]!) if (ends[sooner]! > now - 1) return false;
    for (let resource = 0; resource < resources; resource++) {
      let used = demand[activity * resources + resource]!;
      for (let other = 0; other < count; other++) {
        if (ends[other]! < now || ends[other]! - duration[other]! > now - 1) continue;
        used += demand[other * resources + resource]!;
      }
      if (used > capacity[resource]!) return false;
    }
    return true;
  }
}

type Seen = { now: number; ends: Int32Array; isClosed: boolean };

/** Of the same activities, whether each is done in the first no later, as far as it still matters. */
function isNoLater(one: Int32Array, other: Int32Array, now: number): boolean {
  for (let activity = 0; activity < one.length; activity++)
    if (one[activity]! > now && one[activity]! > other[activity]!) return false;
  return true;
}

function nextEnd(running: readonly number[], ends: Int32Array): number {
  return running.reduce((soonest, activity) => Math.min(soonest, ends[activity]!), Infinity);
}
