import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobWord, parsePlaces, settle, standingOf } from './rules.ts';

describe('a run', () => {
  it.each([
    [{ sent: 1, queued: 5 }, 'unanswered'],
    [{ sent: 0, queued: 1 }, 'waiting'],
    [{ sent: 0, queued: 0 }, 'done'],
  ] as const)('with %j is %s', (counts, standing) => {
    expect(standingOf(counts)).toBe(standing);
  });

  it('names each sheet of paper', () => {
    expect(jobWord(12, 31)).toBe('R12-0031');
  });
});

describe('settling', () => {
  const items = [
    { place: 1, state: 'confirmed' },
    { place: 2, state: 'sent' },
    { place: 3, state: 'sent' },
    { place: 4, state: 'queued' },
  ] as const;

  it('confirms what came out and lets the rest wait again', () => {
    expect(settle(items, { places: [2, 4] })).toEqual([
      { place: 2, state: 'confirmed' },
      { place: 3, state: 'queued' },
    ]);
    expect(settle(items, 'none').map(({ state }) => state)).toEqual(['queued', 'queued']);
    expect(settle(items, 'all').map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });

  it('leaves nothing between sent and known, and touches nothing else', () => {
    const item = fc.record({
      place: fc.nat(50),
      state: fc.constantFrom('queued', 'sent', 'confirmed', 'withdrawn'),
    });
    const cameOut = fc.oneof(
      fc.constantFrom('all' as const, 'none' as const),
      fc.record({ places: fc.array(fc.nat(50)) }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ place }) => place }),
        cameOut,
        (some, out) => {
          const sent = some.filter(({ state }) => state === 'sent').map(({ place }) => place);
          expect(settle(some, out).map(({ place }) => place)).toEqual(sent);
        },
      ),
    );
  });
});

describe('written places', () => {
  it.each([
    ['3', [3]],
    ['3, 5-8', [3, 5, 6, 7, 8]],
    ['5–6 6', [5, 6]],
    ['٣', undefined],
    ['', undefined],
    ['8-5', undefined],
    ['3, and the last', undefined],
  ])('read %j as %j', (written, places) => {
    expect(parsePlaces(written)).toEqual(places);
  });
});
