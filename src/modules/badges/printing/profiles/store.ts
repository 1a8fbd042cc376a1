import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Dpi, PrinterProfile } from '../types.ts';

export async function listProfiles(db: Database, edition: EditionScope): Promise<PrinterProfile[]> {
  const rows = await db
    .selectFrom('printerProfile')
    .select(['id', 'name', 'format', 'offsetX', 'offsetY', 'overlay', 'dpi'])
    .where('editionId', '=', edition)
    .orderBy('name')
    .execute();
  return rows.map(({ dpi, ...profile }) => ({ ...profile, dpi: dpi as Dpi }));
}

/** Returns whether there is such a profile, where it has an id. */
export async function saveProfileRow(
  tx: Transaction | Database,
  edition: EditionScope,
  { id, ...profile }: Omit<PrinterProfile, 'id'> & { id?: string | undefined },
): Promise<boolean> {
  if (!id) {
    await tx
      .insertInto('printerProfile')
      .values({ ...profile, editionId: edition })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await tx
    .updateTable('printerProfile')
    .set(profile)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeProfileRow(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await db
    .deleteFrom('printerProfile')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}
