import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { applyToExhibit } from '#modules/exhibitors/service';
import { anApplication } from '#modules/exhibitors/testing';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { exhibitRoutes } from './routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const accounts = {
  organiser: 'a0000000-0000-4000-8000-000000000001',
  range: 'a0000000-0000-4000-8000-000000000002',
  commission: 'a0000000-0000-4000-8000-000000000003',
  exhibitor: 'a0000000-0000-4000-8000-000000000004',
} as const;

let exhibitorId: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await db
    .transaction()
    .execute((tx) => applyToExhibit(tx, edition, signedBy('system'), anApplication()));
  for (const [role, id] of Object.entries(accounts))
    await db
      .insertInto('account')
      .values({ id, email: `${role}@example.org`, displayName: `The ${role}` })
      .execute();
});

it('takes the first signature of the organiser and the second of the commission', async () => {
  const { id: lotId } = await exhibitor().registerLot({
    edition,
    ...{ code: 'LOT-1', nature: '5.56 ball' },
  });
  const { id } = await as('organiser').propose({ edition, lotId, kind: 'received', rounds: 500 });
  expect((await as('organiser').account({ edition })).proposals).toMatchObject([
    { lot: 'LOT-1', rounds: 500, proposedBy: 'The organiser', own: true },
  ]);
  await expect(as('organiser').countersign({ edition, id })).rejects.toMatchObject({
    code: 'permission.denied',
  });
  await as('commission').countersign({ edition, id });

  const account = await as('range').account({ edition });
  expect(account).toMatchObject({
    proposals: [],
    lots: [
      {
        ...{ code: 'LOT-1', exhibitor: 'Örnek', inStore: 500, differences: [] },
        entries: [{ signedBy: 'The organiser', countersignedBy: 'The commission' }],
      },
    ],
  });
});

it('shows an exhibitor its own lots, and neither who signed nor what waits', async () => {
  const own = { code: 'LOT-1', nature: '5.56 ball', exhibitorId };
  const { id: lotId } = await as('organiser').registerLot({ edition, ...own });
  await as('organiser').registerLot({ edition, code: 'LOT-2', nature: '7.62 ball' });
  const { id } = await as('organiser').propose({ edition, lotId, kind: 'received', rounds: 500 });
  await as('range').countersign({ edition, id });
  await as('organiser').propose({ edition, lotId, kind: 'destroyed', rounds: 1 });

  const account = await exhibitor().account({ edition });
  expect(account).toMatchObject({
    proposals: [],
    lots: [{ code: 'LOT-1', entries: [{ signedBy: 'account', countersignedBy: 'account' }] }],
  });
  expect(account.lots).toHaveLength(1);
});

it('has a count taken by one and witnessed by another, and tells who is missing', async () => {
  const rifle = { kind: 'small-arm', status: 'live', endUse: 'both', store: 'A' } as const;
  for (const serial of ['1', '2']) {
    const item = { ...rifle, designation: `Rifle ${serial}`, serial };
    await exhibitor().save({ edition, ...item });
  }
  const { rows } = await as('range').list({ edition });
  const { id: takenBy } = await db
    .insertInto('participant')
    .values({
      ...{ editionId: edition, categoryId: 'exhibitor', exhibitorId },
      ...{ givenNames: 'Ece', familyName: 'Yılmaz', country: 'TR', nationality: 'TR' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { id } of rows) await as('range').move({ edition, id, place: 'store', takenBy });
  expect(await as('organiser').counting({ edition })).toMatchObject({
    ...{ day: '2025-11-11', expected: 2, counted: 0, missing: [] },
    places: [{ place: 'store/A', placeName: 'A', items: [{ code: 'E-0001' }, { code: 'E-0002' }] }],
  });

  const scans = ['KURUKAN:X:E-0001'];
  const { id, missing } = await as('organiser').count({ edition, place: 'store/A', scans });
  expect(missing).toBe(1);
  expect((await as('organiser').counting({ edition })).counts).toMatchObject([{ own: true }]);
  await as('range').witness({ edition, id });

  expect(await as('range').counting({ edition })).toMatchObject({
    ...{ expected: 2, counted: 1, missing: [{ code: 'E-0002', place: 'store/A' }] },
    counts: [
      {
        ...{ countedBy: 'The organiser', witnessedBy: 'The range', own: false },
        ...{ expected: 2, found: 1, missing: [{ code: 'E-0002' }], astray: [] },
      },
    ],
  });
  expect(await exhibitor().leaving({ edition })).toMatchObject([
    { exhibitor: 'Örnek', items: 2, weapons: 2, refusals: [{ reason: 'missing', code: 'E-0002' }] },
  ]);
});

it('asks the organiser whose an item is, and never an exhibitor', async () => {
  const item = { kind: 'drone', status: 'dummy', endUse: 'display', designation: 'Kuş 4' } as const;
  await expect(as('organiser').save({ edition, ...item })).rejects.toMatchObject({
    code: 'exhibitor.unknown',
  });
  await exhibitor().save({ edition, ...item });
  expect(await as('range').list({ edition })).toMatchObject({ rows: [{ exhibitorId }] });
});

it.each<Role>(['embassy', 'liaison', 'gate', 'protocol', 'reader'])(
  'is closed to the %s',
  async (role) => {
    const caller = callAs(app, exhibitRoutes, role, { country: 'SN' });
    const denied = { code: 'permission.denied' };
    await expect(caller.list({ edition })).rejects.toMatchObject(denied);
    await expect(caller.account({ edition })).rejects.toMatchObject(denied);
    await expect(caller.counting({ edition })).rejects.toMatchObject(denied);
    await expect(caller.leaving({ edition })).rejects.toMatchObject(denied);
  },
);

function as(role: Exclude<keyof typeof accounts, 'exhibitor'>) {
  return callAs(app, exhibitRoutes, role, { accountId: accounts[role] });
}

function exhibitor() {
  return callAs(app, exhibitRoutes, 'exhibitor', { accountId: accounts.exhibitor, exhibitorId });
}
