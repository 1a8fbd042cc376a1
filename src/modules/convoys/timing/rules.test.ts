import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectArrival, measureStretches, median, passageOf } from './rules.ts';
import type { Passage } from './types.ts';

const points = ['EXPO', 'PONT', 'TIR'];
const minute = 60_000;

describe('a stretch', () => {
  it('takes the median of what convoys took, out and back apart', () => {
    const passages = [20, 50, 30].flatMap((took, index) => [
      aPassage(`c${index}`, 'EXPO', 'left', 0),
      aPassage(`c${index}`, 'PONT', 'at', took),
    ]);

    expect(measureStretches(points, passages)).toEqual([
      { from: 'EXPO', to: 'PONT', heading: 'out', minutes: 30, measured: 3 },
      { from: 'PONT', to: 'TIR', heading: 'out', minutes: null, measured: 0 },
      { from: 'TIR', to: 'PONT', heading: 'back', minutes: null, measured: 0 },
      { from: 'PONT', to: 'EXPO', heading: 'back', minutes: null, measured: 0 },
    ]);
  });

  it('is measured from leaving a point, not from coming to it', () => {
    const passages = [
      aPassage('c1', 'PONT', 'at', 0),
      aPassage('c1', 'PONT', 'left', 15),
      aPassage('c1', 'TIR', 'at', 45),
    ];

    expect(measureStretches(points, passages)[1]).toMatchObject({ minutes: 30, measured: 1 });
  });

  it.each([
    ['an arrival before the departure', 10, 5],
    ['one that took longer than any does', 0, 361],
  ])('is not measured by %s', (_what, left, at) => {
    const passages = [aPassage('c1', 'EXPO', 'left', left), aPassage('c1', 'PONT', 'at', at)];

    expect(measureStretches(points, passages)[0]).toMatchObject({ minutes: null, measured: 0 });
  });
});

describe('the expected arrival', () => {
  const planned = { departsAt: 0, arrivesAt: 105 * minute };
  const measured = measureStretches(points, [
    aPassage('old', 'EXPO', 'left', 0),
    aPassage('old', 'PONT', 'at', 40),
    aPassage('old', 'TIR', 'at', 100),
  ]);
  const way = { points, heading: 'out' as const, planned };

  it('is the planned one while nothing is known', () => {
    expect(expectArrival({ ...way, passages: [], stretches: [] })).toEqual({
      ...{ at: 105 * minute, by: 'planned', last: null, hasArrived: false },
    });
  });

  it('adds up what the stretches ahead took before, from where it was last seen', () => {
    const passages = [aPassage('c1', 'EXPO', 'left', 20), aPassage('c1', 'PONT', 'at', 70)];

    expect(expectArrival({ ...way, passages, stretches: measured })).toMatchObject({
      ...{ at: 130 * minute, by: 'measured', last: passages[1] },
    });
  });

  it('moves the plan by how late it left where a stretch ahead was never measured', () => {
    const passages = [aPassage('c1', 'EXPO', 'left', 20)];

    expect(expectArrival({ ...way, passages, stretches: [] })).toMatchObject({
      ...{ at: 125 * minute, by: 'shifted' },
    });
  });

  it('is past once it was seen at the end', () => {
    const passages = [aPassage('c1', 'TIR', 'at', 99)];

    expect(expectArrival({ ...way, passages, stretches: measured })).toMatchObject({
      ...{ at: 99 * minute, hasArrived: true },
    });
  });
});

describe('a word of the radio', () => {
  it.each([
    ['departed/out', { point: 'EXPO', heading: 'out', passed: 'left' }],
    ['arrived/out', { point: 'TIR', heading: 'out', passed: 'at' }],
    ['departed/back', { point: 'TIR', heading: 'back', passed: 'left' }],
    ['arrived/back', { point: 'EXPO', heading: 'back', passed: 'at' }],
    ['at/PONT', { point: 'PONT', heading: 'back', passed: 'at' }],
    ['left/PONT', { point: 'PONT', heading: 'back', passed: 'left' }],
    ['at/NOWHERE', null],
    ['departed/late', null],
    ['aboard/late', null],
  ])('%s is %j', (word, passage) => {
    expect(passageOf(word, points, 'back')).toEqual(passage);
  });
});

it('the median lies in the middle, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1 }), (values) => {
      const middle = median(values) ?? Number.NaN;
      const below = values.filter((one) => one < middle).length;
      const above = values.filter((one) => one > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
    }),
  );
  expect(median([])).toBeNull();
});

function aPassage(
  convoyId: string,
  point: string,
  passed: Passage['passed'],
  minutes: number,
): Passage {
  return { convoyId, point, passed, heading: 'out', at: minutes * minute };
}
