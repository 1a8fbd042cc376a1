import { beforeEach, describe, expect, it } from 'vitest';
import { aClearedPerson } from '#modules/badges/testing';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { grantRole } from '#platform/identity/roles';
import { anAccount } from '#platform/identity/testing';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { convoyRoutes } from '../routes.ts';
import { aConvoy, aRoute, aVehicle } from '../testing.ts';

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

describe('seats', () => {
  it('are given to those whom the edition lets travel, and the others are named', async () => {
    const awa = await aMember(senegal, 'SN');
    const waiting = await aMember(senegal, 'SN', { familyName: 'Ba' }, 'registered');
    const outside = await aMember(senegal, 'SN', { familyName: 'Sy', categoryId: 'visitor' });
    await take(senegal);

    expect(await protocol.seat({ edition, convoyId })).toMatchObject({ seated: 1, held: 0 });
    const view = await protocol.get({ edition, id: convoyId });
    expect(view.vehicles[0]?.riders).toEqual([{ participantId: awa, seat: 1, locked: false }]);
    expect(new Map(view.without.map((one) => [one.participantId, one.reason]))).toEqual(
      new Map([
        [waiting, 'not-cleared'],
        [outside, 'zone-not-granted'],
      ]),
    );
  });

  it('keep one free for the liaison officer of the delegation, or take the badge they have', async () => {
    await aMember(senegal, 'SN');
    await take(senegal);
    await anOfficer('hawa@example.org', 'SN');
    expect(await protocol.seat({ edition, convoyId })).toMatchObject({ seated: 1, held: 1 });
    const { vehicles } = await protocol.get({ edition, id: convoyId });
    expect(vehicles[0]).toMatchObject({ held: [{ seat: 2, officer: 'Hawa' }], free: 38 });

    const officer = await aClearedPerson(db, {
      ...{ email: 'Hawa@example.org', categoryId: 'organiser', country: 'ML', nationality: 'ML' },
    });
    expect(await protocol.seat({ edition, convoyId })).toMatchObject({ seated: 2, held: 0 });
    const { vehicles: after } = await protocol.get({ edition, id: convoyId });
    expect(after[0]?.riders[1]).toMatchObject({ participantId: officer, seat: 2 });
  });

  it('given by hand stay, and are refused to somebody without the right', async () => {
    const awa = await aMember(senegal, 'SN');
    const barred = await aMember(senegal, 'SN', { familyName: 'Sy' }, 'registered');
    await take(senegal);
    const seat = (participantId: string, number: number) =>
      protocol.setSeat({
        ...{ edition, convoyId, participantId, to: { vehicleId: coach, seat: number } },
      });
    await seat(awa, 40);
    await expect(seat(barred, 1)).rejects.toMatchObject({
      code: 'convoy.not-cleared',
    });
    await expect(seat(awa, 41)).rejects.toMatchObject({ code: 'convoy.no-such-seat' });

    await protocol.seat({ edition, convoyId });
    const { vehicles } = await protocol.get({ edition, id: convoyId });
    expect(vehicles[0]?.riders).toEqual([{ participantId: awa, seat: 40, locked: true }]);
    await protocol.setSeat({ edition, convoyId, participantId: awa, to: null });
    expect((await protocol.get({ edition, id: convoyId })).vehicles[0]?.riders).toEqual([]);
  });

  it('go to no more of a delegation than it has places', async () => {
    await aMember(senegal, 'SN');
    const second = await aMember(senegal, 'SN', { familyName: 'Zongo' });
    await protocol.savePlaces({
      ...{ edition, convoyId, places: [{ kind: 'delegation', id: senegal, places: 1 }] },
    });

    const { seated, unseated } = await protocol.seat({ edition, convoyId });
    expect({ seated, unseated }).toEqual({
      ...{ seated: 1, unseated: [{ participantId: second, reason: 'places-used' }] },
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

async function anOfficer(email: string, country: string): Promise<void> {
  const accountId = await anAccount(app, { email, displayName: 'Hawa' });
  await grantRole(db, edition, by, { accountId, role: 'liaison', country });
}
