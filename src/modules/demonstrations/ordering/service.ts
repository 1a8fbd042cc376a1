import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeOrderSet } from '../facts.ts';
import { goesInCircle } from '../rules.ts';
import { lockSessions } from '../store.ts';
import type { SessionOrder } from '../types.ts';
import { listOrders, writeOrders } from './store.ts';

/** Which session comes before which, of the whole edition. */
export async function readOrders(db: Database, edition: EditionScope): Promise<SessionOrder[]> {
  return listOrders(db, edition);
}

/**
 * Sets what comes before what, instead of what was set before.
 *
 * @throws AppError `range-session.unknown`; `range-order.in-circle`, which nobody could keep
 */
export async function saveOrders(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  wanted: readonly SessionOrder[],
): Promise<void> {
  const pairs = new Map(wanted.map((order) => [`${order.beforeId} ${order.afterId}`, order]));
  const orders = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
  const ids = [...new Set(orders.flatMap(({ beforeId, afterId }) => [beforeId, afterId]))];
  const known = new Set((await lockSessions(tx, edition, ids)).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing) throw new AppError('range-session.unknown', { id: missing });
  if (goesInCircle(orders)) throw new AppError('range-order.in-circle');
  if (isDeepStrictEqual(await listOrders(tx, edition), orders)) return;

  await writeOrders(tx, edition, orders);
  const told = orders.map(({ beforeId, afterId }): [string, string] => [beforeId, afterId]);
  await record(tx, edition, by, [rangeOrderSet(edition, { pairs: told })]);
}
