import { beforeEach, describe, expect, it } from 'vitest';
import type { Signature } from '#platform/ledger/ledger';
import type { Transaction } from '#platform/database';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { takeBackOver } from './approving/taking-back/service.ts';
import {
  approveSession,
  cancelSession,
  linkProgramme,
  readRangeSession,
  returnSession,
  saveSchedule,
  submitSession,
  type SessionInput,
} from './service.ts';
import { aScene, edition, type Scene } from './testing/scene.ts';
import { aProgrammeRow } from './testing/store.ts';

const db = useTestDatabase();
const company = signedBy('account:company');
const safety = signedBy('account:major');
const commander = signedBy('account:general');
const desk = signedBy('account:desk');
const startsAt = new Date('2025-11-13T09:00:00Z');

let scene: Scene;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('a draft', () => {
  it('takes the next free code and keeps what is said of it', async () => {
    await scene.save();
    const id = await scene.save({ dates: ['2025-11-13'], loudness: 2 });

    expect(await readRangeSession(db, edition, id)).toMatchObject({
      ...{ code: 'R02', state: 'draft', version: 1, dates: ['2025-11-13'], loudness: 2 },
      ammunition: [{ lotId: scene.goods.lotId, rounds: 30 }],
    });
    expect(await kinds()).toEqual(['range-session.drafted', 'range-session.drafted']);
  });

  it('leaves no trace where the same is said again', async () => {
    const id = await scene.save();
    await scene.save({ id, version: 1 });

    expect(await kinds()).toEqual(['range-session.drafted']);
    expect((await readRangeSession(db, edition, id)).version).toBe(1);
  });

  it('is not changed over what somebody else has said meanwhile', async () => {
    const id = await scene.save();
    await scene.save({ id, version: 1, loudness: 3 });

    await expect(scene.save({ id, version: 1, loudness: 1 })).rejects.toThrow(
      'form.changed-meanwhile',
    );
  });

  it.each<[string, (laneId: string) => Partial<SessionInput>]>([
    ['range', (laneId) => ({ rangeId: laneId })],
    ['lane', (laneId) => ({ laneId: laneId.replaceAll(/[0-9]/g, '9') })],
    ['exhibit', (laneId) => ({ exhibitIds: [laneId] })],
  ])('points to no %s that is not there', async (_what, wrong) => {
    await expect(scene.save(wrong(scene.range.laneId))).rejects.toThrow(
      'range-session.refers-to-nothing',
    );
  });
});

