import { afterAll, beforeEach, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { stopPdfCompiler } from '#platform/pdf/render';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { convoyRoutes } from '../routes.ts';
import { sheetKinds } from '../schema.ts';
import { aConvoy, aRoute, aVehicle } from '../testing.ts';
import { printConvoySheet } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const at = new Date('2025-11-13T06:00:00Z');
const app = testApplication(db, at);
const protocol = callAs(app, convoyRoutes, 'protocol');
let convoyId: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const { id: routeId } = await protocol.saveRoute({ edition, ...aRoute() });
  ({ id: convoyId } = await protocol.save({ edition, ...aConvoy(routeId) }));
  await protocol.saveVehicles({ edition, convoyId, vehicles: [aVehicle()] });
  await aBadgeHolder(app);
  await protocol.savePlaces({
    ...{ edition, convoyId, places: [{ kind: 'category', id: 'delegate', places: null }] },
  });
  await protocol.seat({ edition, convoyId });
});

afterAll(stopPdfCompiler);

it.each(sheetKinds)('the paper %s is the same each time, and another in Arabic', async (kind) => {
  const print = async (locale: 'fr' | 'ar') => {
    const file = await printConvoySheet(db, edition, { convoyId, kind, locale, at });
    expect(file.name).toBe(`C1-${kind}.pdf`);
    return Buffer.from(await file.arrayBuffer());
  };
  const [first, second, arabic] = [await print('fr'), await print('fr'), await print('ar')];

  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(second.equals(first)).toBe(true);
  expect(arabic.equals(first)).toBe(false);
});
