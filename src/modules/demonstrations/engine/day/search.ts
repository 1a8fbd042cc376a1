import type { Random } from '#modules/meetings/engine/core/random';
import { appealOf, putWhereLiked } from './appeal.ts';
import { gatheringOf, type Gathering } from './audience.ts';
import { none } from './model.ts';
import { force, takeOut } from './placing.ts';
import { figure, total, type DayState } from './state.ts';
import { isBetter, keep, rankOf, restOf, restore, type Kept } from './value.ts';

/** What one search is after: how much each group of the value weighs, and how hot it is. */
export type Aim = {
  missing: number;
  wish: number;
  rest: number;
  placed: number;
  /** In the same unit. */
  hot: number;
  cold: number;
  /** How often it is heated again. */
  heats: number;
};

export type Watch = {
  /** From 0 to 1; 1 ends it. */
  done: (round: number) => number;
  onBetter: (kept: Kept) => void;
  isEnough: (rank: readonly number[]) => boolean;
};

/** Up to where in a draw from 0 to 1 each kind of step reaches; a plain move has the rest. */
const SHARES = { reseat: 0.04, rebuild: 0.16, exchange: 0.3, liked: 0.55 };
/** Of every so many beginnings that are drawn, the one its groups like best is tried. */
const DRAWS = 6;
const REINSERTIONS = 24;
/** Minutes around a session in which others are taken out with it. */
const NEAR = 120;

/**
 * Simulated annealing over the beginnings of the sessions. A step moves a session, lets whatever
 * is in its way look for another place, and seats anew all groups that want one of those; it is
 * taken back by copying the state. Ends with the best plan there was.
 */
export function search(state: DayState, random: Random, aim: Aim, watch: Watch): Kept {
  const gathering = gatheringOf(state);
  const before = state.data.slice();
  let energy = energyOf(state, aim);
  let best = keep(state);
  for (let round = 0; ; round++) {
    const done = watch.done(round);
    if (done >= 1 || watch.isEnough(best.rank)) break;
    const within = (done * aim.heats) % 1;
    const heat = aim.hot * (aim.cold / aim.hot) ** within;
    if (within < 1e-3 && round > 0 && aim.heats > 1) {
      restore(state, best);
      energy = energyOf(state, aim);
    }
    before.set(state.data);
    if (!step(state, random, gathering)) {
      state.data.set(before);
      continue;
    }
    const next = energyOf(state, aim);
    const isTaken =
      state.totals[figure.broken] === 0 &&
      (next <= energy || random.next() < Math.exp((energy - next) / heat));
    if (!isTaken) {
      state.data.set(before);
      continue;
    }
    energy = next;
    if (!isBetter(rankOf(state), best.rank)) continue;
    best = keep(state);
    watch.onBetter(best);
  }
  restore(state, best);
  return best;
}

function energyOf(state: DayState, aim: Aim): number {
  const { totals } = state;
  const missing = totals[total.requiredMissing]! * 4 + totals[figure.uninvited]!;
  return (
    aim.missing * missing -
    aim.wish * totals[figure.wishes]! -
    aim.placed * totals[total.placed]! +
    aim.rest * restOf(state)
  );
}

function step(state: DayState, random: Random, gathering: Gathering): boolean {
  const { sessions } = state.model;
  if (sessions.length === 0) return false;
  const kind = random.next();
  const session = random.below(sessions.length);
  if (kind < SHARES.reseat) return reseatSome(state, random, gathering);
  if (kind < SHARES.rebuild) return rebuild(state, random, gathering, session);
  if (kind < SHARES.exchange) return exchange(state, random, gathering, session);
  return move(state, random, gathering, session, kind < SHARES.liked);
}

function move(
  state: DayState,
  random: Random,
  gathering: Gathering,
  session: number,
  isLiked: boolean,
): boolean {
  const { starts } = state.model.sessions[session]!;
  const was = state.at[session]!;
  if (starts.length === 0) return false;
  let at = starts[random.below(starts.length)]!;
  if (isLiked) {
    let most = -Infinity;
    for (let draw = 0; draw < DRAWS; draw++) {
      const drawn = starts[random.below(starts.length)]!;
      const appeal = drawn === was ? -Infinity : appealOf(state, session, drawn);
      if (appeal <= most) continue;
      most = appeal;
      at = drawn;
    }
  } else if (was !== none && random.next() < 0.35) {
    // A small shift closes a gap or opens a way.
    const shifted = nearby(starts, was, random);
    if (shifted !== none) at = shifted;
  }
  if (at === was) return false;
  return moveTo(state, random, gathering, session, at);
}

