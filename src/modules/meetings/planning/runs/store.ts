import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import type { Culprit, PlanValue, Show, Solution, Unmet } from '../../engine/types.ts';
import type { RunFailure, RunOrder, RunProgress } from '../types.ts';

/** The order, and what the show held when it was read for it. */
export type KeptOrder = RunOrder & { candidates: number };

export type RunRow = {
  id: string;
  number: number;
  state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  order: KeptOrder;
  seed: number;
  seconds: number;
  startedBy: string;
  startedAt: Date;
  endedAt: Date | null;
  inputHash: string;
  progress: RunProgress | null;
  value: PlanValue | null;
  bound: Solution['bound'];
  status: Solution['status'] | null;
  culprits: readonly Culprit[];
  failure: RunFailure | null;
  planId: string | null;
  planNumber: number | null;
};

export type NewRun = Pick<RunRow, 'order' | 'seed' | 'seconds' | 'startedBy' | 'startedAt'> & {
  show: Show;
  inputHash: string;
};

/** Puts a run into the queue under the next number. */
export async function addRun(
  tx: Transaction,
  edition: EditionScope,
  { order, show, ...run }: NewRun,
): Promise<{ id: string; number: number }> {
  // Two who ask at once get one number each.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting runs ${edition}`}, 0))`.execute(
    tx,
  );
  const last = await tx
    .selectFrom('meetingRun')
    .select((row) => row.fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return tx
    .insertInto('meetingRun')
    .values({
      editionId: edition,
      number: (last?.number ?? 0) + 1,
      state: 'waiting',
      scope: JSON.stringify(order),
      show: JSON.stringify(show),
      ...run,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** All runs, the latest first, without what they read. */
export async function listRuns(db: Database, edition: EditionScope): Promise<RunRow[]> {
  const rows = await runs(db, edition).orderBy('meetingRun.number', 'desc').execute();
  return rows.map(asRun);
}

export async function findRun(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<RunRow | undefined> {
  const row = await runs(db, edition).where('meetingRun.id', '=', id).executeTakeFirst();
  return row && asRun(row);
}

export type RunInput = Pick<NewRun, 'show' | 'seed' | 'seconds' | 'startedBy'> & {
  id: string;
  edition: EditionScope;
  rounds: number | null;
};

/** Takes the run that has waited longest, which no other process gets then. */
export async function takeNextRun(db: Database, now: Date): Promise<RunInput | undefined> {
  const row = await db
    .updateTable('meetingRun')
    .set({ state: 'running', startedAt: now })
    .where('state', '=', 'waiting')
    .where('id', '=', (next) =>
      next
        .selectFrom('meetingRun')
        .select('id')
        .where('state', '=', 'waiting')
        .orderBy('startedAt')
        .orderBy('number')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'editionId', 'show', 'scope', 'seed', 'seconds', 'startedBy'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { editionId, show, scope, ...run } = row;
  const { rounds } = scope as KeptOrder;
  return { ...run, rounds, edition: provenEdition(editionId), show: show as Show };
}

/** @returns whether it shall go on: false once somebody has stopped it. */
export async function tellProgress(
  db: Database,
  { edition, id }: Pick<RunInput, 'edition' | 'id'>,
  progress: RunProgress,
): Promise<boolean> {
  const row = await db
    .updateTable('meetingRun')
    .set({ progress: JSON.stringify(progress) })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('state')
    .executeTakeFirst();
  return row?.state === 'running';
}

export type RunEnd = {
  state: 'done' | 'stopped' | 'failed';
  endedAt: Date;
  solution: Pick<Solution, 'value' | 'bound' | 'status' | 'unmet' | 'culprits'> | null;
  failure: RunFailure | null;
};

/** @returns whether it had not ended yet. */
export async function endRun(
  db: Database,
  edition: EditionScope,
  id: string,
  { state, endedAt, solution, failure }: RunEnd,
): Promise<boolean> {
  const ended = await db
    .updateTable('meetingRun')
    .set({
      state,
      endedAt,
      failure,
      ...(solution && {
        value: JSON.stringify(solution.value),
        bound: solution.bound && JSON.stringify(solution.bound),
        status: solution.status,
        unmet: JSON.stringify(solution.unmet),
        culprits: JSON.stringify(solution.culprits),
      }),
    })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Asks a run to hand in its best plan. One that has not begun has none, and ends at once. */
export async function askToStop(
  db: Database,
  edition: EditionScope,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('meetingRun')
    .set((row) => ({
      state: 'stopped' as const,
      endedAt: row
        .case()
        .when('state', '=', 'waiting')
        .then(sql<Date>`${now}::timestamptz`)
        .else(sql<Date | null>`null`)
        .end(),
    }))
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Runs that have begun and not ended, with the instant they were last heard of. */
export async function listUnended(
  db: Database,
): Promise<{ edition: EditionScope; id: string; lastHeard: Date }[]> {
  const rows = await db
    .selectFrom('meetingRun')
    .select(['editionId', 'id'])
    .select(
      sql<Date>`greatest(started_at, (progress ->> 'at')::timestamptz, started_at)`.as('lastHeard'),
    )
    .where('state', 'in', ['running', 'stopped'])
    .where('endedAt', 'is', null)
    .execute();
  return rows.map(({ editionId, ...run }) => ({ ...run, edition: provenEdition(editionId) }));
}

/** What a run read, and the meetings it could not place with why. */
export async function findRunResult(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<{ show: Show; unmet: readonly Unmet[]; bound: Solution['bound'] } | undefined> {
  const row = await db
    .selectFrom('meetingRun')
    .select(['show', 'unmet', 'bound'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      show: row.show as Show,
      unmet: (row.unmet ?? []) as Unmet[],
      bound: row.bound as Solution['bound'],
    }
  );
}

function runs(db: Database, edition: EditionScope) {
  return db
    .selectFrom('meetingRun')
    .leftJoin('meetingPlan', (join) =>
      join
        .onRef('meetingPlan.editionId', '=', 'meetingRun.editionId')
        .onRef('meetingPlan.runId', '=', 'meetingRun.id'),
    )
    .select(['meetingRun.id', 'meetingRun.number', 'meetingRun.state', 'meetingRun.scope'])
    .select(['meetingRun.seed', 'meetingRun.seconds', 'meetingRun.startedBy'])
    .select(['meetingRun.startedAt', 'meetingRun.endedAt', 'meetingRun.inputHash'])
    .select(['meetingRun.progress', 'meetingRun.value', 'meetingRun.bound', 'meetingRun.status'])
    .select(['meetingRun.culprits', 'meetingRun.failure'])
    .select(['meetingPlan.id as planId', 'meetingPlan.number as planNumber'])
    .where('meetingRun.editionId', '=', edition);
}

type Selected = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number];

function asRun({ scope, progress, value, bound, culprits, failure, ...run }: Selected): RunRow {
  return {
    ...run,
    order: scope as KeptOrder,
    progress: progress as RunProgress | null,
    value: value as PlanValue | null,
    bound: bound as Solution['bound'],
    culprits: (culprits ?? []) as Culprit[],
    failure: failure as RunFailure | null,
  };
}
