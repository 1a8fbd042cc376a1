import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** What exhibitors are called, by id. */
export async function listExhibitorNames(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('exhibitor')
    .select(['id', 'displayName'])
    .where('editionId', '=', edition)
    .execute();
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
