import { halfDayOf, isAtEdge, latestStarts, movedBy, type Comfort } from './comfort.ts';
import type { State } from './state.ts';

/**
 * Keeps count of waiting, moves and the rest while meetings move: only the half-days of parties
 * and the meetings that a change touched are counted anew.
 */
export type Tally = {
  total: Comfort;
  /** What the total would be after everything in the log; nothing is kept until `settle`. */
  after: () => Comfort;
  settle: () => void;
};

export function tallyOf(state: State): Tally {
  const { model } = state;
  const { weights } = model.show;
  const halves = model.halves.length;
  const latest = latestStarts(model);
  const waiting = new Int32Array(model.parties.length * halves);
  const changes = new Int32Array(waiting.length);
  const moved = new Int32Array(model.meetings.length);
  const edge = new Int32Array(model.meetings.length);
  const cells = new Set<number>();
  const touched = new Set<number>();
  const total: Comfort = { waiting: 0, moved: 0, rest: 0 };

  for (const index of model.meetings.keys()) touched.add(index);
  for (const cell of waiting.keys()) cells.add(cell);
  apply(true, total);

  return { total, after, settle };

  function after(): Comfort {
    collect();
    const next = { ...total };
    apply(false, next);
    return next;
  }

  function settle(): void {
    collect();
    apply(true, total);
  }

  function collect(): void {
    cells.clear();
    touched.clear();
    for (let at = 0; at < state.log.length; at += 6) {
      const entry = state.log[at]!;
      const index = entry >= 0 ? entry : ~entry;
      touched.add(index);
      touch(index, state.start[index]!);
      if (entry < 0) touch(index, state.log[at + 1]!);
    }
  }

  function touch(index: number, start: number): void {
    if (start < 0) return;
    const { guest, host } = model.meetings[index]!;
    cells.add(guest * halves + model.half[start]!);
    cells.add(host * halves + model.half[start]!);
  }

  function apply(isKept: boolean, sum: Comfort): void {
    for (const cell of cells) {
      const party = Math.floor(cell / halves);
      const own = halfDayOf(state, party, cell % halves);
      const wait = weights.idlePeriod * own.breaks + weights.walkingMinute * own.walked;
      sum.waiting += wait - waiting[cell]!;
      sum.rest += weights.interpreterChange * (own.changes - changes[cell]!);
      if (!isKept) continue;
      waiting[cell] = wait;
      changes[cell] = own.changes;
    }
    for (const index of touched) {
      const by = movedBy(state, index);
      const at = state.start[index]! >= 0 && isAtEdge(state, latest, index) ? weights.edgeSlot : 0;
      sum.moved += by - moved[index]!;
      sum.rest += at - edge[index]!;
      if (!isKept) continue;
      moved[index] = by;
      edge[index] = at;
    }
  }
}
