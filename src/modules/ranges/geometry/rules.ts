import type { Outline, Point } from '../types.ts';
import { crossProper, distanceToSide, sidesOf } from './sides/rules.ts';

/** Metres. Whatever is nearer than this lies on the line: a thousandth of a millimetre. */
export const touching = 1e-6;

/**
 * Whether two areas have ground in common: a shared side or corner is none.
 *
 * Each outline is simple, in either direction, concave or not. Three things are looked at, in this
 * order: sides that cross; a stretch of one outline that runs inside the other; and, where the two
 * outlines never leave each other's line, whether they are the same area.
 */
export function doOverlap(a: Outline, b: Outline): boolean {
  if (!doBoxesMeet(boxOf(a), boxOf(b))) return false;
  for (const side of sidesOf(a))
    for (const other of sidesOf(b)) if (crossProper(side, other, touching)) return true;
  if (runsInside(a, b) || runsInside(b, a)) return true;
  const within = pointInside(a);
  return within !== null && isInside(b, within);
}

export type Area = { outline: Outline; floorM: number | null; ceilingM: number | null };

/**
 * Whether two areas meet in plan and in height. No floor is the ground, no ceiling is the sky; one
 * that ends at the height where the other begins does not meet it.
 */
export function doAreasMeet(a: Area, b: Area): boolean {
  return doHeightsMeet(a, b) && doOverlap(a.outline, b.outline);
}

export function doHeightsMeet(
  a: Pick<Area, 'floorM' | 'ceilingM'>,
  b: Pick<Area, 'floorM' | 'ceilingM'>,
): boolean {
  const isBelow = (low: typeof a, high: typeof a) =>
    low.ceilingM !== null && low.ceilingM <= (high.floorM ?? 0);
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Square metres. */
export function areaM2(outline: Outline): number {
  return Math.abs(signedArea(outline));
}

/** The point on which the area would balance; it may lie outside a concave one. */
export function centreOf(outline: Outline): Point {
  const doubled = 2 * signedArea(outline);
  const [originX, originY] = outline[0] ?? [0, 0];
  if (doubled === 0) return meanOf(outline);
  let x = 0;
  let y = 0;
  for (const [[ax, ay], [bx, by]] of sidesOf(outline)) {
    const cross = (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
    x += (ax + bx - 2 * originX) * cross;
    y += (ay + by - 2 * originY) * cross;
  }
  return [originX + x / (3 * doubled), originY + y / (3 * doubled)];
}

/** Whether a point lies in the area or on its edge. */
export function contains(outline: Outline, point: Point): boolean {
  return distanceToOutline(outline, point) <= touching || isWound(outline, point);
}

/** Whether a point lies in the area and off its edge. */
export function isInside(outline: Outline, point: Point): boolean {
  return distanceToOutline(outline, point) > touching && isWound(outline, point);
}

/** Whether an outline encloses one area: three corners, none twice, no side across or along another. */
export function isSimple(outline: Outline): boolean {
  if (outline.length < 3 || areaM2(outline) <= touching) return false;
  const sides = sidesOf(outline);
  return sides.every((side, index) =>
    sides.every((other, place) => {
      if (place <= index) return true;
      const follows = place === index + 1;
      const precedes = index === 0 && place === sides.length - 1;
      if (follows) return leavesLine(side, other);
      if (precedes) return leavesLine(other, side);
      return !doSidesTouch(side, other);
    }),
  );
}

/** Metres from a point to the nearest side. */
export function distanceToOutline(outline: Outline, point: Point): number {
  return Math.min(...sidesOf(outline).map((side) => distanceToSide(side, point)));
}

export type Box = { left: number; top: number; right: number; bottom: number };

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

function doBoxesMeet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type Side = readonly [Point, Point];

/** A side may go on where the one before it ended, but not back along it. */
function leavesLine([from, corner]: Side, [, to]: Side): boolean {
  return (
    Math.hypot(corner[0] - from[0], corner[1] - from[1]) > touching &&
    Math.hypot(to[0] - corner[0], to[1] - corner[1]) > touching &&
    distanceToSide([from, corner], to) > touching &&
    distanceToSide([corner, to], from) > touching
  );
}

function doSidesTouch(a: Side, b: Side): boolean {
  return (
    crossProper(a, b, touching) ||
    b.some((end) => distanceToSide(a, end) <= touching) ||
    a.some((end) => distanceToSide(b, end) <= touching)
  );
}

/** Cuts the sides of one outline wherever the other touches them, and looks where the pieces lie. */
function runsInside(outline: Outline, area: Outline): boolean {
  return sidesOf(outline).some(([from, to]) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const along = (point: Point) =>
      ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) /
      length ** 2;
    const cuts = sidesOf(area).flatMap((side) => touchesOf([from, to], side).map(along));
    const places = [0, ...cuts.filter((cut) => cut > 0 && cut < 1), 1].toSorted((a, b) => a - b);
    return places.some((place, index) => {
      const next = places[index + 1];
      if (next === undefined || (next - place) * length <= touching) return false;
      const middle = (place + next) / 2;
      return isInside(area, [
        from[0] + (to[0] - from[0]) * middle,
        from[1] + (to[1] - from[1]) * middle,
      ]);
    });
  });
}

/** Where the ends of either side lie on the other. */
function touchesOf(a: Side, b: Side): Point[] {
  return [
    ...b.filter((end) => distanceToSide(a, end) <= touching),
    ...a.filter((end) => distanceToSide(b, end) <= touching),
  ];
}

/** Some point off the edge: half-way across the area, at a height where no corner is. */
function pointInside(outline: Outline): Point | null {
  const heights = [...new Set(outline.map(([, y]) => y))].toSorted((a, b) => a - b);
  for (const [index, height] of heights.entries()) {
    const next = heights[index + 1];
    if (next === undefined) return null;
    const y = (height + next) / 2;
    const xs = crossingsAt(outline, y);
    const [first, second] = xs;
    if (first !== undefined && second !== undefined && second - first > 2 * touching)
      return [(first + second) / 2, y];
  }
  return null;
}

function crossingsAt(outline: Outline, y: number): number[] {
  return sidesOf(outline)
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .toSorted((a, b) => a - b);
}

function isWound(outline: Outline, [x, y]: Point): boolean {
  return crossingsAt(outline, y).filter((crossing) => crossing > x).length % 2 === 1;
}

function signedArea(outline: Outline): number {
  const [originX, originY] = outline[0] ?? [0, 0];
  return (
    sidesOf(outline).reduce(
      (sum, [[ax, ay], [bx, by]]) =>
        sum + (ax - originX) * (by - originY) - (bx - originX) * (ay - originY),
      0,
    ) / 2
  );
}

function meanOf(outline: Outline): Point {
  const { left, top, right, bottom } = boxOf(outline);
  return [(left + right) / 2, (top + bottom) / 2];
}
