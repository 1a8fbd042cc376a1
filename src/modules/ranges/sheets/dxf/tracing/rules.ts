import type { Point } from '../../../types.ts';
import { arc, bulged, ellipse, spline } from '../curves/rules.ts';
import { numberOf, numbersOf, wordOf, type Drawing, type Entity } from '../reading/rules.ts';

/** Corners of everything together; more is not a plan any more. */
export const mostPoints = 400_000;
/** Blocks within blocks. A drawing whose blocks hold each other ends here. */
const DEEPEST = 12;

export type Traced = {
  lines: Point[][];
  /** Kinds of entities that are not drawn, and how many of each. */
  leftOut: Map<string, number>;
  tooMany: boolean;
};

/** Every line, arc and curve of a drawing as corners in its own units, blocks put where they stand. */
export function trace({ entities, blocks }: Pick<Drawing, 'entities' | 'blocks'>): Traced {
  const traced: Traced = { lines: [], leftOut: new Map(), tooMany: false };
  let points = 0;
  let visited = 0;

  const walk = (list: readonly Entity[], place: Place, depth: number): void => {
    for (const entity of list) {
      visited += 1;
      traced.tooMany ||= points > mostPoints || visited > mostPoints;
      if (traced.tooMany) return;
      // What is on paper beside the model is its frame and its title.
      if (numberOf(entity, 67) === 1) continue;
      if (entity.type === 'INSERT') {
        const block = blocks.get(wordOf(entity, 2));
        if (!block || depth >= DEEPEST) continue;
        // Each place counts, also one of a block that holds nothing.
        for (const inner of placesOf(entity, block.base)) {
          visited += 1;
          if (visited > mostPoints) break;
          walk(block.entities, (point) => place(inner(point)), depth + 1);
        }
        continue;
      }
      const line = cornersOf(entity);
      if (!line) {
        traced.leftOut.set(entity.type, (traced.leftOut.get(entity.type) ?? 0) + 1);
        continue;
      }
      const facing = numberOf(entity, 230, 1) < 0 && !worldly.has(entity.type) ? mirrored : same;
      points += line.length;
      if (line.length > 1) traced.lines.push(line.map((point) => place(facing(point))));
    }
  };
  walk(entities, same, 0);
  traced.tooMany ||= points > mostPoints || visited > mostPoints;
  return traced;
}

type Place = (point: Point) => Point;

const same: Place = (point) => point;
/** Seen from below: its own x runs the other way. */
const mirrored: Place = ([x, y]) => [-x, y];
/** Given in the coordinates of the world, whichever way they face. */
const worldly: ReadonlySet<string> = new Set(['LINE', 'SPLINE', 'ELLIPSE', '3DFACE']);

function cornersOf(entity: Entity): Point[] | null {
  const at = (x: number): Point => [numberOf(entity, x), numberOf(entity, x + 10)];
  switch (entity.type) {
    case 'LINE':
      return [at(10), at(11)];
    case 'CIRCLE':
      return arc(at(10), numberOf(entity, 40), 0, 2 * Math.PI);
    case 'ARC':
      return arc(
        at(10),
        numberOf(entity, 40),
        radians(numberOf(entity, 50)),
        radians(numberOf(entity, 51)),
      );
    case 'ELLIPSE':
      return ellipse({
        ...{ centre: at(10), major: at(11), ratio: numberOf(entity, 40, 1) },
        ...{ from: numberOf(entity, 41, 0), to: numberOf(entity, 42, 2 * Math.PI) },
      });
    case 'LWPOLYLINE':
      return alongPolyline(verticesOf(entity), isClosed(entity));
    case 'POLYLINE':
      return alongPolyline(
        entity.vertices
          // Bit 16: a point of the frame that pulls a curve, and not of the curve.
          .filter((vertex) => (numberOf(vertex, 70) & 16) === 0)
          .map((vertex) => ({
            point: [numberOf(vertex, 10), numberOf(vertex, 20)],
            bulge: numberOf(vertex, 42),
          })),
        isClosed(entity),
      );
    case 'SPLINE':
      return alongSpline(entity);
    default:
      return null;
  }
}

function isClosed(entity: Entity): boolean {
  return (numberOf(entity, 70) & 1) === 1;
}

type Vertex = { point: Point; bulge: number };

/** Each vertex begins with its x; a bulge belongs to the way that leaves it. */
function verticesOf(entity: Entity): Vertex[] {
  const vertices: Vertex[] = [];
  for (const { code, value } of entity.groups) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ point: [Number(value), 0], bulge: 0 });
    else if (code === 20 && last) last.point = [last.point[0], Number(value)];
    else if (code === 42 && last) last.bulge = Number(value);
  }
  return vertices;
}

function alongPolyline(vertices: readonly Vertex[], closed: boolean): Point[] {
  const [first] = vertices;
  if (!first) return [];
  const round = closed ? [...vertices, first] : vertices;
  const corners: Point[] = [];
  let before: Vertex | null = null;
  for (const vertex of round) {
    corners.push(...(before ? bulged(before.point, vertex.point, before.bulge) : [vertex.point]));
    before = vertex;
    // One polyline of arcs may be more than all a plan can show.
    if (corners.length > mostPoints) return corners;
  }
  return corners;
}

function alongSpline(entity: Entity): Point[] {
  const pairs = (x: number): Point[] => {
    const ys = numbersOf(entity, x + 10);
    return numbersOf(entity, x).map((value, index): Point => [value, ys[index] ?? 0]);
  };
  const controls = pairs(10);
  if (controls.length === 0) return pairs(11);
  return spline({
    controls,
    degree: numberOf(entity, 71, 3),
    knots: numbersOf(entity, 40),
    weights: numbersOf(entity, 41),
  });
}

/** A block stands once, or in rows and columns; at most as many as a plan would show. */
function placesOf(insert: Entity, base: Point): Place[] {
  const count = (code: number) => Math.min(100, Math.max(1, numberOf(insert, code, 1)));
  const turned = radians(numberOf(insert, 50));
  const scale = [numberOf(insert, 41, 1), numberOf(insert, 42, 1)] as const;
  const at = [numberOf(insert, 10), numberOf(insert, 20)] as const;
  const facing = numberOf(insert, 230, 1) < 0 ? mirrored : same;
  const cells = Array.from({ length: count(70) * count(71) }, (_, index) => [
    (index % count(70)) * numberOf(insert, 44),
    Math.floor(index / count(70)) * numberOf(insert, 45),
  ]);
  return cells.map(([column = 0, row = 0]) => ([x, y]) => {
    const wide = (x - base[0]) * scale[0] + column;
    const high = (y - base[1]) * scale[1] + row;
    return facing([
      at[0] + wide * Math.cos(turned) - high * Math.sin(turned),
      at[1] + wide * Math.sin(turned) + high * Math.cos(turned),
    ]);
  });
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
