import { areaM2, boxOf, centreOf, doAreasMeet, isSimple } from './geometry/rules.ts';
import type {
  FeatureKind,
  Outline,
  PlanSheet,
  Point,
  Range,
  RangeFeature,
  RangeWindow,
  Walk,
} from './types.ts';

/** What is wrong with something drawn, and so what is drawn anew. */
export type FeatureRefusal =
  | 'range.feature-corners'
  /** Sides cross or run along each other, or a corner is given twice. */
  | 'range.feature-crosses-itself'
  | 'range.feature-off-plan'
  | 'range.feature-heights';

/** A plan with more corners is a survey, and each is compared with each. */
export const mostCorners = 200;

/** Metres on foot in a minute: 4 km/h, the pace of a group with its elders over open ground. */
export const groupPace = 4000 / 60;

/**
 * Decides whether something may be drawn on a plan: enough corners, one area, all of it on the
 * plan, a ceiling above its floor.
 */
export function checkFeature(
  { widthM, heightM }: Pick<Range, 'widthM' | 'heightM'>,
  { outline, floorM, ceilingM }: Pick<RangeFeature, 'outline' | 'floorM' | 'ceilingM'>,
): FeatureRefusal | null {
  if (outline.length < 3 || outline.length > mostCorners) return 'range.feature-corners';
  if (!isSimple(outline)) return 'range.feature-crosses-itself';
  if (!isOnPlan({ widthM, heightM }, outline)) return 'range.feature-off-plan';
  if (ceilingM !== null && ceilingM <= (floorM ?? 0)) return 'range.feature-heights';
  return null;
}

export function isOnPlan(
  { widthM, heightM }: Pick<Range, 'widthM' | 'heightM'>,
  outline: Outline,
): boolean {
  const { left, top, right, bottom } = boxOf(outline);
  return left >= 0 && top >= 0 && right <= widthM && bottom <= heightM;
}

/** To the centimetre: what a survey gives, and what two areas with one border agree on. */
export function roundPoint([x, y]: Point): Point {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

/** What must never be in use at one time: danger areas among each other, air blocks likewise. */
export const exclusiveKinds: readonly FeatureKind[] = ['danger-area', 'air-block'];

export type Encounter = { a: RangeFeature; b: RangeFeature };

/**
 * What meets on the plan and in height, each pair once: danger areas with each other, air blocks
 * with each other, and danger areas with the places where people stand.
 */
export function findEncounters(features: readonly RangeFeature[]): Encounter[] {
  return features.flatMap((a, index) =>
    features
      .slice(index + 1)
      .filter((b) => mayNotMeet(a.kind, b.kind) && doAreasMeet(a, b))
      .map((b) => ({ a, b })),
  );
}

const peoplePlaces: readonly FeatureKind[] = ['stand', 'medical', 'assembly'];

function mayNotMeet(a: FeatureKind, b: FeatureKind): boolean {
  if (a === b) return exclusiveKinds.includes(a);
  return (
    (a === 'danger-area' && peoplePlaces.includes(b)) ||
    (b === 'danger-area' && peoplePlaces.includes(a))
  );
}

/**
 * Metres in one unit of the sheet: by the two points somebody measured, else as if the sheet were
 * as wide as the plan.
 */
export function metresPerUnit(sheet: PlanSheet, widthM: number): number {
  const { scale } = sheet;
  if (!scale) return widthM / sheet.width;
  return scale.metres / Math.hypot(scale.b[0] - scale.a[0], scale.b[1] - scale.a[1]);
}

/** The plan becomes as large as the sheet at a scale; null where nobody could draw on it. */
export function planSize(
  sheet: Pick<PlanSheet, 'width' | 'height'>,
  scale: NonNullable<PlanSheet['scale']>,
): { widthM: number; heightM: number } | null {
  const metres = metresPerUnit({ ...sheet, fileId: '', kind: 'image', scale }, 0);
  const widthM = Math.round(sheet.width * metres * 100) / 100;
  const heightM = Math.round(sheet.height * metres * 100) / 100;
  const isFair = (side: number) => side >= 10 && side <= 100_000;
  return isFair(widthM) && isFair(heightM) ? { widthM, heightM } : null;
}

/** Minutes on foot in a straight line between two places, at least one; a person knows the way better. */
export function suggestWalk(from: Outline, to: Outline, pace = groupPace): number {
  const [ax, ay] = centreOf(from);
  const [bx, by] = centreOf(to);
  return Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / pace));
}

/** Each pair once, the smaller id first; the last word on a pair counts. */
export function pairUp(walks: readonly Walk[]): Walk[] {
  const pairs = walks
    .filter(({ fromId, toId }) => fromId !== toId)
    .map(({ fromId, toId, minutes }) =>
      fromId < toId ? { fromId, toId, minutes } : { fromId: toId, toId: fromId, minutes },
    );
  return [...new Map(pairs.map((walk) => [`${walk.fromId} ${walk.toId}`, walk])).values()];
}

/** Hours in which something is open or closed, without its row in the database. */
export type WindowInput = Omit<RangeWindow, 'id' | 'rangeId'>;

export type WindowRefusal = 'range.window-ends-before-it-starts' | 'range.window-twice';

/** @returns what is wrong with the first window that is not right, and its place in the list */
export function checkWindows(
  windows: readonly WindowInput[],
): { refusal: WindowRefusal; row: number } | null {
  for (const [row, window] of windows.entries()) {
    if (window.endsAt <= window.startsAt)
      return { refusal: 'range.window-ends-before-it-starts', row };
    if (windows.slice(0, row).some((other) => isSameWindow(other, window)))
      return { refusal: 'range.window-twice', row };
  }
  return null;
}

function isSameWindow(a: WindowInput, b: WindowInput): boolean {
  return (
    a.featureId === b.featureId &&
    a.opens === b.opens &&
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime()
  );
}

/** Hectares from ten thousand square metres on, as people say it. */
export function sizeOf(outline: Outline): { amount: number; unit: 'hectare' | 'm2' } {
  const area = areaM2(outline);
  return area >= 10_000
    ? { amount: Math.round(area / 100) / 100, unit: 'hectare' }
    : { amount: Math.round(area), unit: 'm2' };
}

/** Whether it is something else now, on other ground or in other heights; a name says nothing. */
export function isDrawnOtherwise(before: Drawn, after: Drawn): boolean {
  return (
    before.kind !== after.kind ||
    before.floorM !== after.floorM ||
    before.ceilingM !== after.ceilingM ||
    String(before.outline) !== String(after.outline)
  );
}

type Drawn = Pick<RangeFeature, 'kind' | 'outline' | 'floorM' | 'ceilingM'>;
