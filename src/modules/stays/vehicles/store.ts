import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Duty, DutyRow, Vehicle } from '../types.ts';

export async function listAllVehicles(db: Database, edition: EditionScope): Promise<Vehicle[]> {
  return db
    .selectFrom('stayVehicle')
    .select(vehicleColumns)
    .where('editionId', '=', edition)
    .orderBy('callSign')
    .orderBy('plate')
    .execute();
}

/** Holds the vehicle until the transaction ends, so that it is not given twice for the same hour. */
export async function lockVehicle(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Vehicle | undefined> {
  return tx
    .selectFrom('stayVehicle')
    .select(vehicleColumns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveVehicleRow(
  tx: Transaction,
  edition: EditionScope,
  vehicle: Vehicle,
): Promise<void> {
  const { id: _, ...changed } = vehicle;
  await tx
    .insertInto('stayVehicle')
    .values({ ...vehicle, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(changed))
    .execute();
}

export async function listDuties(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<DutyRow[]> {
  return duties(db, edition)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .execute();
}

export async function listDutiesOf(
  db: Database,
  edition: EditionScope,
  vehicleId: string,
): Promise<DutyRow[]> {
  return duties(db, edition).where('vehicleId', '=', vehicleId).execute();
}

export async function addDutyRow(
  tx: Transaction,
  edition: EditionScope,
  duty: Duty,
): Promise<void> {
  await tx
    .insertInto('stayDuty')
    .values({ ...duty, editionId: edition })
    .execute();
}

/** @returns false where there was none */
export async function removeDutyRow(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('stayDuty')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

function duties(db: Database, edition: EditionScope) {
  return db
    .selectFrom('stayDuty')
    .innerJoin('stayVehicle', (join) =>
      join
        .onRef('stayVehicle.editionId', '=', 'stayDuty.editionId')
        .onRef('stayVehicle.id', '=', 'stayDuty.vehicleId'),
    )
    .select(['stayDuty.id', 'vehicleId', 'delegationId', 'fromAt', 'untilAt'])
    .select(['plate', 'seats', 'driver', 'callSign'])
    .where('stayDuty.editionId', '=', edition)
    .orderBy('fromAt')
    .orderBy('stayDuty.id');
}

const vehicleColumns = [
  ...(['id', 'plate', 'seats', 'driver', 'callSign', 'provenance', 'version'] as const),
] as const;
