import { Sign1 } from '@auth0/cose';
import fc from 'fast-check';
import encodeQR from 'qr';
import { beforeAll, describe, expect, it } from 'vitest';
import { badgeFlags, type BadgeClaims, type SigningKey, type TrustedKey } from '../types.ts';
import { readBadge, signBadge, verifyBadge } from './badge-token.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { createKeyPair, importPrivateKey, importPublicKey } from './keys.ts';
import vectors from './vectors.json' with { type: 'json' };

const { editionId, kid } = vectors;
const publicKey = Uint8Array.from(Buffer.from(vectors.publicKey, 'hex'));
const pkcs8FromSeed = `302e020100300506032b657004220420${vectors.seed}`;
const tokens = vectors.tokens.map(({ claims, ...token }) => ({
  ...token,
  claims: {
    ...claims,
    notBefore: new Date(claims.notBefore),
    expires: new Date(claims.expires),
  } satisfies BadgeClaims,
}));
const typical = tokens[0]!;

let signingKey: SigningKey;

beforeAll(async () => {
  const pkcs8 = Uint8Array.from(Buffer.from(pkcs8FromSeed, 'hex'));
  signingKey = { kid, privateKey: await importPrivateKey(pkcs8) };
});

describe('signBadge', () => {
  it.each(tokens)(
    'writes the bytes of the specification: $title',
    async ({ claims, text, hex }) => {
      expect(await signBadge(claims, signingKey, editionId)).toBe(text);
      expect(bytesOf(text).toString('hex')).toBe(hex);
    },
  );

  it.each([
    ['typical', 136, 208, 49],
    ['transferable, without name and photo', 107, 165, 45],
    ['name in Arabic script', 140, 214, 49],
    ['longest name', 142, 217, 49],
    ['last badge of all, largest values', 149, 228, 53],
  ])('keeps to its size: %s', (title, bytes, characters, modules) => {
    const { text } = tokens.find((token) => token.title === title)!;

    expect(bytesOf(text)).toHaveLength(bytes);
    expect(text).toHaveLength(characters);
    expect(encodeQR(text, 'raw', { ecc: 'medium', border: 1 })).toHaveLength(modules + 2);
  });

  it.each<[string, Partial<BadgeClaims>]>([
    ['a number beyond three bytes', { idx: 0x1000000 }],
    ['a negative zone mask, as a careless shift gives', { zones: -1 }],
    ['a name of 29 bytes', { name: 'M'.repeat(29) }],
    ['half a character in the name', { name: 'Aïssata \ud83d' }],
    ['a country of two letters', { nationality: 'ML' }],
    ['an unknown flag', { flags: 128 }],
    ['a whole hash for a photo', { photoHash: 'ad608fba'.repeat(8) }],
    ['an end that is not a time', { expires: new Date(Number.NaN) }],
    ['an end at the start', { expires: typical.claims.notBefore }],
  ])('throws at %s', async (_what, change) => {
    const claims = { ...typical.claims, ...change };

    await expect(signBadge(claims, signingKey, editionId)).rejects.toThrow(RangeError);
  });

  it('drops the part of a second', async () => {
    const expires = new Date(typical.claims.expires.getTime() + 999);

    expect(await signBadge({ ...typical.claims, expires }, signingKey, editionId)).toBe(
      typical.text,
    );
  });
});

