import { beforeEach, describe, expect, it } from 'vitest';
import { listAlerts } from '#modules/alerts/service';
import { saveSessions } from '#modules/programme/bulk/service';
import { aSessionRecord } from '#modules/programme/testing';
import { readProgramme } from '#modules/programme/service';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { publishTimetable } from '../publishing/service.ts';
import { readRangeSessions } from '../service.ts';
import { readRangeShow } from '../show/service.ts';
import {
  aConvoyOf,
  aGroup,
  aMeetingAt,
  anApprovedSession,
  anExhibitorRow,
  aRangeOnDemoDays,
  wantedBy,
  type RangeOnDemoDays,
} from '../show/testing/store.ts';
import { endSilentRanges, performNextRange } from './running/service.ts';
import {
  dropTimetable,
  lockByHand,
  moveByHand,
  orderTimetable,
  readCells,
  readTimetable,
  stopTimetable,
} from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const eve = '2025-11-12T09:00:00Z';
const by = signedBy('account:desk', eve);

let range: RangeOnDemoDays;
let one: string;
let two: string;
let senegal: string;
let chad: string;
let company: string;

beforeEach(async () => {
  range = await aRangeOnDemoDays(db);
  company = await anExhibitorRow(db, 'TR');
  const lane = { laneId: range.laneOne, exhibitorId: company };
  one = await anApprovedSession(db, range, { ...lane, code: 'R01', externalId: 'SES-DEMO-01' });
  two = await anApprovedSession(db, range, { ...lane, code: 'R02' });
  senegal = await aGroup(db, 'SN');
  chad = await aGroup(db, 'TD');
  await wantedBy(db, one, senegal, chad);
  await wantedBy(db, two, senegal);
});

describe('a run', () => {
  it('becomes a plan with everything that was asked for', async () => {
    const id = await aPlan();

    const { state, content, result } = await readTimetable(db, edition, id);
    expect(state).toBe('ready');
    expect(content?.sessions).toHaveLength(2);
    expect(content?.sessions.every(({ officer }) => officer !== null)).toBe(true);
    expect(content?.audience).toHaveLength(3);
    expect(result).toMatchObject({ unplaced: [], leftOut: [], value: { placed: 2, missing: 0 } });
    expect(result.chosen?.officer.toSorted()).toEqual([one, two].toSorted());
  });

  it('says what has no lane yet, and places the rest', async () => {
    await db.updateTable('rangeSession').set({ laneId: null }).where('id', '=', two).execute();
    const { result, content } = await readTimetable(db, edition, await aPlan());

    expect(result.leftOut).toEqual([{ session: two, why: 'no-lane' }]);
    expect(content?.sessions.map(({ session }) => session)).toEqual([one]);
  });

  it('is one at a time for a range, and may be stopped', async () => {
    const id = await order({ seconds: 60 });
    await expect(order({ seconds: 60 })).rejects.toMatchObject({ code: 'range-timetable.running' });
    await stopTimetable(db, edition, id);
    await performNextRange(testApplication(db, eve));

    expect((await readTimetable(db, edition, id)).state).toBe('ready');
    await expect(stopTimetable(db, edition, id)).rejects.toMatchObject({
      code: 'range-timetable.not-ready',
    });
  }, 30_000);

  it('of a process that died is said to have failed', async () => {
    const id = await order({ seconds: 5 });
    const heardAt = new Date(new Date(eve).getTime() - 31_000).toISOString();
    await db
      .updateTable('rangeTimetable')
      .set({ result: JSON.stringify({ progress: { heardAt } }) })
      .execute();

    expect(await endSilentRanges(testApplication(db, eve))).toBe(1);
    expect(await readTimetable(db, edition, id)).toMatchObject({
      ...{ state: 'failed', result: { failure: 'process-ended' } },
    });
  });
});

describe('a delegation', () => {
  it('is there from the arrival of its convoy with the margin, and never beside it', async () => {
    const convoy = await aConvoyOf(db, [senegal]);
    const { show } = await readRangeShow(db, edition, range.rangeId, by.clock);

    const present = new Map(show.groups.map((group) => [group.id, group.present]));
    expect(present.get(senegal)?.[0]).toEqual({
      from: '2025-11-13T09:45',
      to: '2025-11-13T15:45',
    });
    expect(present.get(chad)).toEqual([{ from: '2025-11-14T08:00', to: '2025-11-14T18:00' }]);
    expect(convoy).toBeTruthy();
  });

  it('is kept from what meets its meetings', async () => {
    await aMeetingAt(db, senegal, company, ['2025-11-13T10:02:00Z', '2025-11-13T10:30:00Z']);
    const { show } = await readRangeShow(db, edition, range.rangeId, by.clock);

    expect(show.groups.find(({ id }) => id === senegal)?.busy).toMatchObject([
      { from: '2025-11-13T10:00', to: '2025-11-13T10:30' },
    ]);
  });
});

