import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { RangeSettings } from './types.ts';

/** As it was stored; undefined where nothing was ever saved. */
export async function findRangeSettings(
  db: Database,
  edition: EditionScope,
): Promise<{ content: unknown; version: number } | undefined> {
  return db
    .selectFrom('rangeSetting')
    .select(['content', 'version'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
}

/** Writes settings over the version that was read; false where somebody else was quicker. */
export async function writeRangeSettings(
  tx: Transaction,
  edition: EditionScope,
  settings: RangeSettings,
  over: number,
): Promise<boolean> {
  const content = JSON.stringify(settings);
  const version = over + 1;
  const written =
    over === 0
      ? await tx
          .insertInto('rangeSetting')
          .values({ editionId: edition, content, version })
          .onConflict((conflict) => conflict.column('editionId').doNothing())
          .returning('version')
          .execute()
      : await tx
          .updateTable('rangeSetting')
          .set({ content, version })
          .where('editionId', '=', edition)
          .where('version', '=', over)
          .returning('version')
          .execute();
  return written.length === 1;
}
