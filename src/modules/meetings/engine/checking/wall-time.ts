import type { Span, WallTime } from '../types.ts';

const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Minutes since the beginning of 1970 on the wall clock of the show; NaN for what is no time. */
export function minutesOf(time: WallTime): number {
  const match = WALL_TIME.exec(time);
  if (!match) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  // The 31st of June is no day, however willingly a calendar counts on.
  return wallTimeOf(minutes) === time ? minutes : Number.NaN;
}

export function wallTimeOf(minutes: number): WallTime {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

export function dayOf(time: WallTime): string {
  return time.slice(0, 10);
}

/** In minutes; the end no longer belongs to it. */
export type Stretch = { begin: number; end: number };

export function stretchOf(span: Span): Stretch {
  return { begin: minutesOf(span.from), end: minutesOf(span.to) };
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.begin < other.end && other.begin < one.end;
}

export function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}
