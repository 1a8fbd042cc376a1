import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { resultRoutes } from './routes.ts';
import { freezeReport, readFrozenReport, saveClaims } from './service.ts';
import { aClaim } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:organiser');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
});

describe('a frozen report', () => {
  it('keeps its figures and its signature while the ledger goes on', async () => {
    const app = testApplication(db);
    const frozen = await freezeReport(app, edition, by);
    await db.transaction().execute((tx) => saveClaims(tx, edition, by, [aClaim()]));

    const read = await readFrozenReport(db, edition, 1);
    expect(read).toEqual(frozen);
    expect(read.content.claims).toEqual([]);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('is followed by a second one with the next number', async () => {
    const app = testApplication(db);
    await freezeReport(app, edition, by);

    expect((await freezeReport(app, edition, by)).number).toBe(2);
  });

  it('is refused when a figure of it was changed afterwards', async () => {
    await freezeReport(testApplication(db), edition, by);
    await sql`update report set content = replace(content, '"value":0', '"value":9')`.execute(db);

    await expect(readFrozenReport(db, edition, 1)).rejects.toMatchObject({
      code: 'report.signature-wrong',
    });
  });
});

it('saves the same claims twice without a trace', async () => {
  const save = () => db.transaction().execute((tx) => saveClaims(tx, edition, by, [aClaim()]));

  expect(await save()).toEqual({ added: 1, changed: 0, unchanged: 0 });
  const { rows: before } = await verifyLedger(db, edition);
  expect(await save()).toEqual({ added: 0, changed: 0, unchanged: 1 });
  expect((await verifyLedger(db, edition)).rows).toBe(before);
});

it('tells each figure with its definition in the language asked', async () => {
  const reader = callAs(testApplication(db), resultRoutes, 'reader');

  const { figures } = await reader.get({ edition, language: 'tr' });
  expect(figures.find(({ key }) => key === 'visitors.total')).toMatchObject({
    label: 'Ziyaretçiler',
    value: 0,
    source: 'Etkinlik kütüğü, passage.recorded, passage.voided, participant.merged kayıtları',
    asOf: new Date('2025-11-11T08:00:00Z'),
  });
});

it('lets a reader read and not freeze', async () => {
  const reader = callAs(testApplication(db), resultRoutes, 'reader');

  await expect(reader.freeze({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
});
