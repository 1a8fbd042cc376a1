import type { Stretch } from '#modules/meetings/engine/show/times';

/** Stretches in order that do not touch. */
export type Calendar = readonly Stretch[];

/** What is left of some stretches, each for itself, when others are taken out. */
export function without(open: readonly Stretch[], taken: readonly Stretch[]): Calendar {
  let left = open.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of taken) {
    if (from >= to) continue;
    left = left.flatMap((stretch) => {
      if (to <= stretch.from || stretch.to <= from) return [stretch];
      const parts = [
        { from: stretch.from, to: from },
        { from: to, to: stretch.to },
      ];
      return parts.filter((part) => part.from < part.to);
    });
  }
  return left;
}

/** Whether one of the stretches holds all from `from` to `to`. */
export function holds(calendar: Calendar, from: number, to: number): boolean {
  for (const stretch of calendar) if (stretch.from <= from && to <= stretch.to) return true;
  return false;
}

/** Whether one of the stretches has something from `from` to `to`. */
export function touches(calendar: Calendar, from: number, to: number): boolean {
  for (const stretch of calendar) if (stretch.from < to && from < stretch.to) return true;
  return false;
}
