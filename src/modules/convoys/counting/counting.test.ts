import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { badgeCode } from '#modules/badges/rules';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aTestGate, exchange } from '#modules/gates/devices/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readConvoyOrders } from '../orders/service.ts';
import { convoyRoutes } from '../routes.ts';
import { aConvoy, aRoute, aVehicle } from '../testing.ts';
import { mayLastVehicleLeave } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-13T16:40:00Z');
const organiser = callAs(app, convoyRoutes, 'organiser');

let convoyId: string;
let coach: string;
let awa: Holder;
let bou: Holder;

type Holder = { id: string; badge: { idx: number; generation: number } };

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const { id: routeId } = await organiser.saveRoute({ edition, ...aRoute() });
  ({ id: convoyId } = await organiser.save({ edition, ...aConvoy(routeId) }));
  const { ids } = await organiser.saveVehicles({ edition, convoyId, vehicles: [aVehicle()] });
  coach = ids[0] ?? '';
  awa = await aHolder('Diop');
  bou = await aHolder('Bâ');
  await organiser.savePlaces({
    ...{ edition, convoyId, places: [{ kind: 'category', id: 'delegate', places: null }] },
  });
  await organiser.seat({ edition, convoyId });
});

describe('a head count', () => {
  it('finds the one of whom no phone has read the badge on the way back', async () => {
    const phone = await aTestGate(app);
    for (const { badge } of [awa, bou])
      await phone.write({ kind: 'board', gateId: coach, badge, reason: 'out' });
    await phone.write({ kind: 'board', gateId: coach, badge: awa.badge, reason: 'back' });
    await exchange(app, phone, await phone.parcelFor([]));

    const { count, wait, people } = await organiser.get({ edition, id: convoyId });
    expect(wait).toEqual({ reason: 'left-behind', heads: [bou.id] });
    expect(count.legs.back).toMatchObject({ counted: [awa.id], missing: [bou.id] });
    expect(count.devices).toMatchObject([{ device: phone.device }]);
    expect(people.find(({ id }) => id === bou.id)?.name).toContain('Bâ');

    await byHand({ head: { badgeCode: badgeCode(bou.badge) }, leg: 'back' });
    expect(await mayLastVehicleLeave(db, edition, convoyId)).toBeNull();
  });

  it('lets nobody leave before anybody was counted', async () => {
    expect(await mayLastVehicleLeave(db, edition, convoyId)).toEqual({ reason: 'never-counted' });
  });

  it('looks for whoever came by another convoy of the day to the same range', async () => {
    const { convoy } = await organiser.get({ edition, id: convoyId });
    const { id: second } = await organiser.save({
      ...{ edition, ...aConvoy(convoy.routeId, { code: 'C2' }) },
    });
    await byHand({ head: { participantId: awa.id }, leg: 'out' });
    await byHand({ head: { participantId: awa.id }, leg: 'back' });
    expect(await mayLastVehicleLeave(db, edition, second)).toBeNull();

    await byHand({ head: { participantId: bou.id }, leg: 'there' });
    expect(await mayLastVehicleLeave(db, edition, second)).toEqual({
      ...{ reason: 'left-behind', heads: [bou.id] },
    });
    await byHand({ head: { participantId: bou.id }, leg: 'otherwise' });
    expect(await mayLastVehicleLeave(db, edition, second)).toBeNull();
  });

  it('takes back what was counted by mistake, and refuses a badge nobody has', async () => {
    await byHand({ head: { participantId: awa.id }, leg: 'out' });
    await byHand({ head: { participantId: awa.id }, leg: 'back' });
    await byHand({ head: { participantId: awa.id }, leg: 'back', counted: false });
    expect(await mayLastVehicleLeave(db, edition, convoyId)).toMatchObject({ heads: [awa.id] });

    const nobody = { badgeCode: badgeCode({ idx: 9_000, generation: 0 }) };
    await expect(byHand({ head: nobody, leg: 'back' })).rejects.toMatchObject({
      code: 'convoy.badge-unknown',
    });
    await expect(
      byHand({ head: { participantId: awa.id }, leg: 'back', vehicleId: convoyId }),
    ).rejects.toMatchObject({ code: 'convoy.vehicle-unknown' });
  });

  it('names nobody to a gate', async () => {
    const gate = callAs(app, convoyRoutes, 'gate');
    const view = await gate.get({ edition, id: convoyId });

    expect(view.people.map(({ name, badge }) => [name, badge?.length])).toEqual([
      ['', 9],
      ['', 9],
    ]);
    expect(view.vehicles[0]).toMatchObject({ driverName: null, driverPhone: null });
    await expect(gate.sheet({ edition, id: convoyId, kind: 'manifest' })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });
});

describe('where a convoy is', () => {
  it('is what phones and the office have said, and gives the next one its times', async () => {
    const phone = await aTestGate(app);
    const at = (minute: number) => ({ ms: Date.UTC(2025, 10, 13, 7, minute), counter: 0 });
    const word = (reason: string, minute: number) =>
      phone.write({ kind: 'word', gateId: convoyId, reason, badge: null, hlc: at(minute) });
    await word('departed/out', 10);
    await word('at/PONT', 40);
    await exchange(app, phone, await phone.parcelFor([]));
    await organiser.tellPosition({
      ...{ edition, convoyId, point: 'TIR', heading: 'out', passed: 'at' },
      at: new Date(at(100 - 40 + 40).ms),
    });

    const { expected, route } = await organiser.get({ edition, id: convoyId });
    expect(expected.out).toMatchObject({ at: at(100).ms, hasArrived: true });
    expect(route?.stretches.slice(0, 2)).toMatchObject([
      { from: 'EXPO', to: 'PONT', minutes: 30, measured: 1 },
      { from: 'PONT', to: 'TIR', minutes: 60, measured: 1 },
    ]);
    const next = aConvoy(route?.id ?? '', { code: 'C2' });
    const { id: second } = await organiser.save({ edition, ...next });
    const { expected: later, warnings } = await organiser.get({ edition, id: second });
    expect(later.out).toMatchObject({ by: 'measured', at: next.departsAt.getTime() + 90 * 60_000 });
    expect(warnings.map(({ kind }) => kind)).toContain('no-vehicles');
  });

  it.each([
    ['a point that is on no route of its', { point: 'PARIS' }, 'convoy.point-unknown'],
    [
      'a time that has not come',
      { point: 'TIR', at: new Date('2025-11-13T16:40:00.001Z') },
      'convoy.position-in-future',
    ],
  ])('is not %s', async (_what, told, code) => {
    await expect(
      organiser.tellPosition({ edition, convoyId, heading: 'out', passed: 'at', ...told }),
    ).rejects.toMatchObject({ code });
  });
});

describe('what phones are told', () => {
  it('is what is published, with names apart', async () => {
    expect(await readConvoyOrders(db, edition)).toEqual([]);
    await organiser.publish({ edition, id: convoyId });

    const [order] = await readConvoyOrders(db, edition);
    expect(order).toMatchObject({ code: 'C1', date: '2025-11-13', vehicles: [{ id: coach }] });
    expect(order?.manifest.map(({ badgeIdx }) => badgeIdx).toSorted()).toEqual(
      [awa.badge.idx, bou.badge.idx].toSorted(),
    );
    const { names: _names, ...without } = order ?? { names: {} };
    expect(JSON.stringify(without)).not.toMatch(/Diop|Moussa/);
  });
});

type Asked = Parameters<typeof organiser.count>[0];

async function byHand(count: Partial<Asked> & Pick<Asked, 'head' | 'leg'>): Promise<void> {
  await organiser.count({ edition, convoyId, vehicleId: null, counted: true, ...count });
}

async function aHolder(familyName: string): Promise<Holder> {
  const { id } = await aBadgeHolder(app, { familyName });
  const [print] = await printsOf(db, id);
  return { id, badge: { idx: print?.idx ?? -1, generation: print?.generation ?? -1 } };
}
