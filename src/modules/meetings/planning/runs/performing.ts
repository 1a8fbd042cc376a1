import type { Application } from '#platform/application';
import { checkShowPlan } from '../../engine/checking/show.ts';
import type { Progress, Solution } from '../../engine/types.ts';
import { startSolving } from '../../engine/worker/start.ts';
import { addPlan } from '../plans/store.ts';
import type { RunFailure } from '../types.ts';
import { isSilent, leftOut } from './rules.ts';
import { endRun, listUnended, takeNextRun, tellProgress, type RunInput } from './store.ts';

const TELL_EVERY_MS = 1_000;
/** A search that ends by rounds is no longer than the longest one by the clock. */
const LONGEST_SECONDS = 3_600;
/** After its time, and after a stop, a search is given so long to hand in its plan. */
const GRACE_SECONDS = 120;

type Needs = Pick<Application, 'db' | 'clock' | 'log'>;

/**
 * Takes the run that has waited longest and sees it through: a thread of its own searches, its
 * progress is written down every second, and its plan is checked before anybody sees it.
 *
 * @returns whether there was one
 */
export async function performNextRun(app: Needs): Promise<boolean> {
  const run = await takeNextRun(app.db, app.clock.now());
  if (!run) return false;
  await perform(app, run);
  return true;
}

/** Says of runs whose process has died that they ended. @returns how many. */
export async function endSilentRuns({ db, clock }: Needs): Promise<number> {
  const now = clock.now();
  const silent = (await listUnended(db)).filter(({ lastHeard }) => isSilent(lastHeard, now));
  const failed = { state: 'failed', failure: 'process-ended', solution: null } as const;
  for (const { edition, id } of silent) await endRun(db, edition, id, { ...failed, endedAt: now });
  return silent.length;
}

async function perform(app: Needs, run: RunInput): Promise<void> {
  const { db, clock, log } = app;
  try {
    const { solution, isStopped } = await search(app, run);
    if (solution.status !== 'infeasible' && checkShowPlan(run.show, solution.plan).length > 0) {
      log.error({ run: run.id, seed: run.seed }, 'the checker refused a plan of the engine');
      await end('plan-refused');
      return;
    }
    await keep(app, run, solution, isStopped ? 'stopped' : 'done');
  } catch (failure) {
    log.error({ err: failure, run: run.id }, 'a run of the scheduler failed');
    await end('engine-failed');
  }

  async function end(failure: RunFailure): Promise<void> {
    const ended = { state: 'failed', failure, solution: null, endedAt: clock.now() } as const;
    await endRun(db, run.edition, run.id, ended);
  }
}

/** Searches until its time is over or somebody stops it. */
async function search(
  { db, clock }: Needs,
  run: RunInput,
): Promise<{ solution: Solution; isStopped: boolean }> {
  const { seed, seconds, rounds } = run;
  const solving = startSolving(run.show, { seed, ...(rounds ? { rounds } : { seconds }) });
  let latest: Progress | null = null;
  let isStopped = false;
  let endsBy = performance.now() + ((rounds ? LONGEST_SECONDS : seconds) + GRACE_SECONDS) * 1_000;
  const unsubscribe = solving.subscribe((progress) => (latest = progress));
  let telling = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling.then(tell).catch(() => {});
  }, TELL_EVERY_MS);
  try {
    return { solution: await solving.done, isStopped };
  } finally {
    clearInterval(timer);
    unsubscribe();
    await telling;
  }

  async function tell(): Promise<void> {
    // A thread that does not come back would hold up every run after it.
    if (performance.now() > endsBy) await solving.abandon();
    const at = clock.now().toISOString();
    if (await tellProgress(db, run, { ...(latest ?? beginning), at })) return;
    if (!isStopped) endsBy = performance.now() + GRACE_SECONDS * 1_000;
    isStopped = true;
    solving.stop();
  }
}

const beginning: Progress = {
  phase: 'start',
  seconds: 0,
  value: {
    ...{ minimums: 0, wishes: 0, waiting: 0, moved: 0, rest: 0 },
    ...{ placed: 0, breaks: 0, walked: 0 },
  },
  bound: null,
};

/** The run and its plan are there together, or neither is. */
async function keep(
  { db, clock }: Needs,
  { edition, id, show, startedBy }: RunInput,
  solution: Solution,
  state: 'done' | 'stopped',
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const endedAt = clock.now();
    // Another process may have taken it for dead while the machine was asleep.
    if (!(await endRun(tx, edition, id, { state, endedAt, solution, failure: null }))) return;
    if (solution.status === 'infeasible') return;
    await addPlan(tx, edition, {
      ...{ runId: id, fromVersion: null, madeBy: startedBy, madeAt: endedAt },
      value: solution.value,
      content: {
        assignments: solution.plan.assignments.map((one) => ({ ...one })),
        unplaced: leftOut(show, solution.plan),
      },
    });
  });
}
