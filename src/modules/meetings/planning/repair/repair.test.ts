import { beforeEach, describe, expect, it } from 'vitest';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInterpreters } from '../../interpreters/service.ts';
import { meetingPlanRoutes } from '../routes.ts';
import {
  aFair,
  aRunPlan,
  fairEdition as edition,
  publishPlan,
  theEve,
  type Fair,
} from '../testing.ts';

const db = useTestDatabase();
let fair: Fair;

beforeEach(async () => {
  fair = await aFair(db, { guests: 3, hosts: 3 });
  await publishPlan(fair.app, await aRunPlan(fair.app));
});

describe('a repair', () => {
  it('of a hall closed at noon moves what was there in the afternoon, and nothing before', async () => {
    const noon = deskAt('2025-11-11T12:00:00Z');
    const [host = ''] = fair.exhibitors;
    const stand = await standOf(host);
    await moveTo(host, '2025-11-11T15:00:00Z');
    const before = await programme();
    const repair = await noon.repair.preview({
      ...{ edition, events: [{ kind: 'place-closed', place: stand, from: '2025-11-11T12:00' }] },
    });
    expect(await programme()).toEqual(before);
    await noon.publication.publish({
      ...{ edition, planId: repair.planId, kind: 'repair' },
      ...{ revision: repair.revision, basedOn: repair.basedOn },
      read: [],
    });

    const after = await programme();
    const there = after.filter(
      ({ placeId, startsAt }) =>
        placeId === stand && startsAt !== null && startsAt >= new Date('2025-11-11T12:00:00Z'),
    );
    expect(there).toEqual([]);
    const early = (rows: typeof after) =>
      rows.filter(({ startsAt }) => startsAt && startsAt < new Date('2025-11-11T12:00:00Z'));
    expect(early(after)).toEqual(early(before));
  });

  it('of a late delegation moves only what it would miss', async () => {
    const morning = deskAt('2025-11-11T07:00:00Z');
    const before = await programme();
    // Whoever has the first meeting of the fair misses at least that one.
    const [first] = before.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt));
    const late = first?.delegationId ?? '';
    const others = fair.delegations.filter((delegation) => delegation !== late);
    const repair = await morning.repair.preview({
      edition,
      events: [
        { kind: 'late', party: { kind: 'delegation', id: late }, until: '2025-11-12T09:00' },
      ],
    });
    await publishPlan(testApplication(db, '2025-11-11T07:00:00Z'), repair.planId, 'repair');

    const after = await programme();
    const ofOthers = (rows: typeof after) =>
      rows.filter(({ delegationId }) => others.includes(delegationId ?? ''));
    expect(ofOthers(after)).toEqual(ofOthers(before));
    const own = after.filter(({ delegationId }) => delegationId === late);
    expect(own.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    expect(own.every(({ startsAt }) => startsAt! >= new Date('2025-11-12T09:00:00Z'))).toBe(true);
  });

  it('of an absent interpreter gives these hours to another, or moves the meeting', async () => {
    const by = signedBy('account:organiser', theEve);
    const whole = {
      from: new Date('2025-11-11T08:00:00Z'),
      to: new Date('2025-11-12T17:00:00Z'),
    };
    const interpreter = {
      participantId: null,
      languages: ['ar', 'fr'],
      provenance: 'recorded',
    } as const;
    await db.transaction().execute((tx) =>
      saveInterpreters(tx, edition, by, [
        { ...interpreter, languages: ['ar', 'fr'], code: 'INT-1', shifts: [whole] },
        { ...interpreter, languages: ['ar', 'fr'], code: 'INT-2', shifts: [whole] },
      ]),
    );
    const [absent = ''] = await interpreters();
    const [{ id: meeting } = { id: '' }] = await programme();
    await db
      .updateTable('meeting')
      .set({ interpreted: ['ar', 'fr'], interpreterId: absent })
      .where('id', '=', meeting)
      .execute();
    const morning = testApplication(db, '2025-11-11T07:00:00Z');
    const repair = await deskAt('2025-11-11T07:00:00Z').repair.preview({
      ...{ edition, events: [{ kind: 'interpreter-absent', interpreter: absent }] },
    });
    expect(repair).toMatchObject({ lost: [], cancelled: [], moved: [{ meeting }] });
    await publishPlan(morning, repair.planId, 'repair');

    const { interpreterId } = await db
      .selectFrom('meeting')
      .select('interpreterId')
      .where('id', '=', meeting)
      .executeTakeFirstOrThrow();
    expect(interpreterId).toBe((await interpreters())[1]);
    const { shifts } = await db
      .selectFrom('meetingInterpreter')
      .select('shifts')
      .where('id', '=', absent)
      .executeTakeFirstOrThrow();
    expect(shifts).toEqual([]);
  });

  it('is offered with whom to tell, and how', async () => {
    const morning = deskAt('2025-11-11T07:00:00Z');
    const [gone = ''] = fair.delegations;
    const { concerned, lost, cancelled } = await morning.repair.preview({
      ...{ edition, events: [{ kind: 'cancelled', party: { kind: 'delegation', id: gone } }] },
    });

    expect(concerned[0]).toMatchObject({ id: gone, changes: 3, reach: 'paper' });
    expect(lost).toHaveLength(3);
    expect(cancelled.map(({ what }) => what)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});

describe('an answer to a provisional meeting', () => {
  const reason = 'The minister has left.';

  it('is given by the liaison officer on behalf of the delegation, and by nobody else', async () => {
    await provisionally();
    const [delegation = ''] = fair.delegations;
    const party = { kind: 'delegation', id: delegation } as const;
    const liaison = callAs(fair.app, meetingPlanRoutes, 'liaison', { country: 'BF' });
    const [open] = await liaison.replies.open({ edition, party });
    expect(open).toMatchObject({ side: 'guest', answer: null, version: 2 });
    await liaison.replies.give({ edition, party, meeting: open!.meeting, answer: 'move', reason });
    expect((await liaison.replies.open({ edition, party }))[0]).toMatchObject({
      ...{ answer: 'move', reason, onBehalf: true },
    });

    const stranger = callAs(fair.app, meetingPlanRoutes, 'embassy', { country: 'NE' });
    await expect(stranger.replies.open({ edition, party })).rejects.toMatchObject({
      code: 'meeting.party-unknown',
    });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['data', 'reason', 'onBehalfOf'])
      .where('kind', '=', 'meeting.replied')
      .execute();
    expect(facts).toEqual([
      {
        data: { side: 'guest', answer: 'move', version: 2 },
        reason: null,
        onBehalfOf: `delegation:${delegation}`,
      },
    ]);
  });

  it('needs a reason where it is no yes, and a window that is open', async () => {
    await provisionally();
    const [host = ''] = fair.exhibitors;
    const party = { kind: 'exhibitor', id: host } as const;
    const held = { exhibitorId: host };
    const stand = callAs(fair.app, meetingPlanRoutes, 'exhibitor', held);
    const [open] = await stand.replies.open({ edition });
    const refusal = { edition, party, meeting: open!.meeting, answer: 'refused' } as const;

    await expect(stand.replies.give(refusal)).rejects.toMatchObject({
      code: 'meeting-reply.reason-missing',
    });
    const over = testApplication(db, open!.replyUntil!);
    const late = callAs(over, meetingPlanRoutes, 'exhibitor', held);
    await expect(late.replies.give({ ...refusal, reason })).rejects.toMatchObject({
      code: 'meeting-reply.closed',
    });
    // Whoever telephones is still heard.
    const desk = callAs(over, meetingPlanRoutes, 'protocol');
    await desk.replies.give({ ...refusal, reason });
    expect(await desk.replies.list({ edition })).toMatchObject([
      { answer: 'refused', side: 'host', onBehalf: true },
    ]);
  });

  it('is not asked of what is firm', async () => {
    const [delegation = ''] = fair.delegations;
    const party = { kind: 'delegation', id: delegation } as const;
    const embassy = callAs(fair.app, meetingPlanRoutes, 'embassy', { country: 'BF' });
    const [meeting] = await programme();

    await expect(
      embassy.replies.give({ edition, party, meeting: meeting!.id, answer: 'confirmed' }),
    ).rejects.toMatchObject({ code: 'meeting-reply.not-asked' });
  });
});

function deskAt(instant: string) {
  return callAs(testApplication(db, instant), meetingPlanRoutes, 'organiser');
}

async function standOf(exhibitorId: string): Promise<string> {
  const { id } = await db
    .selectFrom('meetingPlace')
    .select('id')
    .where('exhibitorId', '=', exhibitorId)
    .executeTakeFirstOrThrow();
  return id;
}

/** Publishes the first meeting of an exhibitor at another time. */
async function moveTo(exhibitorId: string, startsAt: string): Promise<void> {
  const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
  const { id } = await organiser.plans.begin({ edition });
  const { meetings } = await organiser.plans.find({ edition, id });
  const meeting = meetings.find(({ host }) => host === exhibitorId);
  const change = {
    ...{ kind: 'move' as const, meeting: meeting!.id, place: meeting!.place! },
    at: startsAt.slice(0, 16),
  };
  await organiser.plans.edit({ edition, id, revision: 0, change });
  await publishPlan(fair.app, id);
}

/** The same programme with one meeting moved, for everybody to answer. */
async function provisionally(): Promise<void> {
  await db.updateTable('meeting').set({ firm: false }).execute();
  const organiser = callAs(fair.app, meetingPlanRoutes, 'organiser');
  const { id } = await organiser.plans.begin({ edition });
  const { meetings } = await organiser.plans.find({ edition, id });
  const [one] = meetings;
  const { cells } = await organiser.plans.cells({ edition, id, meeting: one!.id });
  const free = cells.find(({ state, at }) => state === 'free' && at !== one!.at);
  const change = { kind: 'move' as const, meeting: one!.id, at: free!.at, place: free!.place };
  await organiser.plans.edit({ edition, id, revision: 0, change });
  await publishPlan(fair.app, id, 'provisional');
}

async function interpreters(): Promise<string[]> {
  const rows = await db.selectFrom('meetingInterpreter').select('id').orderBy('code').execute();
  return rows.map(({ id }) => id);
}

async function programme() {
  return db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'state', 'startsAt', 'placeId'])
    .orderBy('id')
    .execute();
}
