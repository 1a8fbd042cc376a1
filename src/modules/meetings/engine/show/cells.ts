import type { Plan, Show, WallTime } from '../types.ts';
import { clashesAt, clashesIn, clashesOfWay, type Clash } from './clashes.ts';
import { compile } from './compile.ts';
import { mayBeIn } from './where.ts';
import { loadPlan } from './plan.ts';
import { emptyState, take, type State } from './state.ts';
import { wallTimeOf } from './times.ts';

/**
 * One time and place of the grid, for one meeting: free at once, possible where the meetings that
 * are there give way, or a clash that no move of theirs would lift.
 */
export type Cell = {
  at: WallTime;
  place: string;
  state: 'free' | 'possible' | 'clash';
  clashes: readonly Clash[];
};

/**
 * The colours of the grid while a meeting is held: every beginning of the show at every place,
 * with all that stands against it. Locked meetings never give way.
 */
export function cellsFor(show: Show, plan: Plan, meetingId: string): Cell[] {
  const model = compile(show);
  const index = model.indexOf.meeting.get(meetingId);
  if (index === undefined) return [];
  const state = emptyState(model);
  loadPlan(state, plan);
  if (state.start[index]! >= 0) take(state, index);
  const locked = new Set(model.meetings.flatMap(({ id, locked: is }) => (is ? [id] : [])));

  return [...model.begins.keys()]
    .filter((unit) => model.begins[unit] === 1 && endsInTime(state, index, unit))
    .flatMap((unit) => cellsAt(state, index, unit, locked));
}

function cellsAt(state: State, index: number, unit: number, locked: ReadonlySet<string>): Cell[] {
  const { model } = state;
  const at = wallTimeOf(model.minute[unit]!);
  const always = clashesAt(state, index, unit);
  const ways = model.halls.map((_, hall) => clashesOfWay(state, index, unit, hall));
  const told = model.show.meetings[index]!;
  const home = homeOf(model.show, told.host);

  return model.show.places.map((place, number): Cell => {
    const hall = model.hallOf[model.placeRows[number]!]!;
    const here = clashesIn(state, index, unit, number);
    const banned = mayBeIn(told, place, home) ? [] : [notAllowed(told.id, place.id)];
    const clashes = [...always, ...(ways[hall] ?? []), ...here, ...banned];
    const isFirm = clashes.some(
      ({ gives }) => gives.length === 0 || gives.some((id) => locked.has(id)),
    );
    const colour = clashes.length === 0 ? 'free' : isFirm ? 'clash' : 'possible';
    return { at, place: place.id, state: colour, clashes };
  });
}

function endsInTime({ model }: State, index: number, unit: number): boolean {
  const end = model.minute[unit]! + model.meetings[index]!.minutes;
  return end <= (model.blockEnd[model.block[unit]!] ?? 0);
}

function homeOf(show: Show, host: string) {
  const home = show.parties.find(({ id }) => id === host)?.home ?? null;
  return show.places.find(({ id }) => id === home);
}

function notAllowed(meeting: string, place: string): Clash {
  return { rule: 'place', about: [meeting, place], gives: [] };
}
