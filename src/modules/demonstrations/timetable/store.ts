import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import type {
  PlanRequest,
  Timetable,
  TimetableContent,
  TimetableRequest,
  TimetableResult,
} from './types.ts';

export type NewTimetable = Pick<Timetable, 'kind' | 'state' | 'madeAt' | 'madeBy'> & {
  request: TimetableRequest;
  content?: TimetableContent;
  result?: TimetableResult;
};

export async function addTimetable(
  tx: Transaction,
  edition: EditionScope,
  { request, content, result, ...timetable }: NewTimetable,
): Promise<string> {
  const { id } = await tx
    .insertInto('rangeTimetable')
    .values({
      ...timetable,
      editionId: edition,
      request: JSON.stringify(request),
      content: content ? JSON.stringify(content) : null,
      result: result ? JSON.stringify(result) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Of one range, the latest first. */
export async function listTimetables(
  db: Database,
  edition: EditionScope,
  rangeId: string,
  { limit = 50 } = {},
): Promise<Timetable[]> {
  const rows = await timetables(db, edition)
    .where(sql`request ->> 'rangeId'`, '=', rangeId)
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(asTimetable);
}

export async function findTimetable(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Timetable | undefined> {
  const row = await timetables(db, edition).where('id', '=', id).executeTakeFirst();
  return row && asTimetable(row);
}

export async function lockTimetable(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Timetable | undefined> {
  const row = await timetables(tx, edition).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && asTimetable(row);
}

/** The version that holds: the one with the highest number. */
export async function findPublished(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<Timetable | undefined> {
  const row = await timetables(db, edition)
    .where(sql`request ->> 'rangeId'`, '=', rangeId)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && asTimetable(row);
}

/** Whoever publishes in an edition does so one after the other. */
export async function lockPublishing(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`range timetable ${edition}`}, 0))`.execute(
    tx,
  );
}

export async function nextNumber(tx: Transaction, edition: EditionScope): Promise<number> {
  const last = await tx
    .selectFrom('rangeTimetable')
    .select((row) => row.fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

export type TimetableChange = {
  state?: Timetable['state'];
  number?: number;
  publishedAt?: Date;
  publishedBy?: string;
  content?: TimetableContent;
  result?: TimetableResult;
};

export async function saveTimetable(
  tx: Database,
  edition: EditionScope,
  id: string,
  { content, result, ...change }: TimetableChange,
): Promise<void> {
  await tx
    .updateTable('rangeTimetable')
    .set({
      ...change,
      ...(content && { content: JSON.stringify(content) }),
      ...(result && { result: JSON.stringify(result) }),
    })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export type TakenRun = { id: string; edition: EditionScope; request: PlanRequest };

/** Takes the run that has waited longest, which no other process gets then. */
export async function takeRun(db: Database, now: Date): Promise<TakenRun | undefined> {
  const row = await db
    .updateTable('rangeTimetable')
    .set({ result: JSON.stringify({ progress: { ...beginning, heardAt: now.toISOString() } }) })
    .where('id', '=', (next) =>
      next
        .selectFrom('rangeTimetable')
        .select('id')
        .where('state', '=', 'running')
        .where('result', 'is', null)
        .orderBy('madeAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .where('result', 'is', null)
    .returning(['id', 'editionId', 'request'])
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      edition: provenEdition(row.editionId),
      request: row.request as PlanRequest,
    }
  );
}

/** @returns whether it shall go on. */
export async function tellRun(
  db: Database,
  { edition, id }: Pick<TakenRun, 'edition' | 'id'>,
  progress: NonNullable<TimetableResult['progress']>,
): Promise<boolean> {
  const row = await db
    .updateTable('rangeTimetable')
    .set({ result: JSON.stringify({ progress }) })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(sql<boolean>`coalesce((request ->> 'stop')::boolean, false)`.as('stop'))
    .executeTakeFirst();
  return row !== undefined && !row.stop;
}

/** @returns whether it was still running. */
export async function endRun(
  tx: Database,
  { edition, id }: Pick<TakenRun, 'edition' | 'id'>,
  {
    state,
    content,
    result,
  }: Required<Pick<TimetableChange, 'state' | 'result'>> & {
    content?: TimetableContent;
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('rangeTimetable')
    .set({
      state,
      result: JSON.stringify(result),
      ...(content && { content: JSON.stringify(content) }),
    })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function askToStop(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('rangeTimetable')
    .set({ request: sql<string>`request || '{"stop": true}'::jsonb` })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Runs that were taken, with the instant they were last heard of. */
export async function listTakenRuns(
  db: Database,
): Promise<{ edition: EditionScope; id: string; heardAt: Date }[]> {
  const rows = await db
    .selectFrom('rangeTimetable')
    .select(['editionId', 'id'])
    .select(sql<Date>`(result -> 'progress' ->> 'heardAt')::timestamptz`.as('heardAt'))
    .where('state', '=', 'running')
    .where('result', 'is not', null)
    .execute();
  return rows.map(({ editionId, ...run }) => ({ ...run, edition: provenEdition(editionId) }));
}

export const beginning = {
  phase: 'start',
  seconds: 0,
  value: { missing: 0, wishes: 0, idleMinutes: 0, moved: 0, walked: 0, placed: 0 },
  bound: null,
};

function timetables(db: Database, edition: EditionScope) {
  return db
    .selectFrom('rangeTimetable')
    .select(['id', 'number', 'kind', 'state', 'request', 'content', 'result'])
    .select(['madeAt', 'madeBy', 'publishedAt'])
    .where('editionId', '=', edition);
}

type Row = Awaited<ReturnType<ReturnType<typeof timetables>['execute']>>[number];

function asTimetable({ request, content, result, ...row }: Row): Timetable {
  return {
    ...row,
    request: request as TimetableRequest,
    content: content as TimetableContent | null,
    result: (result ?? {}) as TimetableResult,
  };
}
