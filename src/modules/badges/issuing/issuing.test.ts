import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { setPhoto } from '#modules/participants/service';
import { aPng } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { daysFromMask, hasFlag, zonesFromMask } from '../rules.ts';
import { verifyToken } from '../service.ts';
import { aClearedPerson, printsOf } from '../testing.ts';
import { issueBadges } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = signedBy('account:desk');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('issuing badges', () => {
  it('signs what the category grants, for the days of the edition in its own time zone', async () => {
    const id = await aClearedPerson(db, { familyName: 'Traoré', givenNames: 'Issa' });
    const issued = await issueBadges(testApplication(db), edition, desk, 'all-cleared');
    expect(issued).toEqual({ issued: [{ idx: 1, generation: 0 }], refused: [] });

    const [print] = await printsOf(db, id);
    const verified = await verifyToken(db, edition, print?.token ?? '');
    expect(verified).toMatchObject({
      ok: true,
      claims: {
        idx: 1,
        generation: 0,
        category: 1,
        nationality: 'BFA',
        name: 'Issa TRAORÉ',
        photoHash: null,
        notBefore: new Date('2025-11-11T00:00:00Z'),
        expires: new Date('2025-11-15T00:00:00Z'),
      },
    });
    if (!verified.ok) throw new Error('not verified');
    expect(zonesFromMask(verified.claims.zones)).toEqual([0, 1, 2]);
    expect(daysFromMask(verified.claims.days)).toEqual([0, 1, 2, 3]);
    expect(hasFlag(verified.claims, 'vipLane')).toBe(true);
    expect(hasFlag(verified.claims, 'photoCheck')).toBe(false);
    expect(print).toMatchObject({ zones: ['hall', 'vip', 'range-stand'], days: [0, 1, 2, 3] });
    expect(await facts('badge.issued')).toEqual([
      {
        subjectId: '1.0',
        reason: null,
        data: {
          participantId: id,
          idx: 1,
          generation: 0,
          categoryId: 'delegate',
          zones: ['hall', 'vip', 'range-stand'],
          days: [0, 1, 2, 3],
        },
      },
    ]);
  });

  it('counts midnights where the show is, not in Greenwich', async () => {
    await db
      .updateTable('edition')
      .set({ timeZone: 'Europe/Istanbul' })
      .where('id', '=', edition)
      .execute();
    const id = await aClearedPerson(db, { categoryId: 'visitor' });
    await issueBadges(testApplication(db), edition, desk, [id]);

    const [print] = await printsOf(db, id);
    expect(print?.validFrom).toEqual(new Date('2025-11-10T21:00:00Z'));
    expect(print?.validUntil).toEqual(new Date('2025-11-12T21:00:00Z'));
  });

  it.each(['registered', 'recommended', 'needs-information', 'refused', 'withdrawn'] as const)(
    'gives nothing to somebody who is %s, and goes on with the others',
    async (state) => {
      const refused = await aClearedPerson(db, {}, state);
      const cleared = await aClearedPerson(db);
      const issued = await issueBadges(testApplication(db), edition, desk, [refused, cleared]);

      expect(issued.refused).toEqual([{ participantId: refused, refusal: 'not-cleared' }]);
      expect(issued.issued).toEqual([{ idx: 1, generation: 0 }]);
      expect(await printsOf(db, refused)).toEqual([]);
    },
  );

  it('gives nobody two badges, however often it is asked', async () => {
    const id = await aClearedPerson(db);
    const app = testApplication(db);
    await issueBadges(app, edition, desk, 'all-cleared');

    expect(await issueBadges(app, edition, desk, 'all-cleared')).toEqual({
      issued: [],
      refused: [],
    });
    expect(await issueBadges(app, edition, desk, [id, id])).toEqual({
      issued: [],
      refused: [{ participantId: id, refusal: 'has-badge' }],
    });
  });

  it('numbers without gaps when two desks issue at the same time, and nobody twice', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 40; n += 1) ids.push(await aClearedPerson(db));
    const app = testApplication(db);
    const batches = await Promise.all([
      issueBadges(app, edition, desk, 'all-cleared'),
      issueBadges(app, edition, desk, ids.slice(10).toReversed()),
      issueBadges(app, edition, desk, ids.slice(0, 25)),
    ]);

    const numbers = batches.flatMap(({ issued }) => issued.map(({ idx }) => idx));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    const { length } = await db.selectFrom('badge').select('participantId').distinct().execute();
    expect(length).toBe(40);
    expect(await db.selectFrom('signingKey').select('kid').execute()).toEqual([{ kid: 1 }]);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('binds the stored photo, and stops for one that can no longer be read', async () => {
    const app = testApplication(db);
    const [withPhoto, lost] = [await aClearedPerson(db), await aClearedPerson(db)];
    await setPhoto(db, app.files, edition, desk, withPhoto, aPng(300, 400));
    const photoId = await setPhoto(
      db,
      testApplication(db).files,
      edition,
      desk,
      lost,
      aPng(301, 400),
    );
    expect(photoId).toMatch(/^[0-9a-f]{64}$/);

    const { refused } = await issueBadges(app, edition, desk, [withPhoto, lost]);
    expect(refused).toEqual([{ participantId: lost, refusal: 'photo-unreadable' }]);
    const [print] = await printsOf(db, withPhoto);
    const verified = await verifyToken(db, edition, print?.token ?? '');
    const digest = await crypto.subtle.digest('SHA-256', aPng(300, 400));
    expect(verified).toMatchObject({
      claims: { photoHash: Buffer.from(digest).toString('hex').slice(0, 8) },
    });
  });

  it('does not issue for a category without a day', async () => {
    await db.updateTable('category').set({ days: [] }).where('id', '=', 'visitor').execute();
    const id = await aClearedPerson(db, { categoryId: 'visitor' });

    expect(await issueBadges(testApplication(db), edition, desk, [id])).toMatchObject({
      refused: [{ refusal: 'category-without-days' }],
    });
  });
});

async function facts(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'reason', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
