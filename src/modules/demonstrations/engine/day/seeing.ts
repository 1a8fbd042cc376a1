import { holds } from '../core/calendar.ts';
import { dayOf, none, type DayGroup, type DayModel } from './model.ts';
import { figure, figuresOfGroup, type DayState } from './state.ts';

/** Whether so many people more can come to a session, by its seats and by who is on its stand meanwhile. */
function hasRoom({ model, at, load }: DayState, session: number, people: number): boolean {
  const { run, stand, seats, mates } = model.sessions[session]!;
  if (load[session]! + people > seats) return false;
  const begin = at[session]!;
  const end = begin + run;
  const spare = (model.capacity[stand] ?? 0) - load[session]! - people;
  if (spare < 0) return false;
  let meanwhile = 0;
  for (const mate of mates) {
    const other = at[mate]!;
    if (other < end && other !== none && other + model.sessions[mate]!.run > begin)
      meanwhile += load[mate]!;
  }
  if (meanwhile <= spare) return true;
  // Not all of them are there at once: a stand is fullest when somebody begins.
  if (thereAt(begin) > spare) return false;
  for (const mate of mates)
    if (at[mate]! > begin && at[mate]! < end && thereAt(at[mate]!) > spare) return false;
  return true;

  function thereAt(moment: number): number {
    let there = 0;
    for (const mate of mates) {
      const from = at[mate]!;
      if (from !== none && from <= moment && from + model.sessions[mate]!.run > moment)
        there += load[mate]!;
    }
    return there;
  }
}

/** Takes a group out of every audience. */
export function unseat(state: DayState, group: number): void {
  const { people, choices, offset } = state.model.groups[group]!;
  for (let choice = 0; choice < choices.length; choice++) {
    if (state.sees[offset + choice] === 0) continue;
    state.sees[offset + choice] = 0;
    state.load[choices[choice]!]! -= people;
  }
}

/**
 * Gives a group that is in no audience the best outing there is room for: the longest way through
 * the sessions it wants, in the order in which they begin. Exact for this group alone.
 */
export function reseat(state: DayState, group: number, isKept?: (choice: number) => boolean): void {
  const { model } = state;
  const own = model.groups[group]!;
  let count = 0;
  for (let choice = 0; choice < own.choices.length; choice++) {
    if (isKept && !isKept(choice)) continue;
    const session = own.choices[choice]!;
    const begin = state.at[session]!;
    if (begin === none) continue;
    if (!holds(own.free, begin, begin + model.sessions[session]!.run)) continue;
    if (!hasRoom(state, session, own.people)) continue;
    let place = count++;
    for (; place > 0 && begins[place - 1]! > begin; place--) {
      begins[place] = begins[place - 1]!;
      picks[place] = picks[place - 1]!;
    }
    begins[place] = begin;
    picks[place] = choice;
  }
  longestWay(model, own, count);
  if (model.hasShortcuts) while (dropOneTooFar(model, own)) continue;
  for (let step = 0; step < way.length; step++) {
    const choice = picks[way[step]!]!;
    state.sees[own.offset + choice] = 1;
    state.load[own.choices[choice]!]! += own.people;
  }
  account(state, group);
}

/** Scratch of one call: the choices it could see, in time, and the ones on the longest way. */
let begins = new Float64Array(64);
let picks = new Int32Array(64);
let worth = new Float64Array(64);
let plain = new Float64Array(64);
let cameFrom = new Int32Array(64);
let plainFrom = new Int32Array(64);
const way: number[] = [];
const counted = new Float64Array(figuresOfGroup);

/** Makes room for the choices of the largest group. */
export function prepareSeeing(model: DayModel): void {
  const most = Math.max(64, ...model.groups.map(({ choices }) => choices.length));
  if (most <= begins.length) return;
  begins = new Float64Array(most);
  picks = new Int32Array(most);
  worth = new Float64Array(most);
  plain = new Float64Array(most);
  cameFrom = new Int32Array(most);
  plainFrom = new Int32Array(most);
}

/**
 * Two values for each session of the way: `worth` with a wish met up to here, `plain` with none
 * yet, because the first wish is worth more.
 */
