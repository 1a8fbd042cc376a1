import { beforeEach, describe, expect, it } from 'vitest';
import { aDelegation } from '#modules/delegations/testing';
import { registerDelegation } from '#modules/delegations/service';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { grantRole } from '#platform/identity/roles';
import { anAccount } from '#platform/identity/testing';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { stayRoutes } from './routes.ts';
import { aLeg, anEvent } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');

let app: Application;
let senegal: string;
let niger: string;
let colonel: string;

beforeEach(async () => {
  app = testApplication(db, '2025-11-10T07:00:00Z');
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  senegal = await delegationOf('SN');
  niger = await delegationOf('NE');
  colonel = await memberOf('SN', senegal);
});

describe('a leg', () => {
  it('is written down by the embassy, and becomes the summary of the delegation', async () => {
    await embassy().saveLeg({ edition, ...aLeg(senegal) });
    await embassy().saveLeg({
      edition,
      ...aLeg(senegal, { direction: 'departure', scheduledAt: new Date('2025-11-15T21:30:00Z') }),
    });

    const { legs } = await embassy().get({ edition, delegationId: senegal });
    expect(legs.map(({ direction, state }) => [direction, state])).toEqual([
      ['arrival', 'announced'],
      ['departure', 'announced'],
    ]);
    expect(await summaryOf(senegal)).toEqual({
      arrivesAt: new Date('2025-11-10T06:40:00Z'),
      departsAt: new Date('2025-11-15T21:30:00Z'),
      hotel: null,
    });
  });

  it('refuses people of another delegation, and another delegation', async () => {
    const stranger = await memberOf('NE', niger);

    await expect(
      embassy().saveLeg({ edition, ...aLeg(senegal, { people: [stranger] }) }),
    ).rejects.toMatchObject({ code: 'stay.stranger' });
    await expect(embassy().saveLeg({ edition, ...aLeg(niger) })).rejects.toMatchObject({
      code: 'delegation.unknown',
    });
  });

  it('refuses whoever has read an older version than there is', async () => {
    const { id } = await embassy().saveLeg({ edition, ...aLeg(senegal) });
    const mine = { edition, ...aLeg(senegal), id, version: 1 };
    await desk('protocol').saveLeg({ ...mine, number: 'XX 102' });

    await expect(embassy().saveLeg({ ...mine, number: 'XX 103' })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
  });
});

describe('a vehicle', () => {
  it('drives one delegation at a time', async () => {
    const vehicle = { edition, plate: 'ZZ-001-ML', seats: 4, driver: '', callSign: 'Baobab 1' };
    const { id: vehicleId } = await desk('protocol').saveVehicle(vehicle);
    const hour = (at: number) => new Date(Date.UTC(2025, 10, 10, at));
    const duty = { edition, vehicleId, fromAt: hour(6), untilAt: hour(8) };
    await desk('protocol').giveVehicle({ ...duty, delegationId: senegal });

    await expect(
      desk('protocol').giveVehicle({ ...duty, delegationId: niger, fromAt: hour(7) }),
    ).rejects.toMatchObject({ code: 'stay.vehicle-busy' });
    await desk('protocol').giveVehicle({
      ...duty,
      delegationId: niger,
      fromAt: hour(8),
      untilAt: hour(9),
    });
    await expect(desk('protocol').saveVehicle(vehicle)).rejects.toMatchObject({
      code: 'stay.plate-taken',
    });
  });
});

describe('what officers tell', () => {
  it('is kept once, whoever sends it again, and moves the leg', async () => {
    const { id: legId } = await embassy().saveLeg({ edition, ...aLeg(senegal) });
    const event = anEvent({ delegationId: senegal, legId });

    expect(await officer().report({ edition, events: [event, event] })).toEqual({
      added: 1,
      refused: [],
    });
    expect(await officer().report({ edition, events: [event] })).toEqual({ added: 0, refused: [] });
    const { legs, standing } = await embassy().get({ edition, delegationId: senegal });
    expect([legs[0]?.state, standing?.status]).toEqual(['received', 'received']);
  });

  it('is ordered by the device, but never after the server', async () => {
    const early = { delegationId: senegal, deviceTime: new Date('2025-11-10T06:10:00Z') };
    const ahead = { delegationId: senegal, deviceTime: new Date('2026-01-01T00:00:00Z') };
    await officer().report({
      edition,
      events: [
        anEvent({ ...ahead, id: idOf(2), status: 'in-car' }),
        anEvent({ ...early, id: idOf(1), status: 'at-airport' }),
      ],
    });

    const { standing } = await officer().get({ edition, delegationId: senegal });
    expect(standing).toEqual({ status: 'in-car', minutes: null, at: app.clock.now() });
  });

  it('tells the ledger once that the first arrived and that the last left', async () => {
    const { id: out } = await embassy().saveLeg({
      edition,
      ...aLeg(senegal, { direction: 'departure' }),
    });
    const at = (minutes: number) => new Date(Date.UTC(2025, 10, 10, 5, minutes));
    for (const [index, status] of (['received', 'at-hotel', 'departed'] as const).entries())
      await officer().report({
        edition,
        events: [
          anEvent({
            id: idOf(index),
            delegationId: senegal,
            legId: status === 'departed' ? out : null,
            status,
            deviceTime: at(index),
          }),
        ],
      });

    expect(await factsOf('delegation.arrived')).toEqual([{ country: 'SN' }]);
    expect(await factsOf('delegation.departed')).toEqual([{ country: 'SN' }]);
    expect(await factsOf('stay.status')).toHaveLength(3);
  });

  it('comes to the same when two telephones speak at once, and again', async () => {
    const { id: legId } = await embassy().saveLeg({ edition, ...aLeg(senegal) });
    const statuses = ['at-airport', 'landed', 'received', 'in-car', 'at-hotel'] as const;
    const events = statuses.map((status, index) =>
      anEvent({
        ...{ id: idOf(index), delegationId: senegal, legId, status },
        deviceTime: new Date(Date.UTC(2025, 10, 10, 6, index)),
      }),
    );
    const reports = [events.slice(2), events.slice(0, 3), events.toReversed()];
    const told = await Promise.all(
      reports.map((those) => officer().report({ edition, events: those })),
    );

    const { legs, standing } = await officer().get({ edition, delegationId: senegal });
    expect([legs[0]?.state, standing?.status]).toEqual(['at-hotel', 'at-hotel']);
    expect(told.reduce((sum, { added }) => sum + added, 0)).toBe(statuses.length);
    expect(await factsOf('delegation.arrived')).toHaveLength(1);
  });

  it('is refused, and told so, where it is about a delegation of somebody else', async () => {
    const event = anEvent({ delegationId: niger });

    expect(await officer().report({ edition, events: [event] })).toEqual({
      added: 0,
      refused: [event.id],
    });
  });
});

describe('a liaison officer', () => {
  it('sees the delegations of their country, and those protocol entrusts, in their stay only', async () => {
    const accountId = await anAccount(app);
    await grantRole(db, edition, office, { accountId, role: 'liaison', country: 'SN' });
    const mine = () => callAs(app, stayRoutes, 'liaison', { country: 'SN', accountId });
    expect(await namesFor(mine())).toEqual(['SN']);

    await desk('protocol').assignOfficer({ edition, accountId, delegationId: niger });
    expect(await namesFor(mine())).toEqual(['NE', 'SN']);
    expect((await mine().duties({ edition })).delegations).toHaveLength(2);

    await desk('protocol').releaseOfficer({ edition, accountId, delegationId: niger });
    expect(await namesFor(mine())).toEqual(['SN']);
  });

  it('is somebody with that role', async () => {
    const accountId = await anAccount(app);

    await expect(
      desk('protocol').assignOfficer({ edition, accountId, delegationId: niger }),
    ).rejects.toMatchObject({ code: 'stay.officer-unknown' });
  });
});

describe('the arrivals board', () => {
  it('shows the day of the edition by place, and who has not been met', async () => {
    await embassy().saveLeg({ edition, ...aLeg(senegal) });
    await desk('protocol').saveLeg({ edition, ...aLeg(niger, { place: 'Aéroport de Ségou' }) });
    const { day, rows } = await desk('organiser').arrivals({ edition });

    expect(day).toBe('2025-11-10');
    expect(rows.map(({ place, mark, count }) => [place, mark, count])).toEqual([
      ['Aéroport de Ségou', 'overdue', 0],
      ['Bamako-Sénou', 'overdue', 1],
    ]);
    expect((await desk('organiser').arrivals({ edition, day: '2025-11-11' })).rows).toEqual([]);
  });
});

describe('two editors', () => {
  it('of a wish and of particulars lose nothing', async () => {
    const wish = { edition, delegationId: senegal, hotel: '', rooms: 3, vehicles: 2, note: '' };
    await embassy().saveWish({ ...wish, version: 0 });
    await expect(embassy().saveWish({ ...wish, version: 0 })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });

    const told = { edition, participantId: colonel, languages: ['fr'], diet: '', version: 0 };
    await embassy().saveParticulars(told);
    await expect(embassy().saveParticulars(told)).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
  });
});

function desk(role: Role) {
  return callAs(app, stayRoutes, role);
}

function embassy() {
  return callAs(app, stayRoutes, 'embassy', { country: 'SN' });
}

function officer() {
  return callAs(app, stayRoutes, 'liaison', { country: 'SN' });
}

async function delegationOf(country: string): Promise<string> {
  return db
    .transaction()
    .execute((tx) =>
      registerDelegation(tx, edition, office, aDelegation({ country, name: country })),
    );
}

async function memberOf(country: string, delegationId: string): Promise<string> {
  const person = aPersonInput({ country, nationality: country, delegationId });
  return registerParticipant(db, edition, office, person);
}

async function namesFor(caller: ReturnType<typeof desk>): Promise<string[]> {
  return (await caller.delegations({ edition })).map(({ name }) => name).toSorted();
}

async function summaryOf(id: string) {
  return db
    .selectFrom('delegation')
    .select(['arrivesAt', 'departsAt', 'hotel'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function factsOf(kind: string) {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data);
}

function idOf(number: number): string {
  return `e0000000-0000-4000-8000-00000000000${number}`;
}
