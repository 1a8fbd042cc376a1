import { beforeEach, describe, expect, it } from 'vitest';
import { listAlerts, sendAlert, withdrawAlert } from '#modules/alerts/service';
import { enterConvoyState, readConvoy } from '#modules/convoys/service';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { saveMeetings } from '#modules/meetings/bulk/service';
import { aMeetingRecord } from '#modules/meetings/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { setAudience } from '#modules/programme/audience/service';
import { saveSessions } from '#modules/programme/bulk/service';
import { moveSessions } from '#modules/programme/moving/service';
import { aSessionRecord } from '#modules/programme/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { crisisRoutes } from '../routes.ts';
import { aConvoyFor, aRangeSession, day } from './testing/store.ts';
import type { DayOrder } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const NOW = '2025-11-13T06:00:00Z';
const app = testApplication(db, NOW);
const organiser = callAs(app, crisisRoutes, 'organiser');
const by = signedBy('account:organiser', NOW);

let senegal: string;
let togo: string;
let company: string;
let convoyId: string;
let sessionId: string;

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, by, aPlan());
    await saveSessions(tx, edition, by, [aDemonstration()]);
  });
  [senegal, togo] = [await aDelegationRow(db, 'SN'), await aDelegationRow(db, 'TG')];
  company = await anExhibitorRow(db, 'TR');
  sessionId = (await db.selectFrom('session').select('id').executeTakeFirstOrThrow()).id;
  await db.transaction().execute(async (tx) => {
    await setAudience(tx, edition, by, { sessionId, audience: [{ kind: 'delegation', id: togo }] });
    await saveMeetings(tx, edition, by, [aMeeting(senegal)]);
  });
  convoyId = await aConvoyFor(db, senegal);
  await aRangeSession(db);
});

describe('a day that is shifted', () => {
  it('takes everything that is to come along, tells each party once, and only when it is sent', async () => {
    const order = anOrder({ minutes: 90 });
    const { changed, warnings, told } = await organiser.preview({ edition, ...order });
    expect(changed.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['convoy', day('07:00'), day('08:30')],
      ['session', day('10:00'), day('11:30')],
      ['range-session', day('10:05'), day('11:35')],
      ['meeting', day('16:00'), day('17:30')],
    ]);
    expect([warnings, told]).toEqual([[], { delegations: 2, exhibitors: 1, desks: 4 }]);
    expect(await standing()).toEqual(untouched());

    const { id } = await organiser.change({ edition, ...order });
    expect(await standing()).toEqual({
      convoy: day('08:30'),
      session: day('11:30'),
      rangeSession: day('11:35'),
      meeting: ['planned', day('17:30')],
    });
    const [before] = await listAlerts(db, edition);
    expect(before).toMatchObject({ state: 'prepared', cause: 'day-change', causeId: id });
    expect(
      before?.messages.find(({ party }) => 'id' in party && party.id === senegal)?.lines,
    ).toMatchObject([{ key: 'dayShifted' }, { key: 'convoyMoved' }, { key: 'meetingMoved' }]);

    expect(await organiser.send({ edition, id })).toEqual({ messages: 7 });
    await expect(organiser.undo({ edition, id })).rejects.toMatchObject({
      code: 'day-change.already-sent',
    });
  });

  it('can be undone as if nothing had been', async () => {
    const { id } = await organiser.change({ edition, ...anOrder() });
    expect(await organiser.undo({ edition, id })).toEqual({ lost: 0, left: [] });

    expect(await standing()).toEqual(untouched());
    expect(await listAlerts(db, edition)).toMatchObject([{ state: 'withdrawn' }]);
    await expect(organiser.send({ edition, id })).rejects.toMatchObject({
      code: 'day-change.already-undone',
    });
    expect(await organiser.changes({ edition })).toMatchObject([{ id, state: 'undone' }]);
  });

  it('leaves alone what somebody has changed since, and says so', async () => {
    const { id } = await organiser.change({ edition, ...anOrder() });
    await db.transaction().execute(async (tx) => {
      await moveSessions(tx, edition, by, [
        { id: sessionId, startsAt: day('11:00'), endsAt: day('11:20') },
      ]);
      await enterConvoyState(tx, edition, by, { id: convoyId, to: 'cancelled' });
    });

    expect(await organiser.undo({ edition, id })).toEqual({
      lost: 0,
      left: [
        { what: 'convoy', title: 'C1' },
        { what: 'session', title: 'S10' },
      ],
    });
    expect(await standing()).toEqual({
      ...untouched(),
      ...{ convoy: 'cancelled', session: day('11:00') },
    });
  });

  it('leaves a meeting alone that has another time since', async () => {
    const { id } = await organiser.change({ edition, ...anOrder() });
    const startsAt = day('17:00').toISOString();
    await db
      .updateTable('meeting')
      .set({ startsAt, endsAt: day('17:30') })
      .execute();

    const { left } = await organiser.undo({ edition, id });
    expect(left).toEqual([{ what: 'meeting', title: '' }]);
    expect(await standing()).toEqual({ ...untouched(), meeting: ['planned', day('17:00')] });
  });

  it('is done once, also when two press at one moment', async () => {
    const done = await Promise.allSettled(
      [anOrder(), anOrder()].map((order) => organiser.change({ edition, ...order })),
    );

    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'day-change.not-told-yet' },
    });
    expect(await standing()).toMatchObject({
      ...{ convoy: day('07:30'), session: day('10:30'), rangeSession: day('10:35') },
      meeting: ['planned', day('16:30')],
    });
  });

  it('does not touch the way back of a convoy that has left', async () => {
    const noon = callAs(testApplication(db, '2025-11-13T12:00:00Z'), crisisRoutes, 'organiser');
    const { changed } = await noon.preview({ edition, ...anOrder() });

    expect(changed.map(({ what }) => what)).toEqual(['meeting']);
  });

  it('is sent once its messages were sent at the desk of alerts, and the day can be changed again', async () => {
    const { id } = await organiser.change({ edition, ...anOrder() });
    const [alert] = await listAlerts(db, edition);
    await db.transaction().execute((tx) => sendAlert(tx, edition, by, alert?.id ?? 'no alert'));
    await expect(organiser.undo({ edition, id })).rejects.toMatchObject({
      code: 'day-change.already-sent',
    });

    expect(await organiser.send({ edition, id })).toEqual({ messages: 7 });
    await organiser.change({ edition, ...anOrder() });
    expect(await standing()).toMatchObject({ convoy: day('08:00') });
  });

  it('can be undone after its messages were withdrawn at the desk of alerts', async () => {
    const { id } = await organiser.change({ edition, ...anOrder() });
    const [alert] = await listAlerts(db, edition);
    await db.transaction().execute((tx) => withdrawAlert(tx, edition, by, alert?.id ?? 'no alert'));
    await organiser.undo({ edition, id });

    expect(await standing()).toEqual(untouched());
  });

  it('never begins in the past, nor ends on the next day', async () => {
    await expect(organiser.change({ edition, ...anOrder({ minutes: -60 }) })).rejects.toMatchObject(
      { code: 'day-change.past' },
    );
    // The convoy is home at 18:00, so that six hours are just enough.
    await organiser.preview({ edition, ...anOrder({ minutes: 360 }) });
    await expect(organiser.change({ edition, ...anOrder({ minutes: 365 }) })).rejects.toMatchObject(
      { code: 'day-change.past-midnight' },
    );
    expect(await standing()).toEqual(untouched());
  });
});

