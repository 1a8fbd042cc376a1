import type { Journey } from './journey.ts';

/**
 * Walks journeys several at a time, in the order given but for three reasons: one that changes
 * something waits until it has the program of its stage to itself, one whose program nobody uses
 * goes before one that would share, and one that needs the whole machine comes last.
 */
export async function walkInLanes(
  journeys: readonly Journey[],
  lanes: number,
  walk: (journey: Journey, lane: number) => Promise<void>,
): Promise<void> {
  const waiting = [...journeys];
  const walking = new Set<Journey>();
  const free = Array.from({ length: lanes }, (_, lane) => lane);
  const running = new Map<number, Promise<void>>();

  while (waiting.length > 0 || running.size > 0) {
    const next = nextOf(waiting, walking);
    const lane = next && free.shift();
    if (lane === undefined || !next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    walking.add(next);
    const walked = walk(next, lane).finally(() => {
      walking.delete(next);
      running.delete(lane);
      free.unshift(lane);
    });
    running.set(lane, walked);
  }
}

function nextOf(waiting: readonly Journey[], walking: ReadonlySet<Journey>): Journey | undefined {
  if ([...walking].some(({ alone }) => alone)) return undefined;
  const together = waiting.filter(({ alone }) => !alone);
  if (together.length === 0) return walking.size === 0 ? waiting[0] : undefined;

  const besides = (journey: Journey) =>
    [...walking].filter(
      (other) => other.stage === journey.stage && !other.ownProgram && !journey.ownProgram,
    );
  return (
    together.find((journey) => besides(journey).length === 0) ??
    together.find(
      (journey) => journey.onlyLooks && besides(journey).every(({ onlyLooks }) => onlyLooks),
    )
  );
}

/**
 * Puts what several lanes tell into the order of the plan: what is told of a journey comes in one
 * piece, and as soon as all before it have come.
 */
export function inOrder<Key>(keys: readonly Key[], write: (text: string) => void) {
  const told = new Map<Key, string>();
  let next = 0;
  return (key: Key, text: string): void => {
    told.set(key, text);
    for (let due = keys[next]; due !== undefined; due = keys[next]) {
      const ready = told.get(due);
      if (ready === undefined) return;
      write(ready);
      next += 1;
    }
  };
}
