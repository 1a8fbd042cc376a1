import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { StandRow } from './table.ts';
import type { Stand } from './types.ts';

export async function listAllStands(db: Database, edition: EditionScope): Promise<Stand[]> {
  return db
    .selectFrom('stand')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('code')
    .execute();
}

/** Holds the stand until the transaction ends, so that it is not given twice. */
export async function lockStand(
  tx: Transaction,
  edition: EditionScope,
  code: string,
): Promise<Stand | undefined> {
  return tx
    .selectFrom('stand')
    .select(columns)
    .where('editionId', '=', edition)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
}

/** One page of stands with who stands there. */
export async function listStands(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<StandRow>> {
  const rows = db
    .selectFrom('stand')
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'stand.editionId')
        .onRef('exhibitor.id', '=', 'stand.exhibitorId'),
    )
    .select(columns.map((column) => `stand.${column}` as const))
    .select(['exhibitor.displayName as exhibitor', 'exhibitor.country as country'])
    .where('stand.editionId', '=', edition);

  return readPage(rows, query, {
    search: [sql.ref('stand.code'), sql.ref('exhibitor.displayName')],
    sort: {
      code: sql.ref('stand.code'),
      hallId: sql.ref('stand.hallId'),
      exhibitor: sql`fold(${sql.ref('exhibitor.displayName')})`,
      country: sql.ref('exhibitor.country'),
      netAreaM2: sql.ref('stand.netAreaM2'),
    },
    filter: {
      hallId: sql.ref('stand.hallId'),
      type: sql.ref('stand.type'),
      country: sql.ref('exhibitor.country'),
    },
    tieBreak: sql.ref('stand.code'),
  });
}

/** Writes the place and who stands there. */
export async function saveStand(
  tx: Transaction,
  edition: EditionScope,
  stand: Stand,
): Promise<void> {
  await tx
    .insertInto('stand')
    .values({ ...stand, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'code']).doUpdateSet(stand))
    .execute();
}

export async function saveOccupant(
  tx: Transaction,
  edition: EditionScope,
  code: string,
  exhibitorId: string | null,
): Promise<void> {
  await tx
    .updateTable('stand')
    .set({ exhibitorId })
    .where('editionId', '=', edition)
    .where('code', '=', code)
    .execute();
}

const columns = [
  'code',
  'hallId',
  'type',
  'xM',
  'yM',
  'widthM',
  'depthM',
  'netAreaM2',
  'openSides',
  'exhibitorId',
  'provenance',
] as const;
