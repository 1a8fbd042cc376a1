import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { HandCount } from './types.ts';

/** What the office counted for some convoys, in the order of time. */
export async function listHandCounts(
  db: Database,
  edition: EditionScope,
  convoyIds: readonly string[],
): Promise<HandCount[]> {
  const rows = await db
    .selectFrom('convoyCount')
    .select(['id', 'convoyId', 'vehicleId', 'participantId', 'leg', 'counted', 'at'])
    .where('editionId', '=', edition)
    .where('convoyId', '=', sql<string>`any(${[...convoyIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

export async function addHandCount(
  tx: Transaction,
  edition: EditionScope,
  { at, ...count }: HandCount,
  saidBy: string,
): Promise<void> {
  await tx
    .insertInto('convoyCount')
    .values({ ...count, at: new Date(at), saidBy, editionId: edition })
    .execute();
}
