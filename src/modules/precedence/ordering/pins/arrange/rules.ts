import type { Block, Puzzle } from '../types.ts';

/**
 * Whether the blocks fit.
 *
 * Blocks without a place are set from the front, the most urgent first; that finds a way
 * whenever there is one for parties that stand alone, which nearly all pins are about. A chain
 * between fixed places may be told as impossible where some rare arrangement would hold it:
 * protocol is then asked, which is better than a surprise.
 */
export function canBeArranged(puzzle: Puzzle): boolean {
  const state = begin(puzzle);
  return state !== null && canBeFinished(state);
}

/** The ids in order. Only for a puzzle that can be arranged. */
export function arrange(puzzle: Puzzle): string[] {
  const state = begin(puzzle);
  if (!state) throw new Error('the pins were not checked');
  const wanted = pulledForward(puzzle);
  while (state.at < puzzle.places) {
    const fixed = state.fixedAt.get(state.at);
    const next = fixed ?? wanted.find((index) => fits(state, index) && staysPossible(state, index));
    if (next === undefined) throw new Error('the pins were not checked');
    set(state, next);
  }
  return state.order.flatMap((index) => puzzle.blocks[index]?.ids ?? []);
}

type State = {
  puzzle: Puzzle;
  fixedAt: ReadonlyMap<number, number>;
  /** For each block, the first place it must have left. */
  deadline: readonly number[];
  /** Blocks of which the pins say something; all others are alike. */
  bound: readonly number[];
  free: readonly number[];
  done: Set<number>;
  order: number[];
  at: number;
};

function begin(puzzle: Puzzle): State | null {
  const fixedAt = fixedPlaces(puzzle);
  const deadline = deadlinesOf(puzzle);
  if (!fixedAt || !deadline) return null;

  const isNamed = (index: number) =>
    (puzzle.predecessors[index]?.size ?? 0) > 0 ||
    puzzle.predecessors.some((those) => those.has(index));
  const free = puzzle.blocks.flatMap((block, index) => (block.startsAt === null ? [index] : []));
  const bound = free.filter((index) => lengthOf(puzzle, index) > 1 || isNamed(index));
  return { puzzle, fixedAt, deadline, bound, free, done: new Set(), order: [], at: 0 };
}

/** Which block begins where; null where one would lie over another or over the end. */
function fixedPlaces({ blocks, places }: Puzzle): Map<number, number> | null {
  const fixedAt = new Map<number, number>();
  let end = 0;
  const fixed = blocks
    .flatMap(({ startsAt, ids }, index) =>
      startsAt === null ? [] : [{ index, startsAt, length: ids.length }],
    )
    .toSorted((one, other) => one.startsAt - other.startsAt);
  for (const { index, startsAt, length } of fixed) {
    if (startsAt < end || startsAt + length > places) return null;
    fixedAt.set(startsAt, index);
    end = startsAt + length;
  }
  return fixedAt;
}

/** By when each block must be over, so that all that come after it find room; null for a circle. */
function deadlinesOf({ blocks, predecessors, places }: Puzzle): number[] | null {
  const deadline = blocks.map(({ startsAt, ids }) =>
    startsAt === null ? places : startsAt + ids.length,
  );
  // Each round settles at least one block, unless there is a circle.
  for (let round = 0; round <= blocks.length; round += 1) {
    let moved = false;
    predecessors.forEach((before, index) => {
      const latest = (deadline[index] ?? 0) - (blocks[index]?.ids.length ?? 0);
      for (const one of before) {
        if ((deadline[one] ?? 0) <= latest) continue;
        if (blocks[one]?.startsAt !== null) return;
        deadline[one] = latest;
        moved = true;
      }
    });
    if (!moved) return deadline;
  }
  return null;
}

/** Blocks in their wanted order, each behind those that must come before it. */
function pulledForward({ blocks, predecessors }: Puzzle): number[] {
  const order = new Set<number>();
  const add = (index: number) => {
    if (order.has(index)) return;
    for (const before of [...(predecessors[index] ?? [])].toSorted((one, other) => one - other))
      if (blocks[before]?.startsAt === null) add(before);
    order.add(index);
  };
  blocks.forEach((block, index) => {
    if (block.startsAt === null) add(index);
  });
  return [...order];
}

function fits({ puzzle, fixedAt, done, at }: State, index: number): boolean {
  if (done.has(index)) return false;
  const length = lengthOf(puzzle, index);
  if (at + length > puzzle.places) return false;
  for (let place = at; place < at + length; place += 1) if (fixedAt.has(place)) return false;
  return isReady(puzzle, done, index);
}

function isReady({ predecessors }: Puzzle, done: ReadonlySet<number>, index: number): boolean {
  return [...(predecessors[index] ?? [])].every((before) => done.has(before));
}

function set(state: State, index: number): void {
  state.done.add(index);
  state.order.push(index);
  state.at += lengthOf(state.puzzle, index);
}

function staysPossible(state: State, index: number): boolean {
  const tried = { ...state, done: new Set(state.done), order: [...state.order] };
  set(tried, index);
  return tried.at <= (state.deadline[index] ?? 0) && canBeFinished(tried);
}

/** Plays on with the most urgent block each time, until nobody is left of whom a pin speaks. */
function canBeFinished(from: State): boolean {
  const { puzzle, fixedAt, deadline, bound, free } = from;
  const state = { ...from, done: new Set(from.done), order: [] };
  const boundSet = new Set(bound);
  let fillers = free.filter((index) => !boundSet.has(index) && !state.done.has(index)).length;
  while (state.at < puzzle.places) {
    const fixed = fixedAt.get(state.at);
    if (fixed !== undefined) {
      if (!isReady(puzzle, state.done, fixed)) return false;
      set(state, fixed);
      continue;
    }
    const left = bound.filter((index) => !state.done.has(index));
    if (left.length === 0 && !lastFixedWaits(state)) return true;
    const next = mostUrgent(
      left.filter((index) => fits(state, index)),
      state,
    );
    if (next !== undefined) {
      set(state, next);
      if (state.at > (deadline[next] ?? 0)) return false;
    } else if (fillers > 0) {
      fillers -= 1;
      state.at += 1;
    } else return false;
  }
  return true;
}

/** A fixed block may still wait for another fixed block, whatever is free. */
function lastFixedWaits({ puzzle, fixedAt, at, done }: State): boolean {
  return [...fixedAt].some(
    ([start, index]) => start >= at && !isReady(puzzle, done, index) && !done.has(index),
  );
}

function mostUrgent(indexes: readonly number[], { puzzle, deadline }: State): number | undefined {
  return indexes.toSorted(
    (one, other) =>
      (deadline[one] ?? 0) - (deadline[other] ?? 0) ||
      lengthOf(puzzle, other) - lengthOf(puzzle, one) ||
      one - other,
  )[0];
}

function lengthOf({ blocks }: Puzzle, index: number): number {
  const block: Block | undefined = blocks[index];
  return block?.ids.length ?? 0;
}
