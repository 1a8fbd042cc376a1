import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { pinRoutes } from './routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const minister = { country: 'SN', holder: 'S.E. Awa Diop' };

let app: Application;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

it('goes out, comes back and goes out again, and the ledger never names who wears it', async () => {
  const desk = callAs(app, pinRoutes, 'protocol');
  expect(await desk.enter({ edition, kind: 'minister', from: 1, until: 20 })).toEqual({
    added: 20,
  });
  expect(await desk.enter({ edition, kind: 'vip', from: 20, until: 22 })).toEqual({ added: 2 });
  await desk.handOut({ edition, number: 7, ...minister });
  expect(await desk.list({ edition })).toContainEqual(
    expect.objectContaining({ number: 7, state: 'out', country: 'SN', holder: 'S.E. Awa Diop' }),
  );

  await desk.takeBack({ edition, number: 7 });
  expect(await desk.list({ edition })).toContainEqual(
    expect.objectContaining({ number: 7, state: 'held', holder: '' }),
  );
  await desk.handOut({ edition, number: 7, country: 'BF', holder: '' });
  await desk.lose({ edition, number: 7 });
  await desk.takeBack({ edition, number: 7 });

  const facts = await db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'data'])
    .where('subjectType', '=', 'pin')
    .orderBy('seq')
    .execute();
  expect(facts.map(({ kind }) => kind)).toEqual([
    ...['pin.handed-out', 'pin.returned', 'pin.handed-out', 'pin.lost', 'pin.returned'],
  ]);
  expect(facts[0]).toMatchObject({ subjectId: '7', data: { kind: 'minister', country: 'SN' } });
  expect(JSON.stringify(facts)).not.toContain('Awa');
});

it('is with one person at a time', async () => {
  const desk = callAs(app, pinRoutes, 'protocol');
  await desk.enter({ edition, kind: 'vip', from: 3, until: 3 });
  const both = await Promise.allSettled([
    desk.handOut({ edition, number: 3, ...minister }),
    desk.handOut({ edition, number: 3, ...minister }),
  ]);

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(desk.handOut({ edition, number: 9, ...minister })).rejects.toMatchObject({
    code: 'pin.unknown',
  });
  await desk.takeBack({ edition, number: 3 });
  await expect(desk.takeBack({ edition, number: 3 })).rejects.toMatchObject({
    code: 'pin.not-out',
  });
});

it.each(['commission', 'embassy', 'liaison', 'exhibitor', 'gate', 'reader'] as const)(
  'is none of the business of the %s',
  async (role) => {
    const somebody = callAs(app, pinRoutes, role, { country: 'SN' });

    await expect(somebody.list({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(somebody.handOut({ edition, number: 1, ...minister })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  },
);
