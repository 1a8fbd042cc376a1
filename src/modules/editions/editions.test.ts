import { beforeEach, describe, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { editionRoutes } from './routes.ts';
import { checkPlan } from './rules.ts';
import { createEdition, enterStage, readPlan } from './service.ts';
import { aCategory, aPlan } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

describe('checkPlan', () => {
  it('finds nothing wrong with a plan that fits together', () => {
    expect(checkPlan(aPlan())).toEqual([]);
  });

  it('tells of a category that opens a zone nobody has drawn', () => {
    const plan = { ...aPlan(), categories: [aCategory({ zones: ['bunker'] })] };

    expect(checkPlan(plan)).toEqual([{ fault: 'unknown-zone', zone: 'bunker', of: 'visitor' }]);
  });

  it('tells of two zones that share a bit of the badge', () => {
    const plan = aPlan();
    const zones = plan.zones.map((zone) => ({ ...zone, bit: 0 }));

    expect(checkPlan({ ...plan, zones })).toEqual([{ fault: 'bit-used-twice', bit: 0 }]);
  });
});

describe('an edition', () => {
  beforeEach(async () => {
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  });

  it('is read back as it was planned', async () => {
    expect(await readPlan(db, edition)).toEqual(aPlan());
  });

  it('keeps the hours of a category as they were written', async () => {
    const plan = aPlan({ id: 'bamex-2026' });
    const evening = aCategory({ fromHour: '17:30', untilHour: '21:00' });
    const next = await db
      .transaction()
      .execute((tx) => createEdition(tx, signedBy('system'), { ...plan, categories: [evening] }));

    expect((await readPlan(db, next)).categories).toEqual([evening]);
  });

  it('is created once', async () => {
    const again = db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));

    await expect(again).rejects.toMatchObject({ code: 'edition.exists' });
  });

  it('never goes back to an earlier stage', async () => {
    await expect(enterStage(db, edition, signedBy('a'), 'invitations')).rejects.toMatchObject({
      code: 'edition.stage-backwards',
    });
  });

  it('is hidden from an account that holds nothing in it', async () => {
    const stranger = callAs(testApplication(db), editionRoutes, 'organiser', {
      editionId: 'other',
    });

    await expect(stranger.plan({ edition })).rejects.toMatchObject({ code: 'edition.unknown' });
    expect(await stranger.mine()).toEqual([]);
  });

  it('is planned by the organiser and by nobody else', async () => {
    const app = testApplication(db);

    await expect(
      callAs(app, editionRoutes, 'gate').enterStage({ edition, stage: 'results' }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    expect(
      await callAs(app, editionRoutes, 'organiser').enterStage({ edition, stage: 'results' }),
    ).toMatchObject({ stage: 'results' });
  });
});
