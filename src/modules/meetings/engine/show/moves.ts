import type { Plan, Show, WallTime } from '../types.ts';
import { clashesAt, clashesIn, clashesOfWay, type Clash } from './clashes.ts';
import { compile } from './compile.ts';
import { freeRowOf } from './fitting.ts';
import { interpreterIdOf, loadPlan, planOf, putExactly } from './plan.ts';
import { emptyState, take, type State } from './state.ts';
import { minuteOf } from './times.ts';
import { unitAt } from './timeline.ts';
import { mayBeIn } from './where.ts';

export type Moved = { plan: Plan } | { clashes: readonly Clash[] };

export type Target = { at: WallTime; place: string };

/**
 * Puts one meeting where the office drags it, whether it was in the plan or not, and finds it an
 * interpreter there. Nothing else moves: where something stands in the way, that is the answer.
 */
export function applyMove(show: Show, plan: Plan, meeting: string, to: Target): Moved {
  const desk = deskOf(show, plan);
  const index = desk.model.indexOf.meeting.get(meeting);
  if (index === undefined) return refused('unknown-meeting', meeting);
  if (desk.state.start[index]! >= 0) take(desk.state, index);
  const clashes = place(desk.state, index, to);

  return clashes.length > 0 ? { clashes } : { plan: withMoved(plan, desk.state, [meeting]) };
}

/** Changes two meetings over: each to the time and place of the other, or neither. */
export function swap(show: Show, plan: Plan, one: string, other: string): Moved {
  const desk = deskOf(show, plan);
  const [first, second] = [one, other].map((id) => ({
    index: desk.model.indexOf.meeting.get(id),
    from: plan.assignments.find(({ meeting }) => meeting === id),
  }));
  if (first?.index === undefined || !first.from) return refused('unknown-meeting', one);
  if (second?.index === undefined || !second.from) return refused('unknown-meeting', other);
  for (const { index } of [first, second])
    if (index !== undefined && desk.state.start[index]! >= 0) take(desk.state, index);
  const clashes = place(desk.state, first.index, targetOf(second.from));
  if (clashes.length > 0) return { clashes };
  const others = place(desk.state, second.index, targetOf(first.from));

  return others.length > 0
    ? { clashes: others }
    : { plan: withMoved(plan, desk.state, [one, other]) };
}

function place(state: State, index: number, to: Target): readonly Clash[] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const start = unitAt(model, minuteOf(to.at));
  const number = model.indexOf.place.get(to.place);
  if (start < 0) return refused('beginning', meeting.id).clashes;
  if (number === undefined) return refused('unknown-place', to.place).clashes;
  const told = model.show.meetings[index]!;
  const home = model.show.parties[meeting.host]?.home ?? null;
  const isAllowed = mayBeIn(
    told,
    model.show.places[number]!,
    model.show.places.find(({ id }) => id === home),
  );
  const hall = model.hallOf[model.placeRows[number]!]!;
  const clashes = [
    ...clashesAt(state, index, start),
    ...clashesOfWay(state, index, start, hall),
    ...clashesIn(state, index, start, number),
    ...(isAllowed ? [] : refused('place', meeting.id, to.place).clashes),
  ];
  if (clashes.length > 0) return clashes;
  const voice = meeting.interpreters
    ? interpreterIdOf(model, freeRowOf(state, meeting.interpreters, start, meeting.length))
    : null;
  const isPut = putExactly(state, index, start, {
    place: to.place,
    ...(voice === null ? {} : { interpreter: voice }),
  });

  return isPut ? [] : refused('beginning', meeting.id).clashes;
}

/** The plan as it was, even where it breaks a rule elsewhere, with these meetings where they are now. */
function withMoved(plan: Plan, state: State, meetings: readonly string[]): Plan {
  const now = planOf(state).assignments.filter(({ meeting }) => meetings.includes(meeting));
  const others = plan.assignments.filter(({ meeting }) => !meetings.includes(meeting));
  return { assignments: [...others, ...now] };
}

function deskOf(show: Show, plan: Plan) {
  const model = compile(show);
  const state = emptyState(model);
  loadPlan(state, plan);
  return { model, state };
}

function targetOf({ slot, place: where }: { slot: WallTime; place: string }): Target {
  return { at: slot, place: where };
}

function refused(rule: string, ...about: string[]): { clashes: readonly Clash[] } {
  return { clashes: [{ rule, about, gives: [] }] };
}
