import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Breach, PlanValue } from '../../engine/types.ts';
import type { EditedMeeting, EditKind, PlanContent, PlanEdit } from '../types.ts';

export type PlanHead = {
  id: string;
  number: number;
  runId: string | null;
  runNumber: number | null;
  fromVersion: number | null;
  madeBy: string;
  madeAt: Date;
  revision: number;
  value: PlanValue | null;
  versions: number[];
};

export type NewPlan = Pick<PlanHead, 'runId' | 'fromVersion' | 'madeBy' | 'madeAt' | 'value'> & {
  content: PlanContent;
};

export async function addPlan(
  tx: Transaction,
  edition: EditionScope,
  { content, value, ...plan }: NewPlan,
): Promise<{ id: string; number: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting plans ${edition}`}, 0))`.execute(
    tx,
  );
  const last = await tx
    .selectFrom('meetingPlan')
    .select((row) => row.fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return tx
    .insertInto('meetingPlan')
    .values({
      editionId: edition,
      number: (last?.number ?? 0) + 1,
      assignments: JSON.stringify(content),
      value: value && JSON.stringify(value),
      ...plan,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

export async function listPlans(db: Database, edition: EditionScope): Promise<PlanHead[]> {
  const rows = await plans(db, edition).orderBy('meetingPlan.number', 'desc').execute();
  return rows.map(asHead);
}

export async function findPlan(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<(PlanHead & { content: PlanContent }) | undefined> {
  const row = await plans(db, edition)
    .select('meetingPlan.assignments')
    .where('meetingPlan.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { assignments, ...head } = row;
  return { ...asHead(head), content: assignments as PlanContent };
}

export async function findPlanContent(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<PlanContent | undefined> {
  return (await findPlan(db, edition, id))?.content;
}

/** Holds the plan until the transaction ends, so that edits come one after the other. */
export async function lockPlan(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<{ revision: number; content: PlanContent } | undefined> {
  const row = await tx
    .selectFrom('meetingPlan')
    .select(['revision', 'assignments'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { revision: row.revision, content: row.assignments as PlanContent };
}

export async function savePlan(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  { revision, content, value }: { revision: number; content: PlanContent; value: PlanValue | null },
): Promise<void> {
  await tx
    .updateTable('meetingPlan')
    .set({
      revision,
      assignments: JSON.stringify(content),
      value: value && JSON.stringify(value),
    })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** What happened to a plan, the first first. */
export async function listEdits(
  db: Database,
  edition: EditionScope,
  planId: string,
): Promise<PlanEdit[]> {
  const rows = await db
    .selectFrom('meetingPlanEdit')
    .select(['revision', 'kind', 'changes', 'reason', 'madeBy', 'madeAt', 'undone'])
    .where('editionId', '=', edition)
    .where('planId', '=', planId)
    .orderBy('revision')
    .execute();
  return rows.map(({ kind, changes, ...edit }) => ({
    ...edit,
    ...(changes as KeptChanges),
    kind: kind as EditKind,
  }));
}

export async function addEdit(
  tx: Transaction,
  edition: EditionScope,
  planId: string,
  { changes, overrides, ...edit }: Omit<PlanEdit, 'undone'>,
): Promise<void> {
  const kept: KeptChanges = { changes, overrides };
  await tx
    .insertInto('meetingPlanEdit')
    .values({ editionId: edition, planId, changes: JSON.stringify(kept), ...edit })
    .execute();
}

export async function markUndone(
  tx: Transaction,
  edition: EditionScope,
  planId: string,
  { revision, undone }: { revision: number; undone: boolean },
): Promise<void> {
  await tx
    .updateTable('meetingPlanEdit')
    .set({ undone })
    .where('editionId', '=', edition)
    .where('planId', '=', planId)
    .where('revision', '=', revision)
    .execute();
}

type KeptChanges = { changes: readonly EditedMeeting[]; overrides: readonly Breach[] };

function plans(db: Database, edition: EditionScope) {
  return db
    .selectFrom('meetingPlan')
    .leftJoin('meetingRun', (join) =>
      join
        .onRef('meetingRun.editionId', '=', 'meetingPlan.editionId')
        .onRef('meetingRun.id', '=', 'meetingPlan.runId'),
    )
    .select(['meetingPlan.id', 'meetingPlan.number', 'meetingPlan.runId'])
    .select(['meetingPlan.fromVersion', 'meetingPlan.madeBy', 'meetingPlan.madeAt'])
    .select(['meetingPlan.revision', 'meetingPlan.value', 'meetingRun.number as runNumber'])
    .select((row) =>
      sql<number[]>`array(${row
        .selectFrom('meetingVersion')
        .select('meetingVersion.number')
        .whereRef('meetingVersion.editionId', '=', 'meetingPlan.editionId')
        .whereRef('meetingVersion.planId', '=', 'meetingPlan.id')
        .orderBy('meetingVersion.number')})`.as('versions'),
    )
    .where('meetingPlan.editionId', '=', edition);
}

type Selected = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number];

function asHead({ value, ...head }: Selected): PlanHead {
  return { ...head, value: value as PlanValue | null };
}
