import { beforeEach, describe, expect, it } from 'vitest';
import { listAlerts, sendAlert } from '#modules/alerts/service';
import { readPublishedProgramme } from '#modules/programme/service';
import { readSaid, say } from '../day/service.ts';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readRangeSessions } from '../service.ts';
import {
  aGroup,
  aMeetingAt,
  anApprovedSession,
  anExhibitorRow,
  aRangeOnDemoDays,
  seenBy,
  type RangeOnDemoDays,
} from '../show/testing/store.ts';
import { applyHold, undoHold } from './applying/service.ts';
import { markHeld } from './marks/service.ts';
import { previewHold } from './service.ts';
import type { HoldWanted } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
/** While the first session is set up. */
const by = signedBy('account:range', '2025-11-13T09:55:00Z');
const at = (time: string) => `2025-11-13T${time}:00Z`;

let range: RangeOnDemoDays;
let first: string;
let second: string;
let elsewhere: string;
let company: string;
let seller: string;
let groups: string[];

/**
 * On lane 1 R01 runs at 10:00 and R02 at 10:40, whose set-up begins when R01 has cleared; on lane 2
 * R03 at 10:00. Three delegations have a meeting that is free as planned and no longer 25 minutes
 * later; the fourth one's stays free.
 */
beforeEach(async () => {
  range = await aRangeOnDemoDays(db);
  company = await anExhibitorRow(db, 'TR');
  seller = await anExhibitorRow(db, 'FR');
  const [officer, other] = range.officers;
  const one = { laneId: range.laneOne, officerId: officer, exhibitorId: company };
  first = await anApprovedSession(db, range, { ...one, code: 'R01', startsAt: at('10:00') });
  second = await anApprovedSession(db, range, { ...one, code: 'R02', startsAt: at('10:40') });
  elsewhere = await anApprovedSession(db, range, {
    ...{ laneId: range.laneTwo, officerId: other, code: 'R03', startsAt: at('10:00') },
  });
  groups = [];
  for (const country of ['SN', 'TD', 'NE', 'BF', 'CI']) groups.push(await aGroup(db, country));
  const [sn = '', td = '', ne = '', bf = '', ci = ''] = groups;
  await seenBy(db, first, sn, td);
  await seenBy(db, second, ne, bf);
  await seenBy(db, elsewhere, ci);
  await aMeetingAt(db, sn, seller, [at('10:30'), at('10:45')]);
  await aMeetingAt(db, td, seller, [at('10:40'), at('11:00')]);
  await aMeetingAt(db, ne, seller, [at('11:20'), at('11:40')]);
  await aMeetingAt(db, bf, seller, [at('11:25'), at('11:45')]);
});

