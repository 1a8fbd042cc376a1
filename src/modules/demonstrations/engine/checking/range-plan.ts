import type { RangePlan, RangeShow } from '../types.ts';
import { checkAudience } from './audience.ts';
import type { RuleBreach } from './broken-rules.ts';
import { checkGround } from './ground.ts';
import { readPlan } from './placed.ts';
import { checkStaff } from './staff.ts';
import { checkTimes } from './times.ts';

/**
 * Every rule that a plan of the demo days breaks; none for a plan that may be shown.
 *
 * Written apart from the engine, with which it shares nothing but the types: it has its own clock
 * and its own geometry, and looks every rule up in all sessions.
 */
export function checkRangePlan(show: RangeShow, plan: RangePlan): RuleBreach[] {
  const { placed, seen, breaches } = readPlan(show, plan);
  return [
    ...breaches,
    ...checkTimes(show, placed),
    ...checkGround(show, placed),
    ...checkStaff(show, placed),
    ...checkAudience(show, placed, seen),
  ];
}
