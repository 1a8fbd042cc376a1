import { sql } from 'kysely';
import { countriesByName } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import { invitationStates, type Invitation, type ReplyDays, type ShownState } from './types.ts';

/** An invitation as it is listed: silence is a state there. */
export type ListedInvitation = Omit<Invitation, 'state'> & { state: ShownState };

/** One page of invitations; of one government only where `country` is set. */
export async function listInvitations(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  { country, locale, days }: { country: string | null; locale: Locale; days: ReplyDays },
): Promise<TablePage<ListedInvitation>> {
  // The database knows codes; people search and sort by the names of their own language.
  const names = countriesByName(locale);
  const nameByCode = JSON.stringify(
    Object.fromEntries(names.map(({ code, name }) => [code, name])),
  );
  const byName = sql`array_position(${names.map(({ code }) => code)}::text[], country)`;

  const isOver = days.today > days.answerBy;
  const state = sql<ShownState>`case when ${isOver} and state in ('sent', 'delivered', 'acknowledged')
    then 'silent' else state end`;

  let rows = db
    .selectFrom('invitation')
    .select(columns)
    .select(state.as('shownState'))
    .where('editionId', '=', edition);
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
        state: sql`array_position(${[...invitationStates]}::text[], state)`,
        number: sql.ref('number'),
        addressee: sql.ref('addressee'),
        preparedAt: sql.ref('preparedAt'),
        sentAt: sql.ref('sentAt'),
        deliveredAt: sql.ref('deliveredAt'),
        signedAt: sql.ref('signedAt'),
        acknowledgedAt: sql.ref('acknowledgedAt'),
        answeredAt: sql.ref('answeredAt'),
      },
      filter: {
        country: sql.ref('country'),
        state,
        channel: sql.ref('channel'),
        kind: sql.ref('kind'),
        declineReason: sql.ref('declineReason'),
        provenance: sql.ref('provenance'),
      },
      tieBreak: sql.ref('id'),
    },
  );
  return {
    total: page.total,
    rows: (page.rows as (Invitation & { shownState: ShownState })[]).map(
      ({ shownState, ...invitation }) => ({ ...invitation, state: shownState }),
    ),
  };
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
          .map(({ version: _, ...invitation }) => ({ ...invitation, editionId: edition })),
      )
      .onConflict((conflict) =>
        conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
          ...Object.fromEntries(changing.map((column) => [column, row.ref(`excluded.${column}`)])),
          version: sql<number>`invitation.version + 1`,
        })),
      )
      .execute();
}

const ROWS_PER_STATEMENT = 1_000;

/** What may become different; the id and the country never do. */
const changing = [
  'externalId',
  'addressee',
  'channel',
  'kind',
  'language',
  'courtesyLanguages',
  'number',
  'state',
  'preparedAt',
  'signedAt',
  'sentAt',
  'deliveredAt',
  'acknowledgedAt',
  'answeredAt',
  'answer',
  'declineReason',
  'substituteOffice',
  'embassyAddress',
  'embassyEmail',
  'receiptFileId',
  'receiptFiledAt',
  'provenance',
] as const;

const columns = ['id', 'country', 'version', ...changing] as const;