function longestWay(model: DayModel, own: DayGroup, count: number): void {
  const { scale, show, sessions } = model;
  const { first, idleMinute, walkingMinute } = show.weights;
  way.length = 0;
  let end = none;
  let isPlain = false;
  let best = 0;
  for (let later = 0; later < count; later++) {
    const choice = picks[later]!;
    const session = own.choices[choice]!;
    const begin = begins[later]!;
    const day = dayOf(model, begin);
    const gain = own.weights[choice]! * scale.wish + own.invited[choice]! * scale.invitation;
    const isWish = own.weights[choice]! > 0;
    const bonus = first * scale.wish;
    let most = isWish ? bonus : -Infinity;
    let mostFrom: number = none;
    let least = isWish ? -Infinity : 0;
    let leastFrom: number = none;
    for (let sooner = 0; sooner < later; sooner++) {
      const other = own.choices[picks[sooner]!]!;
      const walk = model.walking[other * sessions.length + session]!;
      const gap = begin - begins[sooner]! - sessions[other]!.run - walk;
      if (gap < 0) continue;
      const cost =
        dayOf(model, begins[sooner]!) === day ? idleMinute * gap + walkingMinute * walk : 0;
      // What has met no wish yet is told apart in `mostFrom` by a place below `none`.
      if (worth[sooner]! - cost > most) {
        most = worth[sooner]! - cost;
        mostFrom = sooner;
      }
      const without = plain[sooner]! - cost;
      if (isWish && without + bonus > most) {
        most = without + bonus;
        mostFrom = -2 - sooner;
      }
      if (!isWish && without > least) {
        least = without;
        leastFrom = sooner;
      }
    }
    worth[later] = most + gain;
    cameFrom[later] = mostFrom;
    plain[later] = least + gain;
    plainFrom[later] = leastFrom;
    if (worth[later]! > best) {
      best = worth[later]!;
      end = later;
      isPlain = false;
    }
    if (plain[later]! > best) {
      best = plain[later]!;
      end = later;
      isPlain = true;
    }
  }
  for (let step = end; step !== none;) {
    way.push(step);
    const from: number = isPlain ? plainFrom[step]! : cameFrom[step]!;
    if (from < none) isPlain = true;
    step = from < none ? -2 - from : from;
  }
  way.reverse();
}

/** A way over a third stand may be shorter than the one told, which holds for every two sessions. */
function dropOneTooFar(model: DayModel, own: DayGroup): boolean {
  for (let later = 1; later < way.length; later++)
    for (let sooner = 0; sooner < later - 1; sooner++) {
      const [from, to] = [way[sooner]!, way[later]!];
      const one = own.choices[picks[from]!]!;
      const other = own.choices[picks[to]!]!;
      const walk = model.walking[one * model.sessions.length + other]!;
      if (begins[from]! + model.sessions[one]!.run + walk <= begins[to]!) continue;
      way.splice(own.invited[picks[from]!] === 1 ? later : sooner, 1);
      return true;
    }
  return false;
}

/** Counts what the group sees by `way`, and carries the difference into the totals. */
function account(state: DayState, group: number): void {
  const { model, figures, totals, at, sees } = state;
  const own = model.groups[group]!;
  const { sessions, walking } = model;
  counted.fill(0);
  let hasWish = false;
  for (let choice = 0; choice < own.choices.length; choice++) {
    const isSeen = sees[own.offset + choice] === 1;
    if (own.invited[choice] === 1 && !isSeen) {
      counted[figure.uninvited]! += 1;
      if (at[own.choices[choice]!] !== none) counted[figure.broken]! += 1;
    }
    if (!isSeen || own.weights[choice] === 0) continue;
    counted[figure.wishes]! += own.weights[choice]!;
    hasWish = true;
  }
  if (hasWish) counted[figure.wishes]! += model.show.weights.first;
  for (let step = 1; step < way.length; step++) {
    const [from, to] = [way[step - 1]!, way[step]!];
    if (dayOf(model, begins[from]!) !== dayOf(model, begins[to]!)) continue;
    const one = own.choices[picks[from]!]!;
    const walk = walking[one * sessions.length + own.choices[picks[to]!]!]!;
    counted[figure.idle]! += begins[to]! - begins[from]! - sessions[one]!.run - walk;
    counted[figure.walked]! += walk;
  }
  for (let which = 0; which < figuresOfGroup; which++) {
    const place = group * figuresOfGroup + which;
    totals[which]! += counted[which]! - figures[place]!;
    figures[place] = counted[which]!;
  }
}