describe('a weather hold of 25 minutes on one lane', () => {
  it('says what breaks, in under a second, and changes nothing yet', async () => {
    const { effect, meetings } = await previewHold(db, edition, by, aHold());

    expect(effect.moved.toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual([
      { session: first, from: '2025-11-13T10:00', to: '2025-11-13T10:25' },
      { session: second, from: '2025-11-13T10:40', to: '2025-11-13T11:05' },
    ]);
    expect(effect.dropped).toEqual([]);
    expect(effect.lost).toEqual([]);
    expect(meetings.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
      '10:30',
      '10:40',
      '11:20',
    ]);
    expect(effect.seconds).toBeLessThan(1);
    expect(await times()).toEqual({ R01: '10:00', R02: '10:40', R03: '10:00' });
    expect(await listAlerts(db, edition)).toEqual([]);
  });

  it('is one act, with one message for each group it touches', async () => {
    const alertId = await hold();

    expect(await times()).toEqual({ R01: '10:25', R02: '11:05', R03: '10:00' });
    const [alert] = await listAlerts(db, edition);
    expect(alert).toMatchObject({ id: alertId, cause: 'hold', state: 'prepared' });
    const told = new Map(
      alert?.messages.map(({ party, lines }) => [
        party.kind === 'desk' ? party.desk : party.id,
        lines.map(({ key }) => key),
      ]),
    );
    const [sn, td, ne, bf, ci] = groups;
    expect(told.size).toBe(alert?.messages.length);
    expect(told.get(sn ?? '')).toEqual(['heldLane', 'moved', 'meeting']);
    expect(told.get(td ?? '')).toEqual(['heldLane', 'moved', 'meeting']);
    expect(told.get(ne ?? '')).toEqual(['heldLane', 'moved', 'meeting']);
    expect(told.get(bf ?? '')).toEqual(['heldLane', 'moved']);
    expect(told.has(ci ?? '')).toBe(false);
    expect(told.get(company)).toEqual(['heldLane', 'moved', 'moved']);
    expect(told.get(seller)).toEqual(['heldLane', 'meeting', 'meeting', 'meeting']);
    expect(told.get('range')).toEqual(['heldLane', 'summary']);
    expect(
      (await readSaid(db, edition, range.rangeId)).map(({ word, detail }) => [word, detail]),
    ).toEqual([['hold', 'wind']]);
    expect(await facts()).toEqual(
      expect.arrayContaining([
        'range-timetable.published',
        'range-hold.applied',
        'range-word.said',
      ]),
    );
  });

  it('shows the public the new time and how late it is', async () => {
    await hold();
    const { days } = await readPublishedProgramme(db, edition);

    expect(
      days.flatMap(({ sessions }) =>
        sessions.map(({ code, startsAt, delayMinutes, onHold }) => [
          ...[code, startsAt.toISOString().slice(11, 16), delayMinutes, onHold],
        ]),
      ),
    ).toEqual([
      ['R01', '10:25', 25, false],
      ['R02', '11:05', 25, false],
    ]);
  });

  it('marks what runs already as held, and leaves its beginning where it was', async () => {
    const running = signedBy('account:range', at('10:10'));
    const { id, effect } = await previewHold(db, edition, running, aHold());
    await db.transaction().execute((tx) => applyHold(tx, edition, running, { id, send: false }));

    expect(effect.running).toEqual([first]);
    expect(await times()).toEqual({ R01: '10:00', R02: '11:05', R03: '10:00' });
    const { days } = await readPublishedProgramme(db, edition);
    expect(days[0]?.sessions.map(({ code, onHold }) => [code, onHold])).toEqual([
      ['R01', true],
      ['R02', false],
    ]);
  });

  it('is held on the programme until somebody resumes', async () => {
    const running = signedBy('account:range', at('10:10'));
    const { id } = await previewHold(db, edition, running, aHold());
    await db.transaction().execute((tx) => applyHold(tx, edition, running, { id, send: false }));
    await markHeld(testApplication(db, at('10:12')));
    expect(await heldNow()).toEqual(['R01']);

    const said = { rangeId: range.rangeId, placeId: range.laneOne, word: 'resume' as const };
    await db
      .transaction()
      .execute((tx) => say(tx, edition, signedBy('account:range', at('10:30')), said));
    await markHeld(testApplication(db, at('10:31')));
    expect(await heldNow()).toEqual([]);
    await markHeld(testApplication(db, at('10:32')));
    expect((await facts()).filter((kind) => kind === 'session.delayed')).toHaveLength(3);
  });

  it('is undone as if it had not been, until it is sent', async () => {
    const id = await preview();
    await apply(id);
    await db.transaction().execute((tx) => undoHold(tx, edition, by, id));

    expect(await times()).toEqual({ R01: '10:00', R02: '10:40', R03: '10:00' });
    expect(await readSaid(db, edition, range.rangeId)).toEqual([]);
    expect((await listAlerts(db, edition)).map(({ state }) => state)).toEqual(['withdrawn']);
    await expect(
      db.transaction().execute((tx) => undoHold(tx, edition, by, id)),
    ).rejects.toMatchObject({ code: 'range-hold.undone' });

    const again = await preview();
    const { alertId } = await apply(again);
    await db.transaction().execute((tx) => sendAlert(tx, edition, by, alertId ?? ''));
    await expect(
      db.transaction().execute((tx) => undoHold(tx, edition, by, again)),
    ).rejects.toMatchObject({ code: 'range-hold.already-sent' });
  });

  it('is not written over a timetable that is another one by then', async () => {
    const id = await preview();
    await db
      .updateTable('rangeSession')
      .set({ startsAt: at('12:00') })
      .where('id', '=', second)
      .execute();

    await expect(apply(id)).rejects.toMatchObject({ code: 'range-hold.outdated' });
    expect(await times()).toMatchObject({ R01: '10:00' });
  });

  it('is applied once, also when two press at one moment', async () => {
    const id = await preview();
    const done = await Promise.allSettled([apply(id), apply(id)]);

    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await times()).toMatchObject({ R01: '10:25', R02: '11:05' });
    expect(await listAlerts(db, edition)).toHaveLength(1);
  });

  it('does not move what has begun since it was previewed', async () => {
    const id = await preview();
    const late = signedBy('account:range', at('10:01'));

    await expect(
      db.transaction().execute((tx) => applyHold(tx, edition, late, { id, send: false })),
    ).rejects.toMatchObject({ code: 'range-hold.outdated' });
  });

  it('is not undone over what somebody has moved since', async () => {
    const id = await preview();
    await apply(id);
    const startsAt = at('13:00');
    await db.updateTable('rangeSession').set({ startsAt }).where('id', '=', second).execute();

    await expect(
      db.transaction().execute((tx) => undoHold(tx, edition, by, id)),
    ).rejects.toMatchObject({ code: 'range-hold.not-last' });
    expect(await times()).toMatchObject({ R01: '10:25', R02: '13:00' });
  });

  it('adds to the delay of one that was held before', async () => {
    await hold();
    const later = signedBy('account:range', at('10:05'));
    const { id } = await previewHold(db, edition, later, { ...aHold(), minutes: 20 });
    await db.transaction().execute((tx) => applyHold(tx, edition, later, { id, send: true }));

    const { days } = await readPublishedProgramme(db, edition);
    expect(await times()).toMatchObject({ R01: '10:35', R02: '11:15' });
    expect(days[0]?.sessions.map(({ delayMinutes }) => delayMinutes)).toEqual([35, 35]);
  });

  it('of a lane that is not there is refused', async () => {
    await expect(
      previewHold(db, edition, by, { ...aHold(), laneId: range.stand }),
    ).rejects.toMatchObject({ code: 'range-hold.lane-unknown' });
  });
});