describe('verifyBadge', () => {
  it.each(tokens)('accepts $title', async ({ text, claims }) => {
    expect(await verify(text)).toEqual({ ok: true, claims, kid });
  });

  it.each(vectors.refused)('refuses $title as $refusal', async ({ text, refusal }) => {
    expect(await verify(text)).toEqual({ ok: false, refusal });
  });

  it('gives back whatever was signed', async () => {
    const { pkcs8, publicKey: freshPublicKey } = await createKeyPair();
    const fresh = { kid: 200, privateKey: await importPrivateKey(pkcs8) };
    const trust = [aKey({ kid: 200, publicKey: freshPublicKey })];

    await fc.assert(
      fc.asyncProperty(someClaims, fc.string(), async (claims, edition) => {
        const text = await signBadge(claims, fresh, edition);

        expect(text).toMatch(/^BX1:[0-9A-Z $%*+\-./:]{147,224}$/);
        expect(await verifyBadge(text, { editionId: edition, trust })).toEqual({
          ok: true,
          claims,
          kid: 200,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('accepts none of 20,000 damaged badges and stumbles over none', async () => {
    let sawBadSignature = 0;

    await fc.assert(
      fc.asyncProperty(aDamagedToken, async ({ text, original }) => {
        if (text === original) return;
        const verification = await verify(text);

        expect(verification.ok).toBe(false);
        if (!verification.ok && verification.refusal === 'bad-signature') sawBadSignature += 1;
      }),
      { numRuns: 20_000 },
    );
    // Most damage breaks the form; enough must get past it for the signature to be what stops it.
    expect(sawBadSignature).toBeGreaterThan(1000);
  }, 120_000);

  it.each([
    ['that starts before its key', { validFrom: later(typical.claims.notBefore) }],
    ['that outlives its key', { validUntil: earlier(typical.claims.expires) }],
    ['of a category that its key may not sign', { categories: [1, 2, 4] }],
  ])('refuses a true badge %s', async (_what, change) => {
    expect(await verify(typical.text, [aKey(change)])).toEqual({
      ok: false,
      refusal: 'beyond-key',
    });
  });

  it('accepts a badge that fills the whole time of its key, in one of its categories', async () => {
    const { notBefore, expires } = typical.claims;
    const key = aKey({ validFrom: notBefore, validUntil: expires, categories: [3] });

    expect(await verify(typical.text, [key])).toMatchObject({ ok: true });
  });

  it('tells a badge of another edition from a forgery only where it knows that edition', async () => {
    const lastYear = { editionId: 'bamex-2025', trust: [aKey()] };
    const badge = await signBadge(typical.claims, signingKey, 'bamex-2025');
    const thisYear = { editionId, trust: [aKey()] };

    expect(await verifyBadge(badge, thisYear)).toEqual({ ok: false, refusal: 'bad-signature' });
    expect(await verifyBadge(badge, { ...thisYear, otherEditions: [lastYear] })).toEqual({
      ok: false,
      refusal: 'other-edition',
    });
    expect(
      await verifyBadge(flipLastBit(badge), { ...thisYear, otherEditions: [lastYear] }),
    ).toEqual({ ok: false, refusal: 'bad-signature' });
  });

  it('refuses a badge of the rehearsal system, whose edition has another name', async () => {
    const flags = badgeFlags.test;
    const badge = await signBadge({ ...typical.claims, flags }, signingKey, 'bamex-2026-test');

    expect(await verify(badge)).toEqual({ ok: false, refusal: 'bad-signature' });
  });
});

describe('readBadge', () => {
  it('reads a badge that nobody vouches for', () => {
    expect(readBadge(flipLastBit(typical.text))).toEqual({ ok: true, claims: typical.claims, kid });
  });
});

describe('an independent reader of COSE (@auth0/cose)', () => {
  it.each(tokens)('verifies $title', async ({ text }) => {
    await expect(verifyElsewhere(text, editionId)).resolves.toBeUndefined();
  });

  it('does not verify a badge under the name of another edition', async () => {
    await expect(verifyElsewhere(typical.text, 'bamex-2025')).rejects.toThrow('signature');
  });

  it.each(vectors.refused.filter((vector) => vector.verifiesElsewhere))(
    'also verifies what only our form forbids: $title',
    async ({ text }) => {
      await expect(verifyElsewhere(text, editionId)).resolves.toBeUndefined();
    },
  );
});

function verify(text: string, trust = [aKey()]) {
  return verifyBadge(text, { editionId, trust });
}

async function verifyElsewhere(text: string, edition: string) {
  const key = await importPublicKey(publicKey);
  const externalAAD = new TextEncoder().encode(`BX1|${edition}|badge`);
  await Sign1.decode(bytesOf(text)).verify(key, { externalAAD });
}

function aKey(changes: Partial<TrustedKey> = {}): TrustedKey {
  const [validFrom, validUntil] = [new Date(0), new Date(0xffffffff * 1000)];
  return { kid, publicKey, validFrom, validUntil, categories: null, ...changes };
}

function bytesOf(text: string) {
  return Buffer.from(decodeBase45(text.slice(4))!);
}

function textOf(bytes: Uint8Array) {
  return `BX1:${encodeBase45(bytes)}`;
}

function flipLastBit(text: string) {
  const bytes = bytesOf(text);
  return textOf(bytes.with(-1, bytes.at(-1)! ^ 1));
}

function later(instant: Date) {
  return new Date(instant.getTime() + 1000);
}

function earlier(instant: Date) {
  return new Date(instant.getTime() - 1000);
}

const aSecond = fc.integer({ min: 0, max: 0xffffffff });

const someClaims = fc
  .record({
    idx: fc.nat(0xffffff),
    generation: fc.nat(0xff),
    validity: fc.uniqueArray(aSecond, { minLength: 2, maxLength: 2 }),
    category: fc.nat(0xff),
    zones: aSecond,
    days: fc.nat(0xffff),
    flags: fc.nat(127),
    nationality: fc.stringMatching(/^[A-Z][A-Z<]{2}$/),
    name: fc
      .string({ unit: 'grapheme', maxLength: 28 })
      .filter((name) => Buffer.byteLength(name) <= 28),
    photoHash: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/)),
  })
  .map(({ validity, ...claims }): BadgeClaims => {
    const [start = 0, end = 1] = validity.toSorted((a, b) => a - b);
    return { ...claims, notBefore: new Date(start * 1000), expires: new Date(end * 1000) };
  });

const aTrueToken = fc.constantFrom(...tokens.map(({ text }) => text));

const aDamagedToken = aTrueToken.chain((original) => {
  const bytes = bytesOf(original);
  const place = fc.nat(bytes.length - 1);
  const byte = fc.nat(255);
  const bit = fc.nat(7);

  return fc
    .oneof(
      // A flipped bit is what a forger tries; two or three are what dirt does.
      fc.array(fc.tuple(place, bit), { minLength: 1, maxLength: 3 }).map((flips) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, which] of flips) damaged[at]! ^= 1 << which;
        return textOf(damaged);
      }),
      fc.tuple(place, byte).map(([at, value]) => textOf(bytes.with(at, value))),
      fc
        .tuple(place, byte)
        .map(([at, value]) => textOf(Uint8Array.from([...bytes].toSpliced(at, value)))),
      place.map((length) => textOf(bytes.subarray(0, length))),
      fc
        .uint8Array({ minLength: 1, maxLength: 9 })
        .map((end) => textOf(Buffer.concat([bytes, end]))),
      fc
        .tuple(fc.nat(original.length), fc.string())
        .map(([at, put]) => original.slice(0, at) + put + original.slice(at + 1)),
    )
    .map((text) => ({ text, original }));
});
