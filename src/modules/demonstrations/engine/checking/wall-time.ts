import type { Span, WallTime } from '../types.ts';

const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTES_A_DAY = 1_440;

/** Minutes since the beginning of 1970 on the wall clock of the range; NaN for what is no time. */
export function minutesOf(time: WallTime): number {
  const [, day = '', hour, minute] = WALL_TIME.exec(time) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`) / 60_000;
  // The 31st of June is no day, however willingly a calendar counts on.
  if (Number.isNaN(midnight) || dateOf(midnight) !== day) return Number.NaN;
  return midnight + 60 * Number(hour) + Number(minute);
}

export function wallTimeOf(minutes: number): WallTime {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

export function minutesSinceMidnight(minutes: number): number {
  return minutes % MINUTES_A_DAY;
}

/** The local date. */
export function dateOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 10);
}

/** In minutes; the end no longer belongs to it. */
export type Stretch = { begin: number; end: number };

export function stretchOf({ from, to }: Span): Stretch {
  return { begin: minutesOf(from), end: minutesOf(to) };
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.begin < other.end && other.begin < one.end;
}

export function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}
