import type { Random } from '../core/random.ts';
import {
  findTeams,
  freeRowOf,
  hasRow,
  isRowFree,
  isWithinRun,
  limitReached,
  walkClash,
} from './fitting.ts';
import type { ModelMeeting } from './model.ts';
import { BLOCKED, put, spotOf, take, takeWithFollowers, type Spot, type State } from './state.ts';

/** How many seats are looked at before the one is chosen whose meeting must go. */
const SEATS_LOOKED_AT = 3;

/**
 * Takes out whatever stands in the way of a meeting at this beginning, at random where there is a
 * choice. False where it cannot be: an absence, a frozen meeting. What was taken is in the log.
 */
export function openUp(
  state: State,
  index: number,
  start: number,
  spot: Spot,
  random: Random,
): boolean {
  const meeting = state.model.meetings[index]!;
  spot.seat = -1;

  return (
    openOrder(state, meeting, start) &&
    openParty(state, meeting.guest, start, meeting.length, random) &&
    openParty(state, meeting.host, start, meeting.length, random) &&
    openAttendees(state, meeting, start) &&
    openLimits(state, meeting.guest, start) &&
    openLimits(state, meeting.host, start) &&
    openRun(state, meeting.guest, start, meeting.length, random) &&
    openRun(state, meeting.host, start, meeting.length, random) &&
    openInterpreter(state, meeting, start, random) &&
    openPlace(state, meeting, start, spot, random)
  );
}

function evict(state: State, meeting: number): boolean {
  if (state.frozen[meeting] === 1) return false;
  takeWithFollowers(state, meeting);
  return true;
}

export function clearRow(state: State, row: number, start: number, length: number): boolean {
  const from = row * state.model.units + start;
  for (let cell = from; cell < from + length; cell++) {
    const other = state.occupant[cell]!;
    if (other === BLOCKED || (other >= 0 && !evict(state, other))) return false;
  }
  return true;
}

function openOrder(state: State, { after, before, length }: ModelMeeting, start: number): boolean {
  for (const earlier of after) {
    const at = state.start[earlier]!;
    if (at < 0 || at + state.model.meetings[earlier]!.length > start) return false;
  }
  for (const later of before) {
    const at = state.start[later]!;
    if (at >= 0 && at < start + length && !evict(state, later)) return false;
  }
  return true;
}

function openParty(state: State, party: number, start: number, length: number, random: Random) {
  if (hasRow(state, party, start, length)) return true;
  const { row, teams } = state.model.parties[party]!;
  return clearRow(state, teams === 1 ? row : row + random.below(teams), start, length);
}

function openAttendees(state: State, meeting: ModelMeeting, start: number): boolean {
  for (let each = 0; each < meeting.attendees.length; each++)
    if (!clearRow(state, meeting.attendees[each]!, start, meeting.length)) return false;
  return true;
}

function openLimits(state: State, party: number, start: number): boolean {
  for (;;) {
    const limit = limitReached(state, party, start);
    if (!limit) return true;
    const cheapest = cheapestOf(state, party, start, limit);
    if (cheapest < 0 || !evict(state, cheapest)) return false;
  }
}

/** The least valuable of the party's meetings that count under this limit. */
function cheapestOf(
  { model, start: starts, frozen }: State,
  party: number,
  start: number,
  limit: 'halfDay' | 'day' | 'edition',
): number {
  let cheapest = -1;
  let value = Infinity;
  for (const other of model.meetingsOf[party]!) {
    const at = starts[other]!;
    if (at < 0 || frozen[other] === 1) continue;
    if (limit === 'halfDay' && model.half[at] !== model.half[start]) continue;
    if (limit === 'day' && model.day[at] !== model.day[start]) continue;
    const { value: worth, required } = model.meetings[other]!;
    if (worth >= value || required) continue;
    cheapest = other;
    value = worth;
  }
  return cheapest;
}

function openRun(state: State, party: number, start: number, length: number, random: Random) {
  while (!isWithinRun(state, party, start, length)) {
    const neighbour = neighbourOf(state, party, start, length, random.below(2) === 0);
    if (neighbour < 0 || !evict(state, neighbour)) return false;
  }
  return true;
}

