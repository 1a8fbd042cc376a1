import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import {
  hitStates,
  type Found,
  type Hit,
  type HitState,
  type Outcome,
  type ReasonCode,
  type SubjectType,
} from './types.ts';

/** A hit as it lies in the database: what tells about the person is sealed. */
export type StoredHit = Omit<Hit, 'proposal'> & {
  proposal: (Omit<NonNullable<Hit['proposal']>, 'note'> & { sealedNote: Buffer | null }) | null;
};

export type NewHit = Found &
  Pick<Hit, 'id' | 'openedAt'> & { engine: string; sealedComparison: Buffer };

/** A subject as it is named in the tables. */
export type SubjectKey = { subjectType: SubjectType; subjectId: string };

export type HitFilter = {
  ids?: readonly string[];
  subjects?: readonly SubjectKey[];
  states?: readonly HitState[];
  /** Entries, each as its list, a space and its id there. */
  entries?: readonly string[];
};

/** Hits that have not expired, unless states are named; without what was compared. */
export async function listHits(
  db: Database,
  edition: EditionScope,
  { ids, subjects, states, entries }: HitFilter,
): Promise<StoredHit[]> {
  let hits = db
    .selectFrom('screeningHit')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('openedAt')
    .orderBy('id')
    .$narrowType<Narrowed>();
  if (ids) hits = hits.where('id', '=', sql<string>`any(${ids}::uuid[])`);
  if (subjects)
    hits = hits.where(
      sql<boolean>`subject_type || ':' || subject_id = any(${subjects.map(keyOf)}::text[])`,
    );
  if (entries) hits = hits.where(sql<boolean>`list || ' ' || entry_id = any(${entries}::text[])`);
  hits = states ? hits.where('state', 'in', [...states]) : hits.where('state', '<>', 'expired');
  return (await hits.execute()).map(asStored);
}

