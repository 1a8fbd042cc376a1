import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { VehiclePass } from './types.ts';

/** The newest first. */
export async function listVehiclePasses(
  db: Database,
  edition: EditionScope,
  numbers?: readonly number[],
): Promise<VehiclePass[]> {
  let found = db
    .selectFrom('vehiclePass')
    .select([
      ...(['number', 'plate', 'forWhom', 'zones', 'days', 'token'] as const),
      ...(['issuedAt', 'printedAt', 'revokedAt', 'revokedReason'] as const),
    ])
    .where('editionId', '=', edition)
    .orderBy('number', 'desc');
  if (numbers) found = found.where('number', '=', sql<number>`any(${numbers}::int[])`);
  return found.execute();
}

export async function addVehiclePass(
  tx: Transaction,
  edition: EditionScope,
  pass: Omit<VehiclePass, 'printedAt' | 'revokedAt' | 'revokedReason'>,
): Promise<void> {
  await tx
    .insertInto('vehiclePass')
    .values({ ...pass, editionId: edition })
    .execute();
}

/** 0 in an edition without a pass. The head of the ledger must be held. */
export async function highestVehicleNumber(
  tx: Transaction,
  edition: EditionScope,
): Promise<number> {
  const found = await tx
    .selectFrom('vehiclePass')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return found?.number ?? 0;
}

export async function saveVehiclePrinted(
  db: Database,
  edition: EditionScope,
  numbers: readonly number[],
  at: Date,
): Promise<void> {
  await db
    .updateTable('vehiclePass')
    .set({ printedAt: at })
    .where('editionId', '=', edition)
    .where('number', '=', sql<number>`any(${numbers}::int[])`)
    .execute();
}

export async function saveVehicleRevocation(
  tx: Transaction,
  edition: EditionScope,
  number: number,
  { at, reason }: { at: Date; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vehiclePass')
    .set({ revokedAt: at, revokedReason: reason })
    .where('editionId', '=', edition)
    .where('number', '=', number)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