describe('a session', () => {
  it('is approved by two persons and comes onto the timetable', async () => {
    const id = await approved();
    await schedule(id, startsAt);

    expect(await readRangeSession(db, edition, id)).toMatchObject({ state: 'scheduled', startsAt });
    expect(await kinds()).toEqual([
      'range-session.drafted',
      'range-session.submitted',
      'range-session.endorsed',
      'range-session.endorsed',
      'range-session.approved',
      'range-session.scheduled',
    ]);
  });

  it('is not approved twice by one person', async () => {
    const id = await scene.submitted();
    await approve(safety, id, 'safety');

    await expect(approve(safety, id, 'commander')).rejects.toThrow('range-session.same-person');
  });

  it('stands on two persons by the database too', async () => {
    const id = await scene.submitted();
    await approve(safety, id, 'safety');

    await expect(
      db.updateTable('rangeSession').set({ commanderBy: 'account:major' }).execute(),
    ).rejects.toThrow('range_session_two_persons');
    await expect(
      db.updateTable('rangeSession').set({ state: 'approved' }).execute(),
    ).rejects.toThrow('range_session_approved_by_both');
    expect((await readRangeSession(db, edition, id)).state).toBe('submitted');
  });

  it('is approved only as it was looked at', async () => {
    const id = await scene.submitted();
    await scene.save({ id, version: 1, runMinutes: 45 });

    await expect(
      act((tx) => approveSession(tx, edition, safety, { id, version: 1 }, 'safety')),
    ).rejects.toThrow('form.changed-meanwhile');
  });

  it('is not handed in while its exhibitor has something to say', async () => {
    const id = await scene.save({ exhibitIds: [] });

    await expect(act((tx) => submitSession(tx, edition, company, { id }))).rejects.toMatchObject({
      code: 'range-session.incomplete',
      details: { count: 1, missing: 'exhibit' },
    });
  });

  it('is not approved over an area that reaches its own spectators', async () => {
    const id = await scene.submitted();
    await db
      .updateTable('rangeFeature')
      .set({
        outline: JSON.stringify([
          [50, 0],
          [101, 0],
          [101, 10],
          [50, 10],
        ]),
      })
      .where('id', '=', scene.range.areaId)
      .execute();

    await expect(approve(safety, id, 'safety')).rejects.toMatchObject({
      details: { missing: 'danger-reaches-stand' },
    });
  });

  it('asks both again once its lane is another one, and is off the timetable', async () => {
    const id = await approved();
    await schedule(id, startsAt);
    await scene.save({ id, version: 1, laneId: scene.range.otherLaneId });

    expect(await readRangeSession(db, edition, id)).toMatchObject({
      ...{ state: 'submitted', safetyAt: null, commanderAt: null, startsAt: null, version: 2 },
      laneId: scene.range.otherLaneId,
    });
    expect((await lastFact()).data).toEqual({
      fields: ['laneId'],
      takesApprovalsBack: ['laneId'],
    });
  });

  it('asks both again once it takes longer, because the next one comes when the lane is clear', async () => {
    const id = await approved();
    await scene.save({ id, version: 1, clearMinutes: 25 });

    expect((await readRangeSession(db, edition, id)).state).toBe('submitted');
  });

  it('keeps its approvals where only words and people change', async () => {
    const id = await approved();
    await scene.save({ id, version: 1, seats: 25, officerId: null });

    expect((await readRangeSession(db, edition, id)).state).toBe('approved');
    expect((await lastFact()).data).toEqual({
      fields: ['seats', 'officerId'],
      takesApprovalsBack: [],
    });
  });

  it('asks both again once an area it was approved over is drawn otherwise', async () => {
    const id = await approved();
    const other = await scene.submitted({ dangerAreaIds: [scene.range.areaId] });

    expect(await act((tx) => takeBackOver(tx, edition, desk, scene.range.areaId))).toEqual(['R01']);
    expect(await readRangeSession(db, edition, id)).toMatchObject({ state: 'submitted' });
    expect(await readRangeSession(db, edition, other)).toMatchObject({
      ...{ state: 'submitted', version: 2 },
    });
    expect(await act((tx) => takeBackOver(tx, edition, desk, scene.range.blockId))).toEqual([]);
  });

  it('goes back to its exhibitor with a reason, and off for good with another', async () => {
    const id = await approved();
    await act((tx) => returnSession(tx, edition, safety, { id, reason: 'ammunition' }));
    expect(await readRangeSession(db, edition, id)).toMatchObject({
      ...{ state: 'draft', returnedFor: 'ammunition', safetyAt: null },
    });

    await act((tx) => cancelSession(tx, edition, desk, { id, reason: 'security' }));
    expect(await readRangeSession(db, edition, id)).toMatchObject({ state: 'cancelled' });
    await expect(scene.save({ id })).rejects.toThrow('range-session.cancelled');
  });

  it('is left as it is on a timetable that says the same', async () => {
    const id = await approved();
    await schedule(id, startsAt);
    const before = await kinds();
    await schedule(id, startsAt);
    expect(await kinds()).toEqual(before);

    await schedule(id, null);
    expect(await readRangeSession(db, edition, id)).toMatchObject({ state: 'approved' });
    await schedule(id, startsAt);
    expect(await readRangeSession(db, edition, id)).toMatchObject({ state: 'scheduled' });
  });

  it('comes onto no timetable before both have approved it', async () => {
    const id = await scene.submitted();

    await expect(schedule(id, startsAt)).rejects.toThrow('range-session.act-not-possible');
  });

  it('is tied to its row of the programme, and untied', async () => {
    const id = await scene.save();
    const sessionId = await aProgrammeRow(db);
    await act((tx) => linkProgramme(tx, edition, [{ id, sessionId }]));
    expect((await readRangeSession(db, edition, id)).sessionId).toBe(sessionId);

    await act((tx) => linkProgramme(tx, edition, [{ id, sessionId: null }]));
    expect((await readRangeSession(db, edition, id)).sessionId).toBeNull();
  });
});

describe('two who act at once', () => {
  it('approve one session each for themselves, and neither word is lost', async () => {
    const id = await scene.submitted();
    await Promise.all([approve(safety, id, 'safety'), approve(commander, id, 'commander')]);

    expect((await readRangeSession(db, edition, id)).state).toBe('approved');
    expect((await kinds()).filter((kind) => kind === 'range-session.approved')).toHaveLength(1);
  });
});

function act<Result>(done: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(done);
}

function approve(by: Signature, id: string, as: 'safety' | 'commander') {
  return act((tx) => approveSession(tx, edition, by, { id }, as));
}

async function approved(): Promise<string> {
  const id = await scene.submitted();
  await approve(commander, id, 'commander');
  await approve(safety, id, 'safety');
  return id;
}

function schedule(id: string, at: Date | null) {
  const { officerId, medicId } = scene.range;
  const scheduled = { id, startsAt: at, officerId, medicId, interpreterId: null };
  return act((tx) => saveSchedule(tx, edition, desk, [scheduled]));
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'range-%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}

function lastFact() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}
