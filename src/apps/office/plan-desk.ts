import type { PlanDesk } from '#modules/meetings/screens/planning/grid/types';
import type { Problem } from '#platform/problem';
import { isProblem } from '../problem-in.ts';
import { api } from './api-client.ts';

/** The acts of the grid on one plan, over the API. What it refuses comes back as a problem to be told. */
export function planDesk(about: { edition: string; id: string }): PlanDesk {
  const { plans } = api.meetingPlans;
  return {
    cells: (meeting) => answered(plans.cells({ ...about, meeting })),
    edit: (given) => answered(plans.edit({ ...about, ...given })),
    undo: (revision) => answered(plans.undo({ ...about, revision })),
    redo: (revision) => answered(plans.redo({ ...about, revision })),
    reload: () => answered(plans.find(about)),
  };
}

async function answered<Answer>(asked: Promise<Answer>): Promise<Answer | { problem: Problem }> {
  try {
    return await asked;
  } catch (failure) {
    const problem = problemOnTheWire(failure);
    if (!problem) throw failure;
    return { problem };
  }
}

/** The client knows our problems only as the body of an answer it does not understand. */
function problemOnTheWire(failure: unknown): Problem | undefined {
  if (typeof failure !== 'object' || failure === null || !('data' in failure)) return undefined;
  const { data } = failure;
  if (isProblem(data)) return data;
  if (typeof data !== 'object' || data === null || !('body' in data)) return undefined;
  return isProblem(data.body) ? data.body : undefined;
}
