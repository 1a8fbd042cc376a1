import { sql } from 'kysely';
import { countriesByName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { Invitation } from './types.ts';

/** One page of invitations; of one government only where `country` is set. */
export async function listInvitations(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  { country, locale }: { country: string | null; locale: Locale },
): Promise<TablePage<Invitation>> {
  // The database knows codes; people search and sort by the names of their own language.
  const names = countriesByName(locale);
  const nameByCode = JSON.stringify(
    Object.fromEntries(names.map(({ code, name }) => [code, name])),
  );
  const byName = sql`array_position(${names.map(({ code }) => code)}::text[], country)`;

  let rows = db.selectFrom('invitation').select(columns).where('editionId', '=', edition);
  if (country) rows = rows.where('country', '=', country);

  const page = await readPage(
    rows,
    { ...query, sort: query.sort ?? 'country' },
    {
      search: [
        sql`${nameByCode}::jsonb ->> country`,
        sql.ref('country'),
        sql.ref('addressee'),
        sql.ref('number'),
      ],
      sort: {
        country: byName,
        state: sql`array_position(array['prepared','sent','delivered','answered','declined'], state)`,
        number: sql.ref('number'),
        addressee: sql.ref('addressee'),
        preparedAt: sql.ref('preparedAt'),
        sentAt: sql.ref('sentAt'),
        deliveredAt: sql.ref('deliveredAt'),
        answeredAt: sql.ref('answeredAt'),
      },
      filter: {
        country: sql.ref('country'),
        state: sql.ref('state'),
        channel: sql.ref('channel'),
        declineReason: sql.ref('declineReason'),
        provenance: sql.ref('provenance'),
      },
      tieBreak: sql.ref('id'),
    },
  );
  return page as TablePage<Invitation>;
}

/** Every invitation of the edition, or of one government. */
export async function listAllInvitations(
  db: Database,
  edition: EditionScope,
  country: string | null = null,
): Promise<Invitation[]> {
  let rows = db.selectFrom('invitation').select(columns).where('editionId', '=', edition);
  if (country) rows = rows.where('country', '=', country);
  return rows.orderBy('country').execute() as Promise<Invitation[]>;
}

export async function findInvitation(
  db: Database,
  edition: EditionScope,
  id: string,
  country: string | null,
): Promise<Invitation | undefined> {
  let rows = db
    .selectFrom('invitation')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id);
  if (country) rows = rows.where('country', '=', country);
  return rows.executeTakeFirst() as Promise<Invitation | undefined>;
}

/** Holds the rows until the transaction ends, always in the same order. */
export async function lockInvitations(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Invitation[]> {
  return tx
    .selectFrom('invitation')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute() as Promise<Invitation[]>;
}

/** Writes invitations, new ones and those already there. */
export async function saveInvitationRows(
  tx: Transaction,
  edition: EditionScope,
  invitations: readonly Invitation[],
): Promise<void> {
  for (let from = 0; from < invitations.length; from += ROWS_PER_STATEMENT)
    await tx
      .insertInto('invitation')
      .values(
        invitations
          .slice(from, from + ROWS_PER_STATEMENT)
          .map((invitation) => ({ ...invitation, editionId: edition })),
      )
      .onConflict((conflict) =>
        conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
          externalId: row.ref('excluded.externalId'),
          addressee: row.ref('excluded.addressee'),
          channel: row.ref('excluded.channel'),
          language: row.ref('excluded.language'),
          number: row.ref('excluded.number'),
          state: row.ref('excluded.state'),
          preparedAt: row.ref('excluded.preparedAt'),
          sentAt: row.ref('excluded.sentAt'),
          deliveredAt: row.ref('excluded.deliveredAt'),
          answeredAt: row.ref('excluded.answeredAt'),
          answer: row.ref('excluded.answer'),
          declineReason: row.ref('excluded.declineReason'),
          provenance: row.ref('excluded.provenance'),
        })),
      )
      .execute();
}

const ROWS_PER_STATEMENT = 1_000;

const columns = [
  'id',
  'externalId',
  'country',
  'addressee',
  'channel',
  'language',
  'number',
  'state',
  'preparedAt',
  'sentAt',
  'deliveredAt',
  'answeredAt',
  'answer',
  'declineReason',
  'provenance',
] as const;
