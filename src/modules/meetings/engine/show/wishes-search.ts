import type { Random } from '../core/random.ts';
import { isBetter, keep, type Kept } from './best.ts';
import { force, promisingStart } from './insertion.ts';
import type { Pace } from './pace.ts';
import { forget, undoTo, type State } from './state.ts';

/** Of ten rounds, those that move a placed meeting, so that the plan does not set. */
const MOVES_OF_TEN = 3;
/** How many of those that wait are looked at for one to try. */
const LOOKS = 4;
/** The heat falls from this share of a typical value to that. */
const HOT = 0.35;
const COLD = 0.01;

/**
 * Puts ever more and better wishes into the plan. Each round forces one meeting to a time and
 * finds other times for what stood there; the outcome is kept where it is better, or by the rule
 * of annealing where it is not much worse. Ends early where `isEnough` says nothing is to be won.
 */
export function searchWishes(
  state: State,
  random: Random,
  pace: Pace,
  appeals: Float64Array,
  onBetter: (kept: Kept) => void,
  isEnough: (kept: Kept) => boolean,
): Kept {
  const { meetings } = state.model;
  const typical =
    meetings.reduce((sum, { value }) => sum + value, 0) / Math.max(1, meetings.length);
  let kept = keep(state);
  let hasNews = false;
  forget(state);

  for (let round = 0; ; round++) {
    const done = pace.done(round);
    if (done >= 1 || state.waitingCount === 0 || isEnough(kept)) break;
    const heat = typical * HOT * (COLD / HOT) ** done;
    tryOne(state, random, heat, appeals);
    if (isBetter(state, kept)) {
      kept = keep(state);
      hasNews = true;
    }
    if (hasNews && round % 256 === 0) {
      onBetter(kept);
      hasNews = false;
    }
  }
  if (isBetter(state, kept)) kept = keep(state);

  return kept;
}

function tryOne(state: State, random: Random, heat: number, appeals: Float64Array): void {
  const isMove = random.below(10) < MOVES_OF_TEN;
  const index = isMove ? random.below(state.start.length) : mostAppealing(state, random, appeals);
  const start = promisingStart(state, index, random, 1 + random.below(5));
  if (start < 0) return;
  const before = state.score;
  const isDone = force(state, index, start, random);
  const gain = state.score - before;
  if (!isDone || (gain < 0 && random.next() >= Math.exp(gain / heat))) undoTo(state, 0);
  forget(state);
}

/** Of a few that wait, the one the prices of the bound speak for most. */
function mostAppealing({ waiting, waitingCount }: State, random: Random, appeals: Float64Array) {
  let best = waiting[random.below(waitingCount)]!;
  for (let look = 1; look < LOOKS; look++) {
    const other = waiting[random.below(waitingCount)]!;
    if (appeals[other]! > appeals[best]!) best = other;
  }
  return best;
}
