import type { Plan } from '../types.ts';
import {
  freeRowOf,
  isRowFree,
  anySpot,
  findTeams,
  isInOrder,
  isWithinLimits,
  isWithinRun,
} from './fitting.ts';
import type { Model } from './model.ts';
import { put, type State } from './state.ts';
import { shareOut } from './teams.ts';
import { minuteOf, wallTimeOf } from './times.ts';
import { unitAt } from './timeline.ts';

/** The plan in the caller's own ids, in the order of the show's meetings. */
export function planOf(state: State): Plan {
  const { model } = state;
  return {
    assignments: model.meetings.flatMap((meeting, index) => {
      if (state.start[index]! < 0) return [];
      const interpreter = interpreterIdOf(model, state.interpreter[index]!);
      return [
        {
          meeting: meeting.id,
          slot: wallTimeOf(model.minute[state.start[index]!]!),
          place: placeIdOf(model, state.seat[index]!),
          ...(interpreter === null ? {} : { interpreter }),
        },
      ];
    }),
  };
}

export function placeIdOf(model: Model, seat: number): string {
  const owner = model.rows[seat];
  return owner?.of === 'place' ? (model.show.places[owner.place]?.id ?? '') : '';
}

export function interpreterIdOf(model: Model, row: number): string | null {
  const owner = model.rows[row];
  return owner?.of === 'interpreter'
    ? (model.show.interpreters[owner.interpreter]?.id ?? null)
    : null;
}

/**
 * Puts a plan into an empty state, exactly as it is told, and returns the meetings that do not
 * hold there: unknown, banned, or against a rule together with those put before.
 */
export function loadPlan(state: State, plan: Plan): { broken: number[]; unknown: string[] } {
  const { model } = state;
  const unknown: string[] = [];
  const told = plan.assignments.flatMap((assignment) => {
    const index = model.indexOf.meeting.get(assignment.meeting);
    if (index === undefined) unknown.push(assignment.meeting);
    return index === undefined
      ? []
      : [{ assignment, index, start: unitAt(model, minuteOf(assignment.slot)) }];
  });
  told.sort(
    (one, other) =>
      Number(model.meetings[other.index]!.locked) - Number(model.meetings[one.index]!.locked) ||
      one.start - other.start ||
      one.index - other.index,
  );
  const broken: number[] = [];
  const waiting = told.filter(({ assignment, index, start }) => {
    if (putExactly(state, index, start, assignment)) return false;
    return true;
  });
  // What must be after a locked meeting may have been tried before it.
  for (const { assignment, index, start } of waiting)
    if (!putExactly(state, index, start, assignment)) broken.push(index);
  state.log.length = 0;

  return { broken, unknown };
}

export function putExactly(
  state: State,
  index: number,
  start: number,
  where: { place: string; interpreter?: string },
): boolean {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const spot = anySpot();
  if (state.start[index]! >= 0 || !meeting.starts.includes(start)) return false;
  const place = model.indexOf.place.get(where.place) ?? -1;
  const first = model.placeRows[place] ?? -1;
  const choice = meeting.places.find(({ seats }) => seats.includes(first));
  if (!choice || !isWithinLimits(state, meeting, start) || !isInOrder(state, meeting, start))
    return false;
  if (!isWithinRun(state, meeting.guest, start, meeting.length)) return false;
  if (!isWithinRun(state, meeting.host, start, meeting.length)) return false;
  if (meeting.attendees.some((row) => !isRowFree(state, row, start, meeting.length))) return false;
  const { hall } = choice;
  if (!findTeams(state, meeting, start, hall, spot)) {
    const crowd = [meeting.guest, meeting.host].filter((party) => model.parties[party]!.teams > 1);
    if (!crowd.every((party) => shareOut(state, party, { meeting: index, start, hall })))
      return false;
    if (!findTeams(state, meeting, start, hall, spot)) return false;
  }
  const seats = choice.seats.filter((seat) => seat >= first && seat < first + model.seats[place]!);
  spot.start = start;
  spot.seat = freeRowOf(state, seats, start, meeting.length);
  spot.interpreter = -1;
  if (meeting.interpreters) {
    const told =
      model.interpreterRows[model.indexOf.interpreter.get(where.interpreter ?? '') ?? -1];
    if (told === undefined || !meeting.interpreters.includes(told)) return false;
    if (!isRowFree(state, told, start, meeting.length)) return false;
    spot.interpreter = told;
  }
  if (spot.seat < 0) return false;
  put(state, index, spot);
  return true;
}
