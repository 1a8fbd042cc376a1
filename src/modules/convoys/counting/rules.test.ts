import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingLegs } from '../types.ts';
import { countHeads, refuseLastVehicle } from './rules.ts';
import type { DayCounts, HandCount, PhoneCount } from './types.ts';

describe('a head count', () => {
  it('finds the one who is missing on the way back', () => {
    const count = countHeads(
      aDay({
        boardings: [
          ...['anna', 'bakary', 'chen'].flatMap((who) => [
            aCount(who, 'out'),
            aCount(who, 'there'),
          ]),
          aCount('anna', 'back'),
          aCount('chen', 'back'),
        ],
      }),
    );

    expect(count.leftBehind).toEqual(['bakary']);
    expect(count.legs.back).toMatchObject({ missing: ['bakary'], extra: [] });
    expect(refuseLastVehicle([count])).toEqual({ reason: 'left-behind', heads: ['bakary'] });
  });

  it('lets the last vehicle go once the last is aboard, and looks for nobody who stayed in town', () => {
    const boardings = [aCount('anna', 'out'), aCount('anna', 'back')];
    const count = countHeads(aDay({ boardings }));

    expect(count.legs.out.missing).toEqual(['bakary', 'chen']);
    expect(refuseLastVehicle([count])).toBeNull();
  });

  it('does not let it go while nobody has been counted at all', () => {
    expect(refuseLastVehicle([countHeads(aDay())])).toEqual({ reason: 'never-counted' });
    expect(refuseLastVehicle([countHeads(aDay({ manifest: [] }))])).toBeNull();
  });

  it('misses whoever was only seen at the range', () => {
    const count = countHeads(aDay({ boardings: [aCount('chen', 'there')] }));

    expect(count.leftBehind).toEqual(['chen']);
    expect(count.legs.there.extra).toEqual(['chen']);
  });

  it('knows who came back by another convoy, and calls them a stranger there', () => {
    const boardings = [aCount('anna', 'out'), aCount('anna', 'back', { vehicleId: 'other' })];
    const ours = countHeads(aDay({ boardings }));
    const theirs = countHeads(
      aDay({ boardings, vehicleIds: ['other'], manifest: [], convoyId: 'c2' }),
    );

    expect(ours.leftBehind).toEqual([]);
    expect(ours.changed).toEqual([{ head: 'anna', leg: 'back', listed: 'k1', counted: 'other' }]);
    expect(theirs.strangers).toEqual(['anna']);
    expect(theirs.leftBehind).toEqual([]);
  });

  it('counts a badge nobody knows, and misses it too', () => {
    const stranger = { ...aCount('', 'out'), participantId: null, badgeIdx: 77 };
    const count = countHeads(aDay({ boardings: [stranger] }));

    expect(count.strangers).toEqual(['badge:77']);
    expect(count.legs.out.extra).toEqual(['badge:77']);
    expect(count.leftBehind).toEqual(['badge:77']);
  });

  it('takes the latest word on a head: scanned in one vehicle, then in another', () => {
    const first = aCount('anna', 'out', { at: 10, vehicleId: 'k1' });
    const second = aCount('anna', 'out', { at: 11, vehicleId: 'k2' });
    const { vehicles } = countHeads(aDay({ boardings: [second, first] }));

    expect(vehicles.map(({ counted }) => counted.out)).toEqual([0, 1]);
  });

  it.each([
    ['before it', 9, ['anna']],
    ['at its instant, by the order of ids', 10, []],
    ['after it', 11, []],
  ])('takes a scan back where the office says so %s', (_when, at, counted) => {
    const boardings = [aCount('anna', 'out', { at: 10, id: 'a' })];
    const byHand = [aHand('anna', 'out', { at, counted: false, id: 'b' })];

    expect(countHeads(aDay({ boardings, byHand })).legs.out.counted).toEqual(counted);
  });

  it('looks for nobody who is known to have gone home by other means', () => {
    const count = countHeads(
      aDay({
        boardings: [aCount('anna', 'out')],
        byHand: [aHand('anna', 'otherwise', { vehicleId: null })],
      }),
    );

    expect(count).toMatchObject({ leftBehind: [], goneOtherwise: ['anna'] });
    expect(count.legs.back.expected).toEqual([]);
  });

  it('tells the oldest and the newest news of each phone, the one longest unheard first', () => {
    const boardings = [
      aCount('anna', 'out', { device: 'p1', at: 10, receivedAt: 50 }),
      aCount('chen', 'out', { device: 'p1', at: 30, receivedAt: 60 }),
      aCount('bakary', 'out', { device: 'p2', at: 20, receivedAt: 21 }),
    ];

    expect(countHeads(aDay({ boardings })).devices).toEqual([
      { device: 'p2', oldestAt: 20, newestAt: 20, heardAt: 21 },
      { device: 'p1', oldestAt: 10, newestAt: 30, heardAt: 60 },
    ]);
  });
});

