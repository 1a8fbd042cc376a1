import { Sign1 } from '@auth0/cose';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeRevocations } from '../revocation/list.ts';
import {
  fromRevocationText,
  signRevocations,
  toRevocationText,
} from '../revocation/signed-list.ts';
import { openTrustList, signTrustList } from '../trust/trust-list.ts';
import { objectKinds, type SigningKey, type TrustedKey, type TrustList } from '../types.ts';
import { signBadge, verifyBadge } from './badge-token.ts';
import { encodeBase45 } from './base45.ts';
import { bytesFromHex, hexFrom } from './bytes.ts';
import { importPrivateKey, importPublicKey } from './keys.ts';
import vectors from './object-vectors.json' with { type: 'json' };
import { fromObjectText, openEnvelope, signEnvelope, toObjectText } from './signed-object.ts';
import badgeVectors from './vectors.json' with { type: 'json' };
import { signVehiclePass, verifyVehiclePass } from './vehicle-pass.ts';

const { editionId, revlist, trust, vehicle } = vectors;
const publicKey = bytesFromHex(badgeVectors.publicKey);
const rootPublicKey = bytesFromHex(vectors.rootPublicKey);
const at = new Date('2026-11-12T10:00:00Z');
const revocations = {
  ...revlist.list,
  issued: new Date(revlist.list.issued),
  generations: revlist.list.generations.map(([idx = 0, newest = 0]) => [idx, newest] as const),
};
const trustList: TrustList = {
  ...trust.list,
  issuedAt: new Date(trust.list.issuedAt),
  keys: trust.list.keys.map((key) => ({
    ...key,
    publicKey: bytesFromHex(key.publicKey),
    validFrom: new Date(key.validFrom),
    validUntil: new Date(key.validUntil),
    acceptedUntil: key.acceptedUntil === null ? null : new Date(key.acceptedUntil),
  })),
  hubs: trust.list.hubs.map((hub) => ({ ...hub, publicKey: bytesFromHex(hub.publicKey) })),
};
const vehicleClaims = {
  ...vehicle.claims,
  notBefore: new Date(vehicle.claims.notBefore),
  expires: new Date(vehicle.claims.expires),
};

let signingKey: SigningKey;
let root: CryptoKey;

beforeAll(async () => {
  signingKey = { kid: badgeVectors.kid, privateKey: await keyFromSeed(badgeVectors.seed) };
  root = await keyFromSeed(vectors.rootSeed);
});

describe('the test vectors', () => {
  it('of a revocation list', async () => {
    const signed = await signRevocations(revocations, signingKey, editionId);

    expect(hexFrom(signed)).toBe(revlist.cose);
    expect(toRevocationText(signed)).toBe(revlist.text);
    expect(hexFrom(fromRevocationText(revlist.text)!)).toBe(revlist.cose);
  });

  it('of a trust list', async () => {
    const signed = await signTrustList(trustList, root, editionId);

    expect(hexFrom(signed)).toBe(trust.cose);
    expect(toObjectText('trust', signed)).toBe(trust.text);
    expect(await openTrust(signed)).toEqual({ ok: true, list: trustList });
  });

  it('of a vehicle pass', async () => {
    expect(await signVehiclePass(vehicleClaims, signingKey, editionId)).toBe(vehicle.text);
    expect(hexFrom(fromObjectText('vehicle', vehicle.text)!)).toBe(vehicle.cose);
    expect(await verifyVehiclePass(vehicle.text, { editionId, trust: [aKey()], at })).toEqual({
      ok: true,
      claims: vehicleClaims,
      kid: badgeVectors.kid,
    });
  });
});

describe('an independent reader of COSE (@auth0/cose)', () => {
  it.each([
    ['revlist', revlist.cose, publicKey],
    ['trust', trust.cose, rootPublicKey],
    ['vehicle', vehicle.cose, publicKey],
  ])('verifies a %s, and not under another kind or edition', async (kind, cose, key) => {
    await expect(verifyElsewhere(cose, key, `BX1|${editionId}|${kind}`)).resolves.toBeUndefined();
    for (const context of [`BX1|bamex-2025|${kind}`, `BX1|${editionId}|badge`])
      await expect(verifyElsewhere(cose, key, context)).rejects.toThrow('signature');
  });

  it('reads from the payload what we have written', () => {
    const { payload } = Sign1.decode(Buffer.from(revlist.cose, 'hex'));

    expect(decodeRevocations(payload)).toEqual(revocations);
  });
});

