import type { ModelMeeting } from './model.ts';
import { FREE, type Spot, type State } from './state.ts';

/**
 * Finds room for a meeting at this beginning without moving anything, and writes it into `spot`.
 * The halls are tried in the order of the model, `hint` first; `seatHint` before all.
 */
export function findSpot(
  state: State,
  index: number,
  start: number,
  spot: Spot,
  hint = -1,
  seatHint = -1,
): boolean {
  const meeting = state.model.meetings[index]!;
  return (
    isPossible(state, meeting, start, spot) &&
    findPlace(state, meeting, start, spot, hint, seatHint)
  );
}

/** Everything but the place and the way to it; writes who interprets into `spot`. */
export function isPossible(state: State, meeting: ModelMeeting, start: number, spot: Spot) {
  if (!isWithinLimits(state, meeting, start) || !isInOrder(state, meeting, start)) return false;
  if (!hasRow(state, meeting.guest, start, meeting.length)) return false;
  if (!hasRow(state, meeting.host, start, meeting.length)) return false;
  for (let each = 0; each < meeting.attendees.length; each++)
    if (!isRowFree(state, meeting.attendees[each]!, start, meeting.length)) return false;
  if (!isWithinRun(state, meeting.guest, start, meeting.length)) return false;
  if (!isWithinRun(state, meeting.host, start, meeting.length)) return false;
  spot.start = start;
  spot.interpreter = -1;
  if (!meeting.interpreters) return true;
  spot.interpreter = freeRowOf(state, meeting.interpreters, start, meeting.length);

  return spot.interpreter >= 0;
}

/** A seat, and the teams that can walk to it in time. */
export function findPlace(
  state: State,
  meeting: ModelMeeting,
  start: number,
  spot: Spot,
  hint: number,
  seatHint: number,
): boolean {
  const { places } = meeting;
  if (seatHint >= 0 && isRowFree(state, seatHint, start, meeting.length)) {
    const hall = state.model.hallOf[seatHint]!;
    if (findTeams(state, meeting, start, hall, spot)) {
      spot.seat = seatHint;
      return true;
    }
  }
  for (let turn = hint >= 0 ? -1 : 0; turn < places.length; turn++) {
    const choice = turn < 0 ? places.find(({ hall }) => hall === hint) : places[turn]!;
    if (!choice) continue;
    if (!findTeams(state, meeting, start, choice.hall, spot)) continue;
    spot.seat = freeRowOf(state, choice.seats, start, meeting.length);
    if (spot.seat >= 0) return true;
  }
  return false;
}

export function findTeams(
  state: State,
  meeting: ModelMeeting,
  start: number,
  hall: number,
  spot: Spot,
): boolean {
  spot.guestRow = teamFor(state, meeting.guest, start, meeting.length, hall);
  if (spot.guestRow < 0) return false;
  spot.hostRow = teamFor(state, meeting.host, start, meeting.length, hall);
  if (spot.hostRow < 0) return false;
  for (let each = 0; each < meeting.attendees.length; each++)
    if (!canWalk(state, meeting.attendees[each]!, start, meeting.length, hall)) return false;
  return true;
}

function teamFor(state: State, party: number, start: number, length: number, hall: number) {
  const { row, teams } = state.model.parties[party]!;
  for (let team = row; team < row + teams; team++)
    if (isRowFree(state, team, start, length) && canWalk(state, team, start, length, hall))
      return team;
  return -1;
}

export function hasRow(state: State, party: number, start: number, length: number): boolean {
  const { row, teams } = state.model.parties[party]!;
  for (let team = row; team < row + teams; team++)
    if (isRowFree(state, team, start, length)) return true;
  return false;
}

export function isRowFree(state: State, row: number, start: number, length: number): boolean {
  const { occupant } = state;
  const from = row * state.model.units + start;
  for (let cell = from; cell < from + length; cell++) if (occupant[cell] !== FREE) return false;
  return true;
}

export function freeRowOf(state: State, rows: Int32Array, start: number, length: number): number {
  for (let index = 0; index < rows.length; index++)
    if (isRowFree(state, rows[index]!, start, length)) return rows[index]!;
  return -1;
}

