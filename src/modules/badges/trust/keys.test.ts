import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, opening, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readBadge, signBadge, verifyBadge } from '../credential/badge-token.ts';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import { reissueBadge } from '../issuing/service.ts';
import { trustFileSchema } from '../schema.ts';
import { verifyToken } from '../service.ts';
import { aBadgeHolder, printsOf } from '../testing.ts';
import type { BadgeClaims } from '../types.ts';
import { badgeKeyRoutes } from './routes.ts';
import { listKeys, makeDeskKey, readTrust, retireKey, rotateKey } from './service.ts';
import { fromTrustFile, toTrustFile } from './trust-file.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:office');
const now = new Date(opening);
const passphrase = 'lampe rivière baobab';

let app: Application;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  app = testApplication(db);
});

describe('a rotation', () => {
  it('signs with a new key at once, and accepts the old one until the instant given', async () => {
    const { id, token } = await aBadgeHolder(app);
    const later = new Date(Date.now() + 60_000);
    expect(await rotateKey(app, edition, by, { acceptedUntil: later })).toEqual({ kid: 2 });

    expect(await verifyToken(db, edition, token)).toMatchObject({ ok: true, kid: 1 });
    await reissueBadge(app, edition, by, id);
    const [, fresh] = await printsOf(db, id);
    expect(readBadge(fresh?.token ?? '')).toMatchObject({ kid: 2 });
    expect(await listKeys(db, edition)).toMatchObject([
      { kid: 1, isSigning: false, acceptedUntil: later },
      { kid: 2, isSigning: true, acceptedUntil: null },
    ]);
    expect(await facts()).toEqual([
      ['badge-key.made', '2'],
      ['badge-key.retired', '1'],
    ]);
  });

  it('ends the old key when its time is over', async () => {
    const { token } = await aBadgeHolder(app);
    await rotateKey(app, edition, by, { acceptedUntil: now });

    expect(await verifyToken(db, edition, token)).toEqual({ ok: false, refusal: 'beyond-key' });
  });

  it('is refused where there is no key yet', async () => {
    await expect(rotateKey(app, edition, by, { acceptedUntil: now })).rejects.toMatchObject({
      code: 'badge-key.none',
    });
  });
});

describe('a reprint desk', () => {
  const rights = {
    label: 'North reception',
    categories: [1],
    validFrom: new Date('2025-11-10T00:00:00Z'),
    validUntil: new Date('2025-11-16T00:00:00Z'),
  };

  it('signs replacements of its categories and dates, and nothing else', async () => {
    const { kid, pkcs8 } = await makeDeskKey(app, edition, by, rights);
    const key = { kid, privateKey: await importPrivateKey(pkcs8!) };
    const verdictOn = async (change: Partial<BadgeClaims>) => {
      const badge = await signBadge({ ...aReprint, ...change }, key, edition);
      const verified = await verifyToken(db, edition, badge);
      return verified.ok || verified.refusal;
    };

    expect(kid).toBe(128);
    expect(await verdictOn({})).toBe(true);
    expect(await verdictOn({ generation: 0 })).toBe('beyond-key');
    expect(await verdictOn({ category: 2 })).toBe('beyond-key');
    expect(await verdictOn({ expires: new Date('2025-11-16T00:00:01Z') })).toBe('beyond-key');
  });

  it('is one revocation when its computer is stolen', async () => {
    const { kid, pkcs8 } = await makeDeskKey(app, edition, by, rights);
    const key = { kid, privateKey: await importPrivateKey(pkcs8!) };
    const badge = await signBadge(aReprint, key, edition);
    await retireKey(app, edition, by, { kid, at: now });

    expect(await verifyToken(db, edition, badge)).toEqual({ ok: false, refusal: 'beyond-key' });
    await retireKey(app, edition, by, { kid, at: new Date('2026-01-01') });
    expect(await listKeys(db, edition)).toMatchObject([{ kid, acceptedUntil: now }]);
  });

  it('is held to its rights by whoever verifies with a file of keys alone', async () => {
    const { kid, pkcs8 } = await makeDeskKey(app, edition, by, rights);
    const key = { kid, privateKey: await importPrivateKey(pkcs8!) };
    const read = async () =>
      fromTrustFile(trustFileSchema.parse(toTrustFile(await readTrust(db, edition))));
    const first = await signBadge({ ...aReprint, generation: 0 }, key, edition);
    const reprint = await signBadge(aReprint, key, edition);

    expect(await verifyBadge(first, await read())).toMatchObject({ refusal: 'beyond-key' });
    expect(await verifyBadge(reprint, await read())).toMatchObject({ ok: true });
    await retireKey(app, edition, by, { kid, at: now });
    expect(await verifyBadge(reprint, await read())).toMatchObject({ refusal: 'beyond-key' });
  });

  it('may keep a private half of its own', async () => {
    const { publicKey } = await createKeyPair();

    expect(await makeDeskKey(app, edition, by, { ...rights, publicKey })).toEqual({
      kid: 128,
      pkcs8: null,
    });
    const { trust } = await readTrust(db, edition);
    expect(trust).toMatchObject([{ kid: 128, publicKey, leastGeneration: 1, categories: [1] }]);
  });

  it.each([
    ['a category that there is not', { categories: [250] }, 'badge-key.category-unknown'],
    [
      'dates that end before they start',
      { validUntil: rights.validFrom },
      'badge-key.dates-reversed',
    ],
  ])('is refused %s', async (_what, change, code) => {
    await expect(makeDeskKey(app, edition, by, { ...rights, ...change })).rejects.toMatchObject({
      code,
    });
  });
});

describe('over the API', () => {
  it('an organiser rotates, makes a desk and retires it; commission and gates may not', async () => {
    await aBadgeHolder(app);
    const organiser = callAs(app, badgeKeyRoutes, 'organiser');
    await organiser.rotate({ edition, lastDay: '2025-11-12' });
    const desk = await organiser.makeDesk({
      edition,
      label: 'North reception',
      categories: [],
      firstDay: '2025-11-11',
      lastDay: '2025-11-14',
      passphrase,
    });
    await organiser.retire({ edition, kid: desk.kid });

    expect(desk.file?.length).toBeGreaterThan(100);
    expect(await organiser.overview({ edition })).toMatchObject({
      root: null,
      list: { isOutdated: false },
      keys: [
        // Midnight after the day, in the time zone of the show.
        { kid: 1, acceptedUntil: new Date('2025-11-13T00:00:00Z') },
        { kid: 2, isSigning: true },
        { kid: 128, kind: 'desk', categories: null, acceptedUntil: now },
      ],
    });
    for (const role of ['commission', 'gate', 'protocol'] as const)
      await expect(
        callAs(app, badgeKeyRoutes, role).retire({ edition, kid: 1 }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

const aReprint: BadgeClaims = {
  idx: 5,
  generation: 1,
  notBefore: new Date('2025-11-11T00:00:00Z'),
  expires: new Date('2025-11-15T00:00:00Z'),
  category: 1,
  zones: 1,
  days: 1,
  flags: 16,
  nationality: 'MLI',
  name: 'A. DIARRA',
  photoHash: null,
};

async function facts() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId'])
    .where('kind', 'like', 'badge-key.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, subjectId }) => [kind, subjectId]);
}
