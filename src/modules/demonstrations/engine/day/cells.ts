import { wallTimeOf } from '#modules/meetings/engine/show/times';
import type { RangePlan, RangeShow, WallTime } from '../types.ts';
import { compile } from './compile.ts';
import { clashesOf, type Clash } from './in-the-way.ts';
import { none } from './model.ts';
import { loadPlan } from './plan.ts';
import { prepareSeeing } from './seeing.ts';
import { gridOf } from './starts.ts';
import { emptyState, takeSession } from './state.ts';

/**
 * One beginning for one session: free at once, possible where the sessions that are in the way
 * give way, or a clash that no move of theirs would lift.
 */
export type Cell = {
  at: WallTime;
  state: 'free' | 'possible' | 'clash';
  clashes: readonly Clash[];
};

/**
 * The colours of the grid while a session is held: every time of every day, with all that stands
 * against its run beginning then. Audiences follow and are not looked at, but for the invited,
 * who must be able to come. Locked sessions never give way.
 */
export function cellsFor(show: RangeShow, plan: RangePlan, sessionId: string): Cell[] {
  const told = show.sessions.find(({ id }) => id === sessionId);
  if (!told) return [];
  // A person moves it by hand, so a lock of its own is no hindrance.
  const model = compile({
    ...show,
    sessions: show.sessions.map((one) => (one === told ? { ...told, locked: null } : one)),
  });
  prepareSeeing(model);
  const state = emptyState(model);
  loadPlan(state, plan);
  const session = model.indexOf.session.get(sessionId) ?? none;
  takeSession(state, session);

  return show.days.flatMap((day) => {
    const clashesAt = clashesOf(state, session, day);
    return gridOf(show, day).map((at): Cell => {
      const clashes = clashesAt(at);
      const isFirm = clashes.some(({ gives }) => gives.length === 0);
      const colour = clashes.length === 0 ? 'free' : isFirm ? 'clash' : 'possible';
      return { at: wallTimeOf(at), state: colour, clashes };
    });
  });
}
