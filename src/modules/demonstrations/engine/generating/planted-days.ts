import { drawFrom } from '#modules/meetings/engine/generating/draw';
import { checkRangePlan } from '../checking/range-plan.ts';
import { valueOfRangePlan } from '../checking/value.ts';
import type { RangePlan, RangeShow } from '../types.ts';

/**
 * The days as if everybody had wished for exactly what they see in a plan, and nothing else were
 * offered: that plan meets every wish, so its weight is the most there can be.
 *
 * @throws where the plan breaks a rule
 */
export function plantDays(
  show: RangeShow,
  plan: RangePlan,
  seed: number,
): { show: RangeShow; optimum: number } {
  const draw = drawFrom(seed);
  const there = new Set(plan.sessions.map(({ session }) => session));
  const planted = {
    ...show,
    name: `${show.name}-planted-${seed}`,
    sessions: show.sessions.filter(({ id }) => there.has(id)),
    before: show.before.filter((pair) => pair.every((id) => there.has(id))),
    groups: show.groups.map((group) => ({
      ...group,
      wishes: plan.audience
        .filter((seat) => seat.group === group.id)
        .map(({ session }) => ({ session, weight: draw.between(20, 100) })),
    })),
  };
  const breaches = checkRangePlan(planted, plan);
  if (breaches.length > 0) throw new Error(`no plan to plant: ${JSON.stringify(breaches[0])}`);
  return { show: planted, optimum: valueOfRangePlan(planted, plan).wishes };
}
