import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Lots as they are stamped on their crates, by id. */
export async function listLotCodes(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('ammunitionLot')
    .select(['id', 'code', 'nature'])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, code, nature }) => [id, `${code} (${nature})`]));
}
