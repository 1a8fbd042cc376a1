import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Count } from './types.ts';

/** In the order in which they were taken. */
export async function listCounts(db: Database, edition: EditionScope): Promise<Count[]> {
  return db
    .selectFrom('exhibitCount')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('countedAt')
    .orderBy('id')
    .execute();
}

/** Holds the count until the transaction ends, so that it is witnessed once. */
export async function lockCount(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Count | undefined> {
  return tx
    .selectFrom('exhibitCount')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function addCount(
  tx: Transaction,
  edition: EditionScope,
  count: Count,
): Promise<void> {
  await tx
    .insertInto('exhibitCount')
    .values({ ...count, editionId: edition })
    .execute();
}

export async function saveWitness(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  witnessedBy: string,
): Promise<void> {
  await tx
    .updateTable('exhibitCount')
    .set({ witnessedBy })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

const columns = [
  ...(['id', 'countedAt', 'place', 'countedBy', 'witnessedBy', 'expected', 'found'] as const),
];
