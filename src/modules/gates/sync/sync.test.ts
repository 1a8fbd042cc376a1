import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy, testApplication } from '#test/application';
import { tableQuerySchema } from '#platform/table';
import { useTestDatabase } from '#test/database';
import { writeOverride } from '../deciding/overriding/rules.ts';
import { listPassages } from '../overview/store.ts';
import { usualSettings } from '../deciding/settings/rules.ts';
import { listDeviceRows } from '../devices/store.ts';
import { aTestGate, exchange as exchangeBy, parcelIn, type TestGate } from '../devices/testing.ts';
import type { Parcel } from '../log/types.ts';
import { changeGateSettings } from '../settings/service.ts';
import type { SyncRequest } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const first = { idx: 1, generation: 0 };

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('events of a gate', () => {
  it('are kept once, however often and in whatever pieces they come', async () => {
    const gate = await aTestGate(app);
    for (let count = 0; count < 5; count += 1) await gate.write({ badge: first });
    const beginning = await gate.parcelFor([]);
    for (let count = 0; count < 5; count += 1) await gate.write({ badge: first });
    const whole = await gate.parcelFor([]);

    const added = [];
    for (const parcel of [beginning, beginning, whole, whole, beginning]) {
      await exchange(gate, parcel);
      added.push(await countOf('passage'));
    }

    expect(added).toEqual([5, 5, 10, 10, 10]);
    expect(await countOf('gateEvent')).toBe(10);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('wait where something is missing before them, and count once it has come', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    const one = await gate.parcelFor([]);
    await gate.write({ badge: first, kind: 'out' });
    const two = await gate.parcelFor(one.vector);

    const early = await exchange(gate, two);
    expect(early).toMatchObject({ quarantined: [{ device: gate.device, seq: 2, why: 'gap' }] });
    expect(await countOf('passage')).toBe(0);
    expect(await aside()).toEqual(['gap']);

    await exchange(gate, one);
    expect(await countOf('passage')).toBe(2);
    expect(await aside()).toEqual([]);
  });

  it('that were altered on the way lie aside and are shown, and stand in nobody’s way', async () => {
    const [good, bad] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    await good.write({ badge: first });
    await bad.write({ badge: { idx: 2, generation: 0 } });
    const fair = await good.parcelFor([]);
    const [section = new Uint8Array()] = (await bad.parcelFor([])).sections;
    const altered = section.map((byte, place) => (place === section.length - 3 ? byte ^ 1 : byte));

    await exchange(good, { ...fair, sections: [altered, ...fair.sections] });

    expect(await aside()).toEqual(['bad-signature']);
    expect(await db.selectFrom('passage').select('badgeIdx').execute()).toEqual([{ badgeIdx: 1 }]);
    const rows = await listDeviceRows(db, edition);
    expect(rows.map(({ id, quarantined }) => [id, quarantined])).toContainEqual([bad.device, 1]);
  });

  it('of a device nobody has enrolled lie aside until somebody does', async () => {
    const [known, stranger] = [await aTestGate(app), await aTestGate(app, { isEnrolled: false })];
    await stranger.write({ badge: first });

    await exchange(known, await stranger.parcelFor([]));

    expect(await aside()).toEqual(['unknown-device']);
    expect(await countOf('passage')).toBe(0);
  });

  it('keep the clock of the device beside the one of their order and of their arrival', async () => {
    const gate = await aTestGate(app);
    const wrong = Date.UTC(2025, 10, 11, 8, 55);
    const right = Date.UTC(2025, 10, 11, 9, 0);
    await gate.write({ badge: first, deviceTime: wrong, hlc: { ms: right, counter: 3 } });
    await exchange(gate, await gate.parcelFor([]));

    const event = await db.selectFrom('gateEvent').selectAll().executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      deviceTime: new Date(wrong),
      hlcMs: right,
      hlcCounter: 3,
      receivedAt: app.clock.now(),
      receivedFrom: gate.device,
    });
    const passage = await db.selectFrom('passage').selectAll().executeTakeFirstOrThrow();
    expect([passage.passedAt, passage.orderedAt, passage.receivedAt]).toEqual([
      new Date(wrong),
      new Date(right),
      app.clock.now(),
    ]);
    const fact = await db
      .selectFrom('ledgerEntry')
      .select('deviceTime')
      .where('kind', '=', 'passage.recorded')
      .executeTakeFirstOrThrow();
    expect(fact.deviceTime).toEqual(new Date(wrong));
  });

  it('can be changed and deleted by nobody, not even in the database', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    await exchange(gate, await gate.parcelFor([]));

    await expect(db.deleteFrom('gateEvent').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('gateEvent').set({ kind: 'out' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(db.deleteFrom('gateHead').execute()).rejects.toThrow('append-only');
  });
});

it('a passage against a refusal tells the office why, and one taken back tells when', async () => {
  const gate = await aTestGate(app);
  const reason = writeOverride({ waived: ['already-inside'], reason: 'exit-not-scanned' });
  await gate.write({ kind: 'override', badge: first, reason });
  await gate.write({ kind: 'void', ref: { device: gate.device, seq: 1 }, reason: 'mistake' });
  await exchange(gate, await gate.parcelFor([]));

  const { rows } = await listPassages(db, edition, tableQuerySchema.parse({}));
  expect(rows).toMatchObject([
    { verdict: 'admitted', overrideReason: 'exit-not-scanned', voidedAt: app.clock.now() },
  ]);
});

describe('what a gate takes back', () => {
  it('counts as not having been, whichever of the two comes first', async () => {
    const [one, other] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    await one.write({ badge: first });
    await other.write({ kind: 'void', ref: { device: one.device, seq: 1 }, reason: 'mistake' });
    await exchange(other, await other.parcelFor([]));
    await exchange(one, await one.parcelFor([]));
    await exchange(one, await one.parcelFor([]));

    expect(await db.selectFrom('passage').select('voidedAt').execute()).toEqual([
      { voidedAt: app.clock.now() },
    ]);
    expect(await facts('passage.voided')).toBe(1);
  });
});

describe('one badge at two gates that could not talk', () => {
  it('opens one incident, whoever tells it and how often', async () => {
    await aBadgeHolder(app);
    const [one, other] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    await one.write({ badge: first, operator: 'op-3' });
    await other.write({ badge: first, gateId: 'south', operator: 'op-7' });
    await exchange(one, await one.parcelFor([]));
    expect(await countOf('incident')).toBe(0);

    const answer = await exchange(other, await other.parcelFor([]));
    await one.take(await parcelIn(answer), [other]);
    await exchange(one, await one.parcelFor([]));

    const [incident] = await db.selectFrom('incident').selectAll().execute();
    expect(incident).toMatchObject({ kind: 'double-entry', passageIds: { length: 2 } });
    expect(await countOf('incident')).toBe(1);
    const operators = await db.selectFrom('passage').select('operatorId').execute();
    expect(operators.map(({ operatorId }) => operatorId).toSorted()).toEqual(['op-3', 'op-7']);
  });

  it('is none where the night lies between', async () => {
    await aBadgeHolder(app);
    await changeGateSettings(db, edition, signedBy('account:office'), {
      ...usualSettings,
      zones: [{ zoneBit: 0, nightlyExitAt: '20:00', forgetAfterMinutes: 20_000, capacity: null }],
    });
    const gate = await aTestGate(app);
    await gate.write({ badge: first, deviceTime: Date.UTC(2025, 10, 11, 19, 59) });
    await gate.write({ badge: first, deviceTime: Date.UTC(2025, 10, 11, 20, 0) });
    await exchange(gate, await gate.parcelFor([]));

    expect(await countOf('incident')).toBe(0);
  });
});

describe('a device that tells two stories', () => {
  it('is flagged, and both are kept', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    const before = await gate.parcelFor([]);
    const twin = await gate.twin();
    await gate.write({ badge: first, kind: 'out' });
    await twin.write({ badge: { idx: 2, generation: 0 }, operator: 'op-9' });

    await exchange(gate, before);
    await exchange(gate, await gate.parcelFor([]));
    const answer = await exchange(gate, await twin.parcelFor([]));

    expect(answer.state).toBe('forked');
    expect(await countOf('gateLine')).toBe(2);
    expect(await countOf('passage')).toBe(3);
    expect(await facts('gate-device.forked')).toBe(1);
    expect((await listDeviceRows(db, edition))[0]?.state).toBe('forked');
  });
});

