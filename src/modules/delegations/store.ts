import { sql } from 'kysely';
import { countriesByName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { DelegationRow } from './table.ts';
import type { Delegation } from './types.ts';

/** Every delegation of the edition. */
export async function listAllDelegations(
  db: Database,
  edition: EditionScope,
): Promise<Delegation[]> {
  return db
    .selectFrom('delegation')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('id')
    .execute();
}

/**
 * One page of delegations, in order of precedence unless sorted otherwise; of one country only
 * where `country` is set.
 *
 * @param order the ids of all delegations of the edition, in order of precedence
 */
export async function listDelegations(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  { country, order, locale }: { country: string | null; order: readonly string[]; locale: Locale },
): Promise<TablePage<DelegationRow>> {
  const names = countriesByName(locale);
  const nameByCode = JSON.stringify(
    Object.fromEntries(names.map(({ code, name }) => [code, name])),
  );
  const byName = sql`array_position(${names.map(({ code }) => code)}::text[], delegation.country)`;
  const place = sql<number>`array_position(${[...order]}::uuid[], delegation.id)`;

  let rows = db
    .selectFrom('delegation')
    .select(columns.map((column) => `delegation.${column}` as const))
    .select([place.as('place'), head.as('head'), members.as('members')])
    .where('delegation.editionId', '=', edition);
  if (country) rows = rows.where('delegation.country', '=', country);

  return readPage(
    rows,
    { ...query, sort: query.sort ?? 'place' },
    {
      search: [
        sql`${nameByCode}::jsonb ->> delegation.country`,
        sql.ref('delegation.name'),
        sql.ref('delegation.liaisonOfficer'),
        sql.ref('delegation.hotel'),
        head,
      ],
      sort: {
        place,
        name: sql.ref('delegation.name'),
        country: byName,
        level: place,
        members,
        liaisonOfficer: sql.ref('delegation.liaisonOfficer'),
        arrivesAt: sql.ref('delegation.arrivesAt'),
        departsAt: sql.ref('delegation.departsAt'),
        hotel: sql.ref('delegation.hotel'),
      },
      filter: {
        id: sql.ref('delegation.id'),
        country: sql.ref('delegation.country'),
        level: sql.ref('delegation.level'),
        hotel: sql.ref('delegation.hotel'),
        liaisonOfficer: sql.ref('delegation.liaisonOfficer'),
        provenance: sql.ref('delegation.provenance'),
      },
      tieBreak: place,
    },
  );
}

export async function findDelegation(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Delegation | undefined> {
  return db
    .selectFrom('delegation')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockDelegation(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Delegation | undefined> {
  return tx
    .selectFrom('delegation')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes delegations, new ones and those already there; a country never changes. */
export async function saveDelegationRows(
  tx: Transaction,
  edition: EditionScope,
  delegations: readonly Delegation[],
): Promise<void> {
  for (let from = 0; from < delegations.length; from += ROWS_PER_STATEMENT)
    await tx
      .insertInto('delegation')
      .values(
        delegations
          .slice(from, from + ROWS_PER_STATEMENT)
          .map((delegation) => ({ ...delegation, editionId: edition })),
      )
      .onConflict((conflict) =>
        conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
          externalId: row.ref('excluded.externalId'),
          name: row.ref('excluded.name'),
          level: row.ref('excluded.level'),
          precedence: row.ref('excluded.precedence'),
          liaisonOfficer: row.ref('excluded.liaisonOfficer'),
          seeks: row.ref('excluded.seeks'),
          arrivesAt: row.ref('excluded.arrivesAt'),
          departsAt: row.ref('excluded.departsAt'),
          hotel: row.ref('excluded.hotel'),
          provenance: row.ref('excluded.provenance'),
        })),
      )
      .execute();
}

const ROWS_PER_STATEMENT = 1_000;

const head = sql<string | null>`(
  select concat_ws(' ', participant.rank, participant.given_names, participant.family_name) from participant
  where participant.edition_id = delegation.edition_id and participant.delegation_id = delegation.id
    and participant.heads_delegation and participant.state <> 'withdrawn'
  limit 1)`;

const members = sql<number>`(
  select count(*)::int from participant
  where participant.edition_id = delegation.edition_id and participant.delegation_id = delegation.id
    and participant.state <> 'withdrawn')`;

const columns = [
  'id',
  'externalId',
  'country',
  'name',
  'level',
  'precedence',
  'liaisonOfficer',
  'seeks',
  'arrivesAt',
  'departsAt',
  'hotel',
  'provenance',
] as const;
