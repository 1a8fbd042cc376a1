import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { ExhibitorRow } from './table.ts';
import type { Application, Exhibitor, ExhibitorState } from './types.ts';

export async function findExhibitor(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Exhibitor | undefined> {
  return db
    .selectFrom('exhibitor')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst() as Promise<Exhibitor | undefined>;
}

/** Everybody who applied, whatever became of it. */
export async function listApplicants(db: Database, edition: EditionScope): Promise<Exhibitor[]> {
  return db
    .selectFrom('exhibitor')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('displayName')
    .execute() as Promise<Exhibitor[]>;
}

/**
 * Holds the applicants until the transaction ends, so that two officers do not answer one of
 * them twice; always in the same order, and open to staff and meetings that refer to them.
 */
export async function lockApplicants(tx: Transaction, edition: EditionScope): Promise<void> {
  await tx
    .selectFrom('exhibitor')
    .select('id')
    .where('editionId', '=', edition)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** One page of exhibitors with their stands and staff; of one company only where `only` is set. */
export async function listExhibitors(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  only: string | null,
): Promise<TablePage<ExhibitorRow>> {
  let rows = db
    .selectFrom('exhibitor')
    .leftJoin('exhibitor as host', (join) =>
      join
        .onRef('host.editionId', '=', 'exhibitor.editionId')
        .onRef('host.id', '=', 'exhibitor.mainExhibitorId'),
    )
    .select(columns.map((column) => `exhibitor.${column}` as const))
    .select([
      sql<string[]>`coalesce((select array_agg(stand.code order by stand.code) from stand
        where stand.edition_id = exhibitor.edition_id and stand.exhibitor_id = exhibitor.id), '{}')`.as(
        'stands',
      ),
      netArea.as('netAreaM2'),
      staff.as('staff'),
      'host.displayName as mainExhibitor',
    ])
    .where('exhibitor.editionId', '=', edition);
  if (only) rows = rows.where('exhibitor.id', '=', only);

  const page = await readPage(
    rows,
    { ...query, sort: query.sort ?? 'displayName' },
    {
      search: [sql.ref('exhibitor.displayName'), sql.ref('exhibitor.companyName')],
      sort: {
        // Folded, because byte by byte an Örnek would stand after a ZSR.
        displayName: sql`fold(${sql.ref('exhibitor.displayName')})`,
        country: sql.ref('exhibitor.country'),
        appliedAt: sql.ref('exhibitor.appliedAt'),
        netAreaM2: netArea,
        staff,
      },
      filter: {
        state: sql.ref('exhibitor.state'),
        kind: sql.ref('exhibitor.kind'),
        country: sql.ref('exhibitor.country'),
        provenance: sql.ref('exhibitor.provenance'),
      },
      tieBreak: sql.ref('exhibitor.id'),
    },
  );
  return page as TablePage<ExhibitorRow>;
}

export async function addExhibitor(
  tx: Transaction,
  edition: EditionScope,
  application: Application,
  appliedAt: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('exhibitor')
    .values({
      ...application,
      editionId: edition,
      shows: JSON.stringify(application.shows),
      state: 'applied',
      appliedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What an applicant tells of itself; its state is the organiser's and stays as it is. */
export async function saveApplication(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  application: Application,
): Promise<void> {
  await tx
    .updateTable('exhibitor')
    .set({ ...application, shows: JSON.stringify(application.shows) })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function saveDecision(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  decision: {
    state: ExhibitorState;
    decidedAt: Date | null;
    decidedByAct: string | null;
    refusal: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('exhibitor')
    .set(decision)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

const columns = [
  'id',
  'externalId',
  'companyName',
  'displayName',
  'country',
  'coCountries',
  'kind',
  'mainExhibitorId',
  'shows',
  'state',
  'appliedAt',
  'decidedAt',
  'decidedByAct',
  'refusal',
  'provenance',
  'source',
] as const;

const netArea = sql<number>`coalesce((select sum(stand.net_area_m2) from stand
  where stand.edition_id = exhibitor.edition_id and stand.exhibitor_id = exhibitor.id), 0)`;

const staff = sql<number>`(select count(*)::int from participant
  where participant.edition_id = exhibitor.edition_id and participant.exhibitor_id = exhibitor.id
    and participant.state <> 'withdrawn')`;
