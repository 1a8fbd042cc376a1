import { Chains, costOf } from './chains.ts';
import { listAt, type Starts, unplaced } from './model.ts';
import type { Placement } from './placement.ts';
import type { Random } from './random.ts';

/** Temperatures, in idle periods, between which the search cools. */
const HOTTEST = 0.7;
const COLDEST = 0.08;
/** How often a meeting is tried beside another one of the party, rather than anywhere. */
const BESIDE = 0.6;
/** Draws after which a party is taken though it does not wait. */
const TRIES = 3;
/** What a chain may give back at its other end: a first move that costs more is not followed. */
const GAIN_ELSEWHERE = 1;

export type WaitingOptions = {
  random: Random;
  /** Moves tried; the search cools over them. */
  moves: number;
  /** Asked every few hundred moves. */
  isStopped: () => boolean;
  /** Idle periods below which nothing can be: the search ends there. */
  bound?: number;
};

/**
 * Has the parties wait less between their meetings, without unplacing any, by annealing over
 * Kempe chains. Leaves the best plan it came by in the placement and returns its idle periods,
 * `Infinity` where every plan was too uneven for `spread`.
 */
export function reduceWaiting(placement: Placement, options: WaitingOptions): number {
  const { random, moves, isStopped, bound = 0 } = options;
  const chains = new Chains(placement);
  const cooling = (COLDEST / HOTTEST) ** (1 / Math.max(1, moves));
  let heat = HOTTEST;
  let best = placement.excess === 0 ? placement.total : Infinity;
  let bestStarts: Starts = placement.start.slice();

  for (let move = 0; move < moves && best > bound; move++, heat *= cooling) {
    if ((move & 511) === 0 && isStopped()) break;
    const drawn = drawMove(placement, random);
    if (!drawn) continue;
    const { party, meeting, from, to, length } = drawn;
    const most = costOf(placement) - heat * Math.log(1 - random.next());
    const ownChange = costOf(placement.changeIfMoved(party, from, to, length));
    if (costOf(placement) + ownChange > most + GAIN_ELSEWHERE) continue;
    if (!chains.tryMove(meeting, to, most)) continue;
    if (placement.excess > 0 || placement.total >= best) continue;
    best = placement.total;
    bestStarts = placement.start.slice();
  }

  if (best < Infinity) restore(placement, bestStarts);
  return best;
}

type Move = { party: number; meeting: number; from: number; to: number; length: number };

/** A meeting and another time for it at which one of its parties is free. */
function drawMove(placement: Placement, random: Random): Move | null {
  const { model } = placement;
  const party = waitingParty(placement, random);
  const own = listAt(placement.meetingsOf, party);
  const meeting = anyOf(own, random);
  const from = placement.start[meeting] ?? unplaced;
  if (from === unplaced) return null;

  const length = model.length[meeting] ?? 1;
  const to =
    random.next() < BESIDE
      ? besideAnother(placement, own, length, random)
      : anyOf(listAt(model.starts, meeting), random);
  if (to === from || to < 0 || to + length > model.units) return null;
  const move = { party, meeting, from, to, length };
  return isFree(placement, move) ? move : null;
}

/** One that waits, more often than not. */
function waitingParty(placement: Placement, random: Random): number {
  const { parties } = placement.model;
  let party = random.below(parties);
  for (let tries = 0; tries < TRIES && placement.idle[party] === 0; tries++)
    party = random.below(parties);
  return party;
}

/** Right before or right after another meeting of the party. */
function besideAnother(
  placement: Placement,
  own: Int32Array,
  length: number,
  random: Random,
): number {
  const other = anyOf(own, random);
  const at = placement.start[other] ?? unplaced;
  if (at === unplaced) return unplaced;
  return random.next() < 0.5 ? at - length : at + (placement.model.length[other] ?? 1);
}

function anyOf(list: Int32Array, random: Random): number {
  return list[random.below(list.length)] ?? unplaced;
}

function isFree(placement: Placement, { party, meeting, to, length }: Move): boolean {
  const row = party * placement.model.units;
  for (let unit = to; unit < to + length; unit++) {
    const occupant = placement.occupant[row + unit] ?? unplaced;
    if (occupant !== unplaced && occupant !== meeting) return false;
  }
  return true;
}

function restore(placement: Placement, starts: Starts): void {
  const changed = [...starts.keys()].filter((m) => placement.start[m] !== starts[m]);
  for (const meeting of changed) placement.remove(meeting);
  for (const meeting of changed) {
    const at = starts[meeting] ?? unplaced;
    if (at !== unplaced) placement.place(meeting, at);
  }
}
