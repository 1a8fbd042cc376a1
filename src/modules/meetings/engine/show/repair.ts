import type { Assignment, Plan, Repair, RepairRequest, Unmet } from '../types.ts';
import { compile } from './compile.ts';
import { anySpot, findSpot } from './fitting.ts';
import { startClock } from './pace.ts';
import { loadPlan, planOf } from './plan.ts';
import { resettle } from './resettle.ts';
import { emptyState, put, type State } from './state.ts';
import { minuteOf } from './times.ts';
import { unitAt } from './timeline.ts';
import { whyNotOf } from './why-not.ts';

/** The longest chain of meetings that move so that one is not lost. */
const CHAIN = 2;
/** Places tried in all, which keeps a repair of a show of a hundred parties far below a second. */
const TRIES = 60_000;

/**
 * Puts a published plan right after something happened, and changes as little as it can: what
 * still holds stays; what does not gets another place, else another time, else the meetings of
 * others move for it in the shortest chain; only then is it lost. Nothing that begins before
 * `from` is touched, nothing locked, and outside `only` nothing that still holds. Room that came
 * free is given to wishes that had none, where nothing has to move for them.
 */
export function repairShow({ show, plan, from, only }: RepairRequest): Repair {
  const clock = startClock();
  const model = compile(show);
  const state = emptyState(model);
  const first = from === null ? -Infinity : minuteOf(from);
  const isPast = ({ slot }: Assignment) => minuteOf(slot) < first;
  const past = plan.assignments.filter(isPast);
  const { broken, unknown } = loadPlan(state, plan);
  freeze(state, past, only);

  const before = new Map(plan.assignments.map((one) => [one.meeting, one]));
  const pastIds = new Set(past.map(({ meeting }) => meeting));
  const toSettle = broken
    .filter((index) => !pastIds.has(model.meetings[index]!.id))
    .toSorted(
      (one, other) =>
        Number(model.meetings[other]!.required) - Number(model.meetings[one]!.required) ||
        model.meetings[other]!.value - model.meetings[one]!.value ||
        one - other,
    );
  const budget = { tries: TRIES };
  const fromUnit = firstUnitFrom(state, first);
  const wasAt = (index: number) => whereIn(state, before, index);
  for (let chain = 0; chain <= CHAIN; chain++)
    for (const index of toSettle)
      if (state.start[index]! < 0) resettle({ state, fromUnit, wasAt, budget }, index, chain);

  const gone = unknown.filter((id) => !pastIds.has(id));
  const lost = toSettle.filter((index) => state.start[index]! < 0);
  const repaired = planOf(state);
  const moved = changesBetween(before, repaired);
  const gained = offerFreed(state, { before, fromUnit, changed: [...lost, ...moved.map(indexOf)] });
  const now = planOf(state);
  const keptPast = past.filter(
    ({ meeting }) => !now.assignments.some((one) => one.meeting === meeting),
  );

  return {
    plan: { assignments: [...keptPast, ...now.assignments] },
    kept: plan.assignments.length - moved.length - lost.length - gone.length,
    moved,
    lost: [...lost.map((index) => whyNotOf(state, index)), ...gone.map(noLongerAsked)],
    gained: gained.map((index) => model.meetings[index]!.id),
    seconds: clock(),
  };

  function indexOf({ meeting }: { meeting: string }): number {
    return model.indexOf.meeting.get(meeting) ?? -1;
  }
}

/** A meeting the show does not know any more: one of its parties is gone. */
function noLongerAsked(meeting: string): Unmet {
  return { meeting, reason: { code: 'no-common-time' }, cure: { code: 'none' } };
}

function freeze(state: State, past: readonly Assignment[], only: readonly string[] | undefined) {
  const { model, frozen } = state;
  const movable = only && new Set(only);
  const done = new Set(past.map(({ meeting }) => meeting));
  for (const [index, { id, locked }] of model.meetings.entries())
    if (locked || done.has(id) || (movable && !movable.has(id))) frozen[index] = 1;
}

function firstUnitFrom({ model }: State, minute: number): number {
  const unit = model.minute.findIndex((each) => each >= minute);
  return unit < 0 ? model.units : unit;
}

function whereIn({ model }: State, before: ReadonlyMap<string, Assignment>, index: number) {
  const told = before.get(model.meetings[index]!.id);
  const place = told && model.indexOf.place.get(told.place);
  return {
    start: told ? unitAt(model, minuteOf(told.slot)) : -1,
    seat: place === undefined ? -1 : model.placeRows[place]!,
  };
}

function changesBetween(before: ReadonlyMap<string, Assignment>, now: Plan): Repair['moved'] {
  return now.assignments.flatMap((to) => {
    const from = before.get(to.meeting);
    const isSame =
      from?.slot === to.slot && from.place === to.place && from.interpreter === to.interpreter;
    return !from || isSame ? [] : [{ meeting: to.meeting, from, to }];
  });
}

/** Gives wishes room where a party, or the time, of a changed meeting is concerned. */
function offerFreed(
  state: State,
  {
    before,
    fromUnit,
    changed,
  }: { before: ReadonlyMap<string, Assignment>; fromUnit: number; changed: readonly number[] },
): number[] {
  const { model } = state;
  const parties = new Set(
    changed.flatMap((index) => [model.meetings[index]!.guest, model.meetings[index]!.host]),
  );
  const times = new Set(changed.map((index) => whereIn(state, before, index).start));
  const spot = anySpot();
  const wishes = [...state.waiting.slice(0, state.waitingCount)]
    .filter((index) => !before.has(model.meetings[index]!.id) && state.frozen[index] === 0)
    .toSorted(
      (one, other) => model.meetings[other]!.value - model.meetings[one]!.value || one - other,
    );
  return wishes.filter((index) => {
    const { starts, guest, host } = model.meetings[index]!;
    const isConcerned = parties.has(guest) || parties.has(host);
    const found = starts.find(
      (start) =>
        start >= fromUnit &&
        (isConcerned || times.has(start)) &&
        findSpot(state, index, start, spot),
    );
    if (found === undefined) return false;
    put(state, index, spot);
    return true;
  });
}