function neighbourOf(
  { model, occupant }: State,
  party: number,
  start: number,
  length: number,
  beforeFirst: boolean,
): number {
  const { row, pause } = model.parties[party]!;
  const { minute, units, unitMinutes } = model;
  const looks = beforeFirst ? [-1, 1] : [1, -1];
  for (const step of looks) {
    const edge = step < 0 ? minute[start]! : minute[start + length - 1]! + unitMinutes;
    let unit = step < 0 ? start - 1 : start + length;
    for (; unit >= 0 && unit < units; unit += step) {
      const gap = step < 0 ? edge - minute[unit]! - unitMinutes : minute[unit]! - edge;
      if (gap >= pause) break;
      const other = occupant[row * units + unit]!;
      if (other >= 0) return other;
    }
  }
  return -1;
}

function openInterpreter(state: State, meeting: ModelMeeting, start: number, random: Random) {
  const { interpreters, length } = meeting;
  if (!interpreters || freeRowOf(state, interpreters, start, length) >= 0) return true;
  if (interpreters.length === 0) return false;
  for (const row of interpreters) if (canBeRelieved(state, row, start, length)) return true;
  const first = random.below(interpreters.length);
  for (let turn = 0; turn < interpreters.length; turn++) {
    const row = interpreters[(first + turn) % interpreters.length]!;
    if (isOpen(state, row, start, length)) return clearRow(state, row, start, length);
  }
  return false;
}

/** Lets another interpreter take over the one meeting that keeps this one, if somebody can. */
function canBeRelieved(state: State, row: number, start: number, length: number): boolean {
  const { model, occupant } = state;
  let only = -1;
  for (let unit = start; unit < start + length; unit++) {
    const other = occupant[row * model.units + unit]!;
    if (other === BLOCKED || (other >= 0 && only >= 0 && other !== only)) return false;
    if (other >= 0) only = other;
  }
  if (only < 0 || state.frozen[only] === 1) return false;
  const { interpreters, length: lasts } = model.meetings[only]!;
  const reliever = freeRowOf(state, interpreters!, state.start[only]!, lasts);
  if (reliever < 0) return false;
  const spot = spotOf(state, only);
  take(state, only);
  put(state, only, { ...spot, interpreter: reliever });
  return true;
}

/** Whether a row is there at all, whoever has it now. */
export function isOpen(state: State, row: number, start: number, length: number): boolean {
  const from = row * state.model.units + start;
  for (let cell = from; cell < from + length; cell++)
    if (state.occupant[cell] === BLOCKED) return false;
  return true;
}

function openPlace(
  state: State,
  meeting: ModelMeeting,
  start: number,
  spot: Spot,
  random: Random,
): boolean {
  const { places, length } = meeting;
  if (places.length === 0) return false;
  for (const { hall, seats } of places) {
    if (!findTeams(state, meeting, start, hall, spot)) continue;
    spot.seat = freeRowOf(state, seats, start, length);
    if (spot.seat >= 0) return true;
  }

  const { hall, seats } = places[random.below(places.length)]!;
  let best = -1;
  let least = Infinity;
  for (let look = 0; look < SEATS_LOOKED_AT; look++) {
    const seat = seats[random.below(seats.length)]!;
    if (!isOpen(state, seat, start, length)) continue;
    const cost = worthIn(state, seat, start, length);
    if (cost >= least) continue;
    best = seat;
    least = cost;
  }
  spot.seat = best;

  return (
    best >= 0 &&
    clearRow(state, best, start, length) &&
    openWay(state, meeting.guest, start, length, hall) &&
    openWay(state, meeting.host, start, length, hall) &&
    meeting.attendees.every((row) => clearWay(state, row, start, length, hall))
  );
}

function openWay(state: State, party: number, start: number, length: number, hall: number) {
  const { row, teams } = state.model.parties[party]!;
  for (let team = row; team < row + teams; team++)
    if (isRowFree(state, team, start, length)) return clearWay(state, team, start, length, hall);
  return false;
}

function clearWay(state: State, row: number, start: number, length: number, hall: number) {
  for (;;) {
    const far = walkClash(state, row, start, length, hall);
    if (far < 0) return true;
    if (!evict(state, far)) return false;
  }
}

/** Value of all that is in a row at this time. */
export function worthIn({ model, occupant }: State, row: number, start: number, length: number) {
  let sum = 0;
  let last = -1;
  for (let unit = start; unit < start + length; unit++) {
    const other = occupant[row * model.units + unit]!;
    if (other < 0 || other === last) continue;
    sum += model.meetings[other]!.value;
    last = other;
  }
  return sum;
}
