import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Vehicle } from '../types.ts';

/** Vehicles of some convoys, or of all, in the order of their columns. */
export async function listVehicles(
  db: Database,
  edition: EditionScope,
  convoyIds?: readonly string[],
): Promise<Vehicle[]> {
  return db
    .selectFrom('convoyVehicle')
    .select(columns)
    .where('editionId', '=', edition)
    .$if(convoyIds !== undefined, (query) =>
      query.where('convoyId', '=', sql<string>`any(${[...(convoyIds ?? [])]}::uuid[])`),
    )
    .orderBy('convoyId')
    .orderBy('place')
    .orderBy('code')
    .execute();
}

/** Vehicles of which nobody was ever counted aboard by the office. */
export async function removeVehicleRows(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('convoyVehicle')
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function saveVehicleRows(
  tx: Transaction,
  edition: EditionScope,
  vehicles: readonly Vehicle[],
): Promise<void> {
  for (const { id, ...vehicle } of vehicles)
    await tx
      .insertInto('convoyVehicle')
      .values({ ...vehicle, id, editionId: edition })
      .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(vehicle))
      .execute();
}

const columns = [
  ...(['id', 'convoyId', 'code', 'kind', 'place', 'plate', 'seats'] as const),
  ...(['driverName', 'driverPhone', 'callSign', 'fuelRangeKm'] as const),
] as const;
