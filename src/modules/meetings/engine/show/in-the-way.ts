import { freeRowOf, hasRow, isRowFree, limitReached, walkClash } from './fitting.ts';
import type { State } from './state.ts';

/** A beginning, and a meeting that would have to give way for it. */
export type Pair = { start: number; other: number };

/** Of a large hall, the seats whose meetings are looked at. */
const SEATS = 12;

/**
 * Meetings each of which may be all that stands in the way of this one at some beginning, the least
 * valuable first. Where a party and an interpreter are taken by two different meetings, neither of
 * them alone would help, so neither is named.
 */
export function inTheWay(state: State, index: number): Pair[] {
  const { model } = state;
  const pairs: Pair[] = [];
  const limited = new Map<number, ReadonlySet<number>>();
  for (const start of model.meetings[index]!.starts) {
    const [first, ...others] = obstaclesAt(state, index, start, limited);
    const here = first
      ? [...first].filter((other) => others.every((obstacle) => obstacle.has(other)))
      : [...nearby(state, index, start)];
    for (const other of here) if (mayGive(state, other)) pairs.push({ start, other });
  }
  return pairs.toSorted(
    (one, two) =>
      model.meetings[one.other]!.value - model.meetings[two.other]!.value || one.start - two.start,
  );
}

/** A locked, required or frozen meeting gives no way, nor one that others must come after. */
function mayGive({ model, frozen, start }: State, index: number): boolean {
  const { required, before } = model.meetings[index]!;
  return !required && frozen[index] === 0 && before.every((later) => start[later]! < 0);
}

/** For each thing that is missing at this beginning, the meetings one of which would free it. */
function obstaclesAt(
  state: State,
  index: number,
  start: number,
  limited: Map<number, ReadonlySet<number>>,
): ReadonlySet<number>[] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const { length, interpreters, places } = meeting;
  const obstacles: ReadonlySet<number>[] = [];
  for (const party of [meeting.guest, meeting.host]) {
    const { row, teams } = model.parties[party]!;
    if (!hasRow(state, party, start, length)) {
      const rows = Array.from({ length: teams }, (_, team) => row + team);
      obstacles.push(meetingsOfRows(state, rows, start, length));
    }
    const limit = limitReached(state, party, start);
    if (!limit) continue;
    const scope = party * model.halves.length + model.half[start]!;
    const under = limited.get(scope) ?? countingUnder(state, party, start, limit);
    limited.set(scope, under);
    obstacles.push(under);
  }
  for (const row of meeting.attendees)
    if (!isRowFree(state, row, start, length))
      obstacles.push(meetingsOfRows(state, [row], start, length));
  if (interpreters && freeRowOf(state, interpreters, start, length) < 0)
    obstacles.push(meetingsOfRows(state, interpreters, start, length));
  if (places.every(({ seats }) => freeRowOf(state, seats, start, length) < 0)) {
    const seats = places.flatMap((choice) => [...choice.seats.slice(0, SEATS)]);
    obstacles.push(meetingsOfRows(state, seats.slice(0, SEATS), start, length));
  }
  return obstacles;
}

function meetingsOfRows(
  { model, occupant }: State,
  rows: Iterable<number>,
  start: number,
  length: number,
): Set<number> {
  const found = new Set<number>();
  for (const row of rows)
    for (let unit = start; unit < start + length; unit++) {
      const other = occupant[row * model.units + unit]!;
      if (other >= 0) found.add(other);
    }
  return found;
}

function countingUnder(
  { model, start: starts }: State,
  party: number,
  start: number,
  limit: 'halfDay' | 'day' | 'edition',
): Set<number> {
  const counts = (at: number) => {
    if (at < 0) return false;
    if (limit === 'halfDay') return model.half[at] === model.half[start];
    return limit === 'edition' || model.day[at] === model.day[start];
  };
  return new Set(model.meetingsOf[party]!.filter((other) => counts(starts[other]!)));
}

/** Where all is free: meetings before or after that leave no way to walk, or no pause. */
function nearby(state: State, index: number, start: number): Set<number> {
  const { model, occupant } = state;
  const { guest, host, attendees, length, places } = model.meetings[index]!;
  const found = new Set<number>();
  for (const party of [guest, host]) {
    const { row, run } = model.parties[party]!;
    if (run === 0) continue;
    for (const step of [-1, 1])
      for (let unit = start + step; unit >= 0 && unit < model.units; unit += step) {
        const other = occupant[row * model.units + unit]!;
        if (other >= 0) found.add(other);
        if (other >= 0 || model.half[unit] !== model.half[start]) break;
      }
  }
  for (const row of [model.parties[guest]!.row, model.parties[host]!.row, ...attendees])
    for (const { hall } of places) found.add(walkClash(state, row, start, length, hall));
  found.delete(-1);
  return found;
}
