import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DangerArea } from '../types.ts';
import { doMeet, doOverlap } from './geometry.ts';
import { anArea } from './testing.ts';

type Outline = DangerArea['outline'];

const square: Outline = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
/** A square with a bay from the right, as deep as its middle. */
const bay: Outline = [
  [0, 0],
  [10, 0],
  [10, 3],
  [4, 3],
  [4, 7],
  [10, 7],
  [10, 10],
  [0, 10],
];

describe('doOverlap', () => {
  it.each<[string, Outline, boolean]>([
    ['itself', square, true],
    ['itself the other way round', square.toReversed(), true],
    ['one inside', box(4, 4, 6, 6), true],
    ['one around', box(-5, -5, 15, 15), true],
    ['one that crosses without a corner inside', box(-5, 4, 15, 6), true],
    ['half of itself', box(0, 0, 10, 5), true],
    ['one with a shared side', box(10, 0, 20, 10), false],
    ['one with a part of a side', box(10, 4, 20, 6), false],
    ['one that touches with a corner', box(10, 10, 20, 20), false],
    ['one apart', box(30, 0, 40, 10), false],
    [
      'one whose corner touches a side',
      [
        [10, 5],
        [20, 0],
        [20, 10],
      ],
      false,
    ],
    [
      'one whose corner goes in',
      [
        [9.99, 5],
        [20, 0],
        [20, 10],
      ],
      true,
    ],
    [
      'one that crosses through two corners',
      [
        [-5, -5],
        [15, 15],
        [15, 14.9],
        [-4.9, -5],
      ],
      true,
    ],
  ])('compares a square with %s', (_what, other, doThey) => {
    expect([doOverlap(square, other), doOverlap(other, square)]).toEqual([doThey, doThey]);
  });

  it.each<[string, Outline, boolean]>([
    ['what is in the bay', box(5, 4, 9, 6), false],
    ['what fills the bay', box(4, 3, 10, 7), false],
    ['what goes over the bay', box(5, 1, 9, 9), true],
    ['what goes into the bottom of the bay', box(3.9, 4, 9, 6), true],
  ])('knows a bay from %s', (_what, other, doThey) => {
    expect([doOverlap(bay, other), doOverlap(other, bay)]).toEqual([doThey, doThey]);
  });

  it('agrees with counting the squares of a raster, turned and moved', () => {
    const whole = fc.integer({ min: 0, max: 7 });
    const cells = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, cells, fc.double({ min: 0, max: 6, noNaN: true }), (one, other, angle) => {
        const stairs = [stairsOf(one), stairsOf(other)] as const;
        const [a, b] = stairs.map(({ outline }) => outline.map((point) => turned(point, angle)));
        const shared = stairs[0].cells.some((cell) => stairs[1].cells.includes(cell));
        expect(doOverlap(a ?? [], b ?? [])).toBe(shared);
      }),
      { numRuns: 400 },
    );
  });
});

describe('doMeet', () => {
  const low = anArea('low', [0, 0, 10, 10], { ceiling: 50 });

  it('needs room in common in height as well', () => {
    const over = (floor: number) => anArea('over', [5, 5, 15, 15], { floor, ceiling: 900 });
    expect([doMeet(low, over(49)), doMeet(low, over(50)), doMeet(over(50), low)]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('takes no ceiling for no limit', () => {
    const drone = anArea('drone', [5, 5, 15, 15], { floor: 3_000, ceiling: 4_000 });
    expect(doMeet(anArea('shell', [0, 0, 10, 10]), drone)).toBe(true);
    expect(doMeet(low, drone)).toBe(false);
  });
});

function box(left: number, top: number, right: number, bottom: number): Outline {
  return anArea('box', [left, top, right, bottom]).outline;
}

/** Columns that stand side by side on one line, as one outline; with the raster squares it covers. */
function stairsOf(steps: readonly (readonly [number, number])[]) {
  const [first = [0, 0]] = steps;
  const left = first[0];
  const heights = steps.map(([, height]) => height + 1);
  const top = heights.flatMap((height, place): [number, number][] => [
    [left + place, height],
    [left + place + 1, height],
  ]);
  const outline: Outline = [[left, 0], ...top, [left + heights.length, 0]];
  const cells = heights.flatMap((height, place) =>
    Array.from({ length: height }, (_, row) => `${left + place} ${row}`),
  );
  return { outline, cells };
}

function turned([x, y]: readonly [number, number], angle: number): [number, number] {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [1_000 + 20 * (x * cosine - y * sine), 500 + 20 * (x * sine + y * cosine)];
}
