import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import type { Application } from '#platform/application';
import { violatedConstraint, type Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import { renderPdf } from '#platform/pdf/render';
import { signVehiclePass } from '../credential/vehicle-pass.ts';
import { vehiclePassIssued, vehiclePassRevoked } from '../facts.ts';
import { validityOf } from '../issuing/validity.ts';
import { furnitureOf } from '../printing/cards.ts';
import { maskFromDays, maskFromZones } from '../rules.ts';
import { ensureBadgeKey } from '../trust/service.ts';
import {
  addVehiclePass,
  highestVehicleNumber,
  listVehiclePasses,
  saveVehiclePrinted,
  saveVehicleRevocation,
} from './store.ts';
import type { VehicleOrder, VehiclePass } from './types.ts';

export async function readVehiclePasses(
  db: Database,
  edition: EditionScope,
): Promise<VehiclePass[]> {
  return listVehiclePasses(db, edition);
}

/**
 * Signs a pass for one plate.
 *
 * @throws AppError `vehicle.has-pass`; `vehicle.nowhere` for zones or days the edition has not
 */
export async function issueVehiclePass(
  app: Application,
  edition: EditionScope,
  by: Signature,
  order: VehicleOrder,
): Promise<number> {
  try {
    return await app.db.transaction().execute(async (tx) => {
      const plan = await readPlan(tx, edition);
      const zones = plan.zones.filter(({ id }) => order.zones.includes(id));
      const days = plan.days.map(({ index }) => index).filter((day) => order.days.includes(day));
      const validity = validityOf({ days }, plan);
      if (zones.length === 0 || !validity) throw new AppError('vehicle.nowhere');

      await record(tx, edition, by, []);
      const number = (await highestVehicleNumber(tx, edition)) + 1;
      const key = await ensureBadgeKey(app, tx, edition, validity);
      const claims = {
        ...validity,
        number,
        generation: 0,
        zones: maskFromZones(zones.map(({ bit }) => bit)),
        days: maskFromDays(days),
        plate: order.plate,
        holder: order.forWhom,
      };
      const pass = {
        ...order,
        number,
        zones: zones.map(({ id }) => id),
        days,
        token: await signVehiclePass(claims, key, edition),
        issuedAt: by.clock.now(),
      };
      await addVehiclePass(tx, edition, pass);
      await record(tx, edition, by, [
        vehiclePassIssued(String(number), { zones: pass.zones, days }),
      ]);
      return number;
    });
  } catch (failure) {
    if (violatedConstraint(failure) !== 'vehicle_pass_one_live_per_plate') throw failure;
    throw new AppError('vehicle.has-pass', { plate: order.plate }, { cause: failure });
  }
}

/** @throws AppError `vehicle.pass-unknown` where it is none or dead already */
export async function revokeVehiclePass(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const at = by.clock.now();
    if (!(await saveVehicleRevocation(tx, edition, number, { at, reason })))
      throw new AppError('vehicle.pass-unknown', { number: String(number) });
    await record(tx, edition, by, [vehiclePassRevoked(String(number), {}, { reason })]);
  });
}

/**
 * Live passes as A5 sheets for the windscreen; all that were never printed where none is named.
 *
 * @throws AppError `badge.nothing-to-print`
 */
export async function printVehiclePasses(
  { db }: Pick<Application, 'db'>,
  edition: EditionScope,
  by: Signature,
  { numbers, locale }: { numbers?: readonly number[] | undefined; locale: Locale },
): Promise<Uint8Array> {
  const passes = (await listVehiclePasses(db, edition, numbers)).filter(
    ({ revokedAt, printedAt }) => revokedAt === null && (numbers || printedAt === null),
  );
  if (passes.length === 0) throw new AppError('badge.nothing-to-print');
  const plan = await readPlan(db, edition);
  const { title, edition: shown, languages } = furnitureOf(plan);
  const sheets = passes.toReversed().map((pass) => sheetOf(plan, pass));
  const pdf = await renderPdf(
    'vehicle',
    { title, edition: shown, languages, passes: sheets },
    { locale },
  );
  const printed = passes.map(({ number }) => number);
  await saveVehiclePrinted(db, edition, printed, by.clock.now());
  return pdf;
}

function sheetOf({ zones, days }: EditionPlan, pass: VehiclePass) {
  return {
    plate: pass.plate,
    forWhom: pass.forWhom || null,
    zones: zones
      .filter(({ id }) => pass.zones.includes(id))
      .map(({ letter, name }) => ({ code: letter, name: inLanguage(name, 'fr') })),
    days: days.map(({ index, date }) => ({
      label: String(Number(date.slice(8))),
      granted: pass.days.includes(index),
    })),
    number: `V-${String(pass.number).padStart(4, '0')}`,
    token: pass.token,
  };
}
