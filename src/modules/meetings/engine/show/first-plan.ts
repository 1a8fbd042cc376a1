import type { Random } from '../core/random.ts';
import { anySpot, findSpot } from './fitting.ts';
import { force, insertAnywhere } from './insertion.ts';
import { forget, mark, put, undoTo, type State } from './state.ts';

const TRIES_FOR_REQUIRED = 200;

/**
 * A plan at once: what was published stays where it was as long as it can, then what must be,
 * then wishes by value, those with fewest beginnings first among equals.
 */
export function makeFirstPlan(state: State, random: Random): void {
  const { meetings } = state.model;
  const spot = anySpot();
  const order = meetings
    .map((meeting, index) => ({ meeting, index }))
    .sort(
      (one, other) =>
        Number(other.meeting.locked) - Number(one.meeting.locked) ||
        Number(other.meeting.required) - Number(one.meeting.required) ||
        other.meeting.value - one.meeting.value ||
        one.meeting.starts.length - other.meeting.starts.length ||
        one.index - other.index,
    )
    .map(({ index }) => index);

  for (const index of order) {
    const { publishedStart, publishedPlace, starts } = meetings[index]!;
    if (publishedStart < 0 || !starts.includes(publishedStart)) continue;
    if (state.start[index]! >= 0) continue;
    const seat = publishedPlace < 0 ? -1 : state.model.placeRows[publishedPlace]!;
    if (findSpot(state, index, publishedStart, spot, -1, seat)) put(state, index, spot);
  }
  for (const index of order) if (state.start[index]! < 0) insertAnywhere(state, index, random);
  for (const index of order)
    if (meetings[index]!.required && state.start[index]! < 0) forceRequired(state, index, random);
  for (const [index, meeting] of meetings.entries())
    if (meeting.locked && state.start[index]! >= 0) state.frozen[index] = 1;
  fillUp(state, random);
}

/** Puts what still finds room, the most valuable first, until nothing does. */
export function fillUp(state: State, random: Random): void {
  const { meetings } = state.model;
  const waiting = state.waiting
    .slice(0, state.waitingCount)
    .sort((one, other) => meetings[other]!.value - meetings[one]!.value || one - other);
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const index of waiting)
      if (state.start[index]! < 0 && insertAnywhere(state, index, random)) isChanged = true;
  }
  forget(state);
}

function forceRequired(state: State, index: number, random: Random): void {
  const { starts, after } = state.model.meetings[index]!;
  for (const earlier of after) if (state.start[earlier]! < 0) forceRequired(state, earlier, random);
  const tries = starts.length === 0 ? 0 : TRIES_FOR_REQUIRED;
  for (let turn = 0; turn < tries && state.start[index]! < 0; turn++) {
    const from = mark(state);
    const before = state.requiredPlaced;
    const start = starts[random.below(starts.length)]!;
    if (!force(state, index, start, random) || state.requiredPlaced <= before) undoTo(state, from);
  }
}
