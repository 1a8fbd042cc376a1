import { randomFrom } from '../core/random.ts';
import type { Culprit, Show, Solution, SolveLimits, SolveStatus } from '../types.ts';
import { restore, type Kept } from './best.ts';
import { boundOf } from './bound.ts';
import { capacityOf, leastMissing } from './capacity.ts';
import { searchComfort } from './comfort-search.ts';
import { valueOf } from './comfort.ts';
import { compile } from './compile.ts';
import { explainInfeasible } from './culprits.ts';
import { fillUp, makeFirstPlan } from './first-plan.ts';
import { paceOf, startClock } from './pace.ts';
import { planOf } from './plan.ts';
import { emptyState, type State } from './state.ts';
import { searchWishes } from './wishes-search.ts';
import { whyNotIn } from './why-not.ts';

/** Most steps of the bound before the search and after it; it ends sooner where it gets no better. */
const STEPS_BEFORE = 2000;
const STEPS_AFTER = 1000;
const STEPS_WITHOUT_CLOCK = 150;
/** Of the time there is: until when the bound, wishes, comfort, and the bound again are worked on. */
const SHARES = { bound: 0.2, wishes: 0.78, comfort: 0.9, proof: 0.97 };
const DEFAULT_ROUNDS = 20_000;
const SECONDS_BETWEEN_NEWS = 0.25;

/**
 * Makes a plan. A first one at once; then the first two groups of the value (promised minimums and
 * wishes) for most of the time; then waiting, walking and stability without losing any of it; and
 * last the bound that says how much better any plan could be.
 *
 * With `rounds` and no `seconds` the plan depends on the show and the seed alone. It may be
 * stopped at any instant and answers with the best plan so far. `optimal` is said only where every
 * group is proven: nothing waits, nothing moved, and no plan meets more.
 */
export function solveShow(show: Show, limits: SolveLimits): Solution {
  const clock = startClock();
  const rounds = limits.rounds ?? (limits.seconds === undefined ? DEFAULT_ROUNDS : undefined);
  const until = (share: number) => (limits.seconds ?? Infinity) * share;
  const random = randomFrom(limits.seed);
  const model = compile(show);
  const state = emptyState(model);
  const capacity = capacityOf(model);
  const minimums = leastMissing(model, capacity);
  const proven: { bound: Solution['bound'] } = { bound: null };
  const shown = emptyState(model);
  let lastTold = 0;
  const tell = (phase: string, of: State) => {
    lastTold = clock();
    limits.onProgress?.({
      phase,
      seconds: lastTold,
      value: valueOf(of),
      bound: proven.bound,
    });
  };
  const tellKept = (phase: string) => (kept: Kept) => {
    if (!limits.onProgress || clock() - lastTold < SECONDS_BETWEEN_NEWS) return;
    restore(shown, kept);
    tell(phase, shown);
  };

  makeFirstPlan(state, random);
  tell('first', state);

  const required = model.meetings.filter((meeting) => meeting.required).length;
  if (state.requiredPlaced < required) {
    const culprits = explainInfeasible(show);
    if (culprits.length > 0)
      return answer('infeasible', { culprits, bound: null, isExplained: false });
  }

  const bound = boundOf(model, capacity);
  improveBound(SHARES.bound, STEPS_BEFORE);

  const isEnough = (kept: Kept) =>
    kept.requiredPlaced === required && kept.missing === minimums && kept.wishes >= bound.wishes();
  const best = searchWishes(
    state,
    random,
    paceOf(limits, clock, until(SHARES.wishes), rounds),
    bound.appeals(),
    tellKept('wishes'),
    isEnough,
  );
  restore(state, best);
  fillUp(state, random);
  const calm = searchComfort(
    state,
    random,
    paceOf(limits, clock, until(SHARES.comfort), rounds),
    tellKept('waiting'),
  );
  restore(state, calm);
  fillUp(state, random);

  improveBound(SHARES.proof, STEPS_AFTER);
  tell('bound', state);

  if (state.requiredPlaced < required)
    return answer('infeasible', { culprits: notPlaced(state), bound: null, isExplained: false });
  const value = valueOf(state);
  const isProven =
    value.minimums === minimums &&
    value.wishes >= bound.wishes() &&
    value.waiting + value.moved + value.rest === 0;
  return answer(isProven ? 'optimal' : 'feasible', {
    culprits: [],
    bound: proven.bound,
    isExplained: true,
  });

  function improveBound(share: number, steps: number): void {
    const most = limits.seconds === undefined ? STEPS_WITHOUT_CLOCK : steps;
    const pace = paceOf(limits, clock, until(share), most, 1);
    let step = 0;
    do step++;
    while (bound.step(state.wishes) && pace.done(step) < 1);
    proven.bound = { minimums, wishes: bound.wishes() };
  }

  function answer(status: SolveStatus, { culprits, bound: told, isExplained }: Told): Solution {
    const plan = planOf(state);
    return {
      status,
      plan,
      value: valueOf(state),
      bound: told,
      unmet: isExplained ? whyNotIn(model, plan, limits.isStopped?.()) : [],
      culprits,
      seconds: clock(),
    };
  }
}

type Told = Pick<Solution, 'culprits' | 'bound'> & { isExplained: boolean };

/** Where no proof was found in time: what must be and found no room. */
function notPlaced({ model, start }: State): Culprit[] {
  return model.meetings.flatMap(({ id, required, locked }, index) =>
    required && start[index]! < 0 ? [{ code: locked ? 'locked' : 'required', about: id }] : [],
  );
}
