import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { MeetingSettings } from './types.ts';

type StoredSettings = { content: unknown; version: number };

/** As it was stored; undefined where nothing was ever saved. */
export async function findSettings(
  db: Database,
  edition: EditionScope,
): Promise<StoredSettings | undefined> {
  return db
    .selectFrom('meetingSettings')
    .select(['content', 'version'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
}

/** Writes settings over the version that was read; false where somebody else was quicker. */
export async function writeSettings(
  tx: Transaction,
  edition: EditionScope,
  settings: MeetingSettings,
  over: number,
): Promise<boolean> {
  const content = JSON.stringify(settings);
  const version = over + 1;
  const written =
    over === 0
      ? await tx
          .insertInto('meetingSettings')
          .values({ editionId: edition, content, version })
          .onConflict((conflict) => conflict.column('editionId').doNothing())
          .returning('version')
          .execute()
      : await tx
          .updateTable('meetingSettings')
          .set({ content, version })
          .where('editionId', '=', edition)
          .where('version', '=', over)
          .returning('version')
          .execute();
  return written.length === 1;
}
