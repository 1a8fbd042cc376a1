import type { Application } from '#platform/application';
import { checkRangePlan } from '../../engine/checking/range-plan.ts';
import type { RangeProgress, RangeShow, RangeSolution } from '../../engine/types.ts';
import { startRange } from '../../engine/worker/start.ts';
import { readRangeShow } from '../../show/service.ts';
import type { ReadRangeShow } from '../../show/types.ts';
import { chosenIn, contentOf, isSilent, withLocked } from '../rules.ts';
import { beginning, endRun, listTakenRuns, takeRun, tellRun, type TakenRun } from '../store.ts';
import type { RunFailure } from '../types.ts';

const TELL_EVERY_MS = 500;
/** A search that ends by rounds is no longer than this. */
const LONGEST_SECONDS = 600;
/** After its time, and after a stop, a search is given so long to hand in its plan. */
const GRACE_SECONDS = 30;

type Needs = Pick<Application, 'db' | 'clock' | 'log'>;

/**
 * Takes the run that has waited longest and sees it through: the show is read as it is then, a
 * thread of its own searches, and its plan is checked before anybody sees it.
 *
 * @returns whether there was one
 */
export async function performNextRange(app: Needs): Promise<boolean> {
  const run = await takeRun(app.db, app.clock.now());
  if (!run) return false;
  await perform(app, run);
  return true;
}

/** Says of runs whose process has died that they failed. @returns how many. */
export async function endSilentRanges({ db, clock }: Needs): Promise<number> {
  const now = clock.now();
  const silent = (await listTakenRuns(db)).filter(({ heardAt }) => isSilent(heardAt, now));
  for (const run of silent)
    await endRun(db, run, { state: 'failed', result: { failure: 'process-ended' } });
  return silent.length;
}

async function perform(app: Needs, run: TakenRun): Promise<void> {
  const { db, log, clock } = app;
  try {
    const { rangeId, dates, keep, locked } = run.request;
    const wanted = { dates: dates ?? undefined, keep };
    const read = await readRangeShow(db, run.edition, rangeId, clock, wanted);
    const show = withLocked(read.show, locked);
    const solution = await search(app, run, show);
    if (solution.status === 'infeasible') return await keepFailed('infeasible', read, solution);
    if (checkRangePlan(show, solution.plan).length > 0) {
      log.error({ run: run.id }, 'the checker refused a timetable of the engine');
      return await keepFailed('plan-refused', read, solution);
    }
    await endRun(db, run, {
      state: 'ready',
      content: contentOf(solution, [...locked.map((one) => one.session), ...lockedNow(read)]),
      result: { ...resultOf(read, solution), chosen: chosenIn(show, solution.plan) },
    });
  } catch (failure) {
    log.error({ err: failure, run: run.id }, 'a run of the range timetable failed');
    await endRun(db, run, { state: 'failed', result: { failure: 'engine-failed' } });
  }

  async function keepFailed(failure: RunFailure, read: ReadRangeShow, solution: RangeSolution) {
    const result = { ...resultOf(read, solution), failure };
    await endRun(db, run, { state: 'failed', result });
  }
}

/** Those a person had locked before. */
function lockedNow({ gathered, show }: ReadRangeShow): string[] {
  const shown = new Set(show.sessions.map(({ id }) => id));
  return gathered.sessions.flatMap((one) => (one.locked && shown.has(one.id) ? [one.id] : []));
}

function resultOf(
  { leftOut }: ReadRangeShow,
  { value, bound, status, seconds, unplaced }: RangeSolution,
) {
  return { value, bound, status, seconds, unplaced, leftOut };
}

/** Searches until its time is over or somebody stops it. */
async function search(
  { db, clock }: Needs,
  run: TakenRun,
  show: RangeShow,
): Promise<RangeSolution> {
  const { seed, seconds, rounds } = run.request;
  const solving = startRange(show, { seed, ...(rounds ? { rounds } : { seconds }) });
  let latest: RangeProgress = beginning;
  let endsBy = performance.now() + ((rounds ? LONGEST_SECONDS : seconds) + GRACE_SECONDS) * 1_000;
  let isStopped = false;
  const unsubscribe = solving.subscribe((progress) => (latest = progress));
  let telling = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling.then(tell).catch(() => {});
  }, TELL_EVERY_MS);
  try {
    return await solving.done;
  } finally {
    clearInterval(timer);
    unsubscribe();
    await telling;
  }

  async function tell(): Promise<void> {
    // A thread that does not come back would hold up every run after it.
    if (performance.now() > endsBy) await solving.abandon();
    const heardAt = clock.now().toISOString();
    if ((await tellRun(db, run, { ...latest, heardAt })) || isStopped) return;
    endsBy = performance.now() + GRACE_SECONDS * 1_000;
    isStopped = true;
    solving.stop();
  }
}
