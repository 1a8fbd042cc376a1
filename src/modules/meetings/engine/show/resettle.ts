import { anySpot, findSpot } from './fitting.ts';
import { inTheWay } from './in-the-way.ts';
import { mark, put, take, undoTo, type State } from './state.ts';

export type Resettling = {
  state: State;
  /** No meeting goes to an earlier unit. */
  fromUnit: number;
  /** Where a meeting was in the published plan; -1 where it was not. */
  wasAt: (index: number) => { start: number; seat: number };
  /** Shared by all meetings of a repair. */
  budget: { tries: number };
};

/**
 * Finds a meeting another place, or the nearest other time, with a chain of at most so many others
 * that must move as well. Leaves everything as it was where there is no such chain.
 */
export function resettle(resettling: Resettling, index: number, chain: number): boolean {
  const { state, fromUnit, wasAt, budget } = resettling;
  const { starts } = state.model.meetings[index]!;
  const { start: was, seat } = wasAt(index);
  const spot = anySpot();
  const byNearness = [...starts]
    .filter((start) => start >= fromUnit)
    .toSorted((one, other) => Math.abs(one - was) - Math.abs(other - was) || one - other);

  for (const start of byNearness) {
    if (budget.tries-- <= 0) return false;
    if (!findSpot(state, index, start, spot, -1, hintFor(state, index, seat))) continue;
    put(state, index, spot);
    return true;
  }
  if (chain === 0) return false;

  const pairs = inTheWay(state, index)
    .filter(({ start, other }) => start >= fromUnit && state.start[other]! >= fromUnit)
    .toSorted((one, other) => Math.abs(one.start - was) - Math.abs(other.start - was));
  for (const { start, other } of pairs) {
    if (budget.tries-- <= 0) return false;
    const from = mark(state);
    take(state, other);
    if (findSpot(state, index, start, spot, -1, hintFor(state, index, seat))) {
      put(state, index, spot);
      if (resettle(resettling, other, chain - 1)) return true;
    }
    undoTo(state, from);
  }
  return false;
}

/** The seat it had, where it may still be there. */
function hintFor({ model }: State, index: number, seat: number): number {
  return model.meetings[index]!.places.some(({ seats }) => seats.includes(seat)) ? seat : -1;
}
