import type { Outline, Point } from '../../types.ts';

export type Side = readonly [from: Point, to: Point];

export function sidesOf(outline: Outline): Side[] {
  return outline.flatMap((from, index) => {
    const to = outline[(index + 1) % outline.length];
    return to ? [[from, to] as const] : [];
  });
}

/** Whether each side has an end on both hands of the other, farther from its line than `touching`. */
export function crossProper(a: Side, b: Side, touching: number): boolean {
  return parts(a, b, touching) && parts(b, a, touching);
}

/** Metres. */
export function distanceToSide([from, to]: Side, point: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - at * dx, point[1] - from[1] - at * dy);
}

function parts(line: Side, [from, to]: Side, touching: number): boolean {
  const a = offLine(line, from);
  const b = offLine(line, to);
  return (a > touching && b < -touching) || (a < -touching && b > touching);
}

/** Metres to the right of the line in a plan whose y goes down; less than nothing to the left. */
function offLine([from, to]: Side, point: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? 0 : (dx * (point[1] - from[1]) - dy * (point[0] - from[0])) / length;
}
