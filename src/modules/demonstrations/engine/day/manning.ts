import { holds } from '../core/calendar.ts';
import { none, posts, postSpan } from './model.ts';
import type { DayState } from './state.ts';

/**
 * Somebody for each post of a session that begins at `at`; false, with nobody taken, where a post
 * stays empty even if one of those who could is relieved by somebody else.
 */
export function man(state: DayState, session: number, at: number): boolean {
  for (let post = 0; post < posts.length; post++) {
    const candidates = state.model.sessions[session]!.posts[post];
    if (!candidates) continue;
    const who = whoIsFree(state, session, post, at) ?? relieved(state, session, post, at);
    if (who === null) {
      leave(state, session);
      return false;
    }
    state.staff[session * posts.length + post] = who;
  }
  return true;
}

export function leave(state: DayState, session: number): void {
  for (let post = 0; post < posts.length; post++) state.staff[session * posts.length + post] = none;
}

/** Sessions that keep somebody from being there; null where it is out of the shifts. */
export function keptBy(
  { model, at, staff }: DayState,
  { session, post, begin }: { session: number; post: number; begin: number },
  who: number,
): number[] | null {
  const span = postSpan(model.sessions[session]!, post, begin);
  if (!holds(model.staff[who]?.shifts ?? [], span.from, span.to)) return null;
  const found: number[] = [];
  for (let other = 0; other < model.sessions.length; other++) {
    if (other === session || at[other] === none) continue;
    // Everybody has one duty, so only the same post can keep them.
    if (staff[other * posts.length + post] !== who) continue;
    const taken = postSpan(model.sessions[other]!, post, at[other]!);
    if (taken.from < span.to && span.from < taken.to) found.push(other);
  }
  return found;
}

function whoIsFree(state: DayState, session: number, post: number, begin: number): number | null {
  for (const who of state.model.sessions[session]!.posts[post] ?? [])
    if (keptBy(state, { session, post, begin }, who)?.length === 0) return who;
  return null;
}

/** Makes somebody free whose other sessions can all be taken over by others. */
function relieved(state: DayState, session: number, post: number, begin: number): number | null {
  for (const who of state.model.sessions[session]!.posts[post] ?? []) {
    const others = keptBy(state, { session, post, begin }, who);
    if (!others) continue;
    const stands: { place: number; was: number }[] = [];
    const isFree = others.every((other) => {
      const place = other * posts.length + post;
      const instead = insteadOf(state, other, post, who);
      if (instead === null) return false;
      stands.push({ place, was: who });
      state.staff[place] = instead;
      return true;
    });
    if (isFree) return who;
    for (const { place, was } of stands) state.staff[place] = was;
  }
  return null;
}

function insteadOf(state: DayState, session: number, post: number, not: number): number | null {
  const begin = state.at[session]!;
  for (const who of state.model.sessions[session]!.posts[post] ?? [])
    if (who !== not && keptBy(state, { session, post, begin }, who)?.length === 0) return who;
  return null;
}
