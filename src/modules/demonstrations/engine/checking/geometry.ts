import type { DangerArea } from '../types.ts';

type Outline = DangerArea['outline'];
type Point = Outline[number];
type Side = readonly [Point, Point];

/** Metres: nearer than this to a side is on it, and so in neither of two areas that share it. */
const TOUCH = 1e-6;

/** Whether two areas have room in common, in plan and in height; those that touch have none. */
export function doMeet(one: DangerArea, other: DangerArea): boolean {
  const [oneCeiling, otherCeiling] = [one.ceiling ?? Infinity, other.ceiling ?? Infinity];
  if (one.floor >= otherCeiling || other.floor >= oneCeiling) return false;
  return doOverlap(one.outline, other.outline);
}

/**
 * Whether the insides of two outlines have a point in common.
 *
 * Where the border of neither goes through the inside of the other, an inside is wholly in the
 * other or wholly out of it, so one point of it tells.
 */
export function doOverlap(one: Outline, other: Outline): boolean {
  if (entersInside(one, other) || entersInside(other, one)) return true;
  const point = somewhereInside(one);
  return point !== null && isInside(point, other);
}

/** Whether a piece of the border of one is inside the other. */
function entersInside(one: Outline, other: Outline): boolean {
  return sidesOf(one).some((side) =>
    piecesOf(side, other).some((middle) => isInside(middle, other)),
  );
}

/** Middles of the pieces into which the sides of an outline cut a side. */
function piecesOf(side: Side, by: Outline): Point[] {
  const cuts = sidesOf(by).flatMap((other) => cutsOf(side, other));
  const along = [0, ...cuts, 1].toSorted((a, b) => a - b);
  return along.slice(1).map((end, place) => pointAt(side, ((along[place] ?? 0) + end) / 2));
}

/** How far along the first side, from 0 to 1, the second one meets it. */
function cutsOf(side: Side, other: Side): number[] {
  const [from, to] = side;
  const length = distance(from, to);
  if (length < TOUCH) return [];
  const [heightOfA, heightOfB] = [turn(side, other[0]) / length, turn(side, other[1]) / length];
  // An end of the other on this side cuts it; so does a crossing.
  const cuts = [
    ...(Math.abs(heightOfA) < TOUCH ? [shareAlong(side, other[0])] : []),
    ...(Math.abs(heightOfB) < TOUCH ? [shareAlong(side, other[1])] : []),
  ];
  if (heightOfA * heightOfB < 0)
    cuts.push(shareAlong(side, pointAt(other, heightOfA / (heightOfA - heightOfB))));
  return cuts.filter((share) => share > 0 && share < 1);
}

/** Inside, and not on the border. */
function isInside(point: Point, outline: Outline): boolean {
  const sides = sidesOf(outline);
  if (sides.some((side) => distanceTo(side, point) < TOUCH)) return false;
  const [x, y] = point;
  // To the right, a border is crossed an odd number of times.
  return sides.filter((side) => crossingAt(side, y) > x).length % 2 === 1;
}

/** In the middle of the first piece of a level line that no corner is on; null for what has no inside. */
function somewhereInside(outline: Outline): Point | null {
  const levels = [...new Set(outline.map(([, y]) => y))].toSorted((a, b) => a - b);
  for (const [place, level] of levels.entries()) {
    const y = (level + (levels[place + 1] ?? level)) / 2;
    const crossings = sidesOf(outline)
      .map((side) => crossingAt(side, y))
      .filter((x) => x !== -Infinity)
      .toSorted((a, b) => a - b);
    const [left, right] = crossings;
    if (left === undefined || right === undefined) continue;
    const middle: Point = [(left + right) / 2, y];
    if (isInside(middle, outline)) return middle;
  }
  return null;
}

/** Where a side goes through the height of `y`; far to the left where it does not. */
function crossingAt([[fromX, fromY], [toX, toY]]: Side, y: number): number {
  if (fromY > y === toY > y) return -Infinity;
  return fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
}

function sidesOf(outline: Outline): Side[] {
  return outline.map((from, place): Side => [from, outline[(place + 1) % outline.length] ?? from]);
}

function pointAt([[fromX, fromY], [toX, toY]]: Side, share: number): Point {
  return [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
}

/** Where the foot of a point is along a side, 0 at its beginning and 1 at its end. */
function shareAlong([[fromX, fromY], [toX, toY]]: Side, [x, y]: Point): number {
  const [wide, high] = [toX - fromX, toY - fromY];
  return ((x - fromX) * wide + (y - fromY) * high) / (wide ** 2 + high ** 2 || 1);
}

function distanceTo(side: Side, point: Point): number {
  return distance(pointAt(side, Math.min(1, Math.max(0, shareAlong(side, point)))), point);
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

/** Twice the area of the triangle of a side and a point, with the sign of the turn. */
function turn([[fromX, fromY], [toX, toY]]: Side, [x, y]: Point): number {
  return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
}
