import type { RangeShow, ShowSession, Unplaced } from '../types.ts';
import { clashesOf, type Clash, type ClashRule } from './in-the-way.ts';
import { none } from './model.ts';
import { loneRulesOf, gridOf } from './starts.ts';
import type { DayState } from './state.ts';

/** Why each session without a place has none: what stands in its way where least does. */
export function unplacedIn(state: DayState): Unplaced[] {
  const { show } = state.model;
  return show.sessions.flatMap(({ id }, session) =>
    state.at[session] === none ? [{ session: id, reason: reasonOf(state, session) }] : [],
  );
}

export function reasonOf(state: DayState, session: number): Unplaced['reason'] {
  const { show, sessions } = state.model;
  const told = show.sessions[session]!;
  if (sessions[session]!.starts.length === 0)
    return isOnlyDark(show, told) ? { code: 'daylight' } : { code: 'no-window' };
  const possible = new Set(sessions[session]!.starts);
  let fewest: readonly Clash[] | null = null;
  for (const day of show.days) {
    const clashesAt = clashesOf(state, session, day);
    for (const at of gridOf(show, day)) {
      if (!possible.has(at)) continue;
      const clashes = clashesAt(at);
      if (!fewest || clashes.length < fewest.length) fewest = clashes;
    }
  }
  return reasonFor(fewest?.[0]);
}

function reasonFor(clash: Clash | undefined): Unplaced['reason'] {
  if (!clash) return { code: 'no-window' };
  const about = clash.about[1] ?? '';
  const reasons: Partial<Record<ClashRule, Unplaced['reason']>> = {
    'lane-twice': { code: 'lane-full', about },
    'air-twice': { code: 'air', about },
    danger: { code: 'danger', about },
    officer: { code: 'officer', about },
    'staff-named': { code: 'officer', about },
    medic: { code: 'medic', about },
    interpreter: { code: 'interpreter', about },
    fuel: { code: 'fuel' },
    order: { code: 'order' },
    loudness: { code: 'order' },
  };
  return reasons[clash.rule] ?? { code: 'no-window' };
}

/** Whether it would have a window if it needed no light. */
function isOnlyDark(show: RangeShow, session: ShowSession): boolean {
  if (!session.daylight) return false;
  return show.days.some((day) => {
    const broken = loneRulesOf(show, { ...session, daylight: false }, day);
    return gridOf(show, day).some((at) => broken(at).length === 0);
  });
}
