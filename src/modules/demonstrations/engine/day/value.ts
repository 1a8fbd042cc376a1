import type { RangeValue } from '../types.ts';
import { figure, total, type DayState } from './state.ts';

export function valueOf({ totals }: DayState): RangeValue {
  return {
    missing: totals[total.requiredMissing]! + totals[figure.uninvited]!,
    wishes: totals[figure.wishes]!,
    idleMinutes: totals[figure.idle]!,
    moved: totals[total.moved]!,
    walked: totals[figure.walked]!,
    placed: totals[total.placed]!,
  };
}

/** The last group of the value in one number. */
export function restOf({ totals, model }: DayState): number {
  const { idleMinute, walkingMinute } = model.show.weights;
  return (
    idleMinute * totals[figure.idle]! +
    totals[total.moved]! +
    walkingMinute * totals[figure.walked]!
  );
}

/** A plan to come back to, with what decides between two of them, most important first. */
export type Kept = { data: Float64Array; rank: readonly number[] };

export function keep(state: DayState): Kept {
  return { data: state.data.slice(), rank: rankOf(state) };
}

export function restore(state: DayState, { data }: Kept): void {
  state.data.set(data);
}

/** Smaller is better. A session more is worth nothing to the value, but is better than one less. */
export function rankOf(state: DayState): number[] {
  const { totals } = state;
  return [
    totals[figure.broken]!,
    totals[total.requiredMissing]!,
    totals[total.requiredMissing]! + totals[figure.uninvited]!,
    -totals[figure.wishes]!,
    -totals[total.placed]!,
    restOf(state),
  ];
}

export function isBetter(one: readonly number[], other: readonly number[]): boolean {
  for (let place = 0; place < one.length; place++)
    if (one[place] !== other[place]) return one[place]! < other[place]!;
  return false;
}
