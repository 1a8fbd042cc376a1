import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { adoptAct, undoAct, type NewAct } from '#modules/policy/service';
import { aNewAct } from '#modules/policy/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { exhibitorRoutes } from './routes.ts';
import {
  applyToExhibit,
  decideAllApplications,
  decideApplication,
  previewAct,
  readExhibitor,
  saveExhibitors,
  withdrawExhibitor,
} from './service.ts';
import { anApplication } from './testing.ts';
import type { Application } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const organiser = signedBy('account:organiser', '2025-10-15T09:00:00Z');
const commission = signedBy('account:commission', '2025-09-01T09:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('an application', () => {
  it('is refused by the act in force, which the refusal names', async () => {
    const actId = await adopt();
    const id = await apply({ country: 'FR' });

    expect(await decide(id)).toMatchObject({
      state: 'refused',
      decidedByAct: actId,
      refusal: 'country-not-admitted',
      decidedAt: organiser.clock.now(),
    });
    expect(await lastFact()).toMatchObject({
      kind: 'exhibitor.refused',
      reason: 'country-not-admitted',
      data: { country: 'FR', exhibitorKind: 'company', mainExhibitorId: null, actId },
    });
  });

  it('keeps its decision when the act changes, until it is decided anew', async () => {
    await adopt();
    const id = await apply({ country: 'FR' });
    await decide(id);

    const openAct = await adopt(open);
    expect(await readExhibitor(db, edition, id)).toMatchObject({ state: 'refused' });
    expect(await decide(id)).toMatchObject({
      state: 'admitted',
      decidedByAct: openAct,
      refusal: null,
    });
  });

  it('is answered by the act before, once the later one is undone', async () => {
    await adopt();
    const openAct = await adopt(open);
    const id = await apply({ country: 'FR' });
    expect(await decide(id)).toMatchObject({ state: 'admitted' });

    await undoAct(db, edition, commission, { id: openAct, reason: 'annulled' });
    expect(await decide(id)).toMatchObject({ state: 'refused' });
  });

  it('is answered by the act of the local day', async () => {
    await db.updateTable('edition').set({ timeZone: 'Pacific/Kiritimati' }).execute();
    const tomorrow = await adopt({ ...open, effectiveFrom: '2025-10-16' });
    const id = await apply({ country: 'FR' });

    // 11:00 UTC of the 15th is 01:00 of the 16th there.
    const late = signedBy('account:organiser', '2025-10-15T11:00:00Z');
    const decided = await db
      .transaction()
      .execute((tx) => decideApplication(tx, edition, late, id));
    expect(decided).toMatchObject({ state: 'admitted', decidedByAct: tomorrow });
  });

  it('leaves no second trace when nothing changes', async () => {
    await adopt();
    const id = await apply();
    await decide(id);
    const before = await factCount();

    await decide(id);
    expect(await factCount()).toBe(before);
  });

  it('is decided no more after a withdrawal', async () => {
    const id = await apply();
    await db
      .transaction()
      .execute((tx) => withdrawExhibitor(tx, edition, organiser, { id, reason: 'budget' }));

    await expect(decide(id)).rejects.toMatchObject({ code: 'exhibitor.withdrawn' });
    expect(await lastFact()).toMatchObject({ kind: 'exhibitor.withdrawn', reason: 'budget' });
  });
});

it('decides everybody who waits, and nobody else', async () => {
  await adopt();
  await apply();
  await apply({ externalId: 'EX-FR', country: 'FR' });
  const decided = await apply({ externalId: 'EX-ML', kind: 'armed-forces', country: 'ML' });
  await decide(decided);

  expect(
    await db.transaction().execute((tx) => decideAllApplications(tx, edition, organiser)),
  ).toEqual({ admitted: 1, refused: 1 });
});

