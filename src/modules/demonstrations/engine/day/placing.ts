import { keptBy, man } from './manning.ts';
import { dayOf, doClash, none, posts } from './model.ts';
import { putSession, takeSession, type DayState } from './state.ts';

/** Whether a session that has no place could have this one with nobody giving way. */
export function isFree(state: DayState, session: number, at: number): boolean {
  const { model } = state;
  const own = model.sessions[session]!;
  if (!hasRunBefore(state, session)) return false;
  for (const other of own.rivals)
    if (state.at[other] !== none && doClash(model, session, at, other, state.at[other]!))
      return false;
  const day = dayOf(model, at);
  return own.fuel === 0 || state.fuel[day]! + own.fuel <= (model.days[day]?.fuel ?? 0);
}

/** Puts it there with somebody for every post; false, with nothing changed, where nobody is left. */
export function put(state: DayState, session: number, at: number): boolean {
  if (!man(state, session, at)) return false;
  putSession(state, session, at);
  return true;
}

/**
 * Puts a session that has no place there, whatever stands in the way: what does loses its place
 * and is added to `out`. False where something that `mayGo` refuses would have to, or where no
 * giving way helps; the state is then half changed and has to be restored.
 */
export function force(
  state: DayState,
  session: number,
  at: number,
  out: number[],
  mayGo: (session: number) => boolean,
): boolean {
  const { model } = state;
  const own = model.sessions[session]!;
  if (!hasRunBefore(state, session)) return false;
  for (const other of own.rivals) {
    const begin = state.at[other]!;
    if (begin === none || !doClash(model, session, at, other, begin)) continue;
    // What has to run before cannot give way to what comes after it.
    if (own.before.includes(other) || !takeOut(state, other, out, mayGo)) return false;
  }
  return (
    freeFuel(state, session, at, out, mayGo) &&
    // What gave way took with it all that comes after it, and that may be what has to come first.
    hasRunBefore(state, session) &&
    freeStaff(state, session, at, out, mayGo)
  );
}

/** Takes a session out with all that may only run after it. */
export function takeOut(
  state: DayState,
  session: number,
  out: number[],
  mayGo: (session: number) => boolean,
): boolean {
  if (state.at[session] === none) return true;
  if (!mayGo(session)) return false;
  takeSession(state, session);
  out.push(session);
  return state.model.sessions[session]!.after.every((later) => takeOut(state, later, out, mayGo));
}

function freeFuel(
  state: DayState,
  session: number,
  at: number,
  out: number[],
  mayGo: (session: number) => boolean,
): boolean {
  const { model } = state;
  const day = dayOf(model, at);
  const own = model.sessions[session]!;
  const most = model.days[day]?.fuel ?? 0;
  while (own.fuel > 0 && state.fuel[day]! + own.fuel > most) {
    let thirstiest = none;
    for (let other = 0; other < model.sessions.length; other++) {
      const begin = state.at[other]!;
      if (begin === none || dayOf(model, begin) !== day || !mayGo(other)) continue;
      if (own.before.includes(other)) continue;
      const fuel = model.sessions[other]!.fuel;
      if (fuel > (thirstiest === none ? 0 : model.sessions[thirstiest]!.fuel)) thirstiest = other;
    }
    if (thirstiest === none || !takeOut(state, thirstiest, out, mayGo)) return false;
  }
  return true;
}

function freeStaff(
  state: DayState,
  session: number,
  at: number,
  out: number[],
  mayGo: (session: number) => boolean,
): boolean {
  if (put(state, session, at)) return true;
  for (let post = 0; post < posts.length; post++) {
    const candidates = state.model.sessions[session]!.posts[post];
    if (!candidates) continue;
    let fewest: number[] | null = null;
    for (const who of candidates) {
      const others = keptBy(state, { session, post, begin: at }, who);
      if (!others || others.some((other) => !mayGo(other))) continue;
      if (!fewest || others.length < fewest.length) fewest = others;
    }
    if (!fewest) return false;
    for (const other of fewest) if (!takeOut(state, other, out, mayGo)) return false;
  }
  return hasRunBefore(state, session) && put(state, session, at);
}

function hasRunBefore({ model, at }: DayState, session: number): boolean {
  return model.sessions[session]!.before.every((first) => at[first] !== none);
}
