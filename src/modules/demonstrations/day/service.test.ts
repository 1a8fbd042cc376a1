import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aTestGate, exchange } from '#modules/gates/devices/testing';
import type { EventDraft } from '#modules/gates/log/types';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { checklistFor } from '../checklists/rules.ts';
import { readRangeDay, readSaid, say, takeWordBack, type OfficeWord } from './service.ts';
import { aRange, laneA } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const by = signedBy('account:range', '2025-11-11T12:00:00Z');
const session = '30000000-0000-4000-8000-000000000001';
const items = checklistFor({
  ...{ kind: 'static', actor: 'host-force', ammunition: [], dangerAreaIds: [] },
}).map(({ id }) => id);

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  await aGround();
});

describe('what was said of a range', () => {
  it('comes from phones and from the office, in one order, and gives one day', async () => {
    const gate = await aTestGate(app);
    for (const item of items) await told(gate, { gateId: session, reason: `check/${item}` });
    await told(gate, { gateId: session, reason: 'ready', badge: null });
    await told(gate, { gateId: session, reason: 'issued/lot-1', count: 30 });
    await exchange(app, gate, await gate.parcelFor([]));
    await says({ placeId: session, word: 'live' });
    await says({ placeId: null, word: 'stop-fire' });

    const { said, state } = await readRangeDay(db, edition, aRange);
    expect(said.map(({ word }) => word)).toEqual([
      ...items.map(() => 'check'),
      ...['ready', 'live', 'stop-fire'],
    ]);
    expect(said.at(-1)).toMatchObject({ by: 'account:range', placeId: null, signer: null });
    expect(said[0]).toMatchObject({ rangeId: aRange, signer: 'badge:7', detail: items[0] });
    expect(state.sessions.get(session)).toMatchObject({ state: 'held', missing: [] });
    expect(await readSaid(db, edition, '10000000-0000-4000-8000-000000000001')).toEqual([]);
  });

  it('is refused where the rules do not allow it, and leaves nothing', async () => {
    await expect(says({ placeId: session, word: 'live' })).rejects.toMatchObject({
      ...{ code: 'range-day.refused', details: { reason: 'not-signed' } },
    });
    await expect(says({ placeId: laneA, word: 'live' })).rejects.toMatchObject({
      code: 'range-day.refused',
    });
    await expect(
      says({ placeId: '30000000-0000-4000-8000-000000000009', word: 'hold' }),
    ).rejects.toMatchObject({ code: 'range-day.unknown' });
    expect(await db.selectFrom('rangeWord').select('id').execute()).toEqual([]);
  });

  it('holds a lane until it is resumed, or the word is taken back; both are facts', async () => {
    const id = await says({ placeId: laneA, word: 'hold', detail: 'wind' });
    expect((await readRangeDay(db, edition, aRange)).state.lanes.get(laneA)).toMatchObject({
      ...{ reason: 'wind', by: 'account:range' },
    });

    await db.transaction().execute((tx) => takeWordBack(tx, edition, by, id));
    expect((await readRangeDay(db, edition, aRange)).state.lanes.size).toBe(0);
    await expect(
      db.transaction().execute((tx) => takeWordBack(tx, edition, by, id)),
    ).rejects.toMatchObject({ code: 'range-day.unknown' });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('subjectType', '=', 'range-word')
      .orderBy('seq')
      .execute();
    expect(facts).toEqual([
      {
        kind: 'range-word.said',
        data: { rangeId: aRange, placeId: laneA, word: 'hold/wind' },
      },
      { kind: 'range-word.taken-back', data: { wordId: id } },
    ]);
  });

  it('counts after everything that was heard, though a phone has a clock that is ahead', async () => {
    const ahead = Date.UTC(2025, 10, 11, 12, 4);
    const gate = await aTestGate(app);
    await told(gate, { gateId: laneA, reason: 'hold/rain', hlc: { ms: ahead, counter: 0 } });
    await exchange(app, gate, await gate.parcelFor([]));
    await says({ placeId: laneA, word: 'resume' });

    expect((await readRangeDay(db, edition, aRange)).state.lanes.size).toBe(0);
  });
});

function says(word: Omit<OfficeWord, 'rangeId'>): Promise<string> {
  return db.transaction().execute((tx) => say(tx, edition, by, { rangeId: aRange, ...word }));
}

function told(
  gate: { write(draft: Partial<EventDraft>): Promise<void> },
  draft: Partial<EventDraft>,
) {
  return gate.write({ kind: 'word', badge: { idx: 7, generation: 0 }, ...draft });
}

async function aGround(): Promise<void> {
  const name = JSON.stringify({ en: 'Range' });
  const outline = JSON.stringify([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
  const weather = JSON.stringify({});
  await db
    .insertInto('venue')
    .values({ editionId: edition, id: 'range', name, kind: 'range' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('range')
    .values({
      ...{ editionId: edition, id: aRange, venueId: 'range', name },
      ...{ latitude: 12, longitude: -8, widthM: 100, heightM: 100 },
    })
    .execute();
  await db
    .insertInto('rangeFeature')
    .values({
      ...{ editionId: edition, id: laneA, rangeId: aRange },
      ...{ kind: 'lane', code: 'L1', name, outline },
    })
    .execute();
  await db
    .insertInto('rangeSession')
    .values({
      ...{ editionId: edition, id: session, code: 'R01', rangeId: aRange, title: name },
      ...{ kind: 'static', actor: 'host-force', laneId: laneA, weather, state: 'approved' },
      ...{ safetyAt: new Date(), safetyBy: 'account:a' },
      ...{ commanderAt: new Date(), commanderBy: 'account:b' },
    })
    .execute();
}