it('previews whom an act would touch, and touches nobody', async () => {
  await adopt(open);
  await apply();
  const french = await apply({ externalId: 'EX-FR', country: 'FR' });
  await decide(french);

  const touched = await previewAct(db, edition, { ...aNewAct(), effectiveFrom: '2025-11-01' });
  expect(touched).toMatchObject([{ exhibitor: { id: french }, wouldBeAdmitted: false }]);
  expect(await readExhibitor(db, edition, french)).toMatchObject({ state: 'admitted' });
});

describe('exhibitors of a file', () => {
  it('leave no trace when they come a second time', async () => {
    expect(await save(anApplication())).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const before = await factCount();

    expect(await save(anApplication())).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await factCount()).toBe(before);
  });

  it('wait to be decided again when their country changes, and not when their name does', async () => {
    await adopt();
    const id = await apply();
    await decide(id);

    await save(anApplication({ displayName: 'Örnek Savunma' }));
    expect(await readExhibitor(db, edition, id)).toMatchObject({ state: 'admitted' });

    await save(anApplication({ country: 'FR' }));
    expect(await readExhibitor(db, edition, id)).toMatchObject({
      state: 'applied',
      decidedByAct: null,
    });
    expect(await decide(id)).toMatchObject({ state: 'refused' });
  });
});

describe('what is read of exhibitors', () => {
  it('is its own company for an exhibitor', async () => {
    const own = await apply();
    const other = await apply({ externalId: 'EX-OTHER', displayName: 'Other' });
    const api = callAs(testApplication(db), exhibitorRoutes, 'exhibitor', { exhibitorId: own });

    expect(idsIn(await api.list({ edition }))).toEqual([own]);
    expect(await api.get({ edition, id: own })).toMatchObject({ id: own });
    await expect(api.get({ edition, id: other })).rejects.toMatchObject({
      code: 'exhibitor.unknown',
    });
  });

  it('is of one edition', async () => {
    const id = await apply();
    const later = aPlan({ id: 'bamex-2026', number: 2 });
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), later));
    const api = callAs(testApplication(db), exhibitorRoutes, 'organiser', {
      editionId: 'bamex-2026',
    });

    expect(idsIn(await api.list({ edition: 'bamex-2026' }))).toEqual([]);
    await expect(api.get({ edition: 'bamex-2026', id })).rejects.toMatchObject({
      code: 'exhibitor.unknown',
    });
    await expect(api.decide({ edition: 'bamex-2026', id })).rejects.toMatchObject({
      code: 'exhibitor.unknown',
    });
  });

  it('is public only of those admitted', async () => {
    await adopt();
    const french = await apply({ externalId: 'EX-FR', displayName: 'Exemple', country: 'FR' });
    await decide(french);
    await decide(await apply());
    await apply({ externalId: 'EX-NEW', displayName: 'Still waiting' });

    const published = await callAs(testApplication(db), exhibitorRoutes, null).published({
      edition,
    });
    expect(published.map(({ displayName }) => displayName)).toEqual(['Örnek']);
  });
});

const open: Partial<NewAct> = {
  reference: '2025-021/MSPC',
  effectiveFrom: '2025-10-01',
  companyCountries: null,
};

async function adopt(changes: Partial<NewAct> = {}): Promise<string> {
  return db
    .transaction()
    .execute(async (tx) => (await adoptAct(tx, edition, commission, aNewAct(changes))).id);
}

function apply(changes: Partial<Application> = {}): Promise<string> {
  return db
    .transaction()
    .execute((tx) => applyToExhibit(tx, edition, organiser, anApplication(changes)));
}

function decide(id: string) {
  return db.transaction().execute((tx) => decideApplication(tx, edition, organiser, id));
}

function save(...applications: Application[]) {
  return db.transaction().execute((tx) => saveExhibitors(tx, edition, organiser, applications));
}

function idsIn({ rows }: { rows: { id: string }[] }) {
  return rows.map(({ id }) => id);
}

async function lastFact() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'reason', 'data'])
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
}

async function factCount(): Promise<number> {
  return (await db.selectFrom('ledgerEntry').select('seq').execute()).length;
}