describe('openEnvelope', () => {
  it('takes no kind for another, nor an object for a badge', async () => {
    for (const kind of objectKinds) {
      const signed = await signEnvelope(kind, Uint8Array.of(1, 2, 3), signingKey, editionId);
      for (const asked of objectKinds) {
        const opening = await openEnvelope(asked, signed, { editionId, keys: [aKey()], at });
        expect(opening).toMatchObject(asked === kind ? { ok: true } : { refusal: 'bad-signature' });
      }
      const asBadge = await verifyBadge(`BX1:${encodeBase45(signed)}`, aTrust());
      expect(asBadge).toMatchObject({ ok: false, refusal: 'malformed' });
    }
  });

  it('takes no badge for an object, whatever prefix it wears', async () => {
    const badge = await signBadge(aBadge(), signingKey, editionId);

    for (const kind of objectKinds) {
      const bytes = fromObjectText(kind, toObjectText(kind, bytesFromText(badge)))!;
      expect(await openEnvelope(kind, bytes, { editionId, keys: [aKey()], at })).toEqual({
        ok: false,
        refusal: 'bad-signature',
      });
      expect(fromObjectText(kind, badge)).toBeUndefined();
    }
  });

  it('accepts none of 3,000 damaged objects and stumbles over none', async () => {
    const signed = await signEnvelope('revlist', new Uint8Array(40), signingKey, editionId);
    const keys = [aKey()];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(3),
        async (place, change, cut) => {
          const damaged = signed.slice(0, signed.length - cut);
          if (place < damaged.length) damaged[place]! ^= change;
          fc.pre(damaged.length !== signed.length || place < damaged.length);
          expect(await openEnvelope('revlist', damaged, { editionId, keys, at })).toMatchObject({
            ok: false,
          });
        },
      ),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('counts a key to the instant it is taken back, and asks by now where nobody says', async () => {
    const signed = await signEnvelope('convoy', Uint8Array.of(1), signingKey, editionId);
    const open = (acceptedUntil: Date, asked?: Date) =>
      openEnvelope('convoy', signed, {
        editionId,
        keys: [aKey({ acceptedUntil })],
        ...(asked && { at: asked }),
      });

    expect(await open(new Date(at.getTime() + 1), at)).toMatchObject({ ok: true });
    expect(await open(at, at)).toEqual({ ok: false, refusal: 'beyond-key' });
    expect(await open(new Date('2020-01-01'))).toEqual({ ok: false, refusal: 'beyond-key' });
  });
});

describe('a badge under the rights of its key', () => {
  it.each<[string, Partial<TrustedKey>, object]>([
    ['a first badge of a reprint desk', { leastGeneration: 1 }, { refusal: 'beyond-key' }],
    ['any badge of a key taken back', { acceptedUntil: at }, { refusal: 'beyond-key' }],
    ['a badge of a key that is not taken back yet', { acceptedUntil: later(at) }, { ok: true }],
  ])('%s', async (_what, change, expected) => {
    const badge = await signBadge(aBadge(), signingKey, editionId);

    expect(await verifyBadge(badge, { ...aTrust(change), at })).toMatchObject(expected);
  });

  it('accepts a reprint of a desk, of its categories', async () => {
    const reprint = await signBadge({ ...aBadge(), generation: 1 }, signingKey, editionId);
    const desk = { leastGeneration: 1, categories: [3] };

    expect(await verifyBadge(reprint, { ...aTrust(desk), at })).toMatchObject({ ok: true });
  });
});

describe('a vehicle pass', () => {
  it('is refused as what it is not, beyond its key, and garbled', async () => {
    const verify = (text: string, change: Partial<TrustedKey> = {}) =>
      verifyVehiclePass(text, { editionId, trust: [aKey(change)], at });
    const badge = await signBadge(aBadge(), signingKey, editionId);

    expect(await verify(badge)).toEqual({ ok: false, refusal: 'not-this-kind' });
    expect(await verify(vehicle.text, { validUntil: at })).toMatchObject({ refusal: 'beyond-key' });
    expect(await verify(vehicle.text, { categories: [3] })).toMatchObject({
      refusal: 'beyond-key',
    });
    expect(await verify(vehicle.text.slice(0, -3))).toMatchObject({ refusal: 'malformed' });
  });

  it('is not signed with a plate of 17 bytes', async () => {
    const claims = { ...vehicleClaims, plate: 'A'.repeat(17) };

    await expect(signVehiclePass(claims, signingKey, editionId)).rejects.toThrow(RangeError);
  });
});

function openTrust(signed: Uint8Array) {
  return openTrustList(signed, { editionId, root: rootPublicKey, known: null });
}

async function verifyElsewhere(cose: string, key: Uint8Array<ArrayBuffer>, context: string) {
  const externalAAD = new TextEncoder().encode(context);
  await Sign1.decode(Buffer.from(cose, 'hex')).verify(await importPublicKey(key), { externalAAD });
}

function keyFromSeed(seed: string) {
  return importPrivateKey(bytesFromHex(`302e020100300506032b657004220420${seed}`));
}

function bytesFromText(text: string) {
  return fromObjectText('vehicle', text.replace('BX1:', 'BX1V:'))!;
}

function aKey(changes: Partial<TrustedKey> = {}): TrustedKey {
  const [validFrom, validUntil] = [new Date(0), new Date('2099-01-01')];
  return {
    kid: badgeVectors.kid,
    publicKey,
    validFrom,
    validUntil,
    categories: null,
    ...changes,
  };
}

function aTrust(changes: Partial<TrustedKey> = {}) {
  return { editionId, trust: [aKey(changes)] };
}

function aBadge() {
  const { claims } = badgeVectors.tokens[0]!;
  return { ...claims, notBefore: new Date(claims.notBefore), expires: new Date(claims.expires) };
}

function later(instant: Date) {
  return new Date(instant.getTime() + 1);
}
