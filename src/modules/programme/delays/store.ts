import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { SessionDelay } from './types.ts';

export async function listDelays(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<SessionDelay[]> {
  return db
    .selectFrom('session')
    .select(['id', 'delayMinutes', 'onHold'])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function writeDelay(
  tx: Transaction,
  edition: EditionScope,
  { id, delayMinutes, onHold }: SessionDelay,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ delayMinutes, onHold })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}
