import type { Show } from '../types.ts';
import { capacityOf } from './capacity.ts';
import { compile } from './compile.ts';
import { anySpot, findSpot, freeRowOf, findTeams, isPossible } from './fitting.ts';
import type { Model } from './model.ts';
import { emptyState, put, take, type Spot, type State } from './state.ts';

/** Meetings tried before an exact search gives up. */
const NODES = 800;

/**
 * Whether all meetings of a show can be placed together: proven either way, or `unknown` where the
 * search would take too long. First by counting and matching, then by trying everything.
 */
export function canAllBePlaced(show: Show): 'yes' | 'no' | 'unknown' {
  const model = compile(show);
  if (model.meetings.some(({ starts, places }) => starts.length === 0 || places.length === 0))
    return 'no';
  if (isOverfull(model)) return 'no';
  const budget = { nodes: NODES };
  if (placeAll(emptyState(model), budget)) return 'yes';

  return budget.nodes > 0 ? 'no' : 'unknown';
}

/** More meetings than a party, the places or the interpreters have times for. */
function isOverfull(model: Model): boolean {
  const { perEdition } = capacityOf(model);
  const all = [...model.meetings.keys()];
  const byRows = (indexes: readonly number[], rowsOf: (index: number) => readonly number[]) =>
    matched(
      indexes.map((index) =>
        rowsOf(index).flatMap((row) =>
          [...model.meetings[index]!.starts]
            .filter((start) => model.blocked[row * model.units + start] !== 1)
            .map((start) => row * model.units + start),
        ),
      ),
    ) < indexes.length;
  const teams = (party: number) => {
    const { row, teams: count } = model.parties[party]!;
    return Array.from({ length: count }, (_, team) => row + team);
  };

  return (
    model.parties.some((_, party) => {
      const own = model.meetingsOf[party] ?? [];
      return perEdition[party]! < own.length || byRows(own, () => teams(party));
    }) ||
    byRows(all, (index) => model.meetings[index]!.places.flatMap(({ seats }) => [...seats])) ||
    byRows(
      all.filter((index) => model.meetings[index]!.interpreters),
      (index) => [...(model.meetings[index]!.interpreters ?? [])],
    )
  );
}

/** How many can each have an option of their own (Kuhn's augmenting paths). */
function matched(options: readonly (readonly number[])[]): number {
  const takenBy = new Map<number, number>();
  const findFor = (index: number, tried: Set<number>): boolean =>
    (options[index] ?? []).some((option) => {
      if (tried.has(option)) return false;
      tried.add(option);
      const holder = takenBy.get(option);
      if (holder !== undefined && !findFor(holder, tried)) return false;
      takenBy.set(option, index);
      return true;
    });
  return options.filter((_, index) => findFor(index, new Set())).length;
}

/** Tries everything for the meeting with fewest choices, then for the next. */
function placeAll(state: State, budget: { nodes: number }): boolean {
  if (state.waitingCount === 0) return true;
  if (budget.nodes-- <= 0) return false;
  const spot = anySpot();
  let chosen = -1;
  let choices: number[] = [];
  for (let at = 0; at < state.waitingCount; at++) {
    const index = state.waiting[at]!;
    const { starts, after } = state.model.meetings[index]!;
    if (after.some((earlier) => state.start[earlier]! < 0)) continue;
    const open = [...starts].filter((start) => findSpot(state, index, start, spot));
    if (chosen >= 0 && open.length >= choices.length) continue;
    chosen = index;
    choices = open;
    if (open.length === 0) return false;
  }
  if (chosen < 0) return false;
  for (const start of choices)
    for (const option of optionsAt(state, chosen, start)) {
      put(state, chosen, option);
      if (placeAll(state, budget)) return true;
      take(state, chosen);
      if (budget.nodes <= 0) return false;
    }
  return false;
}

/** One spot for each place and interpreter that is free; seats of one place are the same. */
function optionsAt(state: State, index: number, start: number): Spot[] {
  const { model } = state;
  const meeting = model.meetings[index]!;
  const spot = anySpot();
  if (!isPossible(state, meeting, start, spot)) return [];
  const voices = meeting.interpreters
    ? [...meeting.interpreters].filter(
        (row) => freeRowOf(state, Int32Array.of(row), start, meeting.length) >= 0,
      )
    : [-1];
  return meeting.places.flatMap(({ hall, seats }) => {
    if (!findTeams(state, meeting, start, hall, spot)) return [];
    const free = [...seats].filter(
      (seat) => freeRowOf(state, Int32Array.of(seat), start, meeting.length) >= 0,
    );
    const perPlace = free.filter(
      (seat, at) => placeOf(model, free[at - 1]) !== placeOf(model, seat),
    );
    return perPlace.flatMap((seat) =>
      voices.map((interpreter) => ({ ...spot, start, seat, interpreter })),
    );
  });
}

function placeOf(model: Model, seat: number | undefined): number {
  const owner = seat === undefined ? undefined : model.rows[seat];
  return owner?.of === 'place' ? owner.place : -1;
}
