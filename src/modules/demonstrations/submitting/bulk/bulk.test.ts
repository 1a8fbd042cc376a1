import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '#platform/database';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import {
  approveSession,
  cancelSession,
  readRangeSessions,
  saveOrders,
  saveRangeSessions,
  type SessionRecord,
} from '../../service.ts';
import { aScene, edition, type Scene } from '../../testing/scene.ts';

const db = useTestDatabase();
const desk = signedBy('account:desk');
const safety = signedBy('account:major');

let scene: Scene;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('sessions of a file', () => {
  it('are handed in where they are complete, and stay drafts where they are not', async () => {
    const saved = await saveAll(aRecord('R10'), aRecord('R11', { exhibitIds: [] }));

    expect(saved).toMatchObject({ added: 2, refused: [] });
    expect(await states()).toEqual({ R10: 'submitted', R11: 'draft' });
  });

  it('change nothing when they come a second time, wherever they are by then', async () => {
    await saveAll(aRecord('R10'));
    const [session] = await readRangeSessions(db, edition);
    await approveSafety(session?.id ?? '');
    const before = await kinds();

    expect(await saveAll(aRecord('R10'))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await kinds()).toEqual(before);
  });

  it('take approvals back where they say otherwise', async () => {
    await saveAll(aRecord('R10'));
    const [session] = await readRangeSessions(db, edition);
    await approveSafety(session?.id ?? '');
    const lotId = scene.goods.lotId;

    expect(await saveAll(aRecord('R10', { ammunition: [{ lotId, rounds: 31 }] }))).toMatchObject({
      changed: 1,
    });
    expect(await readRangeSessions(db, edition)).toMatchObject([{ safetyAt: null }]);
  });

  it('are refused one by one, with the reason', async () => {
    const id = await scene.save();
    await act((tx) => cancelSession(tx, edition, desk, { id, reason: 'weather' }));
    const { refused } = await saveAll(
      aRecord('R10'),
      aRecord('R10'),
      aRecord('R01'),
      aRecord('R12', { laneId: scene.goods.lotId }),
    );

    expect(refused.map(({ code, refusal }) => [code, refusal])).toEqual([
      ['R10', 'range-session.twice-in-file'],
      ['R01', 'range-session.cancelled'],
      ['R12', 'range-session.refers-to-nothing'],
    ]);
  });
});

describe('orders', () => {
  it('are kept once, and refused where nobody could keep them', async () => {
    const [a, b] = [await scene.save(), await scene.save()];
    const orders = [{ beforeId: a, afterId: b }];
    await act((tx) => saveOrders(tx, edition, desk, orders));
    await act((tx) => saveOrders(tx, edition, desk, [...orders, ...orders]));

    expect((await kinds()).filter((kind) => kind === 'range-order.set')).toHaveLength(1);
    await expect(
      act((tx) => saveOrders(tx, edition, desk, [...orders, { beforeId: b, afterId: a }])),
    ).rejects.toThrow('range-order.in-circle');
  });
});

function act<Result>(done: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(done);
}

function approveSafety(id: string) {
  return act((tx) => approveSession(tx, edition, safety, { id }, 'safety'));
}

function aRecord(code: string, changes: Partial<SessionRecord> = {}): SessionRecord {
  const { id: _id, version: _version, ...content } = scene.content();
  return { ...content, code, submit: true, ...changes };
}

function saveAll(...records: SessionRecord[]) {
  return act((tx) => saveRangeSessions(tx, edition, desk, records));
}

async function states() {
  const sessions = await readRangeSessions(db, edition);
  return Object.fromEntries(sessions.map(({ code, state }) => [code, state]));
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
