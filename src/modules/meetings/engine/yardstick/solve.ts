import { findLeastWaiting, type LeastWaiting } from '../core/least-waiting.ts';
import type { Model, Starts } from '../core/model.ts';
import type { Culprit, Plan, PlanValue, SolveLimits, SolveStatus } from '../types.ts';
import { compileInstance } from './compile.ts';
import { findCulprits } from './culprits.ts';
import { readInstance } from './reader.ts';

/** Ids are the numbers of the file; the place is the number of the table. */
export type YardstickSolution = {
  /** `feasible` with fewer placed than requested where no plan was found in time. */
  status: SolveStatus;
  plan: Plan;
  breaks: number;
  /** Proven: no plan has fewer breaks. */
  bound: number;
  placed: number;
  requested: number;
  seconds: number;
  /** Of an infeasible instance: demands that cannot hold together, and could without any of them. */
  culprits: readonly Culprit[];
};

/**
 * Solves an instance of the business-to-business meeting scheduling problem (Bofill and others,
 * JAIR 2022). Throws `meeting.file-unreadable` for a text that is none.
 */
export async function solveYardstick(
  text: string,
  limits: SolveLimits,
): Promise<YardstickSolution> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const instance = readInstance(text);
  const model = compileInstance(instance);
  const found = await findLeastWaiting(model, limits, (best) =>
    limits.onProgress?.({
      phase: 'search',
      seconds: seconds(),
      value: valueOf(model, best),
      bound: null,
    }),
  );
  const took = seconds();
  const plan = found.starts ? planOf(model, found.starts) : { assignments: [] };

  return {
    status: found.status === 'unknown' ? 'feasible' : found.status,
    plan,
    breaks: found.starts ? found.total : 0,
    bound: found.bound,
    placed: plan.assignments.length,
    requested: model.meetings,
    seconds: took,
    culprits: found.status === 'infeasible' ? await findCulprits(instance, limits) : [],
  };
}

/** Tables of a slot are given out in the order of the meetings: all of them are alike. */
function planOf(model: Model, starts: Starts): Plan {
  const taken = new Int32Array(model.units);
  return {
    assignments: [...starts].map((unit, meeting) => {
      const table = (taken[unit] ?? 0) + 1;
      taken[unit] = table;
      return { meeting: String(meeting + 1), slot: String(unit + 1), place: String(table) };
    }),
  };
}

function valueOf(model: Model, { total }: LeastWaiting): PlanValue {
  return {
    ...{ minimums: 0, wishes: model.meetings, waiting: total, moved: 0, rest: 0 },
    ...{ placed: model.meetings, breaks: total, walked: 0 },
  };
}
