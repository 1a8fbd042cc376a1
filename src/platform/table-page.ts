import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { TablePage, TableQuery } from './table.ts';

/**
 * Runs a list query for one page: search, filters, order, and the total.
 *
 * `columns` says what may be searched, sorted and filtered; a name that is not there is left
 * aside, so no name out of an address ever reaches the database.
 */
export async function readPage<DB, Tables extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, Tables, Row>,
  query: TableQuery,
  columns: {
    search: readonly Expression<unknown>[];
    sort: Record<string, Expression<unknown>>;
    filter: Record<string, Expression<unknown>>;
    /** What makes the order total, so that no row is on two pages. */
    tieBreak: Expression<unknown>;
  },
): Promise<TablePage<Row>> {
  let wanted = rows;
  const search = query.search.trim();
  for (const word of search ? search.split(/\s+/) : [])
    wanted = wanted.where(containsWord(columns.search, word));

  for (const [name, values] of Object.entries(query.filters)) {
    const column = known(columns.filter, name);
    // One parameter for however many values: a statement takes 65,535.
    if (column && values.length > 0)
      wanted = wanted.where(sql<SqlBool>`${column}::text = any(${values}::text[])`);
  }

  const order = known(columns.sort, query.sort ?? '');
  const ordered = order
    ? wanted.orderBy(order as Expression<string>, (by) =>
        query.direction === 'desc' ? by.desc().nullsLast() : by.asc().nullsLast(),
      )
    : wanted;
  const page = await ordered
    .orderBy(columns.tieBreak as Expression<string>)
    .select(sql<number>`count(*) over ()::int`.as('total_of_all'))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();

  const found = page as (Row & { totalOfAll: number })[];
  return {
    rows: found.map(({ totalOfAll: _, ...row }) => row as Row),
    total: found[0]?.totalOfAll ?? 0,
  };
}

/** By its own names only: every object also answers to `constructor`. */
function known(columns: Record<string, Expression<unknown>>, name: string) {
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

/** Without regard to case or accents, so that `traore` finds `Traoré` and `TRAORÉ`. */
function containsWord(columns: readonly Expression<unknown>[], word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const tests = columns.map((column) => sql<SqlBool>`fold(${column}::text) like fold(${pattern})`);
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
}
