import { beforeAll, describe, expect, it } from 'vitest';
import { bytesFromHex } from '../credential/bytes.ts';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import { signEnvelope } from '../credential/signed-object.ts';
import type { TrustList } from '../types.ts';
import { openTrustList, rootKid, signTrustList } from './trust-list.ts';

const editionId = 'bamex-2026';
const aKey = {
  kid: 1,
  publicKey: bytesFromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  validFrom: new Date('2026-11-01T00:00:00Z'),
  validUntil: new Date('2026-12-01T00:00:00Z'),
  categories: null,
  leastGeneration: 0,
  acceptedUntil: null,
};
const trustList: TrustList = {
  number: 3,
  issuedAt: new Date('2026-11-01T08:00:00Z'),
  keys: [aKey],
  hubs: [],
  nextRoot: null,
};

let root: CryptoKey;
let rootPublicKey: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const pair = await createKeyPair();
  root = await importPrivateKey(pair.pkcs8);
  rootPublicKey = pair.publicKey;
});

describe('openTrustList', () => {
  it('takes over a higher number only, signed by the root it knows', async () => {
    const signed = await signTrustList(trustList, root, editionId);
    const stranger = await importPrivateKey((await createKeyPair()).pkcs8);
    const forged = await signTrustList({ ...trustList, number: 9 }, stranger, editionId);

    expect(await openTrust(signed, 2)).toMatchObject({ ok: true });
    expect(await openTrust(signed, 3)).toEqual({ ok: false, refusal: 'not-newer' });
    expect(await openTrust(forged, 2)).toEqual({ ok: false, refusal: 'bad-signature' });
  });

  it.each<[string, Partial<TrustList>]>([
    ['number 0', { number: 0 }],
    ['two keys of one number', { keys: [aKey, aKey] }],
    ['the number of the root among the keys', { keys: [{ ...aKey, kid: rootKid }] }],
    ['a root of 31 bytes', { nextRoot: new Uint8Array(31) }],
  ])('is never signed with %s', async (_what, change) => {
    await expect(signTrustList({ ...trustList, ...change }, root, editionId)).rejects.toThrow(
      RangeError,
    );
  });

  it('is malformed where anything else is signed in its place', async () => {
    const signer = { kid: rootKid, privateKey: root };
    const signed = await signEnvelope('trust', Uint8Array.of(0x80), signer, editionId);

    expect(await openTrust(signed)).toEqual({ ok: false, refusal: 'malformed' });
  });
});

function openTrust(signed: Uint8Array, known?: number) {
  return openTrustList(signed, {
    editionId,
    root: rootPublicKey,
    known: known === undefined ? null : { number: known },
  });
}
