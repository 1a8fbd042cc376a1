import { listAt, unplaced } from './model.ts';
import type { Placement } from './placement.ts';
import type { Random } from './random.ts';

/**
 * Places every required meeting, pushing out the ones that stand in the way and are the easiest
 * to place again. False when `rounds` placements did not suffice, with what was placed kept.
 */
export function placeRequired(
  placement: Placement,
  { random, rounds, isStopped }: { random: Random; rounds: number; isStopped: () => boolean },
): boolean {
  const { model } = placement;
  const pushedOut = new Int32Array(model.meetings);
  const waiting: number[] = [];
  for (let meeting = 0; meeting < model.meetings; meeting++)
    if (model.required[meeting] === 1 && placement.start[meeting] === unplaced)
      waiting.push(meeting);
  waiting.sort(
    (one, other) => listAt(model.starts, one).length - listAt(model.starts, other).length,
  );
  waiting.reverse();

  for (let round = 0; waiting.length > 0 && round < rounds; round++) {
    if ((round & 255) === 0 && isStopped()) return false;
    const index = round < model.meetings ? waiting.length - 1 : random.below(waiting.length);
    const meeting = waiting[index] ?? 0;
    const at = cheapestStart(placement, meeting, pushedOut, random);
    if (at === unplaced) return false;

    waiting[index] = waiting[waiting.length - 1] ?? 0;
    waiting.pop();
    for (const other of inTheWay(placement, meeting, at, pushedOut)) {
      placement.remove(other);
      pushedOut[other] = (pushedOut[other] ?? 0) + 1;
      if (model.required[other] === 1) waiting.push(other);
    }
    placement.place(meeting, at);
  }
  return waiting.length === 0;
}

function cheapestStart(
  placement: Placement,
  meeting: number,
  pushedOut: Int32Array,
  random: Random,
): number {
  let best = unplaced;
  let bestCost = Infinity;
  for (const at of listAt(placement.model.starts, meeting)) {
    let cost = random.next();
    for (const other of inTheWay(placement, meeting, at, pushedOut))
      cost += 1 + (pushedOut[other] ?? 0);
    if (cost >= bestCost) continue;
    best = at;
    bestCost = cost;
  }
  return best;
}

/** Placed meetings that would have to go; of those that share a full resource, the easiest. */
function inTheWay(
  placement: Placement,
  meeting: number,
  at: number,
  pushedOut: Int32Array,
): Set<number> {
  const { model } = placement;
  const end = at + (model.length[meeting] ?? 1);
  const found = new Set<number>();

  for (const party of listAt(model.members, meeting))
    for (let unit = at; unit < end; unit++) {
      const cell = party * model.units + unit;
      const occupant = placement.occupant[cell] ?? unplaced;
      if (occupant !== unplaced && (placement.busy[cell] ?? 0) >= (model.teams[party] ?? 1))
        found.add(occupant);
    }
  for (const earlier of listAt(model.after, meeting)) {
    const begin = placement.start[earlier] ?? unplaced;
    if (begin !== unplaced && begin + (model.length[earlier] ?? 1) > at) found.add(earlier);
  }
  for (const later of listAt(placement.before, meeting)) {
    const begin = placement.start[later] ?? unplaced;
    if (begin !== unplaced && begin < end) found.add(later);
  }
  for (const resource of listAt(model.needs, meeting))
    for (let unit = at; unit < end; unit++)
      addEasiest(placement, { resource, unit }, pushedOut, found);
  return found;
}

/** Adds a user of the resource where none of those found gives one back. */
function addEasiest(
  placement: Placement,
  { resource, unit }: { resource: number; unit: number },
  pushedOut: Int32Array,
  found: Set<number>,
): void {
  const { model } = placement;
  const cell = resource * model.units + unit;
  if ((placement.taken[cell] ?? 0) < (model.capacity[cell] ?? 0)) return;

  let easiest = unplaced;
  for (let other = 0; other < model.meetings; other++) {
    const begin = placement.start[other] ?? unplaced;
    if (begin === unplaced || unit < begin || unit >= begin + (model.length[other] ?? 1)) continue;
    if (!listAt(model.needs, other).includes(resource)) continue;
    if (found.has(other)) return;
    if (easiest === unplaced || (pushedOut[other] ?? 0) < (pushedOut[easiest] ?? 0))
      easiest = other;
  }
  if (easiest !== unplaced) found.add(easiest);
}
