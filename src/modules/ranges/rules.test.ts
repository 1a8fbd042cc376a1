import { describe, expect, it } from 'vitest';
import { findEncounters, metresPerUnit, pairUp, planSize, sizeOf, suggestWalk } from './rules.ts';
import { aBox, aDrawnFeature } from './testing.ts';

describe('findEncounters', () => {
  const area = aDrawnFeature({
    id: 'a',
    kind: 'danger-area',
    code: 'D1',
    outline: aBox(0, 0, 100, 100),
  });

  it.each([
    ['danger areas that overlap', { kind: 'danger-area', outline: aBox(99, 0, 200, 100) }, 1],
    ['danger areas side by side', { kind: 'danger-area', outline: aBox(100, 0, 200, 100) }, 0],
    ['a danger area above another', { kind: 'danger-area', floorM: 300 }, 0],
    ['a stand in a danger area', { kind: 'stand', outline: aBox(90, 90, 120, 120) }, 1],
    ['a lane in its danger area', { kind: 'lane' }, 0],
    ['an air block over a danger area', { kind: 'air-block' }, 0],
  ] as const)('of %s: %#', (_what, changes, count) => {
    const low = { ...area, ceilingM: 300 };
    const other = aDrawnFeature({ id: 'b', code: 'X', outline: area.outline, ...changes });

    expect(findEncounters([low, other])).toHaveLength(count);
    expect(findEncounters([other, low])).toHaveLength(count);
  });

  it('tells each pair once', () => {
    const all = ['a', 'b', 'c'].map((id) => ({ ...area, id }));
    expect(findEncounters(all).map(({ a, b }) => a.id + b.id)).toEqual(['ab', 'ac', 'bc']);
  });
});

describe('a scale', () => {
  const sheet = { fileId: 'f', kind: 'image', width: 800, height: 400, scale: null } as const;

  it('is that of two points, or as if the sheet were as wide as the plan', () => {
    expect(metresPerUnit(sheet, 1600)).toBe(2);
    expect(metresPerUnit({ ...sheet, scale: { a: [0, 0], b: [30, 40], metres: 25 } }, 9)).toBe(0.5);
  });

  it('gives the plan its size, if anybody could draw on it', () => {
    const over = (metres: number) => planSize(sheet, { a: [0, 0], b: [400, 0], metres });
    expect(over(500)).toEqual({ widthM: 1000, heightM: 500 });
    expect(over(10)).toEqual({ widthM: 20, heightM: 10 });
    expect(over(9.98)).toBeNull();
    expect(over(50_000)).toEqual({ widthM: 100_000, heightM: 50_000 });
    expect(over(50_000.01)).toBeNull();
  });
});

it('suggests a walk by the pace of a group, and never less than a minute', () => {
  expect(suggestWalk(aBox(0, 0, 10, 10), aBox(0, 400, 10, 410))).toBe(6);
  expect(suggestWalk(aBox(0, 0, 10, 10), aBox(0, 400, 10, 410), 100)).toBe(4);
  expect(suggestWalk(aBox(0, 0, 10, 10), aBox(0, 0, 10, 10))).toBe(1);
});

it('keeps the last word on a pair of places', () => {
  expect(
    pairUp([
      { fromId: 'b', toId: 'a', minutes: 3 },
      { fromId: 'a', toId: 'b', minutes: 4 },
      { fromId: 'c', toId: 'c', minutes: 1 },
    ]),
  ).toEqual([{ fromId: 'a', toId: 'b', minutes: 4 }]);
});

it('tells hectares from ten thousand square metres on', () => {
  expect(sizeOf(aBox(0, 0, 100, 99.99))).toEqual({ amount: 9999, unit: 'm2' });
  expect(sizeOf(aBox(0, 0, 100, 100))).toEqual({ amount: 1, unit: 'hectare' });
});
