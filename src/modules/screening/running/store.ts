import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ListId } from '../lists/types.ts';
import { keyOf, type SubjectKey } from '../review/store.ts';
import type { SubjectKind } from '../types.ts';

/** What of a person or body the lists can be compared with. */
type Asking = SubjectKey & {
  kind: SubjectKind;
  names: string[];
  birthDate: string | null;
  nationality: string;
  documentNumber: string | null;
};

export type SubjectRow = Asking & {
  /** As what it was last screened, by which engine, and why it could not be; null for never. */
  screenedVersion: string | null;
  engine: string | null;
  failure: string | null;
};

/**
 * Everybody who asks to come and every body that exhibits, or some of them; who has withdrawn
 * or was erased is left out.
 */
export async function listSubjectRows(
  db: Database,
  edition: EditionScope,
  only?: readonly string[],
): Promise<SubjectRow[]> {
  const these = only ? sql`and id = any(${only}::uuid[])` : sql``;
  const { rows } = await sql<Asking>`
    select 'participant' as "subjectType", id as "subjectId", 'person' as kind,
      array_remove(array[given_names || ' ' || family_name, name_ar], null) as names,
      birth_date::text as "birthDate", nationality, document_number as "documentNumber"
    from participant
    where edition_id = ${edition} and state <> 'withdrawn' and erased_at is null ${these}
    union all
    select 'exhibitor', id, 'organisation',
      array(select distinct name from unnest(array[company_name, display_name]) as name),
      null, country, null
    from exhibitor where edition_id = ${edition} and state <> 'withdrawn' ${these}
    order by 1, 2`.execute(db);
  // Put together here: right after thousands were screened, the planner takes the table of runs
  // for empty and would read it through once for each of them.
  const runs = new Map((await listRuns(db, edition, only)).map((run) => [keyOf(run), run]));
  return rows.map((row) => ({ ...row, ...(runs.get(keyOf(row)) ?? neverScreened) }));
}

/** Entries that lists brought, changed or dropped since an instant, each once. */
export async function listTouchedEntries(
  db: Database,
  edition: EditionScope,
  since: Date,
): Promise<{ list: ListId; entryId: string }[]> {
  const { rows } = await sql<{ list: ListId; entryId: string }>`
    select distinct entity.list, entity.entry_id as "entryId"
    from listed_entity entity
    join list_snapshot snapshot on snapshot.id in (entity.changed_by_snapshot, entity.removed_by_snapshot)
    where (snapshot.edition_id is null or snapshot.edition_id = ${edition})
      and snapshot.status <> 'rejected' and snapshot.loaded_at > ${since}`.execute(db);
  return rows;
}

/** Hits that stand about somebody who has withdrawn. */
export async function listHitsOfWithdrawn(db: Database, edition: EditionScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from screening_hit
    where edition_id = ${edition} and state <> 'expired' and subject_id = ${withdrawn(edition)}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Whoever has withdrawn is screened anew should they come back: lists change meanwhile. */
export async function dropRunsOfWithdrawn(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`
    delete from screening_run
    where edition_id = ${edition} and subject_id = ${withdrawn(edition)}`.execute(tx);
}

/** Up to when the lists have been compared with everybody; undefined before the first time. */
export async function findMark(db: Database, edition: EditionScope): Promise<Date | undefined> {
  const mark = await db
    .selectFrom('screeningMark')
    .select('listsUpTo')
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return mark?.listsUpTo;
}

export async function saveMark(
  tx: Transaction,
  edition: EditionScope,
  listsUpTo: Date,
): Promise<void> {
  await tx
    .insertInto('screeningMark')
    .values({ editionId: edition, listsUpTo })
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet({ listsUpTo }))
    .execute();
}

/** Of two processes that write down what they found, the second waits for the first. */
export async function lockScreening(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`screening:${edition}`}, 0))`.execute(
    tx,
  );
}

/** Asked once and not for each row, whatever the planner knows of tables that were just filled. */
function withdrawn(edition: EditionScope) {
  return sql`any(array(
    select id from participant where edition_id = ${edition} and state = 'withdrawn'
    union all select id from exhibitor where edition_id = ${edition} and state = 'withdrawn'))`;
}

const neverScreened = { screenedVersion: null, engine: null, failure: null };

async function listRuns(db: Database, edition: EditionScope, only?: readonly string[]) {
  let runs = db
    .selectFrom('screeningRun')
    .select(['subjectType', 'subjectId', 'subjectVersion as screenedVersion', 'engine', 'failure'])
    .where('editionId', '=', edition);
  if (only) runs = runs.where('subjectId', '=', sql<string>`any(${only}::uuid[])`);
  return runs.execute();
}
