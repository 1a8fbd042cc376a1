import { beforeAll, describe, expect, it } from 'vitest';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import type { KnownPrint } from '#modules/gates/deciding/types';
import { readKnown, type SignedBytes } from './known.ts';
import { anEnrolment, anOffice, type Office } from './testing.ts';

let office: Office;
let stranger: Office;

beforeAll(async () => {
  [office, stranger] = await Promise.all([anOffice(), anOffice()]);
});

describe('a pack', () => {
  it('is believed when the hub of this device has signed it', async () => {
    const known = await believed({ pack: await office.pack() });

    expect(known?.pack.plan.gates.map(({ id }) => id)).toEqual(['north', 'range-1', 'south']);
    expect(known?.trust.trust.map(({ kid }) => kid)).toEqual([1]);
  });

  it('of another hub is not', async () => {
    expect(await believed({ pack: await stranger.pack() })).toBeUndefined();
  });

  it('of another edition is not', async () => {
    expect(await believed({ pack: await office.pack({ edition: 'bamex-2024' }) })).toBeUndefined();
  });

  it('with keys that another root has signed is not, once a root is known', async () => {
    const root = stranger.root;

    expect(await believed({ pack: await office.pack(), root })).toBeUndefined();
    expect(await believed({ pack: await office.pack(), root: office.root })).toBeDefined();
  });
});

describe('a list of keys on paper', () => {
  it('counts when it is newer, and not when it is older', async () => {
    const pack = await office.pack();
    const newer = await believed({ pack, trust: await office.signTrust({ number: 2, keys: [] }) });
    const older = await believed({ pack, trust: await office.signTrust({ number: 1, keys: [] }) });

    expect(newer?.trust.trust).toEqual([]);
    expect(older?.trust.trust).toHaveLength(1);
  });

  it('hands over to the next root, and to no other', async () => {
    const next = await createKeyPair();
    const named = await office.signTrust({ number: 2, nextRoot: next.publicKey });
    const trust = { number: 2, issuedAt: new Date(), isOffline: true, isOutdated: false };
    const pack = await office.pack({ trust: { ...trust, signed: named, root: office.root } });
    const key = await importPrivateKey(next.pkcs8);
    const byNext = await office.signTrust({ number: 3, keys: [] }, key);
    const byStranger = await stranger.signTrust({ number: 3, keys: [] });

    expect((await believed({ pack, trust: byNext }))?.trust.trust).toEqual([]);
    expect((await believed({ pack, trust: byStranger }))?.trust.trust).toHaveLength(1);
  });

  it('of a new root is believed with the list that names it, whichever came in the pack', async () => {
    const next = await createKeyPair();
    const naming = await office.signTrust({ number: 2, nextRoot: next.publicKey });
    const signed = await office.signTrust({ number: 3 }, await importPrivateKey(next.pkcs8));
    const trust = { number: 3, issuedAt: new Date(), isOffline: true, isOutdated: false };
    const pack = await office.pack({ trust: { ...trust, signed, root: next.publicKey } });
    const { root } = office;

    expect(await believed({ pack, root })).toBeUndefined();
    expect((await believed({ pack, root, trust: naming }))?.root).toEqual(next.publicKey);
  });
});

describe('a list of revocations on paper', () => {
  it('stops a badge at once, whatever this clock says', async () => {
    const revocations = await office.revocations({ epoch: 2, revoked: [7] });
    const known = await believed({ pack: await office.pack(), revocations });
    const began = new Date(0);

    expect(known?.revocations.epoch).toBe(2);
    expect(known?.printsOf(7)).toEqual<KnownPrint[]>([
      { idx: 7, generation: 255, issuedAt: began, revokedAt: began },
    ]);
    expect(known?.printsOf(8)).toEqual([]);
  });

  it('kills the older prints of a badge that was printed again', async () => {
    const revocations = await office.revocations({ epoch: 2, generations: [[9, 3]] });
    const known = await believed({ pack: await office.pack(), revocations });

    expect(known?.printsOf(9).map(({ generation }) => generation)).toEqual([3]);
  });

  it.each([
    ['older than the one of the pack', { epoch: 1, revoked: [7] }],
    ['of the same number', { epoch: 1, revoked: [8] }],
  ])('is left aside when it is %s', async (_which, list) => {
    const revocations = await office.revocations(list);
    const known = await believed({ pack: await office.pack(), revocations });

    expect(known?.revocations.revoked).toEqual([]);
  });

  it('is left aside when it is forged', async () => {
    const revocations = await stranger.revocations({ epoch: 9, revoked: [7] });
    const known = await believed({ pack: await office.pack(), revocations });

    expect(known?.revocations.epoch).toBe(1);
  });
});

async function believed(bytes: Partial<SignedBytes> & Pick<SignedBytes, 'pack'>) {
  const nothing = { trust: null, revocations: null, root: null };
  return readKnown({ ...nothing, ...bytes }, await anEnrolment(office));
}
