import { beforeEach, describe, expect, it } from 'vitest';
import { callAs } from '#test/application';
import { useTestDatabase } from '#test/database';
import { meetingPlanRoutes } from '../routes.ts';
import { aFair, aRunPlan, fairEdition as edition, publishPlan, type Fair } from '../testing.ts';

const db = useTestDatabase();
let fair: Fair;

describe('a hundred meetings', () => {
  beforeEach(async () => {
    fair = await aFair(db, { guests: 10, hosts: 10 });
  });

  it('are published at once, refused by one embassy, and repaired without touching the others', async () => {
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const planId = await aRunPlan(fair.app);
    const published = await publishPlan(fair.app, planId, 'provisional');
    expect(published).toMatchObject({ number: 1, changed: 100, told: 20 });
    expect(await meetings()).toHaveLength(100);
    expect(await bookings()).toBe(300);

    const [delegation = ''] = fair.delegations;
    const { country } = await db
      .selectFrom('delegation')
      .select('country')
      .where('id', '=', delegation)
      .executeTakeFirstOrThrow();
    const embassy = callAs(fair.app, meetingPlanRoutes, 'embassy', { country });
    const open = await embassy.replies.open({ edition });
    expect(open).toHaveLength(10);
    const [refused, moved] = open;
    const party = { kind: 'delegation', id: delegation } as const;
    await embassy.replies.give({
      ...{ edition, party, meeting: refused!.meeting, answer: 'refused', reason: 'Too busy.' },
    });
    await embassy.replies.give({
      ...{ edition, party, meeting: moved!.meeting, answer: 'move', reason: 'Later, please.' },
    });

    const before = await meetings();
    const repair = await organiser.repair.preview({ edition, events: [{ kind: 'replies' }] });
    expect(await meetings()).toEqual(before);
    expect(repair.breaches).toEqual([]);
    expect(repair.cancelled.map(({ meeting }) => meeting)).toEqual([refused!.meeting]);
    expect(repair.moved.map(({ meeting }) => meeting)).toEqual([moved!.meeting]);
    const repaired = await organiser.publication.publish({
      ...{ edition, planId: repair.planId, kind: 'repair' },
      ...{ revision: repair.revision, basedOn: repair.basedOn },
    });
    expect(repaired).toMatchObject({ number: 2, changed: 2, told: 3 });

    const after = new Map((await meetings()).map((row) => [row.id, row]));
    const touched = before.filter(
      (row) => JSON.stringify(row) !== JSON.stringify(after.get(row.id)),
    );
    expect(touched.map(({ id }) => id).toSorted()).toEqual(
      [refused!.meeting, moved!.meeting].toSorted(),
    );
    expect(after.get(refused!.meeting)).toMatchObject({ state: 'declined', startsAt: null });
    expect(after.get(moved!.meeting)).toMatchObject({ state: 'planned', sequence: 1 });
    expect(await bookings()).toBe(297);
  }, 60_000);

  it('come back with an older version, as a new one', async () => {
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    await publishPlan(fair.app, await aRunPlan(fair.app, 1));
    const first = await places();
    const [id = ''] = first.keys();
    const { id: planId } = await organiser.plans.begin({ edition });
    const { revision } = await organiser.plans.find({ edition, id: planId });
    await organiser.plans.edit({
      ...{ edition, id: planId, revision, change: { kind: 'unplace', meeting: id } },
    });
    await publishPlan(fair.app, planId);
    expect((await places()).get(id)).toBe('accepted');

    const { number: basedOn = 0 } = (await organiser.versions.list({ edition }))[0] ?? {};
    const back = await organiser.versions.bringBack({
      ...{ edition, number: 1, basedOn, reason: 'Minister’s wish.' },
    });
    expect(back.number).toBe(basedOn + 1);
    expect(await places()).toEqual(first);
    const [latest] = await organiser.versions.list({ edition });
    expect(latest).toMatchObject({ kind: 'rollback', broughtBack: 1, meetings: 100 });
    const { changes } = await organiser.versions.compare({ edition, from: 1, to: back.number });
    expect(changes).toEqual([]);
  }, 60_000);
});

async function meetings() {
  return db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'state', 'startsAt', 'placeId', 'sequence', 'firm'])
    .orderBy('id')
    .execute();
}

/** Where each meeting stands, by its id. */
async function places(): Promise<Map<string, string>> {
  return new Map(
    (await meetings()).map(({ id, state, startsAt, placeId }) => [
      id,
      state === 'planned' ? `${startsAt?.toISOString()} ${placeId}` : state,
    ]),
  );
}

async function bookings(): Promise<number> {
  return (await db.selectFrom('meetingBooking').select('holderId').execute()).length;
}
