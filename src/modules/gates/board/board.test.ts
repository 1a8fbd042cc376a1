import { beforeEach, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { recordPassages, type PassageInput } from '../service.ts';
import { aPassageInput } from '../testing.ts';
import { gateBoardRoutes } from './routes.ts';
import { readBoard, readMuster } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const noon = new Date('2025-11-11T12:00:00Z');
const plan = aPlan();
const [gate] = plan.gates;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), plan));
});

it('counts who is inside, by zone and category, and says that no device stands there', async () => {
  const one = await aHolder();
  const other = await aHolder();
  await pass(aPassageInput(one.token, { passedAt: new Date('2025-11-11T09:00:00Z') }));
  await pass(aPassageInput(other.token, { passedAt: new Date('2025-11-11T09:10:00Z') }));
  await pass(
    aPassageInput(other.token, { passedAt: new Date('2025-11-11T10:00:00Z'), direction: 'out' }),
  );

  const { zones } = await readBoard(db, edition, noon);
  expect(zones.find(({ zoneId }) => zoneId === gate?.zoneId)).toMatchObject({
    inside: 1,
    withoutBadge: 0,
    categories: [{ categoryId: 'delegate', inside: 1 }],
    heardAt: null,
    freshness: 'unmanned',
  });
});

it('names everybody inside for an alarm, and keeps in the ledger who read it', async () => {
  const { id, token } = await aHolder();
  await pass(aPassageInput(token, { passedAt: new Date('2025-11-11T09:00:00Z') }));

  const { rows } = await readMuster(
    db,
    edition,
    signedBy('account:chief', noon.toISOString()),
    null,
  );
  expect(rows).toMatchObject([{ familyName: 'Traoré', gateId: gate?.id, zoneId: gate?.zoneId }]);
  const facts = await db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data', 'actorId'])
    .where('kind', '=', 'muster.read')
    .execute();
  expect(facts).toEqual([
    { kind: 'muster.read', data: { zoneId: null, people: 1 }, actorId: 'account:chief' },
  ]);
  expect(JSON.stringify(facts)).not.toContain(id);
});

it('prints the list in the language of the reader, and knows no zone that is not there', async () => {
  const routes = callAs(app, gateBoardRoutes, 'organiser');
  const file = await routes.muster({ edition });

  expect(file.type).toBe('application/pdf');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await expect(routes.muster({ edition, zone: 'moon' })).rejects.toMatchObject({
    code: 'zone.unknown',
  });
});

function aHolder() {
  return aBadgeHolder(app);
}

function pass(...passages: PassageInput[]) {
  const by = signedBy('device:north-1');
  return recordPassages(db, edition, by, { gateId: gate?.id ?? '', deviceId: 'north-1', passages });
}
