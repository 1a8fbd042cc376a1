import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForgotten } from '../presence/rules.ts';
import { applyEvent, foldLog } from './fold.ts';
import { passageIdOf } from './meaning.ts';
import { incidentsIn, insideAt, isInside, occupancyAt } from './readings.ts';
import { digestOf, snapshotOf } from './snapshot.ts';
import { anEvent, deviceNumber, someEvent, someRules, testStart } from './testing/builders.ts';
import { byEachPair } from './testing/oracle.ts';
import type { GateEvent } from './types.ts';

const rules = someRules();
const north = deviceNumber(1);
const minutes = (count: number) => testStart + count * 60_000;

describe('any log', () => {
  it('is folded to the same bytes in whatever order and however often its events come', () => {
    const shuffled = someLog.chain((events) =>
      fc.record({
        events: fc.constant(events),
        again: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ events, again }) => {
        expect(bytesOf(again)).toEqual(bytesOf(events));
      }),
    );
  });

  it('is the same event by event as all at once', () => {
    fc.assert(
      fc.property(someLog, fc.nat(30), (events, firstPart) => {
        const state = foldLog(events.slice(0, firstPart), rules);
        for (const event of events.slice(firstPart)) applyEvent(state, event);

        expect(state).toEqual(foldLog(events, rules));
      }),
    );
  });

  it('shows each double entry and no other, by a count of each pair', () => {
    fc.assert(
      fc.property(someLog, (events) => {
        const known = events.filter(({ gateId }) => gateId !== 'unknown');
        const unforked = new Map(known.map((event) => [passageIdOf(event), event]));
        const found = incidentsIn(foldLog(known, rules)).filter(
          ({ kind }) => kind === 'double-entry',
        );

        expect(found.map(({ passages }) => passages.at(-1)?.id).toSorted()).toEqual(
          byEachPair([...unforked.values()], { timeOf: () => undefined, now: testStart }).doubles,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('counts as inside whoever is not forgotten', () => {
    const span = 80 * 3_600_000;
    fc.assert(
      fc.property(fc.nat(span), fc.nat(span), (entry, later) => {
        const ms = testStart + entry;
        const at = ms + later;
        const state = foldLog([anEvent({ hlc: { ms, counter: 0 } })], rules);
        const counts = !isForgotten(new Date(ms), new Date(at), rules.countingRuleOf(0));

        expect(isInside(state, { idx: 7, zoneBit: 0 }, at)).toBe(counts);
        expect(insideAt(state, 0, at)).toHaveLength(Number(counts));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a fold', () => {
  it('names both passages of a badge that went in at two gates', () => {
    const state = foldLog(
      [entry(1, { minute: 0 }), entry(2, { minute: 5, gateId: 'south' })],
      rules,
    );

    expect(incidentsIn(state)).toMatchObject([
      { kind: 'double-entry', idx: 7, passages: [{ gateId: 'north' }, { gateId: 'south' }] },
    ]);
  });

  it('takes a corrected event as not having been, whichever of the two comes first', () => {
    const [first, second] = [entry(1, { minute: 0 }), entry(2, { minute: 5 })];
    const correction = anEvent({
      seq: 3,
      kind: 'void',
      badge: null,
      ref: { device: north, seq: 2 },
    });

    for (const events of [
      [first, second, correction],
      [correction, second, first],
    ]) {
      const state = foldLog(events, rules);
      expect(incidentsIn(state)).toEqual([]);
      expect(state.badges.get(7)?.passages).toHaveLength(1);
      expect(state.badges.get(7)?.events).toHaveLength(2);
    }
  });

  it('does not undo a correction by another one', () => {
    const events = [
      entry(1, { minute: 0 }),
      anEvent({ seq: 2, kind: 'void', badge: null, ref: { device: north, seq: 1 } }),
      anEvent({ seq: 3, kind: 'void', badge: null, ref: { device: north, seq: 2 } }),
    ];

    expect(insideAt(foldLog(events, rules), 0, minutes(1))).toEqual([]);
  });

  it('empties a zone at night, so that the next morning is no double entry', () => {
    const [evening, morning] = [entry(1, { minute: 16 * 60 - 1 }), entry(2, { minute: 16 * 60 })];
    const [onlyEvening, both] = [foldLog([evening], rules), foldLog([evening, morning], rules)];

    expect(insideAt(onlyEvening, 0, minutes(16 * 60) - 1)).toHaveLength(1);
    expect(insideAt(onlyEvening, 0, minutes(16 * 60))).toEqual([]);
    expect(incidentsIn(both)).toEqual([]);
    expect(insideAt(both, 0, minutes(16 * 60)).map(({ id }) => id)).toEqual([passageIdOf(morning)]);
  });

  it('counts badges and people without one, and forgets both at night', () => {
    const count = (seq: number, minute: number, people: number) =>
      anEvent({
        seq,
        kind: 'count',
        badge: null,
        count: people,
        hlc: { ms: minutes(minute), counter: 0 },
      });
    const state = foldLog(
      [entry(1, { minute: 0 }), count(2, 1, 5), count(3, 2, -9), count(4, 3, 2)],
      rules,
    );

    expect(occupancyAt(state, 0, minutes(4))).toEqual({ badges: 1, withoutBadge: 2, people: 3 });
    expect(occupancyAt(state, 1, minutes(4))).toEqual({ badges: 0, withoutBadge: 0, people: 0 });
    expect(occupancyAt(state, 0, minutes(16 * 60 - 1)).people).toBe(2);
    expect(occupancyAt(state, 0, minutes(16 * 60)).people).toBe(0);
    applyEvent(state, count(5, 16 * 60, 4));
    expect(occupancyAt(state, 0, minutes(16 * 60)).people).toBe(4);
  });

  it('lets out whoever leaves', () => {
    const left = anEvent({ seq: 2, kind: 'out', hlc: { ms: minutes(5), counter: 0 } });
    const state = foldLog([entry(1, { minute: 0 }), left, entry(3, { minute: 9 })], rules);

    expect(insideAt(foldLog([entry(1, { minute: 0 }), left], rules), 0, minutes(6))).toEqual([]);
    expect(occupancyAt(state, 0, minutes(9))).toMatchObject({ badges: 1 });
    expect(incidentsIn(state)).toEqual([]);
  });

  it('lets an override in and a refusal move nobody', () => {
    const denied = anEvent({ kind: 'deny', reason: 'revoked' });
    const overridden = anEvent({ seq: 2, kind: 'override', reason: 'already-inside/known-to-me' });

    expect(insideAt(foldLog([denied], rules), 0, minutes(1))).toEqual([]);
    expect(insideAt(foldLog([denied, overridden], rules), 0, minutes(1))).toHaveLength(1);
  });

  it('knows the days a badge was used on, whom it brought, and what it was given', () => {
    const guest = { idx: 8, generation: 0 };
    const state = foldLog(
      [
        entry(1, { minute: 0 }),
        entry(2, { minute: 24 * 60 }),
        anEvent({ seq: 3, kind: 'out', hlc: { ms: minutes(72 * 60), counter: 0 } }),
        anEvent({ seq: 4, kind: 'pairing', badge: guest, other: { idx: 7, generation: 0 } }),
        anEvent({ seq: 5, kind: 'grant', badge: guest, reason: 'convoy:2' }),
      ],
      rules,
    );

    expect(state.badges.get(7)).toMatchObject({ daysUsed: [0, 1], pairings: [] });
    expect(state.badges.get(7)?.brought).toMatchObject([{ badge: guest }]);
    expect(state.badges.get(8)).toMatchObject({
      pairings: [{ other: { idx: 7 } }],
      grants: [{ word: 'convoy:2' }],
    });
  });

  it('takes a reprint at a desk as the death of the older prints', () => {
    const reprint = anEvent({ kind: 'print', badge: { idx: 7, generation: 1 } });
    const state = foldLog([reprint, entry(2, { minute: 5 })], rules);

    expect(state.badges.get(7)?.printed).toEqual({ generation: 1, at: testStart });
    expect(incidentsIn(state)).toMatchObject([{ kind: 'old-generation-used' }]);
  });

  it('finds what the hub had decided before', () => {
    const revoked = someRules({ changes: [{ kind: 'revoked', idx: 7, at: new Date(testStart) }] });

    expect(incidentsIn(foldLog([entry(1, { minute: 1 })], revoked))).toMatchObject([
      { kind: 'revoked-used' },
    ]);
  });

  it('counts nobody at a gate it was not told of, until it is', () => {
    const event = entry(1, { minute: 0, gateId: 'new' });
    const told = someRules({ zoneBitOf: () => 0 });

    expect(insideAt(foldLog([event], rules), -1, minutes(1))).toEqual([]);
    expect(incidentsIn(foldLog([event, entry(2, { minute: 1, gateId: 'new' })], rules))).toEqual(
      [],
    );
    expect(insideAt(foldLog([event], told), 0, minutes(1))).toHaveLength(1);
  });

  it('keeps both sides of a fork, and names the device', () => {
    const sides = [entry(1, { minute: 0 }), entry(1, { minute: 3, gateId: 'south' })];
    const state = foldLog(sides, rules);

    expect([...state.forks]).toEqual([north]);
    expect(state.badges.get(7)?.passages).toHaveLength(2);
  });

  it('knows how far each device was heard', () => {
    const state = foldLog([entry(2, { minute: 3 }), entry(1, { minute: 9 })], rules);

    expect(state.devices.get(north)).toMatchObject({ seq: 2, hlc: { ms: minutes(3) } });
  });
});

const someLog = fc.array(someEvent(), { maxLength: 30 });

function bytesOf(events: readonly GateEvent[]): Uint8Array {
  const snapshot = snapshotOf(foldLog(events, rules), { zoneBits: [0, 1], at: minutes(600) });
  expect(digestOf(snapshot)).toHaveLength(32);
  return snapshot;
}

function entry(seq: number, { minute, gateId = 'north' }: { minute: number; gateId?: string }) {
  return anEvent({ seq, gateId, hlc: { ms: minutes(minute), counter: 0 } });
}