it('a hold of the whole range moves every lane', async () => {
  const { effect } = await previewHold(db, edition, by, { ...aHold(), laneId: null });

  expect(effect.moved.map(({ session }) => session).toSorted()).toEqual(
    [first, second, elsewhere].toSorted(),
  );
});

function aHold(): HoldWanted {
  return { rangeId: range.rangeId, laneId: range.laneOne, minutes: 25, reason: 'wind' };
}

async function preview(): Promise<string> {
  return (await previewHold(db, edition, by, aHold())).id;
}

function apply(id: string) {
  return db.transaction().execute((tx) => applyHold(tx, edition, by, { id, send: false }));
}

async function hold(): Promise<string | null> {
  return (await apply(await preview())).alertId;
}

async function times(): Promise<Record<string, string | undefined>> {
  const sessions = await readRangeSessions(db, edition);
  return Object.fromEntries(
    sessions.map(({ code, startsAt }) => [code, startsAt?.toISOString().slice(11, 16)]),
  );
}

async function heldNow(): Promise<string[]> {
  const { days } = await readPublishedProgramme(db, edition);
  return days.flatMap(({ sessions }) =>
    sessions.flatMap(({ code, onHold }) => (onHold ? [code] : [])),
  );
}

async function facts(): Promise<string[]> {
  const rows = await db.selectFrom('ledgerEntry').select('kind').orderBy('seq').execute();
  return rows.map(({ kind }) => kind);
}
