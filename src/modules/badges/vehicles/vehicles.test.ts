import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { verifyVehiclePass } from '../credential/vehicle-pass.ts';
import { verifyToken } from '../service.ts';
import { readTrust } from '../trust/service.ts';
import { vehiclePassRoutes } from './routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const bus = {
  plate: 'AB-1234-MD',
  forWhom: 'Délégation du Sénégal',
  zones: ['hall'],
  days: [0, 1],
};

let app: Application;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

it('signs plate, zones and days, and is no badge', async () => {
  const desk = callAs(app, vehiclePassRoutes, 'protocol');
  expect(await desk.issue({ edition, ...bus })).toEqual({ number: 1 });

  const { token } = await db.selectFrom('vehiclePass').select('token').executeTakeFirstOrThrow();
  const trust = await readTrust(db, edition);
  expect(await verifyVehiclePass(token, { ...trust, at: app.clock.now() })).toMatchObject({
    ok: true,
    claims: { number: 1, plate: 'AB-1234-MD', holder: 'Délégation du Sénégal', days: 0b11 },
  });
  expect(await verifyToken(db, edition, token)).toMatchObject({ ok: false });
});

it('is printed once unless it is asked for by number, and not after its revocation', async () => {
  const desk = callAs(app, vehiclePassRoutes, 'organiser');
  await desk.issue({ edition, ...bus });
  const pdf = await desk.print({ edition });
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');

  await expect(desk.print({ edition })).rejects.toMatchObject({ code: 'badge.nothing-to-print' });
  await desk.print({ edition, numbers: [1] });
  await desk.revoke({ edition, number: 1, reason: 'sold' });
  await expect(desk.print({ edition, numbers: [1] })).rejects.toMatchObject({
    code: 'badge.nothing-to-print',
  });
  await expect(desk.revoke({ edition, number: 1, reason: 'again' })).rejects.toMatchObject({
    code: 'vehicle.pass-unknown',
  });
  expect((await desk.list({ edition }))[0]).toMatchObject({ revokedReason: 'sold' });
});

it('is one for a plate, and somewhere', async () => {
  const desk = callAs(app, vehiclePassRoutes, 'organiser');
  const both = await Promise.allSettled([
    desk.issue({ edition, ...bus }),
    desk.issue({ edition, ...bus }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(desk.issue({ edition, ...bus })).rejects.toMatchObject({
    code: 'vehicle.has-pass',
  });
  await expect(
    desk.issue({ edition, ...bus, plate: 'X', zones: ['nowhere'] }),
  ).rejects.toMatchObject({ code: 'vehicle.nowhere' });
});

it.each(['commission', 'embassy', 'liaison', 'exhibitor', 'gate', 'reader'] as const)(
  'is not made out by the %s',
  async (role) => {
    const somebody = callAs(app, vehiclePassRoutes, role, { country: 'SN' });

    await expect(somebody.list({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(somebody.issue({ edition, ...bus })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  },
);
