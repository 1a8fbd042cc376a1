/**
 * What two activities ask of each other, as the differences of their beginnings that are forbidden:
 * an open interval for every ordered pair. One at a time, one before the other and both are cases
 * of it. Demo days and projects are written in these terms.
 */
export type Separations = {
  activities: number;
  /** Of `first * activities + second`: forbidden are differences `second - first` above `above`… */
  above: Float64Array;
  /** …and below `below`. Nothing is forbidden where they meet. */
  below: Float64Array;
};

export function noSeparations(activities: number): Separations {
  return {
    activities,
    above: new Float64Array(activities * activities).fill(Infinity),
    below: new Float64Array(activities * activities).fill(-Infinity),
  };
}

/** The second begins `least` after the first at the soonest. */
export function forbidSooner(to: Separations, first: number, second: number, least: number): void {
  forbid(to, first, second, -Infinity, least);
}

/** Either the second begins `after` after the first or the first begins `before` after the second. */
export function forbidTogether(
  to: Separations,
  first: number,
  second: number,
  { after, before }: { after: number; before: number },
): void {
  forbid(to, first, second, -before, after);
}

export function isForbidden(
  { activities, above, below }: Separations,
  first: number,
  second: number,
  difference: number,
): boolean {
  const pair = first * activities + second;
  return difference > above[pair]! && difference < below[pair]!;
}

export function areSeparated(
  { activities, above, below }: Separations,
  first: number,
  second: number,
): boolean {
  const pair = first * activities + second;
  return above[pair]! < below[pair]!;
}

/** Both intervals contain the differences near zero, so their union is one as well. */
function forbid(
  to: Separations,
  first: number,
  second: number,
  above: number,
  below: number,
): void {
  const pair = first * to.activities + second;
  const back = second * to.activities + first;
  to.above[pair] = Math.min(to.above[pair]!, above);
  to.below[pair] = Math.max(to.below[pair]!, below);
  to.above[back] = Math.min(to.above[back]!, -below);
  to.below[back] = Math.max(to.below[back]!, -above);
}