export function isWithinLimits(state: State, meeting: ModelMeeting, start: number): boolean {
  return (
    limitReached(state, meeting.guest, start) === null &&
    limitReached(state, meeting.host, start) === null
  );
}

export function limitReached(
  { model, placed, perHalf, perDay }: State,
  party: number,
  start: number,
): 'halfDay' | 'day' | 'edition' | null {
  const limits = model.parties[party]!;
  if (placed[party]! >= limits.perEdition) return 'edition';
  if (perDay[party * model.days + model.day[start]!]! >= limits.perDay) return 'day';
  if (perHalf[party * model.halves.length + model.half[start]!]! >= limits.perHalf)
    return 'halfDay';
  return null;
}

/** Whether all that must be before has ended, and nothing that must be after has begun. */
export function isInOrder({ model, start: starts }: State, meeting: ModelMeeting, start: number) {
  const { after, before } = meeting;
  for (let each = 0; each < after.length; each++) {
    const earlier = starts[after[each]!]!;
    if (earlier < 0 || earlier + model.meetings[after[each]!]!.length > start) return false;
  }
  for (let each = 0; each < before.length; each++) {
    const later = starts[before[each]!]!;
    if (later >= 0 && later < start + meeting.length) return false;
  }
  return true;
}

/** Whether whoever has this row can walk from what is before to this hall and on to what follows. */
export function canWalk(state: State, row: number, start: number, length: number, hall: number) {
  return walkClash(state, row, start, length, hall) === -1;
}

/** A meeting of this row that is too far away, or -1. */
export function walkClash(
  state: State,
  row: number,
  start: number,
  length: number,
  hall: number,
): number {
  const { model, occupant } = state;
  const { minute, unitMinutes, walking, longestWalk, units } = model;
  if (longestWalk === 0) return -1;
  const halls = model.halls.length;
  const begin = minute[start]!;
  const end = minute[start + length - 1]! + unitMinutes;
  for (let unit = start - 1; unit >= 0; unit--) {
    const gap = begin - minute[unit]! - unitMinutes;
    if (gap >= longestWalk) break;
    const other = occupant[row * units + unit]!;
    if (other >= 0 && gap < walking[hallAt(state, other) * halls + hall]!) return other;
  }
  for (let unit = start + length; unit < units; unit++) {
    const gap = minute[unit]! - end;
    if (gap >= longestWalk) break;
    const other = occupant[row * units + unit]!;
    if (other >= 0 && gap < walking[hall * halls + hallAt(state, other)]!) return other;
  }
  return -1;
}

export function hallAt(state: State, meeting: number): number {
  return state.model.hallOf[state.seat[meeting]!]!;
}

export function isWithinRun(state: State, party: number, start: number, length: number): boolean {
  const { run } = state.model.parties[party]!;
  return run === 0 || neighboursInRun(state, party, start, length) < run;
}

/** How many meetings would stand before and after this one without a pause between. */
export function neighboursInRun(
  { model, occupant, start: starts }: State,
  party: number,
  start: number,
  length: number,
): number {
  const { row, pause, run } = model.parties[party]!;
  const { minute, unitMinutes, units } = model;
  let found = 0;
  let edge = minute[start]!;
  for (let unit = start - 1; unit >= 0 && found < run; unit--) {
    if (edge - minute[unit]! - unitMinutes >= pause) break;
    const other = occupant[row * units + unit]!;
    if (other < 0) continue;
    found++;
    unit = starts[other]!;
    edge = minute[unit]!;
  }
  edge = minute[start + length - 1]! + unitMinutes;
  for (let unit = start + length; unit < units && found < run; unit++) {
    if (minute[unit]! - edge >= pause) break;
    const other = occupant[row * units + unit]!;
    if (other < 0) continue;
    found++;
    unit = starts[other]! + model.meetings[other]!.length - 1;
    edge = minute[unit]! + unitMinutes;
  }
  return found;
}

export function anySpot(): Spot {
  return { start: -1, guestRow: -1, hostRow: -1, seat: -1, interpreter: -1 };
}
