import type { Model } from './model.ts';
import { gainsOf, type Gains } from './gains.ts';

export const FREE = -1;
export const BLOCKED = -2;
const UNPLACED = -1;

/**
 * A plan while it is worked on. `put` and `take` keep everything in step and trust their caller:
 * whether a meeting fits is decided before, in `fitting.ts`.
 */
export type State = {
  model: Model;
  gains: Gains;
  /** Per meeting: unit it begins at, or -1; and the rows it takes beside its attendees'. */
  start: Int32Array;
  guestRow: Int32Array;
  hostRow: Int32Array;
  seat: Int32Array;
  interpreter: Int32Array;
  /** Per row and unit: the meeting there, or `FREE` or `BLOCKED`. */
  occupant: Int32Array;
  /** Meetings placed, per party, and per party and half-day or day. */
  placed: Int32Array;
  perHalf: Int32Array;
  perDay: Int32Array;
  /** Meetings nobody may move or put out any more. */
  frozen: Uint8Array;
  /** Meetings not placed, and where each stands among them. */
  waiting: Int32Array;
  waitingAt: Int32Array;
  waitingCount: number;
  /** What the search climbs: wishes, with missing minimums and required ones at a price. */
  score: number;
  /** The first two groups of the value, exactly; and how many required meetings are placed. */
  missing: number;
  wishes: number;
  requiredPlaced: number;
  /** What was put and taken since the last `remember`, to be undone. */
  log: number[];
};

export type Spot = {
  start: number;
  guestRow: number;
  hostRow: number;
  seat: number;
  interpreter: number;
};

export function emptyState(model: Model): State {
  const { parties, meetings, blocked } = model;
  return {
    model,
    gains: gainsOf(model),
    start: new Int32Array(meetings.length).fill(UNPLACED),
    guestRow: new Int32Array(meetings.length),
    hostRow: new Int32Array(meetings.length),
    seat: new Int32Array(meetings.length),
    interpreter: new Int32Array(meetings.length),
    occupant: occupantOf(blocked),
    placed: new Int32Array(parties.length),
    perHalf: new Int32Array(parties.length * model.halves.length),
    perDay: new Int32Array(parties.length * model.days),
    frozen: new Uint8Array(meetings.length),
    waiting: Int32Array.from(meetings.keys()),
    waitingAt: Int32Array.from(meetings.keys()),
    waitingCount: meetings.length,
    score: 0,
    missing: parties.reduce((sum, party) => sum + party.minimum * party.minimumWeight, 0),
    wishes: 0,
    requiredPlaced: 0,
    log: [],
  };
}

function occupantOf(blocked: Uint8Array): Int32Array {
  const occupant = new Int32Array(blocked.length).fill(FREE);
  for (let cell = 0; cell < blocked.length; cell++)
    if (blocked[cell] === 1) occupant[cell] = BLOCKED;
  return occupant;
}

export function put(state: State, meeting: number, spot: Spot): void {
  state.start[meeting] = spot.start;
  state.guestRow[meeting] = spot.guestRow;
  state.hostRow[meeting] = spot.hostRow;
  state.seat[meeting] = spot.seat;
  state.interpreter[meeting] = spot.interpreter;
  fill(state, meeting, meeting);
  count(state, meeting, 1);
  leaveWaiting(state, meeting);
  state.log.push(meeting, 0, 0, 0, 0, 0);
}

export function take(state: State, meeting: number): void {
  const { start, guestRow, hostRow, seat, interpreter } = state;
  fill(state, meeting, FREE);
  count(state, meeting, -1);
  state.log.push(
    ~meeting,
    start[meeting]!,
    guestRow[meeting]!,
    hostRow[meeting]!,
    seat[meeting]!,
    interpreter[meeting]!,
  );
  start[meeting] = UNPLACED;
  state.waitingAt[meeting] = state.waitingCount;
  state.waiting[state.waitingCount++] = meeting;
}

export function spotOf(state: State, meeting: number): Spot {
  return {
    start: state.start[meeting]!,
    guestRow: state.guestRow[meeting]!,
    hostRow: state.hostRow[meeting]!,
    seat: state.seat[meeting]!,
    interpreter: state.interpreter[meeting]!,
  };
}

/** Takes a meeting out together with all that may only be after it. */
export function takeWithFollowers(state: State, meeting: number): void {
  if (state.start[meeting] === UNPLACED) return;
  take(state, meeting);
  const before = state.model.meetings[meeting]!.before;
  for (let index = 0; index < before.length; index++) takeWithFollowers(state, before[index]!);
}

/** Where the log stands, for `undoTo`. */
export function mark(state: State): number {
  return state.log.length;
}

export function forget(state: State): void {
  state.log.length = 0;
}

export function undoTo(state: State, from: number): void {
  const { log } = state;
  while (log.length > from) {
    const at = log.length - 6;
    const entry = log[at]!;
    if (entry >= 0) take(state, entry);
    else
      put(state, ~entry, {
        start: log[at + 1]!,
        guestRow: log[at + 2]!,
        hostRow: log[at + 3]!,
        seat: log[at + 4]!,
        interpreter: log[at + 5]!,
      });
    log.length = at;
  }
}

function fill(state: State, index: number, value: number): void {
  const { model, occupant } = state;
  const meeting = model.meetings[index]!;
  const from = state.start[index]!;
  fillRow(occupant, state.guestRow[index]! * model.units + from, meeting.length, value);
  fillRow(occupant, state.hostRow[index]! * model.units + from, meeting.length, value);
  fillRow(occupant, state.seat[index]! * model.units + from, meeting.length, value);
  if (state.interpreter[index]! >= 0)
    fillRow(occupant, state.interpreter[index]! * model.units + from, meeting.length, value);
  for (let each = 0; each < meeting.attendees.length; each++)
    fillRow(occupant, meeting.attendees[each]! * model.units + from, meeting.length, value);
}

function fillRow(occupant: Int32Array, from: number, length: number, value: number): void {
  for (let cell = from; cell < from + length; cell++) occupant[cell] = value;
}

function count(state: State, index: number, sign: 1 | -1): void {
  const meeting = state.model.meetings[index]!;
  countFor(state, meeting.guest, state.start[index]!, sign);
  countFor(state, meeting.host, state.start[index]!, sign);
  state.wishes += sign * meeting.value;
  state.score += sign * meeting.value;
  if (!meeting.required) return;
  state.requiredPlaced += sign;
  state.score += sign * state.gains.required;
}

function countFor(state: State, party: number, unit: number, sign: 1 | -1): void {
  const { model, gains } = state;
  const before = state.placed[party]!;
  const rank = sign === 1 ? before : before - 1;
  const fairness = gains.fairness[Math.min(rank, gains.fairness.length - 1)]!;
  const { minimum, minimumWeight } = model.parties[party]!;
  state.wishes += sign * fairness;
  state.score += sign * fairness;
  if (rank < minimum) {
    state.missing -= sign * minimumWeight;
    state.score += sign * gains.minimum * (minimumWeight > 1 ? 2 : 1);
  }
  state.placed[party] = before + sign;
  state.perHalf[party * model.halves.length + model.half[unit]!]! += sign;
  state.perDay[party * model.days + model.day[unit]!]! += sign;
}

function leaveWaiting(state: State, meeting: number): void {
  const { waiting, waitingAt } = state;
  const last = waiting[--state.waitingCount]!;
  const at = waitingAt[meeting]!;
  waiting[at] = last;
  waitingAt[last] = at;
}
