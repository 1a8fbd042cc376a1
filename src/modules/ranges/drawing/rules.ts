import { distanceToSide, sidesOf } from '../geometry/sides/rules.ts';
import { roundPoint } from '../rules.ts';
import type { Outline, Point, Range } from '../types.ts';

/** An outline on its way: what it was, what it is, what it was before it was taken back. */
export type Draft = { past: readonly Outline[]; present: Outline; future: readonly Outline[] };

/** Steps that can be taken back. */
const LONGEST_PAST = 200;

export function beginDraft(outline: Outline): Draft {
  return { past: [], present: outline, future: [] };
}

/** A step that can be taken back; a step that changes nothing is none. */
export function step(draft: Draft, outline: Outline): Draft {
  if (isSame(draft.present, outline)) return draft;
  return {
    past: [...draft.past, draft.present].slice(-LONGEST_PAST),
    present: outline,
    future: [],
  };
}

/** While a corner is dragged: only where it is let go becomes a step. */
export function drag(draft: Draft, outline: Outline): Draft {
  return { ...draft, present: outline };
}

/** The end of a drag that began at an outline. */
export function drop(draft: Draft, from: Outline): Draft {
  return step({ ...draft, present: from }, draft.present);
}

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  return {
    past: draft.past.slice(0, -1),
    present: before,
    future: [draft.present, ...draft.future],
  };
}

export function redo(draft: Draft): Draft {
  const [after, ...future] = draft.future;
  if (!after) return draft;
  return { past: [...draft.past, draft.present], present: after, future };
}

export function moveCorner(outline: Outline, index: number, to: Point): Outline {
  return outline.map((corner, place) => (place === index ? roundPoint(to) : corner));
}

/** A new corner in the middle of the side that leaves a corner. */
export function splitSide(outline: Outline, index: number): Outline {
  const from = outline[index];
  const to = outline[(index + 1) % outline.length];
  if (!from || !to) return outline;
  const middle = roundPoint([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  return outline.toSpliced(index + 1, 0, middle);
}

export function addCorner(outline: Outline, point: Point): Outline {
  return [...outline, roundPoint(point)];
}

export function removeCorner(outline: Outline, index: number): Outline {
  return outline.toSpliced(index, 1);
}

/** All of it, so far that no corner leaves the plan. */
export function shift(
  outline: Outline,
  [dx, dy]: Point,
  { widthM, heightM }: Pick<Range, 'widthM' | 'heightM'>,
): Outline {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const right = clamp(dx, -Math.min(...xs), widthM - Math.max(...xs));
  const down = clamp(dy, -Math.min(...ys), heightM - Math.max(...ys));
  return outline.map(([x, y]) => roundPoint([x + right, y + down]));
}

/** The nearest point of the plan. */
export function ontoPlan(
  [x, y]: Point,
  { widthM, heightM }: Pick<Range, 'widthM' | 'heightM'>,
): Point {
  return [clamp(x, 0, widthM), clamp(y, 0, heightM)];
}

/**
 * Where a point is meant to be: on a corner of another outline within reach, else on the nearest
 * side of one, else at the nearest crossing of the grid within half of it, else where it is.
 */
export function snap(
  point: Point,
  { others, reach, grid }: { others: readonly Outline[]; reach: number; grid: number },
): Point {
  const corner = nearest(point, others.flat());
  if (corner && distance(point, corner) <= reach) return corner;
  const onSides = others.flatMap((outline) =>
    sidesOf(outline)
      .filter((side) => distanceToSide(side, point) <= reach)
      .map(([from, to]) => footOn(from, to, point)),
  );
  const foot = nearest(point, onSides);
  if (foot) return roundPoint(foot);
  const crossing: Point = [Math.round(point[0] / grid) * grid, Math.round(point[1] / grid) * grid];
  return roundPoint(distance(point, crossing) <= reach / 2 ? crossing : point);
}

/** A round number of metres that is some twentieth of what is seen. */
export function gridOf(seenM: number): number {
  const rough = seenM / 40;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= rough) ?? ten * 10;
}

/** Outlines that are not yet any: a rectangle in the middle of what is seen, for whoever cannot draw. */
export function aRectangle(centre: Point, widthM: number, heightM: number): Outline {
  const [x, y] = centre;
  const corners: Point[] = [
    [x - widthM / 2, y - heightM / 2],
    [x + widthM / 2, y - heightM / 2],
    [x + widthM / 2, y + heightM / 2],
    [x - widthM / 2, y + heightM / 2],
  ];
  return corners.map(roundPoint);
}

function footOn(from: Point, to: Point, [x, y]: Point): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : clamp(((x - from[0]) * dx + (y - from[1]) * dy) / length, 0, 1);
  return [from[0] + along * dx, from[1] + along * dy];
}

function nearest(point: Point, candidates: readonly Point[]): Point | undefined {
  return candidates.reduce<Point | undefined>(
    (best, one) => (!best || distance(point, one) < distance(point, best) ? one : best),
    undefined,
  );
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function isSame(a: Outline, b: Outline): boolean {
  return (
    a.length === b.length && a.every(([x, y], index) => x === b[index]?.[0] && y === b[index]?.[1])
  );
}
