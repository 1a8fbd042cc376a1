import { beforeEach, describe, expect, it } from 'vitest';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveMeetings } from '../../bulk/service.ts';
import { aMeetingRecord } from '../../testing.ts';
import {
  aFair,
  aRunPlan,
  fairEdition as edition,
  publishPlan,
  theEve,
  type Fair,
} from '../testing.ts';
import { meetingPlanRoutes } from '../routes.ts';

const db = useTestDatabase();
let fair: Fair;

describe('a publication', () => {
  beforeEach(async () => {
    fair = await aFair(db, { guests: 2, hosts: 3 });
  });

  it('is done by one of two who publish at once, and the other is told', async () => {
    const plans = [await aRunPlan(fair.app, 1), await aRunPlan(fair.app, 2)];
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const outcomes = await Promise.allSettled(
      plans.map((planId) =>
        organiser.publication.publish({
          ...{ edition, planId, kind: 'final', revision: 0, basedOn: 0 },
        }),
      ),
    );

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    expect(failed).toMatchObject({
      reason: { code: 'meeting-version.published-meanwhile', details: { number: '1' } },
    });
    expect(await organiser.versions.list({ edition })).toHaveLength(1);
    expect(await bookings()).toBe(18);
  }, 30_000);

  it('and an agreement of two parties at the same time put nobody into two places', async () => {
    const planId = await aRunPlan(fair.app);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const { meetings: planned } = await organiser.plans.find({ edition, id: planId });
    const [one] = planned;
    const startsAt = new Date(`${one!.at}:00Z`);
    const [exhibitorId = ''] = fair.exhibitors.filter((id) => id !== one!.host);
    const agreed = {
      ...aMeetingRecord({ exhibitorId, delegationId: one!.guest }, { externalId: 'AGREED' }),
      ...{ state: 'planned' as const, startsAt, endsAt: new Date(+startsAt + 30 * 60_000) },
    };
    const by = signedBy('account:exhibitor', theEve);
    const [publication, agreement] = await Promise.allSettled([
      organiser.publication.publish({
        ...{ edition, planId, kind: 'final', revision: 0, basedOn: 0 },
      }),
      db.transaction().execute(async (tx) => {
        const saved = await saveMeetings(tx, edition, by, [agreed]);
        if (saved.refused.length > 0) throw new Error('refused');
      }),
    ]);

    // Whoever was first stands whole, and the other one left nothing behind.
    const isPublished = publication.status === 'fulfilled';
    expect(agreement.status).toBe(isPublished ? 'rejected' : 'fulfilled');
    expect(await meetings()).toHaveLength(isPublished ? 6 : 1);
    expect(await organiser.versions.list({ edition })).toHaveLength(isPublished ? 1 : 0);
  }, 30_000);

  it('leaves nothing behind where the database refuses it', async () => {
    const planId = await aRunPlan(fair.app);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const { revision } = await organiser.plans.find({ edition, id: planId });
    await expect(
      organiser.publication.publish({
        ...{ edition, planId, kind: 'provisional', revision, basedOn: 0 },
        replyUntil: new Date('2025-11-10T18:00:00Z'),
      }),
    ).rejects.toMatchObject({ code: 'meeting-version.window-over' });
    await expect(
      organiser.publication.publish({
        ...{ edition, planId, kind: 'final', revision: revision + 1, basedOn: 0 },
      }),
    ).rejects.toMatchObject({ code: 'meeting-plan.changed-meanwhile' });

    expect(await meetings()).toEqual([]);
    expect(await organiser.versions.list({ edition })).toEqual([]);
    expect(await db.selectFrom('outboxMail').select('id').execute()).toEqual([]);
  }, 30_000);

  it('tells those concerned by mail in their language, and the others on paper', async () => {
    const [exhibitorId = ''] = fair.exhibitors;
    const { id: accountId } = await db
      .insertInto('account')
      .values({ email: 'stand@firm.example', displayName: 'Stand', language: 'tr' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('roleGrant')
      .values({ editionId: edition, accountId, role: 'exhibitor', exhibitorId, country: null })
      .execute();

    expect(await publishPlan(fair.app, await aRunPlan(fair.app))).toMatchObject({
      told: 5,
      mails: 1,
    });
    const [mail] = await db.selectFrom('outboxMail').selectAll().execute();
    expect(mail).toMatchObject({ recipient: 'stand@firm.example', language: 'tr' });
    expect(mail?.bodyText.match(/• Yeni: /g)).toHaveLength(2);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const waiting = await organiser.tellings.list({ edition, open: true });
    expect(waiting).toHaveLength(4);
    expect(waiting[0]?.lines[0]).toMatch(/^New: /);

    await organiser.tellings.tell({ edition, ids: [waiting[0]!.id], how: 'phone' });
    expect(await organiser.tellings.list({ edition, open: true })).toHaveLength(3);
    await expect(
      organiser.tellings.tell({ edition, ids: [waiting[0]!.id], how: 'phone' }),
    ).rejects.toMatchObject({ code: 'meeting-telling.unknown' });
  }, 30_000);

  it('asks for a reply before its end, in Arabic where that is the language', async () => {
    const [delegation = ''] = fair.delegations;
    const { country } = await db
      .selectFrom('delegation')
      .select('country')
      .where('id', '=', delegation)
      .executeTakeFirstOrThrow();
    const { id: accountId } = await db
      .insertInto('account')
      .values({ email: 'focal@embassy.example', displayName: 'Focal', language: 'ar' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('roleGrant')
      .values({ editionId: edition, accountId, role: 'embassy', country, exhibitorId: null })
      .execute();
    const planId = await aRunPlan(fair.app);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    await organiser.publication.publish({
      ...{ edition, planId, kind: 'provisional', revision: 0, basedOn: 0 },
      replyUntil: new Date('2025-11-10T21:30:00Z'),
    });

    const [mail] = await db.selectFrom('outboxMail').selectAll().execute();
    expect(mail).toMatchObject({ recipient: 'focal@embassy.example', language: 'ar' });
    expect(mail?.bodyText.match(/• جديد: /g)).toHaveLength(3);
    expect(mail?.bodyText).toContain('21:30');
    expect(mail?.subject).not.toContain('Delegation');
  }, 30_000);

  it('tells nobody what has not changed', async () => {
    const planId = await aRunPlan(fair.app);
    await publishPlan(fair.app, planId);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const { revision, basedOn } = await organiser.publication.preview({
      ...{ edition, planId, kind: 'final' },
    });

    await expect(
      organiser.publication.publish({ edition, planId, kind: 'final', revision, basedOn }),
    ).rejects.toMatchObject({ code: 'meeting-version.nothing-new' });
  }, 30_000);

  it('goes first to chosen groups, and the rest stays as it was', async () => {
    const planId = await aRunPlan(fair.app);
    const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
    const [chosen = ''] = fair.delegations;
    const groups = { kinds: [], parties: [chosen] };
    const wanted = { edition, planId, kind: 'provisional' as const, groups };
    const preview = await organiser.publication.preview(wanted);
    expect(preview.counts).toEqual({ new: 3 });
    const { revision, basedOn } = preview;
    await organiser.publication.publish({ ...wanted, revision, basedOn });

    expect((await meetings()).map(({ delegationId }) => delegationId)).toEqual([
      ...[chosen, chosen, chosen],
    ]);
  }, 30_000);

  it('counts in the ledger, with what it came from', async () => {
    await publishPlan(fair.app, await aRunPlan(fair.app));
    const rows = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('kind', 'in', ['meeting-version.published', 'meeting.planned'])
      .orderBy('seq')
      .execute();

    expect(rows.map(({ kind }) => kind)).toEqual([
      'meeting-version.published',
      ...Array.from({ length: 6 }, () => 'meeting.planned'),
    ]);
    expect(rows[0]?.data).toMatchObject({ kind: 'final', meetings: 6, changed: 6, run: 1 });
  }, 30_000);
});

describe('a cancelled delegation on the day', () => {
  it('loses its own meetings and touches no other', async () => {
    fair = await aFair(db, { guests: 3, hosts: 3 });
    await publishPlan(fair.app, await aRunPlan(fair.app));
    const before = await meetings();
    const morning = testApplication(db, '2025-11-11T07:30:00Z');
    const organiser = callAs(morning, meetingPlanRoutes, 'organiser');
    const [gone = ''] = fair.delegations;
    const repair = await organiser.repair.preview({
      ...{ edition, events: [{ kind: 'cancelled', party: { kind: 'delegation', id: gone } }] },
    });
    expect(repair).toMatchObject({ kept: 6, moved: [], gained: [], breaches: [] });
    expect(repair.lost).toHaveLength(3);
    expect(repair.concerned).toHaveLength(4);
    await publishPlan(morning, repair.planId, 'repair');

    const after = await meetings();
    const others = (rows: typeof after) => rows.filter(({ delegationId }) => delegationId !== gone);
    expect(others(after)).toEqual(others(before));
    expect(after.filter(({ delegationId }) => delegationId === gone)).toMatchObject([
      ...Array.from({ length: 3 }, () => ({ state: 'accepted', startsAt: null })),
    ]);
    expect(await db.selectFrom('meetingAbsence').select(['holderId', 'why']).execute()).toEqual([
      { holderId: gone, why: 'other' },
    ]);
  }, 30_000);
});

async function meetings() {
  return db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'state', 'startsAt', 'placeId', 'sequence', 'firm'])
    .orderBy('id')
    .execute();
}

async function bookings(): Promise<number> {
  return (await db.selectFrom('meetingBooking').select('holderId').execute()).length;
}