describe('any scans in any order', () => {
  const who = fc.constantFrom('anna', 'bakary', 'chen', 'dieter', 'efua');
  const boarding = fc
    .record({
      id: fc.uuid(),
      vehicleId: fc.constantFrom('k1', 'k2', 'other'),
      leg: fc.constantFrom(...countingLegs),
      badgeIdx: fc.nat(5),
      participantId: fc.option(who),
      at: fc.nat(50),
      device: fc.constantFrom('p1', 'p2'),
      receivedAt: fc.nat(100),
    })
    .map((one): PhoneCount => one);
  const hand = fc.record({
    id: fc.uuid(),
    convoyId: fc.constantFrom('c1', 'c2'),
    vehicleId: fc.option(fc.constantFrom('k1', 'k2', 'other')),
    participantId: who,
    leg: fc.constantFrom(...countingLegs, 'otherwise' as const),
    counted: fc.boolean(),
    at: fc.nat(50),
  });
  const day = fc.record({
    boardings: fc.array(boarding, { maxLength: 40 }),
    byHand: fc.array(hand, { maxLength: 8 }),
  });

  it('balance on each leg, with both sides of the difference named', () => {
    fc.assert(
      fc.property(day, (given) => {
        const { legs, leftBehind, goneOtherwise } = countHeads(aDay(given));
        for (const { expected, counted, missing, extra } of Object.values(legs)) {
          expect(counted.length).toBe(expected.length - missing.length + extra.length);
          expect(new Set([...expected, ...extra])).toEqual(new Set([...counted, ...missing]));
        }
        const away = new Set([...legs.out.counted, ...legs.there.counted]);
        const known = new Set([...legs.back.counted, ...legs.home.counted, ...goneOtherwise]);
        expect(new Set(leftBehind)).toEqual(away.difference(known));
      }),
      { numRuns: 5_000 },
    );
  });

  it('say the same in whatever order they come, and twice', () => {
    fc.assert(
      fc.property(day, fc.gen(), (given, gen) => {
        const whole = given.boardings.length;
        const mixed = gen(() =>
          fc.shuffledSubarray(given.boardings, { minLength: whole, maxLength: whole }),
        );
        const again = { ...given, boardings: [...mixed, ...given.boardings] };
        expect(countHeads(aDay(again))).toEqual(countHeads(aDay(given)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave nobody behind once everybody who went out has come back', () => {
    fc.assert(
      fc.property(day, ({ boardings, byHand }) => {
        const back = boardings.map((one): PhoneCount => ({
          ...{ ...one, leg: 'back', at: 99, id: `${one.id}-back` },
        }));
        const handed = byHand.map((one): HandCount => ({
          ...{ ...one, leg: 'back', counted: true, at: 99, id: `${one.id}-back` },
        }));
        const all = { boardings: [...boardings, ...back], byHand: [...byHand, ...handed] };
        expect(countHeads(aDay(all)).leftBehind).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

function aDay(changes: Partial<DayCounts> = {}): DayCounts {
  return {
    convoyId: 'c1',
    vehicleIds: ['k1', 'k2'],
    manifest: ['anna', 'bakary', 'chen'].map((participantId) => ({
      participantId,
      vehicleId: 'k1',
    })),
    boardings: [],
    byHand: [],
    ...changes,
  };
}

function aCount(
  participantId: string,
  leg: PhoneCount['leg'],
  changes: Partial<PhoneCount> = {},
): PhoneCount {
  return {
    id: `${participantId}-${leg}-${changes.at ?? 0}`,
    vehicleId: 'k1',
    leg,
    badgeIdx: 1,
    participantId,
    at: 0,
    device: 'p1',
    receivedAt: 0,
    ...changes,
  };
}

function aHand(
  participantId: string,
  leg: HandCount['leg'],
  changes: Partial<HandCount> = {},
): HandCount {
  return {
    ...{ id: `${participantId}-${leg}`, convoyId: 'c1', vehicleId: 'k1', participantId, leg },
    ...{ counted: true, at: 0, ...changes },
  };
}
