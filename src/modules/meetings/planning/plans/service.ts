import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { checkShowPlan } from '../../engine/checking/show.ts';
import { valueOfPlan } from '../../engine/checking/value.ts';
import type { Breach, PlanValue } from '../../engine/types.ts';
import { toWall } from '../../show/times.ts';
import { completed, happened } from '../reading/rules.ts';
import { readNow, type Now } from '../reading/service.ts';
import type { PlanContent, PlanEdit } from '../types.ts';
import { findVersion } from '../versions/store.ts';
import { contentOfVersion } from '../versions/rules.ts';
import { planFor, withLocks } from './rules.ts';
import { addPlan, findPlan, listEdits, listPlans, type PlanHead } from './store.ts';

/** A plan as it stands against the show of now. */
export type OpenPlan = {
  head: PlanHead;
  now: Now;
  content: PlanContent;
  breaches: readonly Breach[];
  edits: readonly PlanEdit[];
};

export async function readPlans(db: Database, edition: EditionScope): Promise<PlanHead[]> {
  return listPlans(db, edition);
}

/** @throws AppError `meeting-plan.unknown` */
export async function openPlan(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  id: string,
): Promise<OpenPlan> {
  const plan = await findPlan(db, edition, id);
  if (!plan) throw new AppError('meeting-plan.unknown', { id });
  const { content: made, ...head } = plan;
  const [read, edits] = await Promise.all([
    readNow(db, edition, clock),
    listEdits(db, edition, id),
  ]);
  const now = happened(read, made);
  const content = completed(made, now);
  return { head, now, content, breaches: breachesOf(now, content), edits };
}

/**
 * A plan to edit by hand: from what is published now, or from an older version.
 *
 * @throws AppError `meeting-version.unknown`
 */
export async function beginPlan(
  db: Database,
  edition: EditionScope,
  by: Signature,
  version: number | null,
): Promise<{ id: string; number: number }> {
  const now = await readNow(db, edition, by.clock);
  const older = version === null ? undefined : await findVersion(db, edition, version);
  if (version !== null && !older)
    throw new AppError('meeting-version.unknown', { number: String(version) });
  const content: PlanContent = older
    ? contentOfVersion(older.content, now.show, (instant) => toWall(instant, now.zone))
    : { assignments: now.published.assignments.map((one) => ({ ...one })), unplaced: [] };
  return keepPlan(db, edition, by, { content, fromVersion: version ?? now.version, now });
}

/** Keeps a plan that no run has made. */
export async function keepPlan(
  db: Database,
  edition: EditionScope,
  { actor, clock }: Signature,
  { content, fromVersion, now }: { content: PlanContent; fromVersion: number; now: Now },
): Promise<{ id: string; number: number }> {
  return db.transaction().execute((tx) =>
    addPlan(tx, edition, {
      ...{ runId: null, fromVersion, madeBy: actor.id, madeAt: clock.now() },
      ...{ content, value: valueOf(now, content) },
    }),
  );
}

/** Hard rules that a plan breaks against the show of now. */
export function breachesOf({ show }: Pick<Now, 'show'>, content: PlanContent): Breach[] {
  return checkShowPlan(withLocks(show, content), planFor(show, content));
}

export function valueOf({ show }: Pick<Now, 'show'>, content: PlanContent): PlanValue {
  return valueOfPlan(show, planFor(show, content));
}
