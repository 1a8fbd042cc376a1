import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { SessionWish } from '../types.ts';
import type { WishFilter } from './types.ts';

/** By session and delegation, the invited before those who asked, in the order of their ranks. */
export async function listWishes(
  db: Database,
  edition: EditionScope,
  { delegationId, rangeSessionId }: WishFilter,
): Promise<SessionWish[]> {
  let rows = db
    .selectFrom('rangeSessionWish')
    .select(['rangeSessionId', 'delegationId', 'kind', 'rank'])
    .where('editionId', '=', edition);
  if (delegationId) rows = rows.where('delegationId', '=', delegationId);
  if (rangeSessionId) rows = rows.where('rangeSessionId', '=', rangeSessionId);
  return rows
    .orderBy('delegationId')
    .orderBy('kind')
    .orderBy('rank')
    .orderBy('rangeSessionId')
    .execute();
}

/** Holds a delegation until the transaction ends, so that two who rank for it come one by one. */
export async function lockDelegations(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<{ id: string; country: string }[]> {
  return tx
    .selectFrom('delegation')
    .select(['id', 'country'])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export type Stated = { statedAt: Date; statedBy: string; onBehalf: boolean };

/** Puts the wishes of one kind, of one delegation or for one session, in the place of those before. */
export async function replaceWishes(
  tx: Transaction,
  edition: EditionScope,
  instead: { kind: SessionWish['kind'] } & WishFilter,
  wishes: readonly SessionWish[],
  stated: Stated,
): Promise<void> {
  const { kind, delegationId, rangeSessionId } = instead;
  let before = tx
    .deleteFrom('rangeSessionWish')
    .where('editionId', '=', edition)
    .where('kind', '=', kind);
  if (delegationId) before = before.where('delegationId', '=', delegationId);
  if (rangeSessionId) before = before.where('rangeSessionId', '=', rangeSessionId);
  await before.execute();
  if (wishes.length === 0) return;
  await tx
    .insertInto('rangeSessionWish')
    .values(wishes.map((wish) => ({ ...wish, ...stated, editionId: edition })))
    .execute();
}
