/**
 * Writes `src/modules/invitations/board/outlines.ts`: the shapes of countries as short paths, for
 * a map that needs no network. Africa is drawn large, the rest of the world small.
 *
 * Source: Natural Earth 4.1.0 (public domain), as TopoJSON of `world-atlas` 2.0.2 (ISC). Arcs
 * are simplified and not shapes, so that neighbours keep one common border.
 *
 * Rewrite it with `node scripts/write-outlines.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { africanUnionMembers } from '../src/platform/countries.ts';

type Point = [number, number];
type Country = MultiPolygon<{ name: string }> | Polygon<{ name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** Closed: it ends where it begins. */
type Ring = Point[];
/** Without a code it is land that carries no state. The largest ring stands first. */
type Outline = {
  code: string;
  /** The middle of its largest ring. */
  middle: Point;
  /** Where its sign stands. */
  at: Point;
  isSmall: boolean;
  rings: Ring[];
};

const target = 'src/modules/invitations/board/outlines.ts';
const members = new Set(africanUnionMembers);
const alpha2ByNumber = new Map(codes.map(([alpha2 = '', , number = '']) => [number, alpha2]));
/** Shapes without a number in the source. The first is a part of its country to the African Union. */
const codeByName: Record<string, string> = { Somaliland: 'SO', Kosovo: 'XK' };
/** Signs that would stand beside a bent or narrow country. */
const nudges: Record<string, Point> = {
  ...{
    SO: [14, 22],
    CG: [6, -14],
    MW: [0, 8],
    MZ: [22, -48],
    ZM: [-20, 8],
    ER: [-6, -5],
    ZA: [-44, -6],
  },
};
/** Too small to be hit by a finger: a circle, moved to where it covers nobody. */
const circles: Record<string, Point> = {
  ...{ CV: [-26, -14], GM: [-44, 6], GW: [-34, 32], ST: [-14, 10], KM: [0, 0], SC: [0, 0] },
  ...{ MU: [0, 0], RW: [-24, -14], BI: [-20, 20], LS: [0, 0], SZ: [0, 0], DJ: [34, -20] },
  ...{ GQ: [-29, -23] },
};
/** In the small drawing of the world, by area. */
const SMALLEST_SHAPE = 60;
/** How far a line of Africa may move, in units of the drawing. */
const TOLERANCE = 1.3;
/** The northern border of Western Sahara. */
const PARALLEL = 27.6667;
const drawings = { africa: [1000, 870], world: [960, 430] } as const;

const africa = drawLarge();
const coarse = read('110m');
const worldProjection = geoEqualEarth()
  .precision(0)
  .fitExtent(
    [
      [4, 4],
      [drawings.world[0] - 4, drawings.world[1] - 4],
    ],
    {
      type: 'MultiPolygon',
      coordinates: merge(
        coarse,
        shapesOf(coarse).filter((shape) => codeOf(shape) !== 'AQ'),
      ).coordinates,
    },
  );
const world = drawSmall('110m').map((outline) => ({
  ...outline,
  rings: outline.rings.filter((ring, index) => index === 0 || areaOf(ring) >= 2),
}));
// The coarse source leaves out small states, which then are a circle at their place.
const places = drawSmall('50m').map((outline) => ({ ...outline, rings: [] }));

const drawn = new Set(world.map(({ code }) => code));
const elsewhere = [
  ...world,
  ...places.filter(({ code }) => code !== '' && !drawn.has(code)),
].filter(({ code }) => !members.has(code));
const silhouette = merge(
  coarse,
  shapesOf(coarse).filter((shape) => members.has(codeOf(shape))),
);

writeFileSync(target, fileOf());
console.log(`${africa.length} members, ${elsewhere.length} others -> ${target}`);

/**
 * Africa from the finer source. Its arcs are projected and simplified before the shapes are put
 * together, so that no gap opens between neighbours.
 */
function drawLarge(): Outline[] {
  const atlas = read('50m');
  const shapes = shapesOf(atlas).filter((shape) => members.has(codeOf(shape)));
  const [width, height] = drawings.africa;
  const projection = geoAzimuthalEqualArea()
    .rotate([-17, -1])
    .fitExtent(
      [
        [30, 10],
        [width - 30, height - 10],
      ],
      {
        type: 'MultiPolygon',
        coordinates: merge(atlas, shapes).coordinates.filter(isNearTheContinent),
      },
    );
  const onPaper: Atlas = { ...atlas, arcs: paperArcs(atlas, projection) };
  delete onPaper.transform;
  const outlines = [...Map.groupBy(shapes, codeOf)].map(([code, parts]): Outline => {
    const rings = (merge(onPaper, parts).coordinates as Ring[][]).flat();
    return outlineOf(code, bySize(rings), { smallest: 6 });
  });
  return wholeSahara(outlines, projection).toSorted(byCode);
}

