import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aTestGate, exchange, type TestGate } from '../devices/testing.ts';
import { recordEvents } from '../recorded/service.ts';
import { listDeedEvents } from './store.ts';
import { listDeeds } from './service.ts';
import { deedKinds } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const coach = 'a0000000-0000-4000-8000-000000000001';
const rifle = 'a0000000-0000-4000-8000-000000000002';

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('what a phone records beside passages', () => {
  it('is read in the order of the log, with whose badge it was', async () => {
    const { id } = await aBadgeHolder(app, { country: 'TR' });
    const [print] = await printsOf(db, id);
    const badge = { idx: print?.idx ?? -1, generation: 0 };
    const [one, other] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    const at = (minute: number) => ({ ms: Date.UTC(2025, 10, 11, 9, minute), counter: 0 });
    await one.write({ kind: 'board', gateId: coach, badge, reason: 'out', hlc: at(5) });
    await one.write({ kind: 'in', badge });
    await other.write({
      ...{ kind: 'word', gateId: rifle, reason: 'fired/lot-1', count: 40, hlc: at(3) },
      ...{ badge: { idx: 4_000, generation: 0 }, other: badge },
    });
    await other.write({ kind: 'custody', gateId: rifle, badge, reason: 'lane/l1', hlc: at(7) });
    await send(one);
    await send(other);

    const deeds = await listDeeds(db, edition, { kinds: deedKinds });
    expect(deeds).toMatchObject([
      {
        ...{ kind: 'word', place: rifle, word: 'fired/lot-1', count: 40 },
        ...{ participantId: null, otherParticipantId: id, at: at(3).ms },
      },
      { kind: 'board', place: coach, word: 'out', participantId: id, badge, device: one.device },
      { kind: 'custody', place: rifle, word: 'lane/l1', participantId: id },
    ]);
    const since = at(5).ms;
    expect(await placesOf({ kinds: ['word', 'board'], since })).toEqual([coach]);
    expect(await placesOf({ kinds: deedKinds, places: [coach] })).toEqual([coach]);
    expect(await placesOf({ kinds: deedKinds, places: [] })).toEqual([]);
  });

  it('is told to the ledger once, with ids and codes only', async () => {
    const { id } = await aBadgeHolder(app, { familyName: 'Diarra', country: 'TR' });
    const [print] = await printsOf(db, id);
    const gate = await aTestGate(app);
    const badge = { idx: print?.idx ?? -1, generation: 0 };
    await gate.write({ kind: 'board', gateId: coach, badge, reason: 'out' });
    await gate.write({ kind: 'word', gateId: rifle, reason: 'live' });
    await gate.write({ kind: 'custody', gateId: rifle, badge, reason: 'store' });
    await send(gate);
    await send(gate);
    const again = (await listDeedEvents(db, edition, { kinds: deedKinds })).map((row) => row.event);
    await db
      .transaction()
      .execute((tx) => recordEvents(tx, edition, signedBy('system'), [...again, ...again]));

    const facts = await factsOf('%.recorded');
    expect(facts.map(({ kind }) => kind)).toEqual([
      'boarding.recorded',
      'word.recorded',
      'custody.recorded',
    ]);
    expect(facts[0]?.data).toMatchObject({
      ...{ vehicleId: coach, leg: 'out', participantId: id, country: 'TR', day: 0 },
      badge: `${badge.idx}.0`,
    });
    expect(JSON.stringify(facts)).not.toMatch(/diarra/i);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('counts as not having been once it is taken back, whichever comes first', async () => {
    const [one, other] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    await one.write({ kind: 'word', gateId: rifle, reason: 'live' });
    await one.write({ kind: 'word', gateId: rifle, reason: 'done' });
    await other.write({ kind: 'void', ref: { device: one.device, seq: 1 }, reason: 'mistake' });
    await send(other);
    await send(one);
    await send(other);

    const left = await listDeeds(db, edition, { kinds: ['word'] });
    expect(left.map(({ word }) => word)).toEqual(['done']);
    expect((await factsOf('word.%')).map(({ kind }) => kind).toSorted()).toEqual([
      'word.recorded',
      'word.recorded',
      'word.voided',
    ]);
  });
});

async function send(gate: TestGate) {
  await exchange(app, gate, await gate.parcelFor([]));
}

async function placesOf(query: Parameters<typeof listDeeds>[2]): Promise<string[]> {
  return (await listDeeds(db, edition, query)).map(({ place }) => place);
}

/** Without the passages, which are told as ever. */
async function factsOf(like: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data'])
    .where('kind', 'like', like)
    .where('subjectType', 'in', ['boarding', 'word', 'custody'])
    .orderBy('seq')
    .execute();
}
