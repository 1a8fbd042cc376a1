import { beforeEach, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { performNextRange } from '../timetable/running/service.ts';
import { orderTimetable, readTimetable } from '../timetable/service.ts';
import { rangeDays } from './days.ts';
import { gatherRange } from './service.ts';
import { anApprovedSession, aRangeOnDemoDays, type RangeOnDemoDays } from './testing/store.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const eve = '2025-11-12T09:00:00Z';
const by = signedBy('account:desk', eve);

let range: RangeOnDemoDays;

beforeEach(async () => {
  range = await aRangeOnDemoDays(db);
});

it('a window over midnight opens its day until midnight, and a run finds its way with it', async () => {
  await aWindow('2025-11-13T22:30:00Z', '2025-11-14T02:00:00Z', true);
  expect(await days()).toMatchObject([
    { id: '2025-11-13', opens: '2025-11-13T22:30', closes: '2025-11-14T00:00' },
    { id: '2025-11-14', opens: '2025-11-14T08:00', closes: '2025-11-14T18:00' },
  ]);

  for (const code of ['R01', 'R02', 'R03'])
    await anApprovedSession(db, range, { code, laneId: range.laneOne });
  const bounds = { windMps: null, visibilityM: null, ceilingM: null, dry: false };
  const weather = JSON.stringify({ ...bounds, daylight: false });
  await db
    .updateTable('rangeSession')
    .set({ weather, dates: ['2025-11-13'] })
    .execute();
  const id = await orderTimetable(db, edition, by, {
    ...{ rangeId: range.rangeId, dates: null, keep: 'begun', seconds: 3, seed: 1, rounds: 100 },
  });
  await performNextRange(testApplication(db, eve));
  const { state, content } = await readTimetable(db, edition, id);
  expect([state, content?.sessions.length]).toEqual(['ready', 2]);
});

it('a night that is closed is closed in the morning too', async () => {
  await aWindow('2025-11-13T20:00:00Z', '2025-11-14T09:00:00Z', false);

  expect((await days())[1]?.pauses[0]).toEqual({
    ...{ from: '2025-11-14T08:00', to: '2025-11-14T09:00', why: 'air-traffic' },
  });
});

async function days() {
  return rangeDays(await gatherRange(db, edition, range.rangeId, by.clock));
}

async function aWindow(startsAt: string, endsAt: string, opens: boolean) {
  await db
    .insertInto('rangeWindow')
    .values({
      ...{ editionId: edition, rangeId: range.rangeId, startsAt, endsAt, opens },
      why: opens ? null : 'air-traffic',
    })
    .execute();
}
