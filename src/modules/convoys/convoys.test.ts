import { beforeEach, describe, expect, it } from 'vitest';
import { aClearedPerson } from '#modules/badges/testing';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { readAudiences } from '#modules/programme/audience/service';
import { readProgramme } from '#modules/programme/service';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { convoyRoutes } from './routes.ts';
import { enterConvoyState, moveConvoys, readConvoys } from './service.ts';
import { aConvoy, aRoute, aVehicle } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:office');
const app = testApplication(db, '2025-11-12T09:00:00Z');
const protocol = callAs(app, convoyRoutes, 'protocol');

let senegal: string;
let convoyId: string;
let coach: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  senegal = await delegationOf('SN');
  const { id: routeId } = await protocol.saveRoute({ edition, ...aRoute() });
  ({ id: convoyId } = await protocol.save({ edition, ...aConvoy(routeId) }));
  const { ids } = await protocol.saveVehicles({ edition, convoyId, vehicles: [aVehicle()] });
  coach = ids[0] ?? '';
});

describe('a convoy', () => {
  it('belongs to the day it leaves on, and refuses times that do not follow each other', async () => {
    const { convoy } = await protocol.get({ edition, id: convoyId });
    expect(convoy).toMatchObject({ dayIndex: 2, state: 'planned', version: 1 });

    const wrong = { ...convoy, arrivesAt: convoy.departsAt };
    await expect(protocol.save({ edition, ...wrong })).rejects.toMatchObject({
      code: 'convoy.times',
    });
    const later = aConvoy(convoy.routeId, {
      ...{ code: 'C2', meetAt: new Date('2025-11-20T06:30:00Z') },
      ...{
        departsAt: new Date('2025-11-20T07:00:00Z'),
        arrivesAt: new Date('2025-11-20T08:00:00Z'),
      },
      ...{ returnsAt: new Date('2025-11-20T16:00:00Z'), homeAt: new Date('2025-11-20T17:00:00Z') },
    });
    await expect(protocol.save({ edition, ...later })).rejects.toMatchObject({
      code: 'convoy.not-a-day',
    });
  });

  it('has a code of its own, and refuses whoever has read an older version', async () => {
    const { convoy } = await protocol.get({ edition, id: convoyId });
    await expect(protocol.save({ edition, ...aConvoy(convoy.routeId) })).rejects.toMatchObject({
      code: 'convoy.code-taken',
    });

    await protocol.save({ edition, ...convoy, escort: 'Gendarmerie' });
    await expect(protocol.save({ edition, ...convoy })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
  });

  it('enters the programme of those it takes when it is published, and tells each once', async () => {
    await take(senegal);
    await protocol.publish({ edition, id: convoyId });

    const { days } = await readProgramme(db, edition);
    const rows = days.flatMap(({ sessions }) => sessions);
    expect(
      rows.map(({ code, type, startsAt, endsAt }) => ({ code, type, startsAt, endsAt })),
    ).toEqual([
      {
        ...{ code: 'C1-1', type: 'convoy', startsAt: new Date('2025-11-13T07:00:00Z') },
        endsAt: new Date('2025-11-13T08:45:00Z'),
      },
      {
        ...{ code: 'C1-2', type: 'convoy', startsAt: new Date('2025-11-13T16:30:00Z') },
        endsAt: new Date('2025-11-13T18:15:00Z'),
      },
    ]);
    const audiences = await readAudiences(db, edition);
    for (const { id } of rows)
      expect(audiences.get(id)).toEqual([{ kind: 'delegation', id: senegal }]);
    expect(await linesTold()).toEqual([['convoySet']]);
  });

  it('tells each once, also when two publish it or call it off at one moment', async () => {
    await take(senegal);
    const publish = () => protocol.publish({ edition, id: convoyId });
    await Promise.allSettled([publish(), publish()]);
    expect(await linesTold()).toEqual([['convoySet']]);

    const cancel = () => protocol.cancel({ edition, id: convoyId });
    const done = await Promise.allSettled([cancel(), cancel()]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await linesTold()).toHaveLength(2);
  });

  it('is published with a seat in it or not at all', async () => {
    await protocol.saveVehicles({
      ...{ edition, convoyId },
      vehicles: [aVehicle({ kind: 'escort', seats: 4 })],
    });
    await expect(protocol.publish({ edition, id: convoyId })).rejects.toMatchObject({
      code: 'convoy.no-vehicles',
    });
  });

  it('moves its rows of the programme when it is moved, and is off in it when it is called off', async () => {
    await take(senegal);
    await protocol.publish({ edition, id: convoyId });
    const minutes = 25 * 60_000;
    await db
      .transaction()
      .execute((tx) => moveConvoys(tx, edition, by, [{ id: convoyId, byMs: minutes }]));

    expect(await sessionStates()).toEqual([
      ['2025-11-13T07:25:00.000Z', 'scheduled'],
      ['2025-11-13T16:55:00.000Z', 'scheduled'],
    ]);
    await protocol.cancel({ edition, id: convoyId });
    expect((await sessionStates()).map(([, state]) => state)).toEqual(['cancelled', 'cancelled']);
    await expect(protocol.cancel({ edition, id: convoyId })).rejects.toMatchObject({
      code: 'convoy.already-cancelled',
    });

    await db
      .transaction()
      .execute((tx) => enterConvoyState(tx, edition, by, { id: convoyId, to: 'published' }));
    expect((await sessionStates()).map(([, state]) => state)).toEqual(['scheduled', 'scheduled']);
    expect((await verifyLedger(db, edition)).fault).toBeNull();
  });

  it('goes to another day with all its times', async () => {
    const day = 24 * 3_600_000;
    await db
      .transaction()
      .execute((tx) => moveConvoys(tx, edition, by, [{ id: convoyId, byMs: day }]));

    const [moved] = await readConvoys(db, edition);
    expect(moved).toMatchObject({ dayIndex: 3, homeAt: new Date('2025-11-14T18:15:00Z') });
    await expect(
      db.transaction().execute((tx) => moveConvoys(tx, edition, by, [{ id: convoyId, byMs: day }])),
    ).rejects.toMatchObject({ code: 'convoy.not-a-day' });
  });
});

describe('vehicles', () => {
  it('are written as a whole, each code once in the edition', async () => {
    const two = [aVehicle({ id: coach }), aVehicle({ place: 2 })];
    await expect(protocol.saveVehicles({ edition, convoyId, vehicles: two })).rejects.toMatchObject(
      { code: 'convoy.vehicle-code-taken' },
    );

    await protocol.saveVehicles({ edition, convoyId, vehicles: [aVehicle({ code: 'C1-9' })] });
    const { vehicles } = await protocol.get({ edition, id: convoyId });
    expect(vehicles.map(({ code, free }) => [code, free])).toEqual([['C1-9', 40]]);
  });

  it('stay in the convoy once somebody was counted aboard', async () => {
    const awa = await aMember(senegal, 'SN');
    await protocol.count({
      ...{ edition, convoyId, head: { participantId: awa }, vehicleId: coach, leg: 'out' },
      counted: true,
    });
    await expect(protocol.saveVehicles({ edition, convoyId, vehicles: [] })).rejects.toMatchObject({
      code: 'convoy.vehicle-counted',
    });
  });
});

describe('what somebody may know', () => {
  it('is of their own delegations for a liaison officer', async () => {
    const awa = await aMember(senegal, 'SN');
    const niger = await delegationOf('NE');
    await aMember(niger, 'NE');
    await protocol.savePlaces({
      ...{ edition, convoyId },
      places: [senegal, niger].map((id) => ({ kind: 'delegation' as const, id, places: null })),
    });
    await protocol.seat({ edition, convoyId });

    const officer = callAs(app, convoyRoutes, 'liaison', { country: 'SN' });
    const view = await officer.get({ edition, id: convoyId });
    expect(view.people.map(({ id }) => id)).toEqual([awa]);
    expect(view.vehicles[0]?.riders.map(({ participantId }) => participantId)).toEqual([awa]);
    expect(view.places).toHaveLength(1);
    const stranger = callAs(app, convoyRoutes, 'liaison', { country: 'TD' });
    await expect(stranger.get({ edition, id: convoyId })).rejects.toMatchObject({
      code: 'convoy.unknown',
    });
    expect((await stranger.list({ edition })).convoys).toEqual([]);
  });

  it.each(['embassy', 'exhibitor', 'reader'] as const)('is nothing for %s', async (role) => {
    await expect(callAs(app, convoyRoutes, role).list({ edition })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });
});

async function take(delegationId: string): Promise<void> {
  await protocol.savePlaces({
    ...{ edition, convoyId, places: [{ kind: 'delegation', id: delegationId, places: null }] },
  });
}

async function delegationOf(country: string): Promise<string> {
  const details = aDelegation({ country, name: `Délégation ${country}` });
  return db.transaction().execute((tx) => registerDelegation(tx, edition, by, details));
}

async function aMember(
  delegationId: string,
  country: string,
  changes: Parameters<typeof aClearedPerson>[1] = {},
  state: Parameters<typeof aClearedPerson>[2] = 'cleared',
): Promise<string> {
  return aClearedPerson(db, { country, nationality: country, delegationId, ...changes }, state);
}

async function sessionStates(): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('session')
    .select(['startsAt', 'state'])
    .orderBy('startsAt')
    .execute();
  return rows.map(({ startsAt, state }) => [startsAt.toISOString(), state]);
}

async function linesTold(): Promise<string[][]> {
  const rows = await db.selectFrom('alertMessage').select('lines').execute();
  return rows.map(({ lines }) => (lines as { key: string }[]).map(({ key }) => key));
}
