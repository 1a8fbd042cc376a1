import { describe, expect, it } from 'vitest';
import { rowsOf } from './publishing/rules.ts';
import { areTimesInOrder, decideJoining, refusePublishing } from './rules.ts';
import { listTravellers, refuseTravel, type Guest, type Journey } from './seating/rights/rules.ts';

const departsAt = new Date('2025-11-13T07:00:00Z');
const minute = 60_000;

describe('whoever comes late', () => {
  const following = { ...aDeparture({ id: 'c2', departsAt: after(40) }), seatsFree: 1 };

  it.each([
    ['at departure, whatever the rule', 'stay', 0, { joins: 'this' }],
    ['a second late where the rule is to stay', 'stay', 1 / 60, { joins: 'none', why: 'rule' }],
    ['within the time', 'next-convoy', 20, { joins: 'next', convoyId: 'c2' }],
    ['past the time', 'next-convoy', 20 + 1 / 60, { joins: 'none', why: 'too-late' }],
    ['with an escort of their own', 'own-escort', 20, { joins: 'own-escort' }],
    ['past the time with an escort', 'own-escort', 21, { joins: 'none', why: 'too-late' }],
  ] as const)('%s', (_when, lateRule, minutes, joining) => {
    expect(decideJoining(aDeparture({ lateRule }), after(minutes), [following])).toEqual(joining);
  });

  it.each([
    ['has no seat', { seatsFree: 0 }],
    ['was called off', { state: 'cancelled' }],
    ['goes elsewhere', { rangeId: 'other' }],
    ['has left as well', { departsAt: after(9) }],
    ['goes on the next day', { departsAt: after(24 * 60) }],
  ] as const)('stays where the one that follows %s', (_what, changes) => {
    expect(decideJoining(aDeparture(), after(10), [{ ...following, ...changes }])).toEqual({
      ...{ joins: 'none', why: 'no-next' },
    });
  });
});

describe('a right to travel', () => {
  const journey = { zones: [['convoy'], ['range-stand', 'range-line']], dayIndex: 2 };
  const right = { isCleared: true, zones: ['convoy', 'range-line'], days: [2, 3] };

  it.each([
    [{}, null],
    [{ isCleared: false, zones: [] }, 'not-cleared'],
    [{ zones: ['convoy'], days: [] }, 'zone-not-granted'],
    [{ zones: ['range-stand'] }, 'zone-not-granted'],
    [{ days: [0, 1, 3] }, 'day-not-granted'],
  ])('with %j: %s', (changes, refusal) => {
    expect(refuseTravel({ ...right, ...changes }, journey)).toBe(refusal);
  });

  it('uses the narrowest place there is, and no more of it than it has', () => {
    const guests = [
      aGuest('a1', { delegationId: 'A' }),
      aGuest('a2', { delegationId: 'A' }),
      aGuest('b1', { exhibitorId: 'B' }),
      aGuest('p1'),
    ];
    const places = [
      { kind: 'delegation' as const, id: 'A', places: 1 },
      { kind: 'category' as const, id: 'press', places: null },
    ];
    const listed = (changes: Partial<Journey> = {}) =>
      listTravellers(guests, { ...aJourney(), places, ...changes }).map(
        ({ id, party, rank, refusal }) => [id, party, rank, refusal],
      );

    expect(listed({ order: ['delegation:A'] })).toEqual([
      ['a1', 'delegation:A', 0, null],
      ['a2', 'delegation:A', 0, 'places-used'],
      ['b1', 'exhibitor:B', 1, null],
      ['p1', 'category:press', 2, null],
    ]);
    expect(listed({ locked: new Set(['a2']) }).map(([, , , refusal]) => refusal)).toEqual([
      ...['places-used', null, null, null],
    ]);
    expect(listed({ places: [], locked: new Set(['p1']) })).toEqual([
      ['p1', 'category:press', 0, 'not-invited'],
    ]);
  });

  function aJourney(): Journey {
    return { ...journey, places: [], locked: new Set(), order: [] };
  }

  function aGuest(id: string, changes: Partial<Guest> = {}): Guest {
    const nobody = { delegationId: null, exhibitorId: null };
    return { id, ...nobody, categoryId: 'press', vip: false, right, ...changes };
  }
});

describe('the rows of the programme', () => {
  const one = {
    ...{ id: 'c1', state: 'published' as const, departsAt, arrivesAt: after(105) },
    ...{ returnsAt: after(570), homeAt: after(675), sessionOutId: 'out', sessionBackId: null },
  };
  const two = { ...one, id: 'c2', departsAt: after(30), arrivesAt: after(150) };

  it('reach from the first departure to the last arrival of those that share one', () => {
    expect(rowsOf([one, two], new Set(['c1']))).toEqual([
      {
        ...{ sessionId: 'out', startsAt: departsAt, endsAt: after(150), state: 'scheduled' },
        convoyIds: ['c1', 'c2'],
      },
    ]);
  });

  it('are of those that are on, and off once none of them is', () => {
    const off = { ...two, state: 'cancelled' as const };
    expect(rowsOf([one, off], new Set(['c2']))).toMatchObject([
      { endsAt: after(105), state: 'scheduled', convoyIds: ['c1'] },
    ]);
    expect(rowsOf([off], new Set(['c2']))).toMatchObject([{ state: 'cancelled', convoyIds: [] }]);
    expect(rowsOf([one, two], new Set(['c3']))).toEqual([]);
  });
});

it('the times of a convoy follow each other; only meeting and departure may be one', () => {
  const times = {
    ...{ meetAt: departsAt, departsAt, arrivesAt: after(1) },
    ...{ returnsAt: after(2), homeAt: after(3) },
  };
  expect(areTimesInOrder(times)).toBe(true);
  expect(areTimesInOrder({ ...times, meetAt: after(1 / 60) })).toBe(false);
  expect(areTimesInOrder({ ...times, arrivesAt: departsAt })).toBe(false);
  expect(areTimesInOrder({ ...times, returnsAt: after(1) })).toBe(false);
  expect(areTimesInOrder({ ...times, homeAt: after(2) })).toBe(false);
});

it('a convoy is published with seats, and not once it is called off', () => {
  expect(refusePublishing({ state: 'planned' }, 1)).toBeNull();
  expect(refusePublishing({ state: 'planned' }, 0)).toBe('no-vehicles');
  expect(refusePublishing({ state: 'cancelled' }, 1)).toBe('is-cancelled');
});

function aDeparture(changes: Partial<Parameters<typeof decideJoining>[0]> = {}) {
  return {
    ...{ id: 'c1', rangeId: 'r', departsAt, lateMinutes: 20, lateRule: 'next-convoy' as const },
    ...{ state: 'published' as const, ...changes },
  };
}

function after(minutes: number): Date {
  return new Date(departsAt.getTime() + minutes * minute);
}
