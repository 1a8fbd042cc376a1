import type { Point } from '../../../types.ts';

/** Radians between two corners that stand for a curve: a circle has 72. */
const STEP = Math.PI / 36;

/** Counter-clockwise from one angle to the other, in radians. */
export function arc(centre: Point, radius: number, from: number, to: number): Point[] {
  return ellipse({ centre, major: [radius, 0], ratio: 1, from, to });
}

/** Part of an ellipse, counter-clockwise; `major` is the half axis from the centre. */
export function ellipse({
  centre: [x, y],
  major: [majorX, majorY],
  ratio,
  from,
  to,
}: {
  centre: Point;
  major: Point;
  ratio: number;
  from: number;
  to: number;
}): Point[] {
  let sweep = (to - from) % (2 * Math.PI);
  if (sweep <= 1e-12) sweep += 2 * Math.PI;
  const steps = Math.max(2, Math.ceil(sweep / STEP));
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = from + (sweep * step) / steps;
    const along = Math.cos(angle);
    const across = Math.sin(angle) * ratio;
    return [x + majorX * along - majorY * across, y + majorY * along + majorX * across];
  });
}

/**
 * The corners between two of a polyline when the way between them is an arc, without the first
 * and with the last. A bulge is the tangent of a quarter of its angle: positive turns left.
 */
export function bulged(from: Point, to: Point, bulge: number): Point[] {
  if (Math.abs(bulge) < 1e-9) return [to];
  const sweep = 4 * Math.atan(bulge);
  const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (chord === 0) return [to];
  const radius = chord / (2 * Math.sin(sweep / 2));
  const away = radius * Math.cos(sweep / 2);
  const centre: Point = [
    (from[0] + to[0]) / 2 - (away * (to[1] - from[1])) / chord,
    (from[1] + to[1]) / 2 + (away * (to[0] - from[0])) / chord,
  ];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const steps = Math.max(2, Math.ceil(Math.abs(sweep) / STEP));
  return Array.from({ length: steps }, (_, step): Point => {
    const angle = start + (sweep * (step + 1)) / steps;
    const far = Math.abs(radius);
    return step === steps - 1
      ? to
      : [centre[0] + far * Math.cos(angle), centre[1] + far * Math.sin(angle)];
  });
}

export type Spline = {
  degree: number;
  knots: readonly number[];
  controls: readonly Point[];
  /** One each control point; empty where all weigh the same. */
  weights: readonly number[];
};

/** Corners along a spline by de Boor; its control points where it is not whole. */
export function spline({ degree, knots, controls, weights }: Spline): Point[] {
  if (degree < 1 || controls.length <= degree || knots.length < controls.length + degree + 1)
    return [...controls];
  const first = knots[degree] ?? 0;
  const last = knots[controls.length] ?? 0;
  const steps = Math.min(400, controls.length * 8);
  return Array.from({ length: steps + 1 }, (_, step) =>
    splineAt({ degree, knots, controls, weights }, first + ((last - first) * step) / steps),
  );
}

function splineAt({ degree, knots, controls, weights }: Spline, at: number): Point {
  let span = degree;
  while (span < controls.length - 1 && at >= (knots[span + 1] ?? Infinity)) span += 1;
  const points = Array.from({ length: degree + 1 }, (_, index) => {
    const place = span - degree + index;
    const [x, y] = controls[place] ?? [0, 0];
    const weight = weights[place] ?? 1;
    return [x * weight, y * weight, weight] as const;
  });
  for (let round = 1; round <= degree; round++)
    for (let index = degree; index >= round; index--) {
      const low = knots[span - degree + index] ?? 0;
      const high = knots[span + index + 1 - round] ?? 0;
      const share = high === low ? 0 : (at - low) / (high - low);
      const a = points[index - 1] ?? [0, 0, 1];
      const b = points[index] ?? [0, 0, 1];
      points[index] = [
        a[0] * (1 - share) + b[0] * share,
        a[1] * (1 - share) + b[1] * share,
        a[2] * (1 - share) + b[2] * share,
      ] as const;
    }
  const [x, y, weight] = points[degree] ?? [0, 0, 1];
  return [x / weight, y / weight];
}
