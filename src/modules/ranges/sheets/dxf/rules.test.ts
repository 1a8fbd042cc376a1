import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../rules.ts';
import { arc, bulged, spline } from './curves/rules.ts';

describe('a DXF sheet', () => {
  it('draws its lines with y downwards and a margin, from wherever it lies', () => {
    // Metres of a national grid: far from zero.
    const { sheet, paths } = kept(
      anEntity('LINE', [10, 600_000], [20, 1_400_000], [11, 600_100], [21, 1_400_000]),
      anEntity('LINE', [10, 600_100], [20, 1_400_000], [11, 600_100], [21, 1_400_050]),
    );

    expect(sheet).toMatchObject({ kind: 'dxf', width: 104, height: 54, metresPerUnit: null });
    expect(paths).toEqual(['M2 52L102 52', 'M102 52L102 2']);
  });

  it.each([
    [6, 1],
    [4, 0.001],
    [2, 0.3048],
    [0, null],
    [99, null],
  ])('takes unit %i as %f metres', (unit, metres) => {
    const text = aDxf(
      [...['0', 'SECTION', '2', 'HEADER', '9', '$INSUNITS', '70'], unit, '0', 'ENDSEC'],
      aLine(),
    );
    expect(keptOf(text).sheet.metresPerUnit).toBe(metres);
  });

  it('closes polylines, old and new, and bends them where they bulge', () => {
    const square = [
      [10, 0],
      [20, 0],
      [10, 10],
      [20, 0],
      [10, 10],
      [20, 10],
      [10, 0],
      [20, 10],
    ];
    const { sheet, paths } = kept(anEntity('LWPOLYLINE', [90, 4], [70, 1], ...square), [
      ...anEntity('POLYLINE', [66, 1], [70, 0]),
      ...anEntity('VERTEX', [10, 0], [20, 0], [42, 1]),
      ...anEntity('VERTEX', [10, 10], [20, 0]),
      ...anEntity('SEQEND'),
    ]);

    expect(paths[0]?.match(/L/g)).toHaveLength(4);
    // Half a circle below the square: five deep.
    expect(sheet.height).toBeCloseTo(15 + 2 * (15 / 50), 3);
    expect(paths[1]?.match(/L/g)?.length).toBeGreaterThan(10);
  });

  it('puts blocks where they stand: turned, larger, in rows, and seen from below', () => {
    const block = [
      ...['0', 'SECTION', '2', 'BLOCKS', '0', 'BLOCK', '2', 'TREE', '10', 1, '20', 1],
      ...anEntity('LINE', [10, 1], [20, 1], [11, 2], [21, 1]),
      ...['0', 'ENDBLK', '0', 'ENDSEC'],
    ];
    const stood = (...pairs: number[][]) =>
      keptOf(
        aDxf(
          block,
          anEntity('INSERT', [2, 'TREE'], ...pairs),
          anEntity('LINE', [10, -50], [20, -50], [11, 50], [21, 50]),
        ),
      ).paths;

    // The plane is 100 wide, with a margin of 2; its middle is 52 52.
    expect(stood([10, 0], [20, 0])[0]).toBe('M52 52L53 52');
    expect(stood([10, 0], [20, 0], [41, 10], [50, 90])[0]).toBe('M52 52L52 42');
    expect(stood([10, 0], [20, 0], [70, 2], [44, 10]).slice(0, 2)).toEqual([
      'M52 52L53 52',
      'M62 52L63 52',
    ]);
    expect(stood([10, 5], [20, 0], [230, -1])[0]).toBe('M47 52L46 52');
  });

  it('ends where blocks hold each other', () => {
    const block = (name: string, other: string) => [
      ...['0', 'BLOCK', '2', name],
      ...Array.from({ length: 10 }, () => anEntity('INSERT', [2, other])).flat(),
      ...aLine(),
      ...['0', 'ENDBLK'],
    ];
    const text = aDxf(
      ['0', 'SECTION', '2', 'BLOCKS', ...block('A', 'B'), ...block('B', 'A'), '0', 'ENDSEC'],
      anEntity('INSERT', [2, 'A']),
    );
    expect(read(text)).toEqual({ read: false, fault: 'sheet.too-many-points' });
  });

  it('counts what it leaves out, and does not draw the frame of the paper', () => {
    const reading = read(
      aDxf(
        [],
        aLine(),
        anEntity('TEXT', [1, 'R']),
        anEntity('TEXT', [1, 'S']),
        anEntity('LINE', [67, 1], [10, 0], [20, 0], [11, 900], [21, 900]),
      ),
    );
    expect(reading).toMatchObject({
      leftOut: [{ what: 'TEXT', count: 2 }],
      sheet: { width: 10.4 },
    });
  });

  it.each([
    ['is cut off', aDxf([], aLine()).slice(0, -8), 'sheet.dxf-broken', { line: 16 }],
    [
      'has letters for a code',
      '0\nSECTION\n2\nENTITIES\nhello\nLINE',
      'sheet.dxf-broken',
      { line: 5 },
    ],
    [
      'has letters for a coordinate',
      '0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nhere\n0\nEOF',
      'sheet.dxf-broken',
      { line: 8 },
    ],
    [
      'is empty of lines',
      aDxf([], anEntity('TEXT', [1, 'R'])),
      'sheet.dxf-nothing-drawn',
      undefined,
    ],
    [
      'is one point',
      aDxf([], anEntity('LINE', [10, 5], [20, 5], [11, 5], [21, 5])),
      'sheet.dxf-nothing-drawn',
      undefined,
    ],
    ['is binary', 'AutoCAD Binary DXF\r\n\u001A\u0000', 'sheet.dxf-binary', undefined],
    ['is a DWG', 'AC1032\u0000\u0000', 'sheet.dwg', undefined],
    ['is a letter', 'Dear Sir', 'sheet.kind-unknown', undefined],
    ['is nothing', '', 'sheet.empty', undefined],
  ])('says what is wrong with one that %s', (_what, text, fault, details) => {
    expect(read(text)).toEqual({ read: false, fault, ...(details && { details }) });
  });
});

