import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPassage, minutesAfter, noon } from '../deciding/testing.ts';
import { isForgotten, isInsideAt, localTime, nightNumber } from './rules.ts';

const never = { forgetAfterMinutes: Number.POSITIVE_INFINITY, nightlyExit: null };
const bamako = { at: '22:00', timeZone: 'Africa/Bamako' };
const istanbul = { at: '22:00', timeZone: 'Europe/Istanbul' };

describe('isInsideAt', () => {
  it('is inside from the instant of the entry to the instant of the exit', () => {
    const passages = [
      aPassage({ at: noon }),
      aPassage({ at: minutesAfter(noon, 10), direction: 'out' }),
    ];

    expect(isInsideAt(passages, minutesAfter(noon, -1 / 60_000), never)).toBe(false);
    expect(isInsideAt(passages, noon, never)).toBe(true);
    expect(isInsideAt(passages, minutesAfter(noon, 10 - 1 / 60_000), never)).toBe(true);
    expect(isInsideAt(passages, minutesAfter(noon, 10), never)).toBe(false);
  });

  it('takes no notice of a refusal', () => {
    expect(isInsideAt([aPassage({ at: noon, admitted: false })], noon, never)).toBe(false);
  });

  it('answers alike whatever the order, also of passages of one instant', () => {
    const movements = fc.array(
      fc.record({
        minutes: fc.nat(3),
        direction: fc.constantFrom('in', 'out'),
        id: fc.stringMatching(/^[a-f]{3}$/),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(movements, (some) => {
        const passages = [...new Map(some.map((one) => [one.id, one])).values()].map(
          ({ minutes, ...one }) => aPassage({ ...one, at: minutesAfter(noon, minutes) }),
        );
        const at = minutesAfter(noon, 2);

        expect(isInsideAt(passages.toReversed(), at, never)).toBe(isInsideAt(passages, at, never));
      }),
    );
  });
});

describe('isForgotten', () => {
  it.each([
    ['a millisecond before the timeout', 60 - 1 / 60_000, false],
    ['at the timeout', 60, true],
  ])('decides %s', (_when, minutes, isOver) => {
    const rule = { forgetAfterMinutes: 60, nightlyExit: null };

    expect(isForgotten(noon, minutesAfter(noon, minutes), rule)).toBe(isOver);
  });

  it.each([
    ['a second before the nightly exit', bamako, '2026-11-10T21:59:59Z', false],
    ['at the nightly exit', bamako, '2026-11-10T22:00:00Z', true],
    ['at the nightly exit of another place', istanbul, '2026-11-10T19:00:00Z', true],
    ['a second before it there', istanbul, '2026-11-10T18:59:59Z', false],
  ])('decides %s', (_when, nightlyExit, at, isOver) => {
    const rule = { forgetAfterMinutes: Number.POSITIVE_INFINITY, nightlyExit };

    expect(isForgotten(noon, new Date(at), rule)).toBe(isOver);
  });

  it('keeps an entry after the nightly exit until the next one', () => {
    const late = new Date('2026-11-10T23:30:00Z');
    const rule = { forgetAfterMinutes: Number.POSITIVE_INFINITY, nightlyExit: bamako };

    expect(isForgotten(late, new Date('2026-11-11T21:59:59Z'), rule)).toBe(false);
    expect(isForgotten(late, new Date('2026-11-11T22:00:00Z'), rule)).toBe(true);
  });
});

describe('nightNumber', () => {
  it('never falls as time goes on, and rises by one a day', () => {
    const instant = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    // A place whose clocks change twice a year is the hardest.
    const paris = { at: '02:30', timeZone: 'Europe/Paris' };
    fc.assert(
      fc.property(instant, fc.nat(3_000), (at, minutes) => {
        const later = minutesAfter(at, minutes);

        expect(nightNumber(later, paris)).toBeGreaterThanOrEqual(nightNumber(at, paris));
        expect(nightNumber(minutesAfter(at, 24 * 60), bamako)).toBe(nightNumber(at, bamako) + 1);
      }),
    );
  });
});

it('tells the local time of a place', () => {
  const at = new Date('2026-11-10T22:05:07Z');

  expect(localTime(at, 'Europe/Istanbul')).toEqual({ date: '2026-11-11', time: '01:05:07' });
});
