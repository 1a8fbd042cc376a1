import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { usualSettings } from '../deciding/settings/rules.ts';
import { aTestGate, exchange } from '../devices/testing.ts';
import { changeGateSettings } from '../settings/service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a hard capacity', () => {
  it('is lent in slices that never add up to more, and renewed with the contact', async () => {
    const capacity = { people: 10, kind: 'hard' as const };
    await changeGateSettings(db, edition, signedBy('account:office'), {
      ...usualSettings,
      zones: [{ zoneBit: 0, nightlyExitAt: null, forgetAfterMinutes: 840, capacity }],
    });
    const gates = [
      await aTestGate(app),
      await aTestGate(app, { name: 'south-1' }),
      await aTestGate(app, { name: 'south-2' }),
    ];
    for (const gate of [...gates, ...gates]) await exchange(app, gate, await gate.parcelFor([]));

    const leases = await db.selectFrom('gateLease').selectAll().execute();
    const newest = gates.map(({ device }) =>
      leases.filter(({ deviceId }) => deviceId === device).toSorted((a, b) => b.number - a.number),
    );
    const highest = newest.map((ofDevice) => Math.max(...ofDevice.map(({ places }) => places)));
    expect(highest.reduce((total, places) => total + places, 0)).toBeLessThanOrEqual(10);
    expect(highest[0]).toBeGreaterThan(0);
  });

  it('lends nothing where the zone has none', async () => {
    const gate = await aTestGate(app);
    await exchange(app, gate, await gate.parcelFor([]));

    expect(await db.selectFrom('gateLease').select('number').execute()).toEqual([]);
  });
});
