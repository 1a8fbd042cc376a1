import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { SessionOrder } from '../types.ts';

export async function listOrders(db: Database, edition: EditionScope): Promise<SessionOrder[]> {
  return db
    .selectFrom('rangeSessionOrder')
    .select(['beforeId', 'afterId'])
    .where('editionId', '=', edition)
    .orderBy('beforeId')
    .orderBy('afterId')
    .execute();
}

export async function writeOrders(
  tx: Transaction,
  edition: EditionScope,
  orders: readonly SessionOrder[],
): Promise<void> {
  await tx.deleteFrom('rangeSessionOrder').where('editionId', '=', edition).execute();
  if (orders.length === 0) return;
  await tx
    .insertInto('rangeSessionOrder')
    .values(orders.map((order) => ({ ...order, editionId: edition })))
    .execute();
}
