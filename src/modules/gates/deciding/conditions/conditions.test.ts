import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAfter, noon } from '../testing.ts';
import {
  conditionsHold,
  holds,
  isLimitReached,
  lackedRights,
  type EntryFacts,
  type PastEntry,
} from './rules.ts';
import type { Condition, DemandedRight, EntryLimit } from './types.ts';

describe('holds', () => {
  it.each<[string, Condition, Partial<EntryFacts>, boolean]>([
    ['a category of the list', { categories: [3, 4] }, {}, true],
    ['a category not on the list', { categories: [4] }, {}, false],
    ['a nationality of the list', { nationalities: ['MLI'] }, {}, true],
    ['a day of the list', { days: [0] }, {}, true],
    ['another day', { days: [1] }, {}, false],
    ['no day between two days', { days: [0, 1] }, { dayIndex: null }, false],
    ['the first minute of an hour', { between: ['12:00', '14:00'] }, {}, true],
    ['the minute at which it ends', { between: ['10:00', '12:00'] }, {}, false],
    ['an hour over midnight', { between: ['22:00', '06:00'] }, { time: '05:59' }, true],
    ['the end of one over midnight', { between: ['22:00', '06:00'] }, { time: '06:00' }, false],
    ['somebody inside', { inside: true }, { isInside: true }, true],
    ['somebody outside', { inside: true }, {}, false],
    ['a right that was given', { right: 'briefing' }, { rights: ['briefing'] }, true],
    ['a right that was not', { right: 'briefing' }, {}, false],
    ['the most entries of a day', { entriesToday: { atMost: 1 } }, entered(1), true],
    ['one entry too many', { entriesToday: { atMost: 1 } }, entered(2), false],
    ['enough entries', { entries: { atLeast: 2 } }, entered(2), true],
    ['one entry too few', { entries: { atLeast: 2 } }, entered(1), false],
    ['the days with an entry', { daysEntered: { atMost: 1 } }, entered(3), true],
    ['a wait long enough', { minutesSinceLastEntry: { atLeast: 30 } }, waited(30), true],
    ['a wait a moment too short', { minutesSinceLastEntry: { atLeast: 30 } }, waited(29.99), false],
    ['whoever has never entered', { minutesSinceLastEntry: { atLeast: 30, atMost: 40 } }, {}, true],
    ['nothing demanded', { all: [] }, {}, true],
    ['a choice of nothing', { any: [] }, {}, false],
  ])('knows %s', (_what, condition, changes, expected) => {
    expect(holds(condition, someFacts(changes))).toBe(expected);
  });

  it('joins conditions as logic does', () => {
    const truth = fc.boolean().map((isTrue): Condition => (isTrue ? { all: [] } : { any: [] }));
    const facts = someFacts();
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 4 }), (some) => {
        const values = some.map((one) => holds(one, facts));

        expect(holds({ all: some }, facts)).toBe(values.every(Boolean));
        expect(holds({ any: some }, facts)).toBe(values.some(Boolean));
        expect(holds({ not: { all: some } }, facts)).toBe(!values.every(Boolean));
      }),
    );
  });

  it('demands of a gate only what concerns it', () => {
    const never = { any: [] };

    expect(conditionsHold([{ gateIds: ['south'], demands: never }], someFacts())).toBe(true);
    expect(conditionsHold([{ gateIds: ['north'], demands: never }], someFacts())).toBe(false);
    expect(conditionsHold([{ gateIds: null, demands: never }], someFacts())).toBe(false);
  });
});

describe('isLimitReached', () => {
  it.each<[string, Partial<EntryLimit>, Partial<EntryFacts>, boolean]>([
    ['one entry below the limit', {}, entered(1), false],
    ['as many entries as the limit', {}, entered(2), true],
    ['entries of another day', {}, { ...entered(2), dayIndex: 1 }, false],
    ['entries of all days', { per: 'edition' }, { ...entered(2), dayIndex: 1 }, true],
    ['entries by another gate', { gateId: 'north' }, { ...entered(2, 'south') }, false],
    ['a gate that has no limit', { gateId: 'south' }, entered(2, 'south'), false],
    ['a category that has no limit', { categories: [4] }, entered(9), false],
    ['a zone that has no limit', { zoneBit: 2 }, entered(9), false],
    ['a limit of none', { most: 0 }, {}, true],
  ])('counts %s', (_what, limit, changes, expected) => {
    const limits = [
      { categories: null, gateId: null, zoneBit: null, per: 'day' as const, most: 2, ...limit },
    ];

    expect(isLimitReached(limits, someFacts(changes))).toBe(expected);
  });
});

describe('lackedRights', () => {
  it.each<[string, Partial<DemandedRight>, string[], boolean]>([
    ['the seat', {}, ['convoy:2'], false],
    ['one of several seats', { anyOf: ['convoy:1', 'convoy:2'] }, ['convoy:2'], false],
    ['another seat', {}, ['convoy:3'], true],
    ['no seat', {}, [], true],
    ['no seat at another gate', { gateId: 'south' }, [], false],
    [
      'no seat after the convoy',
      { during: { from: minutesAfter(noon, -9), until: noon } },
      [],
      false,
    ],
    ['no seat as it begins', { during: { from: noon, until: minutesAfter(noon, 9) } }, [], true],
  ])('answers to %s', (_what, changes, rights, isLacked) => {
    const demand = { gateId: 'north', anyOf: ['convoy:2'], during: null, firm: false, ...changes };

    expect(lackedRights([demand], someFacts({ rights })).length > 0).toBe(isLacked);
  });
});

function someFacts(changes: Partial<EntryFacts> = {}): EntryFacts {
  return {
    claims: { category: 3, nationality: 'MLI' },
    gateId: 'north',
    zoneBit: 0,
    at: noon,
    dayIndex: 0,
    time: '12:00',
    entries: [],
    isInside: false,
    rights: [],
    ...changes,
  };
}

/** So many entries this morning, an hour before noon. */
function entered(times: number, gateId = 'north'): { entries: PastEntry[] } {
  return {
    entries: Array.from({ length: times }, () => ({
      gateId,
      at: minutesAfter(noon, -60),
      dayIndex: 0,
    })),
  };
}

function waited(minutes: number): { entries: PastEntry[] } {
  return { entries: [{ gateId: 'north', at: minutesAfter(noon, -minutes), dayIndex: 0 }] };
}
