import type { Plan, PlanValue, Show } from '../types.ts';
import { compile } from './compile.ts';
import { valueOf } from './comfort.ts';
import { loadPlan } from './plan.ts';
import { emptyState } from './state.ts';

/** What a plan is worth; of a plan that breaks a rule, what holds of it. */
export function valueOfShow(show: Show, plan: Plan): PlanValue {
  const state = emptyState(compile(show));
  loadPlan(state, plan);
  return valueOf(state);
}

/** Below 0 where the first is better, group after group. */
export function compareValues(one: PlanValue, other: PlanValue): number {
  return (
    one.minimums - other.minimums ||
    other.wishes - one.wishes ||
    one.waiting - other.waiting ||
    one.moved - other.moved ||
    one.rest - other.rest
  );
}
