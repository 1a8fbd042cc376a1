import type { Point } from '../../types.ts';
import type { SheetReading } from '../types.ts';
import { readDrawing } from './reading/rules.ts';
import { trace } from './tracing/rules.ts';

/** Parts of the larger side that are left free around a drawing. */
const MARGIN = 1 / 50;
/** Places of a coordinate on the larger side of a drawing. */
const GRAIN = 20_000;

/**
 * The lines of a drawing as an SVG sheet, as large as what is drawn and with y downwards, in the
 * drawing's own units. Texts, hatches and dimensions are left out and counted.
 */
export function readDxfSheet(text: string): SheetReading {
  if (text.startsWith('AutoCAD Binary DXF')) return { read: false, fault: 'sheet.dxf-binary' };
  const drawing = readDrawing(text);
  if ('brokenAt' in drawing)
    return { read: false, fault: 'sheet.dxf-broken', details: { line: drawing.brokenAt } };
  const { lines, leftOut, tooMany } = trace(drawing);
  if (tooMany) return { read: false, fault: 'sheet.too-many-points' };
  const box = boxOfLines(lines);
  if (!box) return { read: false, fault: 'sheet.dxf-nothing-drawn' };

  const margin = Math.max(box.right - box.left, box.top - box.bottom) * MARGIN;
  const width = box.right - box.left + 2 * margin;
  const height = box.top - box.bottom + 2 * margin;
  const grain = Math.max(width, height) / GRAIN;
  const draw = ([x, y]: Point) =>
    `${short(x - box.left + margin, grain)} ${short(box.top - y + margin, grain)}`;
  const paths = lines.map((line) => `M${line.map(draw).join('L')}`);
  const [wide, high] = [short(width, grain), short(height, grain)];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">`,
    // A line of one pixel at any size: the widths of a drawing are for its printer.
    `<g fill="none" stroke="#333" stroke-width="1" vector-effect="non-scaling-stroke">`,
    ...paths.map((path) => `<path vector-effect="non-scaling-stroke" d="${path}"/>`),
    '</g></svg>',
  ];
  return {
    read: true,
    sheet: {
      kind: 'dxf',
      content: new TextEncoder().encode(svg.join('')),
      mediaType: 'image/svg+xml',
      ...{ width: Number(wide), height: Number(high) },
      metresPerUnit: metresOfUnit.get(drawing.units ?? 0) ?? null,
    },
    leftOut: [...leftOut].map(([what, count]) => ({ what: what.slice(0, 40), count })),
  };
}

/** Of `$INSUNITS`; 0 says that nobody knows. */
const metresOfUnit: ReadonlyMap<number, number> = new Map([
  ...([
    [1, 0.0254],
    [2, 0.3048],
    [3, 1609.344],
    [4, 0.001],
    [5, 0.01],
    [6, 1],
  ] as const),
  ...([
    [7, 1000],
    [10, 0.9144],
    [14, 0.1],
    [15, 10],
    [16, 100],
    [21, 1200 / 3937],
  ] as const),
]);

function boxOfLines(lines: readonly Point[][]) {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const line of lines)
    for (const [x, y] of line) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = Math.min(box.bottom, y);
      box.top = Math.max(box.top, y);
    }
  const isSomething = box.right - box.left > 0 && box.top - box.bottom > 0;
  return isSomething && Number.isFinite(box.right + box.top) ? box : null;
}

function short(value: number, grain: number): string {
  const places = Math.max(0, Math.min(9, -Math.floor(Math.log10(grain))));
  return String(Number(value.toFixed(places)));
}
