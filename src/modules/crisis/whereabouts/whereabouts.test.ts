import { beforeEach, expect, it } from 'vitest';
import { countByHand } from '#modules/convoys/counting/service';
import { saveRoute } from '#modules/convoys/routing/service';
import { cancelConvoy, saveConvoy } from '#modules/convoys/service';
import { saveVehicles } from '#modules/convoys/vehicles/service';
import { createEdition } from '#modules/editions/service';
import { aPlan, text } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { saveRange } from '#modules/ranges/service';
import { aRange } from '#modules/ranges/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { crisisRoutes } from '../routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const NOW = '2025-11-13T12:00:00Z';
const app = testApplication(db, NOW);
const day = (time: string) => new Date(`2025-11-13T${time}:00Z`);

let convoyId: string;
let vehicleId: string;
let person: string;

beforeEach(async () => {
  const by = signedBy('system', NOW);
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, by, aPlan());
    const rangeId = await saveRange(tx, edition, by, aRange());
    const points = ['P0', 'P1'].map((code) => ({ code, name: text(code) }));
    const routeId = await saveRoute(tx, edition, by, { name: text('Road'), points, km: 75 });
    convoyId = await saveConvoy(tx, edition, by, {
      ...{ code: 'C1', routeId, rangeId, meetingPoint: text('Park'), escort: '', channelId: null },
      ...{ meetAt: day('06:30'), departsAt: day('07:00'), arrivesAt: day('08:30') },
      ...{ returnsAt: day('16:30'), homeAt: day('18:00'), lateMinutes: 0, lateRule: 'stay' },
      ...{ sessionOutId: null, sessionBackId: null },
    });
    const [id = ''] = await saveVehicles(tx, edition, by, {
      convoyId,
      vehicles: [
        {
          ...{ code: 'C1-1', kind: 'coach', place: 1, plate: '', seats: 50, callSign: '' },
          ...{ driverName: null, driverPhone: null, fuelRangeKm: null },
        },
      ],
    });
    vehicleId = id;
  });
  person = await registerParticipant(db, edition, by, aPersonInput({ categoryId: 'visitor' }));
});

it('follows somebody from a coach to the range and home, and is read by those who lead', async () => {
  const where = async () =>
    (await callAs(app, crisisRoutes, 'range').whereabouts({ edition })).places.map(
      ({ kind, name, people }) => [kind, name, people],
    );
  expect(await where()).toEqual([]);

  await count('out', '07:05');
  expect(await where()).toEqual([['vehicle', 'C1-1', 1]]);
  await count('there', '08:40');
  expect(await where()).toEqual([['range', 'Range', 1]]);
  await count('there', '08:50', false);
  expect(await where()).toEqual([['vehicle', 'C1-1', 1]]);
  await count('home', '11:50');
  expect(await where()).toEqual([]);
  for (const role of ['embassy', 'exhibitor', 'gate'] as const)
    await expect(callAs(app, crisisRoutes, role).whereabouts({ edition })).rejects.toMatchObject({
      code: 'permission.denied',
    });
});

it('does not forget who sits in a convoy that is called off', async () => {
  await count('out', '07:05');
  const by = signedBy('account:organiser', NOW);
  await db.transaction().execute((tx) => cancelConvoy(tx, edition, by, convoyId));

  const { places } = await callAs(app, crisisRoutes, 'range').whereabouts({ edition });
  expect(places).toMatchObject([{ kind: 'vehicle', name: 'C1-1', people: 1 }]);
});

it('is printed by name, and who printed it is in the ledger without a name', async () => {
  await count('out', '07:05');
  const sheet = await callAs(app, crisisRoutes, 'organiser').evacuation({ edition });

  expect(sheet.type).toBe('application/pdf');
  const facts = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', 'whereabouts.read')
    .execute();
  expect(facts).toEqual([{ data: { people: 1 } }]);
});

async function count(leg: 'out' | 'there' | 'home', time: string, counted = true): Promise<void> {
  await db.transaction().execute((tx) =>
    countByHand(tx, edition, signedBy('account:organiser', day(time).toISOString()), {
      ...{ convoyId, vehicleId: leg === 'out' ? vehicleId : null, leg, counted },
      head: { participantId: person },
    }),
  );
}
