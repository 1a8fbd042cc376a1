import type { Random } from '../core/random.ts';
import { anySpot, findSpot } from './fitting.ts';
import { openUp, worthIn } from './opening.ts';
import { mark, put, takeWithFollowers, undoTo, type State } from './state.ts';

/** How far an ejected meeting may eject others in turn. */
const CHAIN = 1;

const spot = anySpot();

/** Puts a meeting wherever there is room, looking from a random beginning on. */
export function insertAnywhere(state: State, index: number, random: Random): boolean {
  const { starts, publishedPlace } = state.model.meetings[index]!;
  const seat = publishedPlace < 0 ? -1 : state.model.placeRows[publishedPlace]!;
  const first = starts.length > 1 ? random.below(starts.length) : 0;
  for (let turn = 0; turn < starts.length; turn++) {
    const start = starts[(first + turn) % starts.length]!;
    if (!findSpot(state, index, start, spot, -1, seat)) continue;
    put(state, index, spot);
    return true;
  }
  return false;
}

/**
 * Puts a meeting at this beginning, whatever must go for it, and finds another time for what
 * went: directly, or by the same way again up to the length of a chain. False leaves a log to undo.
 */
export function force(
  state: State,
  index: number,
  start: number,
  random: Random,
  depth = CHAIN,
): boolean {
  const from = mark(state);
  if (state.start[index]! >= 0) {
    if (state.frozen[index] === 1) return false;
    takeWithFollowers(state, index);
  }
  if (!bringForward(state, index, start, random, depth)) return false;
  if (!openUp(state, index, start, spot, random)) return false;
  const hall = spot.seat < 0 ? -1 : state.model.hallOf[spot.seat]!;
  if (!findSpot(state, index, start, spot, hall, spot.seat)) return false;
  put(state, index, spot);

  const ejected = takenSince(state, from, index);
  for (const each of ejected) {
    if (state.start[each]! >= 0 || insertAnywhere(state, each, random) || depth === 0) continue;
    chain(state, each, random, depth - 1);
  }
  return true;
}

/** Puts what must have ended before this beginning to an earlier time, where it is not yet. */
function bringForward(
  state: State,
  index: number,
  start: number,
  random: Random,
  depth: number,
): boolean {
  const { meetings } = state.model;
  for (const earlier of meetings[index]!.after) {
    const { length, starts } = meetings[earlier]!;
    const at = state.start[earlier]!;
    if (at >= 0 && at + length <= start) continue;
    const early = starts.filter((each) => each + length <= start);
    if (early.length === 0 || depth === 0) return false;
    if (!force(state, earlier, early[random.below(early.length)]!, random, depth - 1)) return false;
  }
  return true;
}

/** Goes on where an ejected meeting finds no room, and keeps it only where it does not cost. */
function chain(state: State, index: number, random: Random, depth: number): void {
  const start = promisingStart(state, index, random, 3);
  if (start < 0) return;
  const from = mark(state);
  const before = state.score;
  if (!force(state, index, start, random, depth) || state.score <= before) undoTo(state, from);
}

/** Of a few beginnings looked at, the one at which least stands in the way. */
export function promisingStart(state: State, index: number, random: Random, looks: number) {
  const { starts, guest, host, length } = state.model.meetings[index]!;
  let best = -1;
  let least = Infinity;
  for (let look = 0; look < looks && starts.length > 0; look++) {
    const start = starts[random.below(starts.length)]!;
    if (start === state.start[index]) continue;
    const cost = worthAt(state, guest, start, length) + worthAt(state, host, start, length);
    if (cost >= least) continue;
    best = start;
    least = cost;
  }
  return best;
}

function worthAt(state: State, party: number, start: number, length: number): number {
  const { row, teams } = state.model.parties[party]!;
  let least = Infinity;
  for (let team = row; team < row + teams; team++)
    least = Math.min(least, worthIn(state, team, start, length));
  return least;
}

/** What was taken since and has no place again, the most valuable first. */
export function takenSince(state: State, from: number, except: number): number[] {
  const { log, model } = state;
  const taken: number[] = [];
  for (let at = from; at < log.length; at += 6) {
    const entry = log[at]!;
    if (entry < 0 && ~entry !== except && state.start[~entry]! < 0 && !taken.includes(~entry))
      taken.push(~entry);
  }
  return taken.length > 1
    ? taken.sort((one, other) => worthOf(other) - worthOf(one) || one - other)
    : taken;

  function worthOf(index: number) {
    const { required, value } = model.meetings[index]!;
    return required ? Number.MAX_SAFE_INTEGER : value;
  }
}
