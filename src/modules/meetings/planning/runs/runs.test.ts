import { beforeEach, describe, expect, it, vi } from 'vitest';
import { callAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { meetingPlanRoutes } from '../routes.ts';
import { aFair, aRunPlan, fairEdition as edition, publishPlan, type Fair } from '../testing.ts';
import { endSilentRuns, performNextRun } from './performing.ts';
import { takeNextRun } from './store.ts';

const db = useTestDatabase();
let fair: Fair;

describe('a run', () => {
  beforeEach(async () => {
    fair = await aFair(db, { guests: 3, hosts: 3 });
  });

  it('waits for its turn, runs, and leaves a checked plan with its score', async () => {
    const organiser = desk();
    const { id, number } = await organiser.runs.start({ edition, seconds: 1 });
    expect(await organiser.runs.find({ edition, id })).toMatchObject({ state: 'waiting', number });

    expect(await performNextRun(fair.app)).toBe(true);
    const run = await organiser.runs.find({ edition, id });
    expect(run).toMatchObject({ state: 'done', candidates: 9, planNumber: 1, failure: null });
    expect(run.value).toMatchObject({ placed: 9 });
    expect(run.inputHash).toMatch(/^[\da-f]{64}$/);
    expect(await performNextRun(fair.app)).toBe(false);
  });

  it('is told with the name of whoever started it', async () => {
    const { id: accountId } = await db
      .insertInto('account')
      .values({ email: 'awa@show.example', displayName: 'Awa, meeting desk' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const awa = callAs(fair.app, meetingPlanRoutes, 'organiser', { accountId });
    const { id } = await awa.runs.start({ edition });

    expect(await desk().runs.find({ edition, id })).toMatchObject({
      startedBy: 'Awa, meeting desk',
    });
  });

  it('gives the same plan for the same data and seed', async () => {
    const plans = [await aRunPlan(fair.app, 7), await aRunPlan(fair.app, 7)];
    const [one, other] = await Promise.all(plans.map((id) => desk().plans.find({ edition, id })));

    expect(one?.meetings).toEqual(other?.meetings);
    const [run, again] = await desk().runs.list({ edition });
    expect(run?.inputHash).toBe(again?.inputHash);
  });

  it('is taken from the queue when it is stopped before its turn', async () => {
    const organiser = desk();
    const { id } = await organiser.runs.start({ edition });
    await organiser.runs.stop({ edition, id });

    expect(await performNextRun(fair.app)).toBe(false);
    expect(await organiser.runs.find({ edition, id })).toMatchObject({
      ...{ state: 'stopped', planId: null },
    });
  });

  it('says that its process has died, and runs again', async () => {
    const organiser = desk();
    const { id } = await organiser.runs.start({ edition });
    await takeNextRun(db, fair.app.clock.now());
    const later = (seconds: number) =>
      testApplication(db, new Date(fair.app.clock.now().getTime() + seconds * 1_000));

    expect(await endSilentRuns(later(30))).toBe(0);
    expect(await endSilentRuns(later(31))).toBe(1);
    expect(await organiser.runs.find({ edition, id })).toMatchObject({
      ...{ state: 'failed', failure: 'process-ended', planId: null },
      failureText: 'The program ended during the run. Start it again.',
    });
    const again = await organiser.runs.again({ edition, id });
    await performNextRun(fair.app);
    expect(await organiser.runs.find({ edition, id: again.id })).toMatchObject({ state: 'done' });
  });

  it('of one party moves nothing of others', async () => {
    await publishPlan(fair.app, await aRunPlan(fair.app));
    const organiser = desk();
    const before = await published();
    const [guest = ''] = fair.delegations;
    const scope = { kind: 'party', party: { kind: 'delegation', id: guest } } as const;
    const { id } = await organiser.runs.start({ edition, scope, seconds: 1, seed: 9 });
    await performNextRun(fair.app);
    const run = await organiser.runs.find({ edition, id });
    expect(run.scopeName).toBe('Delegation BF');
    const { meetings } = await organiser.plans.find({ edition, id: run.planId! });

    const others = meetings.filter((meeting) => meeting.guest !== guest);
    expect(others).toHaveLength(6);
    expect(new Map(others.map(({ id: one, at, place }) => [one, [at, place]]))).toEqual(
      new Map(others.map(({ id: one }) => [one, before.get(one)])),
    );
  });

  it('that cannot be says which demands do not go together', async () => {
    await publishPlan(fair.app, await aRunPlan(fair.app));
    // Two meetings of one guest, locked to the same hour by hand.
    await db
      .updateTable('meeting')
      .set({
        startsAt: new Date('2025-11-11T09:00:00Z'),
        endsAt: new Date('2025-11-11T09:30:00Z'),
        timeLocked: true,
      })
      .where('delegationId', '=', fair.delegations[0] ?? '')
      .execute();
    const organiser = desk();
    const readiness = await organiser.readiness({ edition });
    expect(readiness.findings[0]).toMatchObject({ code: 'contradictory-locks', grave: true });

    const { id } = await organiser.runs.start({ edition, seconds: 1 });
    await performNextRun(fair.app);
    const run = await organiser.runs.find({ edition, id });
    expect(run).toMatchObject({ state: 'done', status: 'infeasible', planId: null });
    expect(run.culprits.map(({ code }) => code)).toEqual(['locked', 'locked']);
    expect(run.culprits[0]?.text).toMatch(/Delegation BF – Company of TR is locked\./);
  });
});

it('a run hands in its best plan when it is stopped', async () => {
  // More wishes than times, so that the search does not end by itself.
  const { app } = await aFair(db, { guests: 10, hosts: 30 });
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const { id } = await organiser.runs.start({ edition, seconds: 600 });
  const performing = performNextRun(app);
  await vi.waitFor(
    async () => {
      const { progress } = await organiser.runs.find({ edition, id });
      expect(progress?.value.placed).toBeGreaterThan(0);
    },
    { timeout: 20_000, interval: 100 },
  );
  await organiser.runs.stop({ edition, id });
  expect(await organiser.runs.find({ edition, id })).toMatchObject({ state: 'stopping' });
  await performing;

  const run = await organiser.runs.find({ edition, id });
  expect(run).toMatchObject({ state: 'stopped', status: 'feasible', failure: null });
  const plan = await organiser.plans.find({ edition, id: run.planId ?? '' });
  expect(plan).toMatchObject({ breaches: [], value: run.value });
  await expect(organiser.runs.stop({ edition, id })).rejects.toMatchObject({
    code: 'meeting-run.ended',
  });
}, 60_000);

it.each(['embassy', 'liaison', 'exhibitor', 'commission', 'gate', 'reader'] as const)(
  'nothing of the planning is open to the %s',
  async (role) => {
    fair = await aFair(db, { guests: 1, hosts: 1 });
    const stranger = callAs(fair.app, meetingPlanRoutes, role, { country: 'BF' });
    const denied = { code: 'permission.denied' };

    await expect(stranger.runs.start({ edition })).rejects.toMatchObject(denied);
    await expect(stranger.plans.list({ edition })).rejects.toMatchObject(denied);
    await expect(stranger.versions.list({ edition })).rejects.toMatchObject(denied);
    await expect(stranger.tellings.list({ edition })).rejects.toMatchObject(denied);
  },
);

function desk() {
  return callAs(fair.app, meetingPlanRoutes, 'organiser');
}

async function published(): Promise<Map<string, [string | null, string | null]>> {
  const { id } = await desk().plans.begin({ edition });
  const { meetings } = await desk().plans.find({ edition, id });
  return new Map(meetings.map(({ id: meeting, at, place }) => [meeting, [at, place]]));
}
