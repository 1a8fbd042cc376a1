import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrModules } from '#platform/qr';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import type { SigningKey, TrustedKey } from '../types.ts';
import { decodeRevocations, encodeRevocations } from './list.ts';
import { isNewer, lookUpIn, revocationsFrom } from './rules.ts';
import {
  fromRevocationText,
  openRevocations,
  signRevocations,
  toRevocationText,
} from './signed-list.ts';
import type { Revocations } from './types.ts';

const ofBadges = 20_000;
const issued = new Date('2026-11-10T09:00:00Z');
const [at, editionId] = [issued, 'bamex-2026'];

describe('the payload of a revocation list', () => {
  it('gives back exactly what was listed', () => {
    fc.assert(
      fc.property(someList, (list) => {
        expect(decodeRevocations(encodeRevocations(list))).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  it('names nobody who is not on it: each of 20,000 badges is asked for', () => {
    fc.assert(
      fc.property(someNumbers(ofBadges, 300), (revoked) => {
        const listed = new Set(revoked);
        const read = decodeRevocations(encodeRevocations(aList({ revoked })));
        const ask = lookUpIn(read!);

        for (let idx = 0; idx < ofBadges; idx += 1)
          expect(ask({ idx, generation: 0 }) === 'revoked').toBe(listed.has(idx));
      }),
      { numRuns: 10 },
    );
  });

  it('is read in one spelling only, and never stumbles', () => {
    const damaged = fc
      .tuple(someList, fc.nat(), fc.nat(255), fc.uint8Array({ maxLength: 3 }), fc.nat(4))
      .map(([list, place, value, end, cut]) => {
        const bytes = encodeRevocations(list);
        bytes[place % bytes.length] = value;
        return Uint8Array.from([...bytes.subarray(0, bytes.length - cut), ...end]);
      });

    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 60 })), (bytes) => {
        const list = decodeRevocations(bytes);
        expect(list ? encodeRevocations(list) : bytes).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each<[string, Partial<Revocations>]>([
    ['a number twice', { revoked: [7, 7] }],
    ['numbers that descend', { revoked: [8, 7] }],
    ['a number beyond three bytes', { revoked: [0x1000000] }],
    ['the first generation among those printed again', { generations: [[7, 0]] }],
    ['a generation beyond a byte', { generations: [[7, 256]] }],
    ['an epoch beyond four bytes', { epoch: 2 ** 32 }],
    ['a date that is none', { issued: new Date(Number.NaN) }],
  ])('is not written with %s', (_what, change) => {
    expect(() => encodeRevocations(aList(change))).toThrow(RangeError);
  });

  it('keeps the largest values', () => {
    const list = aList({
      epoch: 2 ** 32 - 1,
      revoked: [0, 0xffffff],
      generations: [[0xfffffe, 255]],
    });

    expect(decodeRevocations(encodeRevocations(list))).toEqual(list);
  });
});

describe('the size of a list', () => {
  it('codes a hundred badges, one in each two hundred, in 113 bytes', () => {
    const revoked = Array.from({ length: 100 }, (_, place) => place * 200 + 100);
    const headBytes = 4 + 4 + 1 + 1;

    expect(encodeRevocations(aList({ revoked, generations: [] })).length - headBytes).toBe(113);
  });

  it('fits any hundred of 20,000 and their signature into 193 bytes of a code of version 10', async () => {
    const { signingKey } = await aSigner();

    await fc.assert(
      fc.asyncProperty(scatteredNumbers(ofBadges, 100), async (revoked) => {
        const text = toRevocationText(
          await signRevocations(aList({ revoked, generations: [] }), signingKey, editionId),
        );

        expect(bytesIn(text)).toBeLessThanOrEqual(193);
        expect(qrModules(text).length).toBeLessThanOrEqual(57);
      }),
      { numRuns: 100 },
    );
  });
});

describe('openRevocations', () => {
  it('takes over a list from its text, and never an older one or the same again', async () => {
    const { signingKey, trust } = await aSigner();
    const text = toRevocationText(
      await signRevocations(aList({ epoch: 5 }), signingKey, editionId),
    );
    const bytes = fromRevocationText(text)!;

    expect(await openRevocations(bytes, { editionId, trust, known: null, at })).toEqual({
      ok: true,
      list: aList({ epoch: 5 }),
    });
    for (const [epoch, refusal] of [
      [4, undefined],
      [5, 'not-newer'],
      [6, 'not-newer'],
    ] as const)
      expect(
        await openRevocations(bytes, { editionId, trust, known: { epoch }, at }),
      ).toMatchObject(refusal ? { ok: false, refusal } : { ok: true });
  });

  it('never goes back, in whatever order lists arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (epochs) => {
        let known: { epoch: number } | null = null;
        for (const epoch of epochs) if (isNewer({ epoch }, known)) known = { epoch };

        expect(known).toEqual({ epoch: Math.max(...epochs) });
      }),
    );
  });

  it('refuses a list of another edition, one whose bits were turned, and one signed by a desk', async () => {
    const { signingKey, trust } = await aSigner();
    const signed = await signRevocations(aList(), signingKey, editionId);
    const open = (bytes: Uint8Array, change: Partial<TrustedKey> = {}, edition = editionId) =>
      openRevocations(bytes, {
        editionId: edition,
        trust: trust.map((key) => ({ ...key, ...change })),
        known: null,
        at,
      });

    expect(await open(signed, {}, 'bamex-2025')).toMatchObject({ refusal: 'bad-signature' });
    expect(await open(signed.with(-70, signed.at(-70)! ^ 1))).toMatchObject({ ok: false });
    expect(await open(signed, { categories: [2] })).toEqual({ ok: false, refusal: 'beyond-key' });
    expect(await open(signed, { leastGeneration: 1 })).toMatchObject({ refusal: 'beyond-key' });
    expect(await open(signed, { acceptedUntil: at })).toMatchObject({ refusal: 'beyond-key' });
    expect(await open(signed, { kid: 9 })).toEqual({ ok: false, refusal: 'unknown-key' });
    expect(await open(Uint8Array.of(0x84))).toEqual({ ok: false, refusal: 'malformed' });
  });

  it('reads no other text', () => {
    for (const text of ['', 'BX1R:', 'BX1:ABC', 'BX1R:0', `BX1R:${'0'.repeat(60)}`])
      expect(fromRevocationText(text)).toBeUndefined();
  });
});

describe('revocationsFrom', () => {
  it('lists a number whose newest print is dead, and the newest generation of those that live', () => {
    expect(
      revocationsFrom([
        { idx: 3, generation: 0, revoked: true },
        { idx: 3, generation: 1, revoked: false },
        { idx: 1, generation: 0, revoked: true },
        { idx: 2, generation: 0, revoked: false },
        { idx: 4, generation: 0, revoked: true },
        { idx: 4, generation: 1, revoked: true },
      ]),
    ).toEqual({ revoked: [1, 4], generations: [[3, 1]] });
  });

  it('tells a replaced print from the one that replaced it', () => {
    const ask = lookUpIn({ revoked: [1], generations: [[3, 2]] });

    expect([0, 1, 2, 3].map((generation) => ask({ idx: 3, generation }))).toEqual([
      'replaced',
      'replaced',
      null,
      null,
    ]);
    expect(ask({ idx: 1, generation: 9 })).toBe('revoked');
  });
});

function aList(changes: Partial<Revocations> = {}): Revocations {
  return { epoch: 7, issued, revoked: [3, 90, 91], generations: [[12, 2]], ...changes };
}

async function aSigner(): Promise<{ signingKey: SigningKey; trust: TrustedKey[] }> {
  const { pkcs8, publicKey } = await createKeyPair();
  const validity = { validFrom: new Date(0), validUntil: new Date('2099-01-01') };
  return {
    signingKey: { kid: 1, privateKey: await importPrivateKey(pkcs8) },
    trust: [{ kid: 1, publicKey, categories: null, ...validity }],
  };
}

/** Three characters of Base45 hold two bytes, and two hold the last one. */
function bytesIn(text: string): number {
  const { length } = text.slice('BX1R:'.length);
  return Math.floor(length / 3) * 2 + (length % 3 === 2 ? 1 : 0);
}

function someNumbers(below: number, maxLength: number) {
  return fc
    .uniqueArray(fc.nat(below - 1), { maxLength })
    .map((numbers) => numbers.toSorted((one, other) => one - other));
}

/** Evenly drawn: fast-check alone prefers small numbers. */
function scatteredNumbers(below: number, count: number) {
  return fc.noShrink(fc.integer({ min: 1 })).map((seed) => {
    const drawn = new Set<number>();
    for (let state = seed; drawn.size < count;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      drawn.add(Math.floor((state / 2 ** 32) * below));
    }
    return [...drawn].toSorted((one, other) => one - other);
  });
}

const someList = fc
  .record({
    epoch: fc.nat(2 ** 31 - 1),
    seconds: fc.nat(2 ** 31 - 1),
    revoked: fc.oneof(someNumbers(ofBadges, 200), someNumbers(0x1000000, 50)),
    printed: someNumbers(ofBadges, 40),
    generation: fc.integer({ min: 1, max: 255 }),
  })
  .map(({ epoch, seconds, revoked, printed, generation }): Revocations => ({
    epoch,
    issued: new Date(seconds * 1000),
    revoked,
    generations: printed.map((idx, place) => [idx, 1 + ((generation + place) % 255)]),
  }));
