import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Wish } from '../types.ts';

export async function listWishes(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<(Wish & { delegationId: string })[]> {
  return db
    .selectFrom('stayWish')
    .select(['delegationId', 'hotel', 'rooms', 'vehicles', 'note', 'version'])
    .where('editionId', '=', edition)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .execute();
}

/** @returns false where somebody else has saved since the version that was read */
export async function saveWishRow(
  tx: Transaction,
  edition: EditionScope,
  delegationId: string,
  wish: Wish,
): Promise<boolean> {
  const kept = { ...wish, version: wish.version + 1 };
  const saved = await tx
    .insertInto('stayWish')
    .values({ ...kept, editionId: edition, delegationId })
    .onConflict((conflict) =>
      conflict
        .columns(['editionId', 'delegationId'])
        .doUpdateSet(kept)
        .where('stayWish.version', '=', wish.version),
    )
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}
