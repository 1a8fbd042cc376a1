import { fromWall, toWall } from '#modules/meetings/show/times';
import type { Busy, Span, WallTime } from '../engine/types.ts';

/** Between the instants of the database and the wall clocks of the engine, on its grid. */
export type Clockwork = {
  grid: number;
  zone: string;
  wall: (instant: Date) => WallTime;
  instant: (wall: WallTime) => Date;
  /** To the grid before, and to the grid after. */
  floor: (instant: Date) => Date;
  ceil: (instant: Date) => Date;
  /** A length on the grid, rather longer than shorter. */
  length: (minutes: number) => number;
};

export function clockworkOf(grid: number, zone: string): Clockwork {
  const step = grid * 60_000;
  return {
    grid,
    zone,
    wall: (instant) => toWall(instant, zone),
    instant: (wall) => fromWall(wall, zone),
    // Zones are apart by quarters of an hour, and the grid divides them but for a quarter.
    floor: (instant) => new Date(Math.floor(instant.getTime() / step) * step),
    ceil: (instant) => new Date(Math.ceil(instant.getTime() / step) * step),
    length: (minutes) => Math.ceil(minutes / grid) * grid,
  };
}

/** A time in which nothing may be, widened to the grid; none where nothing is left of it. */
export function closedSpan(from: Date, to: Date, clockwork: Clockwork): Span[] {
  return spanOf(clockwork.floor(from), clockwork.ceil(to), clockwork);
}

/** A time in which something may be, narrowed to the grid. */
export function openSpan(from: Date, to: Date, clockwork: Clockwork): Span[] {
  return spanOf(clockwork.ceil(from), clockwork.floor(to), clockwork);
}

/** What lies between open spans of one day, from its beginning to its end. */
export function gapsBetween(open: readonly Span[], within: Span, why: string): Busy[] {
  const gaps: Busy[] = [];
  let from = within.from;
  for (const span of open.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (span.from > from)
      gaps.push({ from, to: span.from < within.to ? span.from : within.to, why });
    if (span.to > from) from = span.to;
    if (from >= within.to) return gaps;
  }
  return from < within.to ? [...gaps, { from, to: within.to, why }] : gaps;
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

function spanOf(from: Date, to: Date, { wall }: Clockwork): Span[] {
  const span = { from: wall(from), to: wall(to) };
  return span.from < span.to ? [span] : [];
}
