import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { exhibitorAdmitted } from '#modules/exhibitors/facts';
import { withdrawExhibitor } from '#modules/exhibitors/service';
import { anExhibitorRow } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { ledgerPosition, record } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { standFigures } from './figures.ts';
import { standRoutes } from './routes.ts';
import { assignStand, readFloorPlan, releaseStand, saveStands } from './service.ts';
import { aStand } from './testing.ts';
import type { Stand } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const organiser = signedBy('account:organiser');

let holder: string;
let other: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  holder = await anAdmitted('TR');
  other = await anAdmitted('ML');
});

describe('a stand', () => {
  beforeEach(() => save(aStand()));

  it('is given to an admitted exhibitor', async () => {
    await assign('A01', holder);

    expect(await readFloorPlan(db, edition)).toMatchObject([{ code: 'A01', exhibitorId: holder }]);
    expect(await standFacts()).toEqual([
      {
        kind: 'stand.assigned',
        subjectId: 'A01',
        data: { exhibitorId: holder, netAreaM2: 18, hallId: 'hall-a' },
      },
    ]);
  });

  it('is taken, and stays with whom it has', async () => {
    await assign('A01', holder);

    await expect(assign('A01', other)).rejects.toMatchObject({ code: 'stand.taken' });
    expect(await readFloorPlan(db, edition)).toMatchObject([{ exhibitorId: holder }]);
  });

  it('goes to one of two who ask at the same moment', async () => {
    const outcomes = await Promise.allSettled([assign('A01', holder), assign('A01', other)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await standFacts()).toHaveLength(1);
  });

  it.each(['applied', 'refused', 'withdrawn'] as const)(
    'is not given to an exhibitor that is %s',
    async (state) => {
      await db.updateTable('exhibitor').set({ state }).where('id', '=', holder).execute();

      await expect(assign('A01', holder)).rejects.toMatchObject({
        code: 'stand.exhibitor-not-admitted',
      });
    },
  );

  it('is free after its release, and may be given to another', async () => {
    await assign('A01', holder);
    await release('A01');
    await release('A01');
    await assign('A01', other);

    expect((await standFacts()).map(({ kind }) => kind)).toEqual([
      'stand.assigned',
      'stand.released',
      'stand.assigned',
    ]);
  });

  it('is of one edition', async () => {
    const later = aPlan({ id: 'bamex-2026', number: 2 });
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), later));
    const api = callAs(testApplication(db), standRoutes, 'organiser', { editionId: 'bamex-2026' });

    expect(await api.list({ edition: 'bamex-2026' })).toEqual({ rows: [], total: 0 });
    const given = api.assign({ edition: 'bamex-2026', code: 'A01', exhibitorId: holder });
    await expect(given).rejects.toMatchObject({ code: 'stand.unknown' });
  });
});

describe('stands of a file', () => {
  it('leave no trace when they come a second time, whatever their sizes', async () => {
    const odd = aStand({ widthM: 3.3, depthM: 2.2, netAreaM2: 3.3 * 2.2, exhibitorId: holder });
    await save(odd);

    expect(await save(odd)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await standFacts()).toHaveLength(1);
  });

  it('are let anew when an occupied one grows', async () => {
    await save(aStand({ exhibitorId: holder }));
    await save(aStand({ exhibitorId: holder, netAreaM2: 36 }));

    expect((await standFacts()).map(({ kind }) => kind)).toEqual([
      'stand.assigned',
      'stand.released',
      'stand.assigned',
    ]);
    expect(await netArea()).toBe(36);
  });
});

it('is let no more once its exhibitor has withdrawn, released or not', async () => {
  await save(
    aStand({ exhibitorId: holder }),
    aStand({ code: 'A02', exhibitorId: other, netAreaM2: 9 }),
  );
  await db
    .transaction()
    .execute((tx) =>
      withdrawExhibitor(tx, edition, organiser, { id: holder, reason: 'no freight' }),
    );

  expect(await netArea()).toBe(9);
});

it('lets as many square metres by the ledger as stand in the plan, after any history', async () => {
  const codes = ['A01', 'A02', 'A03'];
  const act = fc.oneof(
    fc.record({ kind: fc.constant('assign'), code: fc.constantFrom(...codes), to: fc.nat(1) }),
    fc.record({ kind: fc.constant('release'), code: fc.constantFrom(...codes) }),
    fc.record({
      kind: fc.constant('resize'),
      code: fc.constantFrom(...codes),
      areaCm2: fc.integer({ min: 1, max: 100_000 }),
    }),
  );
  await save(...codes.map((code) => aStand({ code })));

  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (history) => {
      for (const step of history) {
        if ('to' in step) await assign(step.code, step.to === 0 ? holder : other).catch(isTaken);
        else if ('areaCm2' in step) await resize(step.code, step.areaCm2 / 100);
        else await release(step.code);
      }
      const occupied = (await readFloorPlan(db, edition)).filter((stand) => stand.exhibitorId);
      const inPlan = occupied.reduce((sum, { netAreaM2 }) => sum + netAreaM2, 0);
      expect(await netArea()).toBeCloseTo(inPlan, 2);
    }),
    { numRuns: 30 },
  );
});

async function anAdmitted(country: string): Promise<string> {
  const id = await anExhibitorRow(db, country);
  const standing = { country, exhibitorKind: 'company', mainExhibitorId: null, actId: null };
  await db
    .transaction()
    .execute((tx) => record(tx, edition, organiser, [exhibitorAdmitted(id, standing)]));
  return id;
}

function save(...stands: Stand[]) {
  return db.transaction().execute((tx) => saveStands(tx, edition, organiser, stands));
}

function assign(code: string, exhibitorId: string) {
  return db
    .transaction()
    .execute((tx) => assignStand(tx, edition, organiser, { code, exhibitorId }));
}

function release(code: string) {
  return db.transaction().execute((tx) => releaseStand(tx, edition, organiser, code));
}

async function resize(code: string, netAreaM2: number) {
  const stand = (await readFloorPlan(db, edition)).find((one) => one.code === code);
  if (stand) await save({ ...stand, netAreaM2 });
}

/** Asking for a taken stand is part of a history. */
function isTaken(failure: unknown): void {
  if (!(failure instanceof Error) || !('code' in failure) || failure.code !== 'stand.taken')
    throw failure;
}

async function netArea(): Promise<number | undefined> {
  const { seq: upTo } = await ledgerPosition(db, edition);
  const figure = standFigures.find(({ key }) => key === 'area.net');
  return (await figure?.count({ db, edition, upTo }))?.value;
}

function standFacts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'data'])
    .where('subjectType', '=', 'stand')
    .orderBy('seq')
    .execute();
}