describe('publishing', () => {
  it('gives sessions, programme and audiences their times, and tells each party once', async () => {
    await db.transaction().execute((tx) =>
      saveSessions(tx, edition, by, [
        aSessionRecord({
          ...{ externalId: 'SES-DEMO-01', code: 'S08', type: 'demo', location: 'range' },
          startsAt: new Date('2025-11-13T16:00:00Z'),
          endsAt: new Date('2025-11-13T16:20:00Z'),
        }),
      ]),
    );
    const id = await aPlan();
    const published = await publish(id);

    expect(published).toMatchObject({ number: 1, moved: 0, off: 0 });
    const sessions = await readRangeSessions(db, edition);
    expect(sessions.map(({ state }) => state)).toEqual(['scheduled', 'scheduled']);
    const rows = (await readProgramme(db, edition)).days.flatMap((day) => day.sessions);
    expect(rows.map(({ type, externalId }) => `${type} ${externalId}`).toSorted()).toEqual([
      'demo SES-DEMO-01',
      'demo null',
    ]);
    expect(new Set(sessions.map(({ sessionId }) => sessionId))).toEqual(
      new Set(rows.map((row) => row.id)),
    );
    for (const session of sessions)
      expect(rows.find((row) => row.id === session.sessionId)?.startsAt).toEqual(session.startsAt);
    const audience = await db.selectFrom('sessionAudience').select(['partyKind']).execute();
    expect(audience.map(({ partyKind }) => partyKind)).toEqual(Array(3).fill('delegation'));

    const [alert, ...more] = await listAlerts(db, edition);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ cause: 'timetable', state: 'sent' });
    expect(
      alert?.messages
        .map(({ party, lines }) => [
          party.kind === 'desk' ? party.desk : party.id,
          lines.map(({ key }) => key).join(),
        ])
        .toSorted(),
    ).toEqual(
      [
        [senegal, 'sees,sees'],
        [chad, 'sees'],
        [company, 'shows,shows'],
      ].toSorted(),
    );
  });

  it('again with nothing changed tells nobody', async () => {
    await publish(await aPlan());
    await publish(await aPlan({ keep: 'all' }));

    expect(await listAlerts(db, edition)).toHaveLength(1);
  });

  it('takes off what was called off the ground, as cancelled', async () => {
    await publish(await aPlan());
    await db.updateTable('rangeSession').set({ laneId: null }).where('id', '=', two).execute();
    expect(await publish(await aPlan({ keep: 'all' }))).toMatchObject({ number: 2, off: 1 });

    const sessions = await readRangeSessions(db, edition);
    expect(sessions.map(({ state, startsAt }) => [state, startsAt !== null])).toEqual([
      ['scheduled', true],
      ['approved', false],
    ]);
    const rows = (await readProgramme(db, edition)).days.flatMap((day) => day.sessions);
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'scheduled']);
  });

  it('is refused where the checker finds what has changed since', async () => {
    const id = await aPlan();
    const { content } = await readTimetable(db, edition, id);
    const at = content?.sessions.find(({ session }) => session === one)?.at ?? '';
    await aMeetingAt(db, senegal, company, [`${at}:00Z`, `${at.slice(0, 14)}59:00Z`]);

    await expect(publish(id)).rejects.toMatchObject({ code: 'range-timetable.breaks-rules' });
    expect((await readRangeSessions(db, edition)).map(({ state }) => state)).toEqual([
      'approved',
      'approved',
    ]);
  });
});

describe('by hand', () => {
  it('a session goes where a cell is free, and nowhere else', async () => {
    const id = await aPlan();
    const { content } = await readTimetable(db, edition, id);
    const other = content?.sessions.find(({ session }) => session === two)?.at ?? '';
    await expect(
      moveByHand(db, edition, by, { id, session: one, at: other }),
    ).rejects.toMatchObject({ code: 'range-timetable.no-place' });

    const cells = await readCells(db, edition, by, { id, session: one });
    const free = cells.findLast((cell) => cell.state === 'free')?.at ?? '';
    await moveByHand(db, edition, by, { id, session: one, at: free });

    const moved = await readTimetable(db, edition, id);
    expect(moved.content?.sessions.find(({ session }) => session === one)?.at).toBe(free);
    expect(moved.content?.sessions.find(({ session }) => session === two)?.at).toBe(other);
    expect(moved.content?.locked).toEqual([one]);
    expect(moved.content?.audience).toHaveLength(3);
    await publish(id);
    const sessions = await readRangeSessions(db, edition);
    expect(sessions.map(({ id: known, locked }) => [known, locked])).toEqual([
      [one, true],
      [two, false],
    ]);
  });

  it('nothing goes into the past', async () => {
    const id = await aPlan();
    const late = signedBy('account:desk', '2025-11-14T11:00:00Z');
    const cells = await readCells(db, edition, late, { id, session: one });

    expect(cells.at(0)?.at).toBe('2025-11-14T11:10');
  });

  it('what is locked stays in the next run', async () => {
    const id = await aPlan();
    const cells = await readCells(db, edition, by, { id, session: one });
    const free = cells.findLast((cell) => cell.state === 'free')?.at ?? '';
    await moveByHand(db, edition, by, { id, session: one, at: free });
    await lockByHand(db, edition, by, { id, session: two, isLocked: true });
    await lockByHand(db, edition, by, { id, session: two, isLocked: false });

    const next = await readTimetable(db, edition, await aPlan({ from: id }));
    expect(next.content?.sessions.find(({ session }) => session === one)?.at).toBe(free);
    expect(next.content?.locked).toEqual([one]);
  });

  it('a version is put aside, and no longer changed', async () => {
    const id = await aPlan();
    await dropTimetable(db, edition, by, id);

    await expect(
      lockByHand(db, edition, by, { id, session: two, isLocked: true }),
    ).rejects.toMatchObject({ code: 'range-timetable.not-ready' });
    await expect(publish(id)).rejects.toMatchObject({ code: 'range-timetable.not-ready' });
  });
});

function order(changes: object = {}) {
  return orderTimetable(db, edition, by, {
    ...{ rangeId: range.rangeId, dates: null, keep: 'begun', seconds: 5, seed: 1, rounds: null },
    ...changes,
  });
}

async function aPlan(changes: object = {}): Promise<string> {
  const id = await order({ rounds: 200, ...changes });
  expect(await performNextRange(testApplication(db, eve))).toBe(true);
  return id;
}

function publish(id: string) {
  return db.transaction().execute((tx) => publishTimetable(tx, edition, by, { id, tell: true }));
}
