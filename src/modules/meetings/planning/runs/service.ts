import { createHash } from 'node:crypto';
import type { Database } from '#platform/database';
import { canonicalJson } from '#platform/canonical-json';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { Assignment, Show, Weights } from '../../engine/types.ts';
import { readShow } from '../../show/service.ts';
import { findPlanContent } from '../plans/store.ts';
import type { PlannedMeeting, RunOrder } from '../types.ts';
import { showForRun, weightsFor } from './rules.ts';
import { addRun, askToStop, findRun, listRuns, type RunRow } from './store.ts';

export type WantedRun = Omit<RunOrder, 'weights'> & {
  /** Stand before the profile. */
  weights?: { [Weight in keyof Weights]?: Weights[Weight] | undefined } | undefined;
  seconds: number;
  seed: number;
};

/**
 * Reads the show as it is now and puts a run over it into the queue; whichever process is free
 * takes it. What it read is kept with it, so that it can be told and made again.
 *
 * @throws AppError `meeting-plan.unknown` where it shall begin from a plan that is not there
 */
export async function orderRun(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { seconds, seed, weights: own, ...wanted }: WantedRun,
): Promise<{ id: string; number: number }> {
  const { show: whole, published } = await readShow(db, edition, by.clock, {});
  const base = await baseOf(db, edition, wanted.from, published.assignments);
  const weights = weightsFor(whole.weights, wanted.profile, own);
  const show: Show = { ...showForRun(whole, wanted, base), weights };
  const order = { ...wanted, weights, candidates: show.meetings.length };
  return db.transaction().execute((tx) =>
    addRun(tx, edition, {
      order,
      show,
      seed,
      seconds,
      inputHash: hashOf(show),
      startedBy: by.actor.id,
      startedAt: by.clock.now(),
    }),
  );
}

/**
 * The same run on the data of now, such as one whose process has died.
 *
 * @throws AppError `meeting-run.unknown`
 */
export async function orderAgain(
  db: Database,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<{ id: string; number: number }> {
  const { order, seconds, seed } = await readRun(db, edition, id);
  const { scope, frozen, from, profile, weights, rounds } = order;
  return orderRun(db, edition, by, {
    scope,
    frozen,
    from,
    profile,
    weights,
    rounds,
    seconds,
    seed,
  });
}

/**
 * Ends a run where it is: its best plan so far is kept. One that has not begun has none.
 *
 * @throws AppError `meeting-run.unknown`, `meeting-run.ended`
 */
export async function stopRun(
  db: Database,
  edition: EditionScope,
  { clock }: Signature,
  id: string,
): Promise<void> {
  if (await askToStop(db, edition, id, clock.now())) return;
  const { number } = await readRun(db, edition, id);
  throw new AppError('meeting-run.ended', { number: String(number) });
}

/** @throws AppError `meeting-run.unknown` */
export async function readRun(db: Database, edition: EditionScope, id: string): Promise<RunRow> {
  const run = await findRun(db, edition, id);
  if (!run) throw new AppError('meeting-run.unknown', { id });
  return run;
}

export async function readRuns(db: Database, edition: EditionScope): Promise<RunRow[]> {
  return listRuns(db, edition);
}

/** By which two runs over the same data are known to be so. */
export function hashOf(show: Show): string {
  return createHash('sha256').update(canonicalJson(show)).digest('hex');
}

async function baseOf(
  db: Database,
  edition: EditionScope,
  from: string | null,
  published: readonly Assignment[],
): Promise<readonly (Assignment | PlannedMeeting)[]> {
  if (!from) return published;
  const plan = await findPlanContent(db, edition, from);
  if (!plan) throw new AppError('meeting-plan.unknown', { id: from });
  return plan.assignments;
}
