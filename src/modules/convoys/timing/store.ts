import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Passage } from './types.ts';

/** Where convoys were said to be by the office, in the order of time. */
export async function listPositions(
  db: Database,
  edition: EditionScope,
  convoyIds: readonly string[],
): Promise<Passage[]> {
  const rows = await db
    .selectFrom('convoyPosition')
    .select(['convoyId', 'point', 'heading', 'passed', 'at'])
    .where('editionId', '=', edition)
    .where('convoyId', '=', sql<string>`any(${[...convoyIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

export async function addPosition(
  tx: Transaction,
  edition: EditionScope,
  { at, ...passage }: Passage,
  saidBy: string,
): Promise<void> {
  await tx
    .insertInto('convoyPosition')
    .values({ ...passage, at: new Date(at), saidBy, editionId: edition })
    .execute();
}
