import type { Random } from '#modules/meetings/engine/core/random';
import { holds } from '../core/calendar.ts';
import { none, type DayModel } from './model.ts';
import { reseat, unseat } from './seeing.ts';
import type { DayState } from './state.ts';

/** Groups concerned by sessions that have changed, as they are now, gathered without counting one twice. */
export type Gathering = { add: (session: number) => void; settle: (random: Random) => void };

/**
 * Who is concerned leaves every audience and chooses anew, the invited first and the others from
 * a place drawn by chance on, so that over many rounds nobody is always the last to be seated.
 */
export function gatheringOf(state: DayState): Gathering {
  const { model } = state;
  const isThere = new Uint8Array(model.groups.length);
  let guests: number[] = [];
  let others: number[] = [];
  return {
    add(session) {
      const { interested, choiceOf, run } = model.sessions[session]!;
      const at = state.at[session]!;
      for (let index = 0; index < interested.length; index++) {
        const group = interested[index]!;
        if (isThere[group] === 1) continue;
        const own = model.groups[group]!;
        const choice = choiceOf[index]!;
        // Who does not see it and could not come does not care.
        const isSeen = state.sees[own.offset + choice] === 1;
        if (!isSeen && (at === none || !holds(own.free, at, at + run))) continue;
        isThere[group] = 1;
        const isGuest = own.invited[choice] === 1;
        if (isGuest) guests.push(group);
        else others.push(group);
      }
    },
    settle(random) {
      for (const group of guests) unseat(state, group);
      for (const group of others) unseat(state, group);
      for (const group of guests) reseat(state, group);
      const first = others.length === 0 ? 0 : random.below(others.length);
      for (let turn = 0; turn < others.length; turn++)
        reseat(state, others[(first + turn) % others.length]!);
      for (const group of guests) isThere[group] = 0;
      for (const group of others) isThere[group] = 0;
      guests = [];
      others = [];
    },
  };
}

/** Seats every group anew: those with invitations, then the largest wishes a head. */
export function seatAll(state: DayState): void {
  const { groups } = state.model;
  const order = groups
    .map((_, group) => group)
    .toSorted((one, other) => rank(state.model, other) - rank(state.model, one));
  for (const group of order) unseat(state, group);
  for (const group of order) reseat(state, group);
}

function rank({ groups }: DayModel, group: number): number {
  const { invited, weights, people } = groups[group]!;
  const guests = invited.reduce((sum, is) => sum + is, 0);
  const wishes = weights.reduce((sum, weight) => sum + weight, 0);
  return guests * 1e6 + wishes / Math.max(1, people);
}
