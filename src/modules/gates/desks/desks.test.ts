import { beforeEach, describe, expect, it } from 'vitest';
import { readBadge, signBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import { aBadgeHolder } from '#modules/badges/testing';
import { retireKey, readTrust } from '#modules/badges/trust/service';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { enrolRequest, readEnrolmentCode } from '../devices/enrolment.ts';
import { asDevice, enrolDevice, makeEnrolmentCodes, wipeDevice } from '../devices/service.ts';
import { signerOf } from '../log/signing.ts';
import { deskPage, openDesk } from './service.ts';
import { decodeDeskPage, decodeDeskRights, encodeDeskPage, encodeDeskRights } from './wire.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const office = signedBy('account:office', '2025-11-10T08:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a reprint desk', () => {
  it('signs replacements with the key it has made, and no first badge', async () => {
    const { token } = await aBadgeHolder(app);
    const device = await anEnrolled({ desk: { categories: [] } });
    const { pair, publicKey } = await aKey();
    const { kid } = await open(device, publicKey);

    const trust = await readTrust(db, edition);
    const read = readBadge(token);
    if (!read.ok) throw new Error('no badge');
    const sign = (generation: number) =>
      signBadge({ ...read.claims, generation }, { kid, privateKey: pair.privateKey }, edition);
    expect(await verifyBadge(await sign(1), trust)).toMatchObject({ ok: true, kid });
    expect(await verifyBadge(await sign(0), trust)).toEqual({ ok: false, refusal: 'beyond-key' });
  });

  it('is told the live badges of the categories it may print', async () => {
    const { token } = await aBadgeHolder(app);
    const read = readBadge(token);
    const category = read.ok ? read.claims.category : -1;
    const one = await anEnrolled({ desk: { categories: [category] } });
    const other = await anEnrolled({ desk: { categories: [category === 1 ? 2 : 1] } });
    for (const device of [one, other]) await open(device, (await aKey()).publicKey);

    expect(await pageOf(one)).toMatchObject({ badges: [{ idx: 1, token }], next: null });
    expect(await pageOf(other)).toMatchObject({ badges: [], next: null });
  });

  it('answers the same when asked again, and takes no other key', async () => {
    const device = await anEnrolled({ desk: { categories: [] } });
    const { publicKey } = await aKey();
    const first = await open(device, publicKey);

    expect(await open(device, publicKey)).toEqual(first);
    await expect(open(device, (await aKey()).publicKey)).rejects.toMatchObject({
      code: 'gate-desk.other-key',
    });
  });

  it.each([
    ['a gate', async () => anEnrolled({ desk: null })],
    [
      'a desk that was wiped',
      async () => {
        const device = await anEnrolled({ desk: { categories: [] } });
        await open(device, (await aKey()).publicKey);
        await wipeDevice(db, edition, office, { device, reason: 'lost' });
        return device;
      },
    ],
    [
      'a desk whose key was taken back',
      async () => {
        const device = await anEnrolled({ desk: { categories: [] } });
        const { kid } = await open(device, (await aKey()).publicKey);
        await retireKey(app, edition, office, { kid, at: app.clock.now() });
        return device;
      },
    ],
  ])('is not %s', async (_, make) => {
    const device = await make();

    await expect(pageOf(device)).rejects.toMatchObject({ code: 'gate-desk.not-allowed' });
  });

  it('reads what the hub writes, and nothing else', () => {
    const rights = { kid: 128, categories: [1, 2], validFrom: 1, validUntil: 2 };
    const page = { rights, badges: [{ idx: 1, token: 'BX1:A' }], next: 7 };

    expect(decodeDeskPage(encodeDeskPage(page))).toEqual(page);
    expect(decodeDeskRights(encodeDeskRights({ ...rights, categories: null }))).toEqual({
      ...rights,
      categories: null,
    });
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x83, 1, 2, 3), encodeDeskRights(rights)])
      expect(decodeDeskPage(bytes)).toBeUndefined();
  });
});

async function anEnrolled({ desk }: { desk: { categories: number[] } | null }): Promise<string> {
  const wanted = { gateIds: [], validMinutes: 60, count: 1, desk, origin: 'https://hub.example' };
  const [made] = await makeEnrolmentCodes(app, edition, signedBy('account:office'), wanted);
  const code = await readEnrolmentCode(made?.text ?? '');
  if (!code) throw new Error('no code');
  const { pair, publicKey } = await aKey();
  const device = Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
  const request = await enrolRequest(
    code,
    { device, publicKey, name: 'desk-1' },
    signerOf(pair.privateKey),
  );
  await enrolDevice(app, edition, request);
  return device;
}

async function aKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  return { pair, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}

function open(device: string, publicKey: Uint8Array<ArrayBuffer>) {
  return openDesk(app, edition, asDevice(device, app), { device, publicKey });
}

function pageOf(device: string) {
  return deskPage(app, edition, { device, after: 0 });
}
