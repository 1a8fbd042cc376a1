import { beforeEach, expect, it } from 'vitest';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { checkRangePlan } from '../engine/checking/range-plan.ts';
import { orderTimetable } from '../timetable/service.ts';
import { readRangeShow } from './service.ts';
import { anApprovedSession, aRangeOnDemoDays, type RangeOnDemoDays } from './testing/store.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const noon = signedBy('account:desk', '2025-11-14T11:43:00Z');

let range: RangeOnDemoDays;
let begun: string;
let fresh: string;

beforeEach(async () => {
  range = await aRangeOnDemoDays(db);
  const [officerId] = range.officers;
  const lane = { laneId: range.laneOne, officerId };
  begun = await anApprovedSession(db, range, {
    ...{ ...lane, code: 'R01', startsAt: '2025-11-14T11:25:00Z' },
  });
  fresh = await anApprovedSession(db, range, { ...lane, code: 'R02' });
});

it('what of a day is over takes no session any more, and leaves those that stand there', async () => {
  const { show } = await readRangeShow(db, edition, range.rangeId, noon.clock);
  const day = '2025-11-14';
  const overOn = (lane: string) =>
    show.lanes.find(({ id }) => id === lane)?.closed.filter(({ from }) => from.startsWith(day));

  expect(overOn(range.laneOne)).toEqual([
    { from: `${day}T08:00`, to: `${day}T11:15`, why: 'past' },
  ]);
  expect(overOn(range.laneTwo)).toEqual([
    { from: `${day}T08:00`, to: `${day}T11:40`, why: 'past' },
  ]);
});

it.each([
  ['in the morning', '2025-11-14T09:00', ['lane-closed']],
  ['later in the day', '2025-11-14T15:00', []],
])('a plan that puts something %s is told so', async (_when, at, rules) => {
  const { show, published } = await readRangeShow(db, edition, range.rangeId, noon.clock);
  const [officer] = range.officers;
  const placed = { session: fresh, at, officer, medic: null, interpreter: null };
  const sessions = [...published.sessions, placed];

  expect(published.sessions.map(({ session }) => session)).toEqual([begun]);
  const breaches = checkRangePlan(show, { ...published, sessions });
  expect(breaches.map(({ rule }) => rule)).toEqual(rules);
});

it('a run is ordered once, also when two press at one moment', async () => {
  const order = { dates: null, keep: 'begun' as const, seconds: 5, seed: 1 };
  const done = await Promise.allSettled(
    [1, 2].map(() => orderTimetable(db, edition, noon, { ...order, rangeId: range.rangeId })),
  );

  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