describe('a curve', () => {
  it('runs counter-clockwise over zero', () => {
    const corners = arc([0, 0], 10, 1.5 * Math.PI, 0.5 * Math.PI);
    expect(corners[0]?.[1]).toBeCloseTo(-10);
    expect(corners.at(-1)?.[1]).toBeCloseTo(10);
    expect(Math.max(...corners.map(([x]) => x))).toBeCloseTo(10);
  });

  it('stays on its circle where it bulges, either way', () => {
    for (const bulge of [1, -1, 0.3, -2.5]) {
      const corners = bulged([0, 0], [10, 0], bulge);
      expect(corners.at(-1)).toEqual([10, 0]);
      // The highest point of the bow over its chord.
      const height = Math.max(...corners.map(([, y]) => Math.abs(y)));
      expect(height).toBeCloseTo(Math.abs(bulge) * 5, 1);
      expect(Math.sign(corners[0]?.[1] ?? 0)).toBe(-Math.sign(bulge));
    }
  });

  it('draws a quarter of a circle exactly with weights', () => {
    const corners = spline({
      degree: 2,
      knots: [0, 0, 0, 1, 1, 1],
      controls: [
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      weights: [1, Math.SQRT1_2, 1],
    });
    for (const [x, y] of corners) expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
  });

  it('is its control points where its knots are missing', () => {
    const controls = [
      [0, 0],
      [1, 1],
      [2, 0],
    ] as const;
    expect(spline({ degree: 2, knots: [], controls, weights: [] })).toEqual(controls);
  });
});

it('refuses one polyline of more arcs than a plan can show', () => {
  const vertices = Array.from({ length: 30_000 }, (_, x) => [10, x, 20, x % 7, 42, 1]);
  expect(read(aDxf([], anEntity('LWPOLYLINE', ...vertices)))).toMatchObject({
    fault: 'sheet.too-many-points',
  });
}, 5_000);

it('refuses blocks of rows of blocks, also when the last of them is empty', () => {
  const insert = (name: string) => anEntity('INSERT', [2, name, 70, 100, 71, 100]);
  const blocks = ['A', 'B', 'C', 'D'].flatMap((name, place) => [
    ...anEntity('BLOCK', [2, name]),
    ...(place < 3 ? insert(String.fromCharCode(66 + place)) : []),
    ...anEntity('ENDBLK'),
  ]);
  const section = ['0', 'SECTION', '2', 'BLOCKS', ...blocks, '0', 'ENDSEC'];
  expect(read(aDxf(section, insert('A')))).toMatchObject({ fault: 'sheet.too-many-points' });
}, 5_000);

type Cell = string | number;

function anEntity(type: string, ...pairs: readonly (readonly Cell[])[]): Cell[] {
  return ['0', type, ...pairs.flat()];
}

function aLine(): Cell[] {
  return anEntity('LINE', [10, 0], [20, 0], [11, 10], [21, 10]);
}

function aDxf(before: readonly Cell[], ...entities: readonly Cell[][]): string {
  const body = ['0', 'SECTION', '2', 'ENTITIES', ...entities.flat(), '0', 'ENDSEC', '0', 'EOF'];
  return [...before, ...body].join('\n');
}

function read(text: string) {
  return readSheetFile(new TextEncoder().encode(text));
}

function kept(...entities: readonly Cell[][]) {
  return keptOf(aDxf([], ...entities));
}

function keptOf(text: string) {
  const reading = read(text);
  if (!reading.read) throw new Error(reading.fault);
  const svg = new TextDecoder().decode(reading.sheet.content);
  return {
    sheet: reading.sheet,
    paths: [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? ''),
  };
}
