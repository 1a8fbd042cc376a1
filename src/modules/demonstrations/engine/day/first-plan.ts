import type { Random } from '#modules/meetings/engine/core/random';
import { putWhereLiked } from './appeal.ts';
import { gatheringOf } from './audience.ts';
import { none } from './model.ts';
import { force, isFree, put } from './placing.ts';
import { figure, type DayState } from './state.ts';

/** Pushes out what is in the way of a required session so many times, then gives up on it. */
const PUSHES_A_SESSION = 30;

/**
 * A plan at once: locked sessions, then required ones, then the others, those first that have
 * little choice and many who want them, each where its groups like it best.
 */
export function makeFirstPlan(state: DayState, random: Random): void {
  const { sessions } = state.model;
  const waiting = sessions
    .map((_, session) => session)
    .toSorted((one, other) => urgency(state, other) - urgency(state, one));
  const order = inOrder(waiting, (session) => sessions[session]?.before ?? []);
  for (const session of order)
    if (!place(state, session, random) && sessions[session]!.required)
      pushIn(state, session, random);
  fillUp(state, random);
}

/** Places what has found no place, wherever there is room for it. */
export function fillUp(state: DayState, random: Random): void {
  const { sessions } = state.model;
  const left = sessions.flatMap((_, session) => (state.at[session] === none ? [session] : []));
  for (const session of inOrder(left, (one) => sessions[one]?.before ?? []))
    place(state, session, random);
}

/** Puts it where it is liked and seats its groups; taken back where somebody invited cannot see it. */
function place(state: DayState, session: number, random: Random): boolean {
  const before = state.data.slice();
  if (!putWhereLiked(state, session, random)) return false;
  const gathering = gatheringOf(state);
  gathering.add(session);
  gathering.settle(random);
  if (state.totals[figure.broken] === 0) return true;
  state.data.set(before);
  return placeAnywhere(state, session, random);
}

function placeAnywhere(state: DayState, session: number, random: Random): boolean {
  const before = state.data.slice();
  const gathering = gatheringOf(state);
  for (const at of state.model.sessions[session]!.starts) {
    if (!isFree(state, session, at) || !put(state, session, at)) continue;
    gathering.add(session);
    gathering.settle(random);
    if (state.totals[figure.broken] === 0) return true;
    state.data.set(before);
  }
  return false;
}

/** Makes room for a required session: others give way and look for another place. */
function pushIn(state: DayState, session: number, random: Random): void {
  const { sessions } = state.model;
  const waiting = [session];
  const gathering = gatheringOf(state);
  const mayGo = (other: number) => !sessions[other]!.locked;
  for (let push = 0; waiting.length > 0 && push < PUSHES_A_SESSION; push++) {
    const next = waiting.pop() ?? none;
    for (const first of sessions[next]!.before) if (state.at[first] === none) waiting.push(first);
    if (place(state, next, random)) continue;
    const { starts } = sessions[next]!;
    const before = state.data.slice();
    const out: number[] = [];
    if (starts.length === 0) return;
    const isPut = force(state, next, starts[random.below(starts.length)]!, out, mayGo);
    for (const other of [next, ...out]) gathering.add(other);
    gathering.settle(random);
    if (!isPut || state.totals[figure.broken] !== 0) {
      state.data.set(before);
      waiting.push(next);
    } else waiting.push(...out.filter((other) => sessions[other]!.required).toReversed());
  }
}

function urgency({ model }: DayState, session: number): number {
  const { locked, required, interested, starts, after } = model.sessions[session]!;
  return (
    (locked ? 1e9 : 0) +
    (required ? 1e6 : 0) +
    (interested.length + 5 * after.length + 1) * (2000 / (starts.length + 10))
  );
}

/** The same order, but what has to run before stands before. */
function inOrder(sessions: readonly number[], before: (session: number) => readonly number[]) {
  const ordered = new Set<number>();
  const under = new Set<number>();
  const add = (session: number) => {
    if (ordered.has(session) || under.has(session)) return;
    under.add(session);
    for (const first of before(session)) if (sessions.includes(first)) add(first);
    ordered.add(session);
  };
  sessions.forEach(add);
  return [...ordered];
}
