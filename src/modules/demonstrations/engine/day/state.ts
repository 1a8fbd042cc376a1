import { dayOf, none, posts, type DayModel } from './model.ts';

/**
 * A plan under way. Everything that changes lies in one buffer, so that a step is taken back by
 * copying it.
 */
export type DayState = {
  model: DayModel;
  data: Float64Array;
  /** By session; `none` where it has no place. */
  at: Float64Array;
  /** By session and post. */
  staff: Float64Array;
  /** People in the audience, by session. */
  load: Float64Array;
  /** By group and choice: whether it is in the audience. */
  sees: Float64Array;
  /** Litres, by day. */
  fuel: Float64Array;
  /** By group and figure. */
  figures: Float64Array;
  totals: Float64Array;
};

/** Figures of a group, and in the same order the first totals over all groups. */
export const figure = {
  /** Invitations to sessions that are placed and not seen: never in a plan that is kept. */
  broken: 0,
  uninvited: 1,
  wishes: 2,
  idle: 3,
  walked: 4,
} as const;
export const figuresOfGroup = 5;

/** Totals that are no sum over groups. */
export const total = { requiredMissing: 5, moved: 6, placed: 7 } as const;
const TOTALS = 8;

export function emptyState(model: DayModel): DayState {
  const sessions = model.sessions.length;
  const choices = model.groups.reduce((sum, group) => sum + group.choices.length, 0);
  const sizes = [
    sessions,
    sessions * posts.length,
    sessions,
    choices,
    model.days.length,
    model.groups.length * figuresOfGroup,
    TOTALS,
  ];
  const data = new Float64Array(sizes.reduce((sum, size) => sum + size, 0));
  let begin = 0;
  const part = (index: number) => {
    const from = begin;
    begin += sizes[index] ?? 0;
    return data.subarray(from, begin);
  };
  const state: DayState = {
    model,
    data,
    at: part(0).fill(none),
    staff: part(1).fill(none),
    load: part(2),
    sees: part(3),
    fuel: part(4),
    figures: part(5),
    totals: part(6),
  };
  for (const [group, { invited }] of model.groups.entries()) {
    const uninvited = invited.reduce((sum, is) => sum + is, 0);
    state.figures[group * figuresOfGroup + figure.uninvited] = uninvited;
    state.totals[figure.uninvited]! += uninvited;
  }
  for (const { required, published } of model.sessions) {
    if (required) state.totals[total.requiredMissing]! += 1;
    if (published !== none) state.totals[total.moved]! += model.show.weights.movedSession;
  }
  return state;
}

/** Puts a session where nothing stands in its way; who sees it is settled by `reseat`. */
export function putSession(state: DayState, session: number, at: number): void {
  enter(state, session, at, 1);
}

/** Takes a session out; its audience has to be reseated, its staff is free. */
export function takeSession(state: DayState, session: number): void {
  const at = state.at[session]!;
  if (at === none) return;
  enter(state, session, at, -1);
  for (let post = 0; post < posts.length; post++) state.staff[session * posts.length + post] = none;
}

export function movedCost({ sessions, show }: DayModel, session: number, at: number): number {
  const published = sessions[session]?.published ?? none;
  if (published === none || published === at) return 0;
  const { movedSession, movedMinute } = show.weights;
  return movedSession + (at === none ? 0 : movedMinute * Math.abs(at - published));
}

function enter(state: DayState, session: number, at: number, sign: 1 | -1): void {
  const { model, totals } = state;
  const { required, fuel } = model.sessions[session]!;
  state.at[session] = sign === 1 ? at : none;
  state.fuel[dayOf(model, at)]! += sign * fuel;
  totals[total.placed]! += sign;
  if (required) totals[total.requiredMissing]! -= sign;
  totals[total.moved]! += sign * (movedCost(model, session, at) - movedCost(model, session, none));
}
