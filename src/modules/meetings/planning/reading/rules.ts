import type { Plan, Show, WallTime } from '../../engine/types.ts';
import { showAfter } from '../repair/rules.ts';
import type { PlanContent } from '../types.ts';

/**
 * A plan with what it did not know of: meetings that were agreed since stand where they are, and
 * so does whatever has begun.
 */
export function completed(
  content: PlanContent,
  { show, published, at }: { show: Show; published: Plan; at: WallTime },
): PlanContent {
  const known = new Set([
    ...content.assignments.map(({ meeting }) => meeting),
    ...content.unplaced,
  ]);
  const isOver = new Set(
    published.assignments.filter(({ slot }) => slot < at).map(({ meeting }) => meeting),
  );
  const standing = published.assignments.filter(
    ({ meeting }) => !known.has(meeting) || isOver.has(meeting),
  );
  const inShow = new Set(show.meetings.map(({ id }) => id));
  return {
    ...content,
    assignments: [
      ...content.assignments.filter(({ meeting }) => !isOver.has(meeting)),
      ...standing.filter(({ meeting }) => inShow.has(meeting)),
    ],
    unplaced: content.unplaced.filter((meeting) => !isOver.has(meeting)),
  };
}

/** Meetings of a plan that nobody wishes any more. */
export function gone(content: PlanContent, show: Show): string[] {
  const known = new Set(show.meetings.map(({ id }) => id));
  return content.assignments.map(({ meeting }) => meeting).filter((meeting) => !known.has(meeting));
}

/** The show as a repaired plan has it: with what has happened, which nobody has written down yet. */
export function happened<Seen extends { show: Show; at: WallTime }>(
  now: Seen,
  { events, from }: Pick<PlanContent, 'events' | 'from'>,
): Seen {
  return events ? { ...now, show: showAfter(now.show, events, from ?? now.at) } : now;
}