function nearby(starts: Int32Array, was: number, random: Random): number {
  const place = starts.indexOf(was);
  if (place < 0) return none;
  const shift = (1 + random.below(6)) * (random.next() < 0.5 ? -1 : 1);
  return starts[place + shift] ?? none;
}

function moveTo(
  state: DayState,
  random: Random,
  gathering: Gathering,
  session: number,
  at: number,
): boolean {
  const { sessions } = state.model;
  const mayGo = (other: number) => !sessions[other]!.locked;
  const out: number[] = [];
  if (!takeOut(state, session, out, mayGo)) return false;
  if (!force(state, session, at, out, mayGo)) return false;
  return settle(state, random, gathering, [...new Set([session, ...out])]);
}

/** Two sessions change their times, as far as both can. */
function exchange(state: DayState, random: Random, gathering: Gathering, one: number): boolean {
  const { sessions } = state.model;
  const other = random.below(sessions.length);
  const [oneAt, otherAt] = [state.at[one]!, state.at[other]!];
  if (one === other || oneAt === none || otherAt === none) return false;
  const mayGo = (session: number) => !sessions[session]!.locked;
  const out: number[] = [];
  if (!takeOut(state, one, out, mayGo) || !takeOut(state, other, out, mayGo)) return false;
  const to = nearestTo(sessions[one]!.starts, otherAt);
  const back = nearestTo(sessions[other]!.starts, oneAt);
  if (to === none || back === none) return false;
  if (!force(state, one, to, out, mayGo)) return false;
  const keepsFirst = (session: number) => session !== one && mayGo(session);
  if (!force(state, other, back, out, keepsFirst)) return false;
  return settle(state, random, gathering, [...new Set(out)]);
}

/** Looks for a place for what has lost its own, and seats everybody concerned. */
function settle(
  state: DayState,
  random: Random,
  gathering: Gathering,
  changed: readonly number[],
): boolean {
  for (const session of changed) gathering.add(session);
  gathering.settle(random);
  const left = changed.filter((session) => state.at[session] === none);
  if (left.length === 0) return true;
  for (let turn = 0; turn < left.length; turn++)
    for (const session of left)
      if (state.at[session] === none && putWhereLiked(state, session, random, REINSERTIONS))
        gathering.add(session);
  gathering.settle(random);
  return true;
}

/** Takes out what is near a session in time and rivalry, and puts it back where it is liked best. */
function rebuild(state: DayState, random: Random, gathering: Gathering, session: number): boolean {
  const { sessions } = state.model;
  const mayGo = (other: number) => !sessions[other]!.locked;
  const center = state.at[session]!;
  const near = [...sessions[session]!.rivals].filter(
    (other) => state.at[other] === none || Math.abs(state.at[other]! - center) < NEAR,
  );
  const out: number[] = [session];
  if (!takeOut(state, session, out, mayGo)) return false;
  const most = 2 + random.below(6);
  while (near.length > 0 && out.length < most) {
    const [other = none] = near.splice(random.below(near.length), 1);
    if (state.at[other] === none) out.push(other);
    else if (mayGo(other) && !takeOut(state, other, out, mayGo)) return false;
  }
  const left = [...new Set(out)];
  for (const other of left) gathering.add(other);
  gathering.settle(random);
  while (left.length > 0) {
    const [other = none] = left.splice(random.below(left.length), 1);
    if (state.at[other] !== none || !putWhereLiked(state, other, random)) continue;
    gathering.add(other);
    gathering.settle(random);
  }
  return true;
}

function nearestTo(starts: Int32Array, at: number): number {
  let nearest: number = none;
  for (const start of starts)
    if (nearest === none || Math.abs(start - at) < Math.abs(nearest - at)) nearest = start;
  return nearest;
}

function reseatSome(state: DayState, random: Random, gathering: Gathering): boolean {
  gathering.add(random.below(state.model.sessions.length));
  gathering.settle(random);
  return true;
}
