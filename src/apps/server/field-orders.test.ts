import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { convoyRoutes } from '#modules/convoys/routes';
import { setSeat } from '#modules/convoys/seating/service';
import { aConvoy, aRoute, aVehicle } from '#modules/convoys/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { wipeDevice } from '#modules/gates/devices/service';
import { aTestGate, type TestGate } from '#modules/gates/devices/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { openOrders } from '../gate/field/orders.ts';
import { mayWorkOutside, outsideGates } from '../gate/field/outside.ts';
import type { ServerEnvironment } from './environment.ts';
import { fieldOrdersFor } from './field-orders.ts';
import { createWebServer } from './server.ts';
import { aPage } from './testing/visitor.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
let server: Hono<ServerEnvironment>;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  server = await createWebServer(app, { renderPage: aPage });
});

describe('the orders of the field', () => {
  it('are signed by the hub, and nothing is sent while nothing is newer', async () => {
    const gate = await aTestGate(app);
    const first = await ask(gate);
    if (first.told?.state !== 'newer') throw new Error('there are no orders');
    const { version } = first.told.orders;

    expect(first.told.orders).toMatchObject({ edition: 'bamex-2025', convoys: [], ranges: [] });
    const again = await ask(gate, version);
    expect(again.told).toEqual({ state: 'same', version });
    expect(again.size).toBeLessThan(200);
  });

  it('change with what the office says, lists and plans', async () => {
    const gate = await aTestGate(app);
    const first = await ask(gate);
    await db
      .insertInto('ammunitionLot')
      .values({ editionId: edition, code: 'LOT 7', nature: '5.56 mm' })
      .execute();
    const version = first.told?.state === 'newer' ? first.told.orders.version : '';

    const second = await ask(gate, version);
    expect(second.told).toMatchObject({ state: 'newer', orders: { lots: [{ code: 'LOT 7' }] } });
  });

  it('are for devices only, and for none that was wiped', async () => {
    const gate = await aTestGate(app);
    const { status } = await server.request(
      'http://localhost/api/v1/editions/bamex-2025/field-orders',
    );
    expect(status).toBe(401);

    const by = signedBy('account:office');
    await wipeDevice(db, edition, by, { device: gate.device, reason: 'lost' });
    expect((await ask(gate)).status).toBe(409);
  });
});

describe('a manifest', () => {
  it('is given, with its names, until a day after the convoy is home, and to phones outside only', async () => {
    const { id } = await aBadgeHolder(app, { familyName: 'Diarra', givenNames: 'Awa' });
    await aPublishedConvoy(id);
    const atHome = new Date('2025-11-13T18:15:00Z');
    const later = new Date('2025-11-14T18:15:00Z');

    const outside = await fieldOrdersFor(db, edition, { gateIds: ['range-1'], now: atHome });
    expect(outside.convoys).toMatchObject([
      { code: 'C1', names: { [id]: 'Awa Diarra' }, manifest: [{ participantId: id, seat: 1 }] },
    ]);
    const hall = await fieldOrdersFor(db, edition, { gateIds: ['north'], now: atHome });
    const dayAfter = await fieldOrdersFor(db, edition, { gateIds: [], now: later });
    for (const orders of [hall, dayAfter]) {
      expect(orders.convoys).toEqual([]);
      expect(JSON.stringify(orders)).not.toMatch(/diarra/i);
    }
    expect(hall.version).not.toBe(outside.version);
  });
});

it('a manifest is for devices that may work where people board, or at the range', () => {
  const plan = aPlan();

  expect(outsideGates(plan).map(({ id }) => id)).toEqual(['range-1']);
  expect(mayWorkOutside([], plan)).toBe(true);
  expect(mayWorkOutside(['north', 'range-1'], plan)).toBe(true);
  expect(mayWorkOutside(['north', 'south'], plan)).toBe(false);
});

async function aPublishedConvoy(participantId: string): Promise<void> {
  const protocol = callAs(app, convoyRoutes, 'protocol');
  const { id: routeId } = await protocol.saveRoute({ edition, ...aRoute() });
  const { id: convoyId } = await protocol.save({ edition, ...aConvoy(routeId) });
  const { ids } = await protocol.saveVehicles({ edition, convoyId, vehicles: [aVehicle()] });
  const to = { vehicleId: ids[0] ?? '', seat: 1 };
  await db
    .transaction()
    .execute((tx) =>
      setSeat(tx, edition, signedBy('account:protocol'), { convoyId, participantId, to }),
    );
  await protocol.publish({ edition, id: convoyId });
}

async function ask(gate: TestGate, have = '') {
  const target = `/api/v1/editions/bamex-2025/field-orders?have=${have}`;
  const authorization = await gate.header({ method: 'GET', target });
  const answer = await server.request(`http://localhost${target}`, { headers: { authorization } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const told = answer.ok ? await openOrders(bytes, { edition, hubKey: gate.hubKey }) : undefined;
  return { status: answer.status, size: bytes.byteLength, told };
}