it('tells the office what a device has said of itself', async () => {
  const gate = await aTestGate(app);
  const now = app.clock.now().getTime();
  await exchange(gate, await gate.parcelFor([]), {
    report: {
      now: now + 180_000,
      unsent: 7,
      revocations: { epoch: 1, issuedAt: now - 3_600_000 },
      batteryPercent: 23,
      gateId: 'south',
      isPersisted: false,
      version: '1.2',
    },
  });

  expect(await listDeviceRows(db, edition)).toMatchObject([
    {
      id: gate.device,
      name: 'north-1',
      state: 'active',
      gateId: 'south',
      unsent: 7,
      skewMs: 180_000,
      batteryPercent: 23,
      revocationEpoch: 1,
      revocationIssuedAt: new Date(now - 3_600_000),
      lastContactAt: app.clock.now(),
      isPersisted: false,
    },
  ]);
});

function exchange(gate: TestGate, parcel: Parcel, changes?: Partial<SyncRequest>) {
  return exchangeBy(app, gate, parcel, changes);
}

async function countOf(table: 'passage' | 'gateEvent' | 'gateLine' | 'incident'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function facts(kind: string): Promise<number> {
  const rows = await db.selectFrom('ledgerEntry').select('seq').where('kind', '=', kind).execute();
  return rows.length;
}

async function aside(): Promise<string[]> {
  const rows = await db
    .selectFrom('gateQuarantine')
    .select('why')
    .where('releasedAt', 'is', null)
    .execute();
  return rows.map(({ why }) => why);
}
