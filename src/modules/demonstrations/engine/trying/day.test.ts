import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkRangePlan } from '../checking/range-plan.ts';
import { valueOfRangePlan } from '../checking/value.ts';
import { solveRange } from '../day/solve.ts';
import { plantDays } from '../generating/planted-days.ts';
import { generateRangeShow } from '../generating/range-show.ts';
import { smallShow, type SmallSize } from './small-show.ts';
import { bestByTryingAll } from './trying-all.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const sizes: fc.Arbitrary<SmallSize> = fc.record({
  sessions: fc.integer({ min: 1, max: 9 }),
  lanes: fc.integer({ min: 1, max: 4 }),
  groups: fc.integer({ min: 0, max: 6 }),
  days: fc.integer({ min: 1, max: 2 }),
  grid: fc.constantFrom(5, 10, 15),
  open: fc.constantFrom(120, 240),
});

it('makes plans that break no rule, and tells what they are worth', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const show = smallShow(seed, size);
      const { plan, value, bound, status, unplaced } = solveRange(show, { seed, rounds: 40 });
      const rules = new Set(checkRangePlan(show, plan).map(({ rule }) => rule));
      // What is demanded and impossible is missing; that is all that may be wrong.
      expect([...rules]).toEqual(status === 'infeasible' ? ['required'] : []);
      expect(value).toEqual(valueOfRangePlan(show, plan));
      expect(bound ?? Infinity).toBeGreaterThanOrEqual(value.wishes);
      expect(status === 'optimal' ? bound : value.wishes).toBe(value.wishes);

      const there = new Set(plan.sessions.map(({ session }) => session));
      const out = show.sessions.map(({ id }) => id).filter((id) => !there.has(id));
      expect(unplaced.map(({ session }) => session).toSorted()).toEqual(out.toSorted());
    }),
    { numRuns: 2_000 },
  );
}, 120_000);

it('is never better than its bound, and as good as the best of all plans', () => {
  const tiny = { sessions: 3, lanes: 2, groups: 2, days: 1, grid: 30, open: 180 };
  let tried = 0;
  let worse = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const show = smallShow(seed, tiny);
      const best = bestByTryingAll(show);
      if (!best) return;
      const { value, bound, status } = solveRange(show, { seed, rounds: 300 });
      expect(bound ?? Infinity).toBeGreaterThanOrEqual(best.mostWishes);
      expect(status === 'infeasible').toBe(!best.isPossible);
      if (status === 'infeasible') return;
      tried += 1;
      expect(value.missing).toBe(best.missing);
      expect(value.wishes).toBeLessThanOrEqual(best.wishes);
      if (value.wishes < best.wishes) worse += 1;
    }),
    { numRuns: 400 },
  );
  expect(tried).toBeGreaterThan(200);
  expect(worse).toBe(0);
}, 120_000);

it('meets every wish where a plan that does was planted, or nearly', () => {
  const shares = [1, 2, 3].map((seed) => {
    const size = { sessions: 24, lanes: 4, groups: 30, days: 2 };
    const wished = generateRangeShow({ ...size, seed });
    const { plan } = solveRange(wished, { seed, rounds: 200 });
    const { show, optimum } = plantDays(wished, plan, seed);
    const found = solveRange(show, { seed: seed + 1, rounds: 6_000 });
    expect(checkRangePlan(show, found.plan)).toEqual([]);
    expect(found.bound ?? Infinity).toBeGreaterThanOrEqual(optimum);
    return found.value.wishes / optimum;
  });
  expect(Math.min(...shares)).toBeGreaterThan(0.9);
}, 120_000);

it('makes the same plan of the same show and seed', () => {
  const show = smallShow(7, { sessions: 9, lanes: 3, groups: 6, days: 2, grid: 5, open: 240 });
  const plans = [1, 1, 2].map((seed) => solveRange(show, { seed, rounds: 60 }).plan);
  expect(plans[1]).toEqual(plans[0]);
});
