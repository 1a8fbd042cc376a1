import type { RangeShow, ShowSession, ShowStaff } from '../types.ts';
import { posts } from './model.ts';

/** By post, who may take it, those who can do least else first; null where nobody need. */
export function postsOf({ staff }: RangeShow, session: ShowSession): (Int32Array | null)[] {
  const language = session.interpreted;
  const may: Record<(typeof posts)[number], ((one: ShowStaff) => boolean) | null> = {
    officer:
      session.needsOfficer || session.officer !== null
        ? (one) =>
            one.duty === 'range-officer' && (session.officer === null || one.id === session.officer)
        : null,
    medic:
      session.needsMedic || session.medic !== null
        ? (one) => one.duty === 'medic' && (session.medic === null || one.id === session.medic)
        : null,
    interpreter:
      language === null
        ? null
        : (one) => one.duty === 'interpreter' && one.languages.includes(language),
  };
  return posts.map((post) => {
    const takes = may[post];
    if (!takes) return null;
    const places = staff.flatMap((one, place) => (takes(one) ? [place] : []));
    return Int32Array.from(places.toSorted((a, b) => usesOf(staff[a]) - usesOf(staff[b])));
  });
}

function usesOf(one: ShowStaff | undefined): number {
  if (!one) return 0;
  return 100 * one.languages.length + (one.shifts.length === 0 ? 50 : one.shifts.length);
}
