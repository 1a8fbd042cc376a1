import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { decodeEvent, encodeEvent } from './event.ts';
import { compareEvents, denialReason, directionOf, passageIdOf, refusalOf } from './meaning.ts';
import { sha256 } from './sha256.ts';
import { anEvent, deviceNumber, someEvent, testStart } from './testing/builders.ts';
import { highestCounter, highestSeq, type GateEvent } from './types.ts';

describe('an event as bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(someEvent(), (event) => {
        expect(decodeEvent(encodeEvent(event))).toEqual(event);
      }),
    );
  });

  it('takes about 50 bytes with its device and gate', () => {
    expect(encodeEvent(anEvent({ seq: 300 })).length).toBeLessThanOrEqual(50);
  });

  it('is the only spelling of itself: whatever else is read is refused', () => {
    fc.assert(
      fc.property(
        someEvent(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (event, place, change) => {
          const bytes = encodeEvent(event);
          const changed = bytes.slice();
          changed[place % bytes.length] = (changed[place % bytes.length] ?? 0) ^ change;

          const read = decodeEvent(changed);
          expect(read ? encodeEvent(read) : changed).toEqual(changed);
          expect(read).not.toEqual(event);
          expect(decodeEvent(bytes.subarray(0, place % bytes.length))).toBeUndefined();
          expect(decodeEvent(Uint8Array.from([...bytes, 0]))).toBeUndefined();
        },
      ),
    );
  });

  it('never throws on garbage', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeEvent(bytes)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 13, maxLength: 13 }), (parts) => {
        expect(decodeEvent(encodeCbor(parts))).toBeUndefined();
      }),
    );
  });

  it('refuses an event with a field out of its range or of another type', () => {
    const parts = decodeCbor(encodeEvent(anEvent({ kind: 'override', reason: 'revoked/vip' })));
    if (!Array.isArray(parts)) throw new Error('not a list');
    for (let field = 0; field < parts.length; field += 1)
      for (const other of [-(2 ** 52), 2 ** 52, 0.5, true, [], ''])
        expect(decodeEvent(encodeCbor(parts.with(field, other)))).toBeUndefined();
  });

  it.each<[string, Partial<GateEvent>]>([
    ['the number 0', { seq: 0 }],
    ['a number beyond the last', { seq: highestSeq + 1 }],
    ['a counter beyond the last', { hlc: { ms: testStart, counter: highestCounter + 1 } }],
    ['a badge of no number', { badge: { idx: -1, generation: 0 } }],
    ['a generation beyond a byte', { badge: { idx: 1, generation: 256 } }],
    ['a device that is no device', { device: 'north' }],
    ['no gate', { gateId: '' }],
    ['half a letter', { operator: '\ud800' }],
    ['an entry without a badge', { badge: null }],
    ['a refusal without a reason', { kind: 'deny' }],
    ['a correction of nothing', { kind: 'void' }],
    ['a count of nobody', { kind: 'count', count: 0 }],
    ['a pairing with nobody', { kind: 'pairing' }],
  ])('does not write %s', (_what, changes) => {
    expect(() => encodeEvent(anEvent(changes))).toThrow(RangeError);
  });
});

describe('what an event means', () => {
  it('has one order, and the same among its passages', () => {
    fc.assert(
      fc.property(someEvent(), someEvent(), (a, b) => {
        expect(Math.sign(compareEvents(a, b))).toBe(-Math.sign(compareEvents(b, a)) + 0);
        if (a.hlc.ms !== b.hlc.ms || compareEvents(a, b) === 0) return;
        expect(passageIdOf(a) < passageIdOf(b)).toBe(compareEvents(a, b) < 0);
      }),
      { numRuns: 2000 },
    );
    const sameMs = fc.tuple(someEvent(), someEvent(), fc.nat(3));
    fc.assert(
      fc.property(sameMs, ([a, other, counter]) => {
        const b = { ...other, hlc: { ms: a.hlc.ms, counter } };
        if (compareEvents(a, b) === 0) return;
        expect(passageIdOf(a) < passageIdOf(b)).toBe(compareEvents(a, b) < 0);
      }),
    );
  });

  it('names a passage by a UUID that is the same everywhere', () => {
    const event = anEvent({
      device: '0123456789abcdef',
      seq: 5,
      hlc: { ms: testStart, counter: 2 },
    });

    expect(passageIdOf(event)).toMatch(/^00020123-4567-889a-8bcd-ef00005[0-9a-f]{5}$/);
    expect(passageIdOf({ ...event })).toBe(passageIdOf(event));
  });

  it('names the two sides of a fork differently', () => {
    const event = anEvent({ seq: 5 });

    expect(passageIdOf(anEvent({ seq: 5, operator: 'op-2' }))).not.toBe(passageIdOf(event));
    expect(passageIdOf(anEvent({ seq: 6 }))).not.toBe(passageIdOf(event));
    expect(passageIdOf(anEvent({ seq: 5, device: deviceNumber(2) }))).not.toBe(passageIdOf(event));
  });

  it('tells on which way a badge was refused, and why', () => {
    const outwards = anEvent({ kind: 'deny', reason: denialReason('revoked', 'out') });
    const inwards = anEvent({ kind: 'deny', reason: denialReason('revoked', 'in') });
    const override = anEvent({ kind: 'override', reason: 'already-inside/known-to-me' });

    expect([directionOf(outwards), refusalOf(outwards)]).toEqual(['out', 'revoked']);
    expect([directionOf(inwards), refusalOf(inwards)]).toEqual(['in', 'revoked']);
    expect([directionOf(override), refusalOf(override)]).toEqual(['in', 'already-inside']);
    expect(refusalOf(anEvent({ kind: 'deny', reason: 'no-such-reason' }))).toBeNull();
    expect(refusalOf(anEvent({ reason: 'revoked' }))).toBeNull();
  });
});

it('hashes as the built-in SHA-256 does, at each length around a block', async () => {
  for (let length = 0; length < 200; length += 1) {
    const message = crypto.getRandomValues(new Uint8Array(length));
    const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', message));
    expect(sha256(message)).toEqual(expected);
  }
});
