import type { Span, WallTime } from '../types.ts';

/** Minutes since 1970 on the wall clock of the show, whatever its zone. */
export function minuteOf(time: WallTime): number {
  return Date.parse(`${time}:00Z`) / 60_000;
}

export function wallTimeOf(minute: number): WallTime {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

export type Stretch = { from: number; to: number };

export function stretchOf(span: Span): Stretch {
  return { from: minuteOf(span.from), to: minuteOf(span.to) };
}

/** Half-open: what ends at ten does not touch what begins at ten. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

export function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
