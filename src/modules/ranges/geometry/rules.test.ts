import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline, Point } from '../types.ts';
import { areaM2, centreOf, contains, doAreasMeet, doOverlap, isInside, isSimple } from './rules.ts';

const square = box(0, 0, 10, 10);
/** Open to the right: the notch is 3 to 10 wide and 3 to 7 deep. */
const horseshoe: Outline = [
  [0, 0],
  [10, 0],
  [10, 3],
  [3, 3],
  [3, 7],
  [10, 7],
  [10, 10],
  [0, 10],
];

describe('doOverlap', () => {
  it.each<[string, Outline, boolean]>([
    ['one that shares a side', box(10, 0, 20, 10), false],
    ['one that shares a part of a side', box(10, 4, 20, 6), false],
    ['one that shares a corner', box(10, 10, 20, 20), false],
    ['one a millimetre across the side', box(9.999, 0, 20, 10), true],
    ['one a millimetre away', box(10.001, 0, 20, 10), false],
    ['itself', square, true],
    ['itself, the other way round', square.toReversed(), true],
    ['one inside it', box(4, 4, 6, 6), true],
    ['one inside it that touches its side', box(4, 0, 6, 6), true],
    ['one around it', box(-5, -5, 15, 15), true],
    ['one across it without a corner inside', box(4, -5, 6, 15), true],
    [
      'a diamond on its side by a corner',
      [
        [10, 5],
        [15, 0],
        [20, 5],
        [15, 10],
      ],
      false,
    ],
    [
      'half of it',
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      true,
    ],
  ])('of a square and %s: %#', (_what, other, expected) => {
    expect(doOverlap(square, other)).toBe(expected);
    expect(doOverlap(other, square)).toBe(expected);
  });

  it.each<[string, Outline, boolean]>([
    ['what fills its notch', box(3, 3, 10, 7), false],
    ['what stands in its notch', box(4, 4, 9, 6), false],
    ['what reaches from its notch into it', box(2.999, 4, 9, 6), true],
    ['what goes through both arms', box(5, -5, 6, 15), true],
    [
      'another one put into it',
      [
        [20, 3],
        [20, 7],
        [3, 7],
        [3, 3],
      ],
      false,
    ],
  ])('of a horseshoe and %s: %#', (_what, other, expected) => {
    expect(doOverlap(horseshoe, other)).toBe(expected);
    expect(doOverlap(other, horseshoe)).toBe(expected);
  });

  it('finds two halves of one slanted cut apart, wherever the cut has corners', () => {
    const left: Outline = [
      [0, 0],
      [1, 0],
      [4, 7],
      [0, 7],
    ];
    const right: Outline = [
      [1, 0],
      [9, 0],
      [9, 7],
      [4, 7],
      [1 + 3 / 7, 1],
      [1 + 9 / 7, 3],
    ];

    expect(doOverlap(left, [...right.slice(0, 4), right[5] ?? [0, 0], right[4] ?? [0, 0]])).toBe(
      false,
    );
  });

  it('is symmetric, and agrees with points thrown at random', () => {
    fc.assert(
      fc.property(anOutline(), anOutline(), fc.integer(), (a, b, seed) => {
        const overlap = doOverlap(a, b);
        expect(doOverlap(b, a)).toBe(overlap);
        expect(doOverlap(a.toReversed(), b)).toBe(overlap);
        const isShared = throwPoints(a, seed).some(
          (point) => isInside(a, point) && isInside(b, point),
        );
        expect(overlap || !isShared).toBe(true);
        expect(!overlap || isShared || isCommonGroundSmall(a, b)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('does not change when both are moved together', () => {
    fc.assert(
      fc.property(anOutline(), anOutline(), aShift(), (a, b, [x, y]) => {
        const move = (outline: Outline) => outline.map(([px, py]): Point => [px + x, py + y]);
        expect(doOverlap(move(a), move(b))).toBe(doOverlap(a, b));
      }),
      { numRuns: 200 },
    );
  });
});

describe('doAreasMeet', () => {
  it.each([
    ['ends where the other begins', 0, 100, 100, 200, false],
    ['ends a metre above where the other begins', 0, 101, 100, 200, true],
    ['begins where the other ends', 100, null, null, 100, false],
    ['has no limits', null, null, 500, 900, true],
    ['has none, as the other', null, null, null, null, true],
  ])('when one %s', (_what, floorM, ceilingM, otherFloorM, otherCeilingM, expected) => {
    const low = { outline: square, floorM, ceilingM };
    const high = { outline: box(5, 5, 15, 15), floorM: otherFloorM, ceilingM: otherCeilingM };

    expect(doAreasMeet(low, high)).toBe(expected);
    expect(doAreasMeet(high, low)).toBe(expected);
  });

  it('does not find areas that only share a side, at whatever height', () => {
    const beside = { outline: box(10, 0, 20, 10), floorM: null, ceilingM: null };
    expect(doAreasMeet({ ...beside, outline: square }, beside)).toBe(false);
  });
});

describe('an outline', () => {
  it('has an area and a centre, whichever way it is drawn', () => {
    expect(areaM2(horseshoe)).toBe(72);
    expect(areaM2(horseshoe.toReversed())).toBe(72);
    expect(centreOf(square)).toEqual([5, 5]);
    expect(centreOf(box(1000, 2000, 1010, 2020))).toEqual([1005, 2010]);
  });

  it('contains its edge, and its inside is off the edge', () => {
    expect(contains(square, [10, 5])).toBe(true);
    expect(isInside(square, [10, 5])).toBe(false);
    expect(isInside(square, [9.999, 5])).toBe(true);
    expect(contains(square, [10.001, 5])).toBe(false);
    expect(contains(horseshoe, [6, 5])).toBe(false);
  });

  it.each<[string, Outline, boolean]>([
    ['a square', square, true],
    ['a horseshoe', horseshoe, true],
    [
      'two corners',
      [
        [0, 0],
        [1, 1],
      ],
      false,
    ],
    [
      'corners in one line',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      false,
    ],
    [
      'a bow tie',
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ],
      false,
    ],
    [
      'a corner given twice',
      [
        [0, 0],
        [10, 0],
        [10, 0],
        [10, 10],
      ],
      false,
    ],
    [
      'a corner in the middle of a straight side',
      [
        [0, 0],
        [5, 0],
        [10, 0],
        [10, 10],
      ],
      true,
    ],
    [
      'a side that goes back along the one before',
      [
        [0, 0],
        [10, 0],
        [5, 0],
        [5, 5],
      ],
      false,
    ],
    [
      'a corner that touches another side',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10],
      ],
      false,
    ],
  ])('of %s is simple: %#', (_what, outline, expected) => {
    expect(isSimple(outline)).toBe(expected);
  });
});

function box(left: number, top: number, right: number, bottom: number): Outline {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A star about some centre, on a coarse grid, so that sides and corners often meet. */
function anOutline(): fc.Arbitrary<Outline> {
  return fc
    .record({
      x: fc.integer({ min: 0, max: 12 }),
      y: fc.integer({ min: 0, max: 12 }),
      reach: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 9 }),
    })
    .map(({ x, y, reach }) =>
      reach.map((far, index): Point => {
        const angle = (index / reach.length) * 2 * Math.PI;
        return [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
      }),
    )
    .filter(isSimple);
}

function aShift(): fc.Arbitrary<Point> {
  const metres = fc.integer({ min: -50_000, max: 50_000 });
  return fc.tuple(metres, metres);
}

function throwPoints(outline: Outline, seed: number): Point[] {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const [x, y] = centreOf(outline);
  return Array.from({ length: 3000 }, () => [x + (next() - 0.5) * 18, y + (next() - 0.5) * 18]);
}

/** Where random points found no common ground: a fine grid over both finds little or none. */
function isCommonGroundSmall(a: Outline, b: Outline): boolean {
  const step = 0.1;
  let found = 0;
  for (let x = -10; x <= 25; x += step)
    for (let y = -10; y <= 25; y += step)
      if (isInside(a, [x, y]) && isInside(b, [x, y])) found += 1;
  return found * step * step < 1;
}
