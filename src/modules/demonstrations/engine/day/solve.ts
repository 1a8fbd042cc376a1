import { randomFrom } from '#modules/meetings/engine/core/random';
import { paceOf, startClock } from '#modules/meetings/engine/show/pace';
import type { RangeLimits, RangeShow, RangeSolution } from '../types.ts';
import { seatAll } from './audience.ts';
import { boundOf } from './bound.ts';
import { compile } from './compile.ts';
import { fillUp, makeFirstPlan } from './first-plan.ts';
import { planOf } from './plan.ts';
import { search, type Aim } from './search.ts';
import { prepareSeeing } from './seeing.ts';
import { emptyState, figure, total, type DayState } from './state.ts';
import { unplacedIn } from './unplaced.ts';
import { keep, rankOf, restOf, restore, valueOf, type Kept } from './value.ts';

const DEFAULT_ROUNDS = 20_000;
/** Steps of the bound: most, before the search and after it; it ends sooner where it gets no better. */
const STEPS = { most: 2_000, before: 15, after: 45 };
/** Of the time there is: until when the bound, wishes, the rest of the value, and the bound again are worked on. */
const SHARES = { bound: 0.12, wishes: 0.62, rest: 0.7, proof: 0.98 };
const SECONDS_BETWEEN_NEWS = 0.25;

/**
 * Makes a timetable with its audience. A first plan at once; then wishes for most of the time; then
 * waiting, stability and walking without losing a wish; and last the bound that says how many wishes
 * any plan could meet.
 *
 * With `rounds` and no `seconds` the plan depends on the show and the seed alone. It may be stopped
 * at any instant and answers with the best plan so far. `optimal` is said only where every group of
 * the value is proven: nothing missing, no plan meets more, and nobody waits or walks.
 * `infeasible`: a required session found no place, and the plan is what there is room for.
 */
export function solveRange(show: RangeShow, limits: RangeLimits): RangeSolution {
  const clock = startClock();
  const { onProgress, ...pacing } = limits;
  const rounds = limits.rounds ?? (limits.seconds === undefined ? DEFAULT_ROUNDS : undefined);
  const until = (share: number) => (limits.seconds ?? Infinity) * share;
  const random = randomFrom(limits.seed);
  const model = compile(show);
  prepareSeeing(model);
  const state = emptyState(model);
  const shown = emptyState(model);
  let lastTold = 0;
  let bound: number | null = null;
  const tell = (phase: string, of: DayState) => {
    lastTold = clock();
    onProgress?.({ phase, seconds: lastTold, value: valueOf(of), bound });
  };
  const tellKept = (phase: string) => (kept: Kept) => {
    if (!onProgress || clock() - lastTold < SECONDS_BETWEEN_NEWS) return;
    restore(shown, kept);
    tell(phase, shown);
  };

  makeFirstPlan(state, random);
  const first = keep(state);
  seatAll(state);
  if (state.totals[figure.broken] !== 0) restore(state, first);
  tell('first', state);

  const wishBound = boundOf(model);
  improveBound(SHARES.bound, STEPS.before);
  search(state, random, wishesAim(state), {
    done: paceOf(pacing, clock, until(SHARES.wishes), rounds).done,
    onBetter: tellKept('wishes'),
    isEnough: isProven,
  });
  fillUp(state, random);
  search(state, random, restAim(state), {
    done: paceOf(pacing, clock, until(SHARES.rest), rounds).done,
    onBetter: tellKept('rest'),
    isEnough: (rank) => isProven(rank) && rank[5] === 0,
  });
  fillUp(state, random);
  improveBound(SHARES.proof, STEPS.after);
  tell('bound', state);

  const isInfeasible = state.totals[total.requiredMissing]! > 0;
  const isOptimal = isProven(rankOf(state)) && restOf(state) === 0;
  return {
    status: isInfeasible ? 'infeasible' : isOptimal ? 'optimal' : 'feasible',
    plan: planOf(state),
    value: valueOf(state),
    bound,
    seconds: clock(),
    unplaced: unplacedIn(state),
  };

  /** Whether nothing is missing and no plan meets more. */
  function isProven(rank: readonly number[]): boolean {
    return bound !== null && rank[2] === 0 && -rank[3]! >= bound;
  }

  function improveBound(share: number, least: number): void {
    const most = limits.seconds === undefined ? least : STEPS.most;
    const pace = paceOf(pacing, clock, until(share), most, 1);
    const met = state.totals[figure.wishes]!;
    let step = 0;
    do step++;
    while (wishBound.step(met) && pace.done(step) < 1);
    bound = wishBound.wishes();
  }
}

function wishesAim({ model }: DayState): Aim {
  const weights = model.show.groups.flatMap(({ wishes }) => wishes.map(({ weight }) => weight));
  const typical = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  return {
    missing: 20 * Math.max(1, typical),
    wish: 1,
    rest: 0,
    placed: typical,
    hot: Math.max(1, 2 * typical),
    cold: Math.max(0.2, typical / 40),
    heats: 1,
  };
}

/** Losing a wish costs more than an outing can gain, so the best plan keeps them all. */
function restAim({ model }: DayState): Aim {
  const { idleMinute, movedSession } = model.show.weights;
  const hour = Math.max(1, 60 * idleMinute, movedSession);
  return {
    missing: 1000 * hour,
    wish: hour,
    rest: 1,
    placed: 100 * hour,
    hot: hour / 2,
    cold: Math.max(0.2, hour / 200),
    heats: 1,
  };
}