/** Far islands of South Africa and Mauritius would make the continent small. */
function isNearTheContinent(polygon: number[][][]): boolean {
  const [longitude = 0, latitude = 0] = polygon[0]?.[0] ?? [];
  return latitude > -40 && longitude < 60;
}

/** The rest of the world, cut at the date line by the projection. */
function drawSmall(resolution: '110m' | '50m'): Outline[] {
  const atlas = read(resolution);
  return [...Map.groupBy(shapesOf(atlas), codeOf)]
    .filter(([code]) => code !== 'AQ')
    .map(([code, parts]) =>
      outlineOf(code, bySize(ringsOnWorld(merge(atlas, parts))), { smallest: 0 }),
    )
    .toSorted(byCode);
}

function ringsOnWorld(shape: Parameters<ReturnType<typeof geoPath>>[0]): Ring[] {
  const rings: Ring[] = [];
  const draw = (x: number, y: number) => rings.at(-1)?.push([Math.round(x), Math.round(y)]);
  geoPath(worldProjection, {
    beginPath() {},
    moveTo: (x, y) => {
      rings.push([]);
      draw(x, y);
    },
    lineTo: draw,
    arc() {},
    closePath() {},
  })(shape);
  return rings.map((ring) => [...ring, ring[0] ?? [0, 0]]);
}

/**
 * The finer source cuts Western Sahara along the wall in it. The African Union has its whole
 * territory as a member, up to the parallel of 27°40′ N: what lies south of it is put back.
 */
function wholeSahara(outlines: Outline[], projection: GeoProjection): Outline[] {
  const west = projection([-13.2, PARALLEL]);
  const east = projection([-8.667, PARALLEL]);
  const [morocco, sahara] = ['MA', 'EH'].map((code) => outlines.find((one) => one.code === code));
  const [mainland, ...islands] = morocco?.rings ?? [];
  const [behindWall] = sahara?.rings ?? [];
  if (!west || !east || !mainland || !behindWall)
    throw new Error('a country of the map is missing');

  const side = ([x, y]: Point) =>
    (east[0] - west[0]) * (y - west[1]) - (east[1] - west[1]) * (x - west[0]);
  const kept = clipped(mainland, (point) => -side(point));
  const put = clipped(mainland, side);
  const whole = joined(put, splitLike(behindWall, put));
  return [
    ...outlines.filter(({ code }) => code !== 'MA' && code !== 'EH'),
    outlineOf('MA', bySize([kept, ...islands]), { smallest: 6 }),
    outlineOf('EH', bySize(whole), { smallest: 6 }),
  ];
}

/** What of a closed ring lies where `side` is positive (Sutherland and Hodgman). */
function clipped(ring: Ring, side: (point: Point) => number): Ring {
  const result = ring.slice(1).flatMap((to, index): Point[] => {
    const from = ring[index] ?? to;
    const [before, after] = [side(from), side(to)];
    if (before >= 0 === after >= 0) return after >= 0 ? [to] : [];
    const share = before / (before - after);
    const cut: Point = [
      Math.round(from[0] + share * (to[0] - from[0])),
      Math.round(from[1] + share * (to[1] - from[1])),
    ];
    return after >= 0 ? [cut, to] : [cut];
  });
  return [...result, result[0] ?? [0, 0]];
}

/** Puts the corners of another ring that lie on an edge of this one into it. */
function splitLike(ring: Ring, other: Ring): Ring {
  const known = new Set(ring.map(String));
  const loose = other.filter((point) => !known.has(String(point)));
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    if (!from) return [to];
    const between = loose.filter(
      (point) =>
        Math.hypot(point[0] - from[0], point[1] - from[1]) +
          Math.hypot(point[0] - to[0], point[1] - to[1]) -
          Math.hypot(to[0] - from[0], to[1] - from[1]) <
        0.3,
    );
    return [...between, to];
  });
}

/** Two neighbours as one: the edges they share run both ways and fall out. */
function joined(one: Ring, other: Ring): Ring[] {
  const edges = new Map<string, [Point, Point]>();
  for (const ring of [one, other])
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (!from || String(from) === String(to)) continue;
      if (!edges.delete(edgeKey(to, from))) edges.set(edgeKey(from, to), [from, to]);
    }
  const next = Map.groupBy(edges.values(), ([from]) => String(from));
  const rings: Ring[] = [];
  for (const [start] of edges.values()) {
    const ring: Ring = [start];
    for (let edge = next.get(String(start))?.pop(); edge; edge = next.get(String(edge[1]))?.pop())
      ring.push(edge[1]);
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}

