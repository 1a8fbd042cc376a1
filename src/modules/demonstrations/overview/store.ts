import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { RangeSessionRow } from '../table.ts';

/** One page of sessions, of one exhibitor only where `only` is set. */
export async function listSessionRows(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  only: string | null,
): Promise<TablePage<Omit<RangeSessionRow, 'missing'>>> {
  let rows = db
    .selectFrom('rangeSession as one')
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'one.editionId')
        .onRef('exhibitor.id', '=', 'one.exhibitorId'),
    )
    .leftJoin('rangeFeature as lane', (join) =>
      join.onRef('lane.editionId', '=', 'one.editionId').onRef('lane.id', '=', 'one.laneId'),
    )
    .leftJoin('rangeFeature as stand', (join) =>
      join.onRef('stand.editionId', '=', 'one.editionId').onRef('stand.id', '=', 'one.standId'),
    )
    .select([
      'one.id',
      'one.code',
      'exhibitor.displayName as exhibitor',
      'one.kind',
      'one.actor',
      'lane.code as lane',
      'stand.code as stand',
      'one.state',
      'one.startsAt',
      'one.runMinutes',
      'one.seats',
      'one.provenance',
    ])
    .select([sql<LocalText>`one.title`.as('title'), waitsFor.as('waitsFor')])
    .where('one.editionId', '=', edition);
  if (only) rows = rows.where('one.exhibitorId', '=', only);

  return readPage(
    rows,
    { ...query, sort: query.sort ?? 'code' },
    {
      search: [
        sql.ref('one.code'),
        sql.ref('exhibitor.displayName'),
        ...['fr', 'en', 'tr', 'ar'].map((locale) => sql<string>`one.title ->> ${sql.lit(locale)}`),
      ],
      sort: {
        code: sql`(nullif(regexp_replace(one.code, '\\D', '', 'g'), '')::numeric, one.code)`,
        exhibitor: sql`fold(${sql.ref('exhibitor.displayName')})`,
        state: sql`array_position(array['draft','submitted','approved','scheduled','cancelled'], one.state)`,
        lane: sql.ref('lane.code'),
        startsAt: sql.ref('one.startsAt'),
      },
      filter: {
        id: sql`one.id::text`,
        state: sql.ref('one.state'),
        kind: sql.ref('one.kind'),
        actor: sql.ref('one.actor'),
        waitsFor,
        lane: sql.ref('lane.code'),
        stand: sql.ref('stand.code'),
        exhibitor: sql.ref('exhibitor.displayName'),
        provenance: sql.ref('one.provenance'),
      },
      tieBreak: sql.ref('one.id'),
    },
  );
}

/** Whose word a submitted session still waits for. */
const waitsFor = sql<'both' | 'safety' | 'commander' | null>`case
  when one.state <> 'submitted' then null
  when one.safety_at is null and one.commander_at is null then 'both'
  when one.safety_at is null then 'safety'
  else 'commander' end`;
