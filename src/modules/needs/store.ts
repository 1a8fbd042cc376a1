import { sql } from 'kysely';
import { countriesByName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { NeedRow } from './table.ts';
import { isSector } from './taxonomy/types.ts';
import type { Need } from './types.ts';

/** Needs of one country, or with null of all; those of the last edition too. */
export async function listAllNeeds(
  db: Database,
  edition: EditionScope,
  country: string | null,
): Promise<Need[]> {
  let rows = db
    .selectFrom('need')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('country')
    .orderBy('statedAt')
    .orderBy('sector')
    .orderBy('purpose')
    .orderBy('id');
  if (country) rows = rows.where('country', '=', country);
  return (await rows.execute()).flatMap(knownSector);
}

/** One page of what is sought at this edition; of one country only where `country` is set. */
export async function listNeedRows(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  { country, locale }: { country: string | null; locale: Locale },
): Promise<TablePage<NeedRow>> {
  const names = countriesByName(locale);
  const nameByCode = JSON.stringify(
    Object.fromEntries(names.map(({ code, name }) => [code, name])),
  );
  let rows = db
    .selectFrom('need')
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'need.editionId')
        .onRef('delegation.id', '=', 'need.delegationId'),
    )
    .select(columns.map((column) => `need.${column}` as const))
    .select('delegation.name as delegation')
    .where('need.editionId', '=', edition)
    .where('need.state', '=', 'stated');
  if (country) rows = rows.where('need.country', '=', country);
  const byName = sql`array_position(${names.map(({ code }) => code)}::text[], need.country)`;

  const page = await readPage(
    rows,
    { ...query, sort: query.sort ?? 'country' },
    {
      search: [
        sql`${nameByCode}::jsonb ->> need.country`,
        sql.ref('need.sector'),
        sql.ref('need.note'),
        sql.ref('delegation.name'),
      ],
      sort: {
        country: byName,
        sector: sql.ref('need.sector'),
        purpose: sql.ref('need.purpose'),
        horizon: sql`array_position(array['now','one-year','three-years','later'], need.horizon)`,
        note: sql.ref('need.note'),
        delegation: sql.ref('delegation.name'),
        statedBy: sql.ref('need.statedBy'),
        statedAt: sql.ref('need.statedAt'),
        provenance: sql.ref('need.provenance'),
      },
      filter: {
        id: sql.ref('need.id'),
        country: sql.ref('need.country'),
        sector: sql.ref('need.sector'),
        purpose: sql.ref('need.purpose'),
        horizon: sql.ref('need.horizon'),
        statedBy: sql.ref('need.statedBy'),
        delegationId: sql.ref('need.delegationId'),
        provenance: sql.ref('need.provenance'),
      },
      tieBreak: sql.ref('need.id'),
    },
  );
  return { ...page, rows: page.rows.flatMap(knownSector) };
}

/** Adds what is new. Returns those that were: the same need told twice is one. */
export async function addNeeds(
  tx: Transaction,
  edition: EditionScope,
  needs: readonly Need[],
): Promise<Need[]> {
  if (needs.length === 0) return [];
  const added = await tx
    .insertInto('need')
    .values(needs.map((need) => ({ ...need, editionId: edition })))
    .onConflict((conflict) => conflict.constraint('need_once').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(added.map(({ id }) => id));
  return needs.filter(({ id }) => ids.has(id));
}

/** Horizon and note of a need that is there already. */
export async function changeNeed(
  tx: Transaction,
  edition: EditionScope,
  { country, delegationId, sector, purpose, horizon, note }: Need,
): Promise<void> {
  await tx
    .updateTable('need')
    .set({ horizon, note })
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .where('delegationId', 'is not distinct from', delegationId)
    .where('sector', '=', sector)
    .where('purpose', '=', purpose)
    .where('state', '=', 'stated')
    .execute();
}

/** The need that was taken away; of one country only where `country` is set. */
export async function removeNeed(
  tx: Transaction,
  edition: EditionScope,
  { id, country }: { id: string; country: string | null },
): Promise<Need | undefined> {
  let rows = tx
    .deleteFrom('need')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .returning(columns);
  if (country) rows = rows.where('country', '=', country);
  const removed = await rows.executeTakeFirst();
  return removed && knownSector(removed)[0];
}

/** Delegations of a government, the leading one first. */
export async function delegationsOf(
  db: Database,
  edition: EditionScope,
  country: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('delegation')
    .select('id')
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .orderBy(
      sql`array_position(array['head-of-state','head-of-government','minister','chief-of-staff','senior-officials'], level)`,
    )
    .orderBy('precedence', (by) => by.asc().nullsLast())
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A row of a list the program no longer knows is left out rather than shown as a code. */
function knownSector<Row extends { sector: string }>(row: Row) {
  const { sector } = row;
  return isSector(sector) ? [{ ...row, sector }] : [];
}

const columns = [
  'id',
  'country',
  'delegationId',
  'sector',
  'purpose',
  'horizon',
  'note',
  'state',
  'statedBy',
  'statedAt',
  'provenance',
] as const;
