import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { crisisRoutes } from '../routes.ts';
import type { NewIncident } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const NOW = '2025-11-13T10:30:00Z';
const app = testApplication(db, NOW);
const range = callAs(app, crisisRoutes, 'range');
const organiser = callAs(app, crisisRoutes, 'organiser');
const misfire: NewIncident = {
  ...{ rangeId: null, rangeSessionId: null, kind: 'misfire', severity: 'serious' },
  ...{ happenedAt: new Date(NOW), account: 'The crew stepped back.', measures: '' },
};

beforeEach(() => db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan())));

it('is reported by the range, closed by the organiser once, and told to the ledger without its words', async () => {
  const { id } = await range.report({ edition, ...misfire });
  expect(await organiser.incidents({ edition })).toMatchObject([{ id, closedAt: null }]);

  const measures = 'Thirty minutes, then cleared by the armourer.';
  await organiser.close({ edition, id, measures });
  expect(await range.incidents({ edition })).toMatchObject([{ id, measures }]);
  await expect(organiser.close({ edition, id, measures })).rejects.toMatchObject({
    code: 'range-incident.unknown',
  });
  const facts = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('subjectType', '=', 'range-incident')
    .orderBy('seq')
    .execute();
  expect(facts).toEqual([{ data: { kind: 'misfire', severity: 'serious' } }, { data: {} }]);
});

it('has happened by now, in a session that there is', async () => {
  const inAMinute = new Date(Date.parse(NOW) + 60_000);
  await expect(range.report({ edition, ...misfire, happenedAt: inAMinute })).rejects.toMatchObject({
    code: 'range-incident.in-future',
  });
  const nowhere = '10000000-0000-4000-8000-000000000001';
  await expect(
    range.report({ edition, ...misfire, rangeSessionId: nowhere }),
  ).rejects.toMatchObject({ code: 'range-incident.place-unknown' });
});

it('is reported by a gate, which reads none', async () => {
  const gate = callAs(app, crisisRoutes, 'gate');
  await gate.report({ edition, ...misfire });
  await expect(gate.incidents({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
});
