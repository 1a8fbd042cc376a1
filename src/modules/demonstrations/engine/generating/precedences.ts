import type { Draw } from '#modules/meetings/engine/generating/draw';

type Timed = { start: number; duration: number };

/** As in PSPLIB. */
const MOST_AFTER = 3;

/**
 * Successors of each activity, all of them consistent with the planted schedule and none of them
 * said twice over: about so many as are wished for an activity, between neighbours in time mostly.
 */
export function precedencesOf(
  timed: readonly Timed[],
  { perActivity, given }: { perActivity: number; given: readonly (readonly [number, number])[] },
  draw: Draw,
): number[][] {
  const successors = timed.map((): Set<number> => new Set());
  const predecessors = timed.map((): Set<number> => new Set());
  const add = (first: number, second: number) => {
    successors[first]?.add(second);
    predecessors[second]?.add(first);
  };
  for (const [first, second] of given) add(first, second);

  const wanted = Math.round(perActivity * timed.length);
  let count = given.length;
  for (const [first, second] of inNearness(timed, draw)) {
    if (count >= wanted) break;
    if (successors[first]?.size === MOST_AFTER || predecessors[second]?.size === MOST_AFTER)
      continue;
    if (isSaid(first, second, successors) || saysAnother(first, second, successors)) continue;
    add(first, second);
    count += 1;
  }
  return successors.map((own) => [...own].toSorted((a, b) => a - b));
}

/** Pairs of which the first has ended when the second begins; near ones are mostly the first. */
function inNearness(timed: readonly Timed[], draw: Draw): [number, number][] {
  const pairs = timed.flatMap(({ start, duration }, first) =>
    timed.flatMap((other, second): { pair: [number, number]; rank: number }[] => {
      const gap = other.start - start - duration;
      return gap < 0 || first === second
        ? []
        : [{ pair: [first, second], rank: (gap + 3) * draw.next() }];
    }),
  );
  return pairs.toSorted((a, b) => a.rank - b.rank).map(({ pair }) => pair);
}

function isSaid(from: number, to: number, successors: readonly ReadonlySet<number>[]): boolean {
  return from === to || [...(successors[from] ?? [])].some((next) => isSaid(next, to, successors));
}

/** Whether one that is there would follow from the new one. */
function saysAnother(
  first: number,
  second: number,
  successors: readonly ReadonlySet<number>[],
): boolean {
  return successors.some(
    (own, from) =>
      isSaid(from, first, successors) && [...own].some((to) => isSaid(second, to, successors)),
  );
}