function edgeKey(from: Point, to: Point): string {
  return [...from, ...to].join(' ');
}

function outlineOf(code: string, rings: Ring[], { smallest }: { smallest: number }): Outline {
  const [largest = []] = rings;
  const [x, y] = geoPath().centroid({ type: 'Polygon', coordinates: [largest] });
  const [byX, byY] = circles[code] ?? nudges[code] ?? [0, 0];
  return {
    code,
    middle: [Math.round(x), Math.round(y)],
    at: [Math.round(x + byX), Math.round(y + byY)],
    isSmall: code in circles || (!members.has(code) && areaOf(largest) < SMALLEST_SHAPE),
    rings: rings.filter((ring, index) => index === 0 || areaOf(ring) >= smallest),
  };
}

function read(resolution: string): Atlas {
  const file = `node_modules/world-atlas/countries-${resolution}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Atlas;
}

function shapesOf(atlas: Atlas): Country[] {
  return atlas.objects.countries.geometries.filter(
    (shape): shape is Country => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );
}

function codeOf(shape: Country): string {
  return alpha2ByNumber.get(String(shape.id)) ?? codeByName[shape.properties?.name ?? ''] ?? '';
}

/** The arcs of the source, decoded, projected and simplified. */
function paperArcs(atlas: Atlas, projection: GeoProjection): Point[][] {
  const { scale = [1, 1], translate = [0, 0] } = atlas.transform ?? {};
  return atlas.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([byX = 0, byY = 0]): Point => {
      x += byX;
      y += byY;
      const onPaper = projection([
        x * (scale[0] ?? 1) + (translate[0] ?? 0),
        y * (scale[1] ?? 1) + (translate[1] ?? 0),
      ]);
      return [Math.round(onPaper?.[0] ?? 0), Math.round(onPaper?.[1] ?? 0)];
    });
    return simplified(points, TOLERANCE);
  });
}

/** Douglas and Peucker: drops what lies closer to the chord than the tolerance. */
function simplified(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let distance = -1;
  for (const [index, point] of points.slice(1, -1).entries()) {
    const found = distanceTo(point, first, last);
    if (found > distance) [farthest, distance] = [index + 1, found];
  }
  if (distance <= tolerance && (first[0] !== last[0] || first[1] !== last[1])) return [first, last];
  // A ring has no chord: it is cut at its farthest point, so that an island keeps two sides.
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ];
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function areaOf(ring: Ring): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

function bySize(rings: readonly Ring[]): Ring[] {
  return rings.toSorted((one, other) => areaOf(other) - areaOf(one));
}

function byCode(one: Outline, other: Outline): number {
  return one.code.localeCompare(other.code);
}

function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [x, y] = ring[0] ?? [0, 0];
      const start = `M${x} ${y}`;
      const steps = ring.slice(1, -1).flatMap(([toX, toY]) => {
        if (toX === x && toY === y) return [];
        const step = `${toX - x} ${toY - y}`;
        [x, y] = [toX, toY];
        return [step];
      });
      return steps.length < 2 ? '' : `${start}l${steps.join(' ')}z`;
    })
    .join('')
    .replaceAll(' -', '-');
}

function linesOf(outlines: readonly Outline[]): string {
  return outlines
    .map(({ code, at, middle, isSmall, rings }) =>
      [code || '-', ...at, ...(isSmall ? middle : []), pathOf(rings)].join(' ').trim(),
    )
    .join('\n');
}

function fileOf(): string {
  return `/**
 * Written by \`scripts/write-outlines.ts\`; do not edit.
 *
 * Natural Earth 4.1.0, public domain (naturalearthdata.com), as packed by \`world-atlas\` 2.0.2
 * (ISC, Michael Bostock). Borders are those of the source and take no position, see
 * \`docs/decisions/018-map.md\`.
 *
 * One country a line: alpha-2 code, place of its sign, for a small one its middle, path. \`-\` is
 * land that carries no state.
 */

/** Width and height of each drawing, in its units. */
export const africaSize = [${drawings.africa.join(', ')}] as const;
export const worldSize = [${drawings.world.join(', ')}] as const;

/** Members of the African Union, in equal area. */
export const africaLines = \`
${linesOf(africa)}
\`;

/** All others, in Equal Earth. Without a path they are too small for it. */
export const worldLines = \`
${linesOf(elsewhere)}
\`;

/** Africa on the drawing of the world. */
export const africaOnWorld =
  '${pathOf(ringsOnWorld(silhouette).filter((ring) => areaOf(ring) >= 2))}';
`;
}