/** The same, held until the transaction ends. */
export async function lockHits(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<StoredHit[]> {
  await tx
    .selectFrom('screeningHit')
    .select('id')
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return listHits(tx, edition, { ids, states: hitStates });
}

/** Both sides of a hit as they were compared, sealed, and by which engine. */
export async function findComparison(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Pick<NewHit, 'sealedComparison' | 'engine'>> {
  return db
    .selectFrom('screeningHit')
    .select(['sealedComparison', 'engine'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function addHits(
  tx: Transaction,
  edition: EditionScope,
  hits: readonly NewHit[],
): Promise<void> {
  for (let from = 0; from < hits.length; from += ROWS_PER_STATEMENT)
    await tx
      .insertInto('screeningHit')
      .values(
        hits.slice(from, from + ROWS_PER_STATEMENT).map((hit) => ({ editionId: edition, ...hit })),
      )
      .execute();
}

export async function saveReviews(
  tx: Transaction,
  edition: EditionScope,
  hits: readonly Pick<StoredHit, 'id' | 'state' | 'proposal' | 'confirmation'>[],
): Promise<void> {
  for (const { id, state, proposal, confirmation } of hits)
    await tx
      .updateTable('screeningHit')
      .set({
        state,
        outcome: proposal?.outcome ?? null,
        reasonCode: proposal?.reasonCode ?? null,
        sealedNote: proposal?.sealedNote ?? null,
        authority: proposal?.authority ?? null,
        waivedUntil: proposal?.until ?? null,
        proposedBy: proposal?.by ?? null,
        proposedAt: proposal?.at ?? null,
        confirmedBy: confirmation?.by ?? null,
        confirmedAt: confirmation?.at ?? null,
      })
      .where('editionId', '=', edition)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
}

export async function expireHits(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('screeningHit')
    .set({ state: 'expired', expiredAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export type StoredRun = SubjectKey & {
  subjectVersion: string;
  engine: string;
  screenedAt: Date;
  hits: number;
  failure: string | null;
};

export async function saveRuns(
  tx: Transaction,
  edition: EditionScope,
  runs: readonly StoredRun[],
): Promise<void> {
  if (runs.length === 0) return;
  await sql`
    insert into screening_run (edition_id, subject_type, subject_id, subject_version, engine, screened_at, hits, failure)
    select ${edition}, "subjectType", "subjectId", "subjectVersion", engine, "screenedAt", hits, failure
    from jsonb_to_recordset(${JSON.stringify(runs)}::jsonb) as run("subjectType" text, "subjectId" uuid,
      "subjectVersion" text, engine text, "screenedAt" timestamptz, hits integer, failure text)
    on conflict (edition_id, subject_type, subject_id) do update set
      subject_version = excluded.subject_version, engine = excluded.engine,
      screened_at = excluded.screened_at, hits = excluded.hits, failure = excluded.failure
  `.execute(tx);
}

/** Whom a hit is about, as its reviewers read it. */
export type SubjectName = {
  name: string;
  nameAr: string | null;
  organisation: string | null;
  country: string;
  /** Null for a body. */
  categoryId: string | null;
  /** Whether the person is cleared, or the body admitted, as it is. */
  isIn: boolean;
};

/** By `keyOf`; who was erased or never was is left out. */
export async function listSubjectNames(
  db: Database,
  edition: EditionScope,
  subjects: readonly SubjectKey[],
): Promise<Map<string, SubjectName>> {
  const ids = [...new Set(subjects.map(({ subjectId }) => subjectId))];
  const { rows } = await sql<SubjectName & SubjectKey>`
    select 'participant' as "subjectType", id as "subjectId", given_names || ' ' || family_name as name,
      name_ar as "nameAr", organisation, country, category_id as "categoryId", state = 'cleared' as "isIn"
    from participant where edition_id = ${edition} and id = any(${ids}::uuid[]) and erased_at is null
    union all
    select 'exhibitor', id, display_name, null, company_name, country, null, state = 'admitted'
    from exhibitor where edition_id = ${edition} and id = any(${ids}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ subjectType, subjectId, ...name }) => [keyOf({ subjectType, subjectId }), name]),
  );
}

export function keyOf({ subjectType, subjectId }: SubjectKey): string {
  return `${subjectType}:${subjectId}`;
}

const ROWS_PER_STATEMENT = 2_000;

const columns = [
  'id',
  'subjectType',
  'subjectId',
  'subjectVersion',
  'list',
  'entryId',
  'entryVersion',
  'programmes',
  'nameScore',
  'band',
  'openedAt',
  'state',
  'outcome',
  'reasonCode',
  'sealedNote',
  'authority',
  'waivedUntil',
  'proposedBy',
  'proposedAt',
  'confirmedBy',
  'confirmedAt',
] as const;

/** The column holds only codes that the rules have written. */
type Narrowed = { reasonCode: ReasonCode | null };

type Row = Omit<Hit, 'proposal' | 'confirmation'> & {
  outcome: Outcome | null;
  reasonCode: ReasonCode | null;
  sealedNote: Buffer | null;
  authority: string | null;
  waivedUntil: Date | null;
  proposedBy: string | null;
  proposedAt: Date | null;
  confirmedBy: string | null;
  confirmedAt: Date | null;
};

function asStored({
  outcome,
  reasonCode,
  sealedNote,
  authority,
  waivedUntil,
  proposedBy,
  proposedAt,
  confirmedBy,
  confirmedAt,
  ...hit
}: Row): StoredHit {
  return {
    ...hit,
    proposal:
      outcome && reasonCode && proposedBy && proposedAt
        ? {
            outcome,
            reasonCode,
            sealedNote,
            authority,
            until: waivedUntil,
            by: proposedBy,
            at: proposedAt,
          }
        : null,
    confirmation: confirmedBy && confirmedAt ? { by: confirmedBy, at: confirmedAt } : null,
  };
}