describe('a day that is cancelled', () => {
  it('leaves nothing of it, and gives all of it back', async () => {
    const order = anOrder({ kind: 'cancel', minutes: null });
    const { id } = await organiser.change({ edition, ...order });

    expect(await standing()).toEqual({
      ...{ convoy: 'cancelled', session: 'cancelled', rangeSession: null },
      meeting: ['accepted', null],
    });
    await organiser.undo({ edition, id });
    expect(await standing()).toEqual(untouched());
  });
});

describe('a day that is moved', () => {
  it('keeps its hours on the other day, and a meeting without room there loses its own', async () => {
    await db.transaction().execute((tx) =>
      saveMeetings(tx, edition, by, [
        aMeetingRecord(
          { exhibitorId: company, delegationId: togo },
          {
            ...{ externalId: 'M-2', state: 'planned', place: 'A05' },
            ...{ startsAt: day('16:00', '2025-11-14'), endsAt: day('16:30', '2025-11-14') },
          },
        ),
      ]),
    );
    const order = anOrder({ kind: 'move', minutes: null, toDayIndex: 3 });
    const { changed, warnings } = await organiser.preview({ edition, ...order });

    expect(changed.find(({ what }) => what === 'convoy')?.to).toEqual(day('07:00', '2025-11-14'));
    expect(changed.find(({ what }) => what === 'meeting')?.to).toBeNull();
    expect(warnings).toMatchObject([{ code: 'meeting-has-no-room' }]);
    const { id } = await organiser.change({ edition, ...order });
    expect(await readConvoy(db, edition, convoyId)).toMatchObject({ dayIndex: 3 });
    await organiser.undo({ edition, id });
    expect(await standing()).toEqual(untouched());
  });
});

it('is a matter of the organiser and the commission', async () => {
  for (const role of ['protocol', 'range'] as const)
    await expect(
      callAs(app, crisisRoutes, role).change({ edition, ...anOrder() }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  await callAs(app, crisisRoutes, 'commission').preview({ edition, ...anOrder() });
});

function anOrder(changes: Partial<DayOrder> = {}): DayOrder {
  return {
    ...{ dayIndex: 2, kind: 'shift', minutes: 30, toDayIndex: null, why: 'weather' },
    ...changes,
  };
}

function aDemonstration() {
  return aSessionRecord({
    ...{ externalId: 'DEMO', code: 'S10', type: 'demo', location: 'range' },
    ...{ startsAt: day('10:00'), endsAt: day('10:20') },
  });
}

function aMeeting(delegationId: string) {
  return aMeetingRecord(
    { exhibitorId: company, delegationId },
    { state: 'planned', startsAt: day('16:00'), endsAt: day('16:30'), place: 'A05' },
  );
}

/** When each thing begins, or that it does not. */
async function standing() {
  const convoy = await readConvoy(db, edition, convoyId);
  const session = await db
    .selectFrom('session')
    .select(['state', 'startsAt'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  const { startsAt: rangeSession } = await db
    .selectFrom('rangeSession')
    .select('startsAt')
    .executeTakeFirstOrThrow();
  const meeting = await db
    .selectFrom('meeting')
    .select(['state', 'startsAt'])
    .where('delegationId', '=', senegal)
    .executeTakeFirstOrThrow();
  return {
    convoy: convoy.state === 'cancelled' ? convoy.state : convoy.departsAt,
    session: session.state === 'cancelled' ? session.state : session.startsAt,
    rangeSession,
    meeting: [meeting.state, meeting.startsAt],
  };
}

function untouched() {
  return {
    ...{ convoy: day('07:00'), session: day('10:00'), rangeSession: day('10:05') },
    meeting: ['planned', day('16:00')],
  };
}
