import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, touches, without } from './calendar.ts';
import {
  areSeparated,
  forbidSooner,
  forbidTogether,
  isForbidden,
  noSeparations,
} from './separations.ts';

describe('differences that are forbidden', () => {
  it('are the same, seen from the other side', () => {
    const lengths = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        lengths,
        lengths,
        fc.integer({ min: -99, max: 99 }),
        (after, before, difference) => {
          const apart = noSeparations(2);
          forbidTogether(apart, 0, 1, { after, before });

          expect(isForbidden(apart, 0, 1, difference)).toBe(
            difference > -before && difference < after,
          );
          expect(isForbidden(apart, 1, 0, -difference)).toBe(isForbidden(apart, 0, 1, difference));
        },
      ),
    );
  });

  it('grow together where more than one rule holds', () => {
    const apart = noSeparations(2);
    forbidTogether(apart, 0, 1, { after: 30, before: 20 });
    forbidSooner(apart, 0, 1, 10);

    expect(isForbidden(apart, 0, 1, 29)).toBe(true);
    expect(isForbidden(apart, 0, 1, 30)).toBe(false);
    expect(isForbidden(apart, 0, 1, -500)).toBe(true);
    expect(areSeparated(noSeparations(2), 0, 1)).toBe(false);
  });
});

describe('a calendar', () => {
  const day = [{ from: 0, to: 100 }];

  it('is what is left when something is taken out', () => {
    const taken = [
      { from: 40, to: 60 },
      { from: 90, to: 120 },
      { from: 10, to: 10 },
    ];

    expect(without(day, taken)).toEqual([
      { from: 0, to: 40 },
      { from: 60, to: 90 },
    ]);
  });

  it('holds what ends when it does, and is not touched by what begins then', () => {
    expect(holds(day, 90, 100)).toBe(true);
    expect(holds(day, 90, 101)).toBe(false);
    expect(touches(day, 100, 110)).toBe(false);
    expect(touches(day, 99, 110)).toBe(true);
  });
});
