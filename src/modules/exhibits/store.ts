import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { Exhibit } from './types.ts';

/** Which items: of one exhibitor, or some by their ids; all where neither is said. */
export type ExhibitChoice = { exhibitorId?: string | null; ids?: readonly string[] };

export async function listExhibits(
  db: Database,
  edition: EditionScope,
  { exhibitorId, ids }: ExhibitChoice = {},
): Promise<Exhibit[]> {
  let wanted = db
    .selectFrom('exhibit')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('code');
  if (exhibitorId) wanted = wanted.where('exhibitorId', '=', exhibitorId);
  if (ids) wanted = wanted.where('id', '=', sql<string>`any(${ids}::uuid[])`);
  return wanted.execute();
}

/** Holds the item until the transaction ends, so that its steps follow one another. */
export async function lockExhibits(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Exhibit[]> {
  return tx
    .selectFrom('exhibit')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Lets one at a time add to the register, so that no two get the same code. */
export async function lockRegister(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('exhibits'), hashtext(${edition}))`.execute(tx);
}

/** 0 in an edition without a numbered item. */
export async function highestExhibitNumber(
  tx: Transaction,
  edition: EditionScope,
): Promise<number> {
  const found = await tx
    .selectFrom('exhibit')
    .select(sql<number | null>`max(substring(code from 3)::int)`.as('number'))
    .where('editionId', '=', edition)
    .where(sql<boolean>`code ~ '^E-[0-9]{1,9}$'`)
    .executeTakeFirst();
  return found?.number ?? 0;
}

export async function saveExhibitRow(
  tx: Transaction,
  edition: EditionScope,
  exhibit: Exhibit,
): Promise<void> {
  const { id: _, ...changed } = exhibit;
  await tx
    .insertInto('exhibit')
    .values({ ...exhibit, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(changed))
    .execute();
}

export async function saveExhibitStates(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  state: Exhibit['state'],
): Promise<void> {
  await tx
    .updateTable('exhibit')
    .set({ state })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** One page of the register; an exhibitor's is its own only. */
export async function listExhibitRows(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  within: string | null,
): Promise<TablePage<Exhibit & { exhibitor: string; country: string }>> {
  let rows = db
    .selectFrom('exhibit')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'exhibit.editionId')
        .onRef('exhibitor.id', '=', 'exhibit.exhibitorId'),
    )
    .select(columns.map((column) => `exhibit.${column}` as const))
    .select(['exhibitor.displayName as exhibitor', 'exhibitor.country as country'])
    .where('exhibit.editionId', '=', edition);
  if (within) rows = rows.where('exhibit.exhibitorId', '=', within);

  return readPage(rows, query, {
    search: [
      sql.ref('exhibit.code'),
      sql.ref('exhibit.designation'),
      sql.ref('exhibit.serial'),
      sql.ref('exhibitor.displayName'),
    ],
    sort: {
      code: sql.ref('exhibit.code'),
      designation: sql`fold(${sql.ref('exhibit.designation')})`,
      serial: sql.ref('exhibit.serial'),
      exhibitor: sql`fold(${sql.ref('exhibitor.displayName')})`,
      store: sql.ref('exhibit.store'),
    },
    filter: {
      kind: sql.ref('exhibit.kind'),
      status: sql.ref('exhibit.status'),
      state: sql.ref('exhibit.state'),
      endUse: sql.ref('exhibit.endUse'),
      exhibitor: sql.ref('exhibitor.displayName'),
      exhibitorId: sql.ref('exhibit.exhibitorId'),
    },
    tieBreak: sql.ref('exhibit.code'),
  });
}

/** Exhibitors that have goods in the register, by name. */
export async function listOwners(
  db: Database,
  edition: EditionScope,
  within: string | null,
): Promise<{ id: string; name: string; items: number }[]> {
  let owners = db
    .selectFrom('exhibit')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'exhibit.editionId')
        .onRef('exhibitor.id', '=', 'exhibit.exhibitorId'),
    )
    .select(['exhibitor.id as id', 'exhibitor.displayName as name'])
    .select(({ fn }) => fn.countAll<number>().as('items'))
    .where('exhibit.editionId', '=', edition)
    .groupBy(['exhibitor.id', 'exhibitor.displayName'])
    .orderBy('exhibitor.displayName');
  if (within) owners = owners.where('exhibitor.id', '=', within);
  return owners.execute();
}

const columns = [
  ...(['id', 'externalId', 'code', 'exhibitorId', 'kind', 'designation', 'serial'] as const),
  ...(['status', 'endUse', 'importPermit', 'temporaryAdmission', 'store', 'state'] as const),
  ...(['provenance', 'version'] as const),
];
