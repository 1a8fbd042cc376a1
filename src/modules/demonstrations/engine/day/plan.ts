import { minuteOf, wallTimeOf } from '#modules/meetings/engine/show/times';
import type { PlacedSession, RangePlan } from '../types.ts';
import { none, posts } from './model.ts';
import { reseat, unseat } from './seeing.ts';
import { putSession, type DayState } from './state.ts';

export function planOf(state: DayState): RangePlan {
  const { model, at, staff, sees } = state;
  const { show } = model;
  const nameOf = (session: number, post: number) =>
    show.staff[staff[session * posts.length + post]!]?.id ?? null;
  const sessions = show.sessions.flatMap(({ id }, session): PlacedSession[] => {
    const begin = at[session]!;
    if (begin === none) return [];
    return [
      {
        session: id,
        at: wallTimeOf(begin),
        officer: nameOf(session, 0),
        medic: nameOf(session, 1),
        interpreter: nameOf(session, 2),
      },
    ];
  });
  const audience = show.groups.flatMap(({ id }, group) => {
    const { choices, offset } = model.groups[group]!;
    return [...choices].flatMap((session, choice) =>
      sees[offset + choice] === 1 ? [{ session: show.sessions[session]!.id, group: id }] : [],
    );
  });
  return {
    sessions: sessions.toSorted((a, b) => compare(a.at, b.at) || compare(a.session, b.session)),
    audience,
  };
}

/**
 * Reads a plan into an empty state as it stands, whatever it breaks. Audiences are kept as far as
 * the group wants the session, there is room and it is one outing.
 */
export function loadPlan(state: DayState, plan: RangePlan): void {
  const { model } = state;
  const staffIndex = new Map(model.show.staff.map(({ id }, place) => [id, place]));
  for (const placed of plan.sessions) {
    const session = model.indexOf.session.get(placed.session);
    if (session === undefined || state.at[session] !== none) continue;
    putSession(state, session, minuteOf(placed.at));
    const who = [placed.officer, placed.medic, placed.interpreter];
    for (const [post, id] of who.entries())
      state.staff[session * posts.length + post] =
        id === null ? none : (staffIndex.get(id) ?? none);
  }
  const seen = new Set(plan.audience.map(({ session, group }) => `${session} ${group}`));
  for (const [group, { choices }] of model.groups.entries()) {
    const id = model.show.groups[group]?.id;
    unseat(state, group);
    reseat(state, group, (choice) =>
      seen.has(`${model.show.sessions[choices[choice]!]?.id} ${id}`),
    );
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
