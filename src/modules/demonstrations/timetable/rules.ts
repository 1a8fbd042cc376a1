import type { RangePlan, RangeShow, RangeSolution } from '../engine/types.ts';
import type { ChosenPosts } from '../show/types.ts';
import type { LockedSession, TimetableContent } from './types.ts';

/** A run of which nothing was heard for so long has lost its process. */
export const SILENT_SECONDS = 30;

export function isSilent(heardAt: Date, now: Date): boolean {
  return now.getTime() - heardAt.getTime() > SILENT_SECONDS * 1_000;
}

/** The show with sessions that stay where a person has put them. */
export function withLocked(show: RangeShow, locked: readonly LockedSession[]): RangeShow {
  if (locked.length === 0) return show;
  const at = new Map(locked.map((one) => [one.session, one.at]));
  return {
    ...show,
    sessions: show.sessions.map((session) => ({
      ...session,
      locked: at.get(session.id) ?? session.locked,
    })),
  };
}

/**
 * The show in which only one session may go elsewhere: every other one of the plan is locked where
 * it stands, and what has no place in it stays out.
 */
export function onlyMoving(
  show: RangeShow,
  plan: Pick<RangePlan, 'sessions'>,
  { session, at }: LockedSession,
): RangeShow {
  const placed = new Map(plan.sessions.map((one) => [one.session, one]));
  const kept = show.sessions.filter(({ id }) => id === session || placed.has(id));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...show,
    sessions: kept.map((one) => ({
      ...one,
      locked: one.id === session ? at : (placed.get(one.id)?.at ?? null),
    })),
    groups: show.groups.map((group) => ({
      ...group,
      wishes: group.wishes.filter((wish) => ids.has(wish.session)),
    })),
    before: show.before.filter(([before, after]) => ids.has(before) && ids.has(after)),
  };
}

/** The show without what a plan leaves out by a person's will, as the checker is to read it. */
export function contentOf(
  { plan }: Pick<RangeSolution, 'plan'>,
  locked: readonly string[],
): TimetableContent {
  const placed = new Set(plan.sessions.map(({ session }) => session));
  return {
    sessions: plan.sessions,
    audience: plan.audience,
    locked: [...new Set(locked)].filter((session) => placed.has(session)),
  };
}

/** The posts of a plan that nobody had named: another plan may choose others. */
export function chosenIn(show: RangeShow, plan: Pick<RangePlan, 'sessions'>): ChosenPosts {
  const free = new Map(show.sessions.map((one) => [one.id, one]));
  const of = (post: 'officer' | 'medic') =>
    plan.sessions.flatMap((placed) =>
      placed[post] !== null && free.get(placed.session)?.[post] === null ? [placed.session] : [],
    );
  return { officer: of('officer'), medic: of('medic') };
}

/** How much less the wishes of a plan weigh than what is proven possible; null while nothing is proven. */
export function gapOf(wishes: number, bound: number | null | undefined): number | null {
  if (bound === null || bound === undefined) return null;
  return bound === 0 ? 0 : Math.max(0, (bound - wishes) / bound);
}
