import type { PlanValue } from '../types.ts';
import type { Model } from './model.ts';
import { legalStarts } from './timeline.ts';
import { hallAt } from './fitting.ts';
import type { State } from './state.ts';

/** The groups of the value after wishes, in whole numbers. */
export type Comfort = { waiting: number; moved: number; rest: number };

/** Idle periods, minutes walked and changes of interpreter of one party in one half-day. */
export type HalfDayOfParty = { breaks: number; walked: number; changes: number };

export function halfDayOf(state: State, party: number, half: number): HalfDayOfParty {
  const { teams } = state.model.parties[party]!;
  return teams === 1 ? ofOneTeam(state, party, half) : ofTeams(state, party, half);
}

function ofOneTeam(state: State, party: number, half: number): HalfDayOfParty {
  const { model, occupant } = state;
  const { begins, halls, walking, meetings } = model;
  const offset = model.parties[party]!.row * model.units;
  let breaks = 0;
  let walked = 0;
  let changes = 0;
  let last = -1;
  let hall = -1;
  let voice = -1;
  let isIdle = false;
  for (const { from, to } of model.halves[half]!.stretches) {
    for (let unit = from; unit < to; unit++) {
      const here = occupant[offset + unit]!;
      if (here < 0) {
        if (begins[unit] === 1 && last >= 0) isIdle = true;
        continue;
      }
      if (here === last) continue;
      const there = hallAt(state, here);
      if (isIdle) breaks++;
      if (hall >= 0) walked += walking[hall * halls.length + there]!;
      const speaker = state.interpreter[here]!;
      if (speaker >= 0 && meetings[here]!.guest === party) {
        if (voice >= 0 && voice !== speaker) changes++;
        voice = speaker;
      }
      last = here;
      hall = there;
      isIdle = false;
    }
  }
  return { breaks, walked, changes };
}

/** Of a party with several teams: only when none of them has a meeting is it idle. */
function ofTeams(state: State, party: number, half: number): HalfDayOfParty {
  const { model, occupant } = state;
  const { row, teams } = model.parties[party]!;
  let breaks = 0;
  let hasMet = false;
  let isIdle = false;
  for (const { from, to } of model.halves[half]!.stretches) {
    for (let unit = from; unit < to; unit++) {
      let isMeeting = false;
      for (let team = row; team < row + teams && !isMeeting; team++)
        isMeeting = occupant[team * model.units + unit]! >= 0;
      if (isMeeting) {
        if (isIdle) breaks++;
        hasMet = true;
        isIdle = false;
      } else if (hasMet && model.begins[unit] === 1) isIdle = true;
    }
  }
  return { breaks, walked: 0, changes: 0 };
}

/** Weight of what a meeting has moved since it was published. */
export function movedBy({ model, start, seat }: State, index: number): number {
  const { published, publishedStart, publishedPlace } = model.meetings[index]!;
  if (!published) return 0;
  const { movedTime, movedPlace } = model.show.weights;
  if (start[index]! < 0) return movedTime;
  const owner = model.rows[seat[index]!];
  const isThere = owner?.of === 'place' && owner.place === publishedPlace;
  return (start[index] === publishedStart ? 0 : movedTime) + (isThere ? 0 : movedPlace);
}

/** Per length and half-day: the latest beginning a meeting of this length may have. */
export function latestStarts(model: Model): ReadonlyMap<number, Int32Array> {
  const lengths = new Set(model.meetings.map(({ length }) => length));
  return new Map(
    [...lengths].map((length) => {
      const latest = new Int32Array(model.halves.length).fill(-1);
      for (const unit of legalStarts(model, length)) latest[model.half[unit]!] = unit;
      return [length, latest];
    }),
  );
}

export function isAtEdge(
  { model, start }: State,
  latest: ReadonlyMap<number, Int32Array>,
  index: number,
): boolean {
  const at = start[index]!;
  const half = model.half[at]!;
  return (
    at === model.halves[half]!.stretches[0]!.from ||
    at === latest.get(model.meetings[index]!.length)?.[half]
  );
}

/** Everything counted anew: slow, and what the quicker counting is measured against. */
export function valueOf(state: State): PlanValue {
  const { model } = state;
  const { weights } = model.show;
  const latest = latestStarts(model);
  let breaks = 0;
  let walked = 0;
  let changes = 0;
  for (const party of model.parties.keys()) {
    for (const half of model.halves.keys()) {
      const own = halfDayOf(state, party, half);
      breaks += own.breaks;
      walked += own.walked;
      changes += own.changes;
    }
  }
  let moved = 0;
  let edges = 0;
  for (const index of model.meetings.keys()) {
    moved += movedBy(state, index);
    if (state.start[index]! >= 0 && isAtEdge(state, latest, index)) edges++;
  }
  return {
    minimums: state.missing,
    wishes: state.wishes,
    waiting: weights.idlePeriod * breaks + weights.walkingMinute * walked,
    moved,
    rest: weights.edgeSlot * edges + weights.interpreterChange * changes,
    placed: model.meetings.length - state.waitingCount,
    breaks,
    walked,
  };
}
