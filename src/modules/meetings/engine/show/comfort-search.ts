import type { Random } from '../core/random.ts';
import { isBetter, keep, type Kept } from './best.ts';
import type { Comfort } from './comfort.ts';
import { anySpot, findSpot } from './fitting.ts';
import { force } from './insertion.ts';
import type { Pace } from './pace.ts';
import { forget, put, takeWithFollowers, undoTo, type State } from './state.ts';
import { tallyOf } from './tally.ts';

const HOT = 2;
const COLD = 0.1;
/** What one unit of the later groups counts while the search runs; what is kept is exact. */
const MOVED_SHARE = 0.1;
const REST_SHARE = 0.02;
/** Of ten rounds, those that only look for another place. */
const PLACES_OF_TEN = 3;

const spot = anySpot();

/**
 * Moves what is placed, without losing a wish, so that parties wait and walk less, and then so
 * that less of what was published changes. A wish found on the way is taken along.
 */
export function searchComfort(
  state: State,
  random: Random,
  pace: Pace,
  onBetter: (kept: Kept) => void,
): Kept {
  const tally = tallyOf(state);
  const weight = Math.max(1, state.model.show.weights.idlePeriod);
  let kept = keep(state);
  let best: Comfort = { ...tally.total };
  let hasNews = false;
  forget(state);

  for (let round = 0; ; round++) {
    const done = pace.done(round);
    if (done >= 1 || isNothingLeft(best)) break;
    const heat = weight * HOT * (COLD / HOT) ** done;
    const before = state.score;
    const index = random.below(state.start.length);
    if (!moveOne(state, index, random) || state.score < before) {
      undoTo(state, 0);
      forget(state);
      continue;
    }
    const next = tally.after();
    const gain = costOf(tally.total) - costOf(next);
    if (state.score > before || gain >= 0 || random.next() < Math.exp(gain / heat)) {
      tally.settle();
      if (isBetter(state, kept) || (!isWorse(state, kept) && isLess(tally.total, best))) {
        kept = keep(state);
        best = { ...tally.total };
        hasNews = true;
      }
    } else undoTo(state, 0);
    forget(state);
    if (hasNews && round % 1024 === 0) {
      onBetter(kept);
      hasNews = false;
    }
  }

  return kept;
}

function moveOne(state: State, index: number, random: Random): boolean {
  const { starts, places, length } = state.model.meetings[index]!;
  const here = state.start[index]!;
  if (here < 0 || state.frozen[index] === 1 || starts.length === 0) return false;
  if (places.length > 1 && random.below(10) < PLACES_OF_TEN) {
    const hall = places[random.below(places.length)]!.hall;
    takeWithFollowers(state, index);
    if (!findSpot(state, index, here, spot, hall)) return false;
    put(state, index, spot);
    return true;
  }
  // Near times are tried more often: they close gaps, and the chains are shorter.
  const near = here + length * (random.below(2) === 0 ? 1 : -1) * (1 + random.below(3));
  const start =
    random.below(3) > 0 && starts.includes(near) ? near : starts[random.below(starts.length)]!;
  return start !== here && force(state, index, start, random, 1);
}

function costOf({ waiting, moved, rest }: Comfort): number {
  return waiting + MOVED_SHARE * moved + REST_SHARE * rest;
}

function isLess(one: Comfort, other: Comfort): boolean {
  return (one.waiting - other.waiting || one.moved - other.moved || one.rest - other.rest) < 0;
}

function isWorse(state: State, kept: Kept): boolean {
  return state.missing > kept.missing || state.wishes < kept.wishes;
}

function isNothingLeft({ waiting, moved, rest }: Comfort): boolean {
  return waiting === 0 && moved === 0 && rest === 0;
}
