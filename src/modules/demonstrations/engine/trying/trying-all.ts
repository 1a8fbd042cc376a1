import { checkRangePlan } from '../checking/range-plan.ts';
import { minutesOf } from '../checking/wall-time.ts';
import { valueOfRangePlan } from '../checking/value.ts';
import type { PlacedSession, RangePlan, RangeShow, ShowSession } from '../types.ts';

/** Timetables that are still tried out one by one. */
const MOST = 3_000;

/** What cannot be mended by placing or seating more. */
const MENDED_BY_MORE = new Set(['required', 'order', 'invited']);

export type Best = {
  /** Whether some plan keeps every rule. */
  isPossible: boolean;
  /** Of all plans that keep every rule: fewest missing, and with those most wishes. */
  missing: number;
  wishes: number;
  /** Most wishes of any plan that keeps every rule, whatever it misses. */
  mostWishes: number;
};

/** The best first two groups of the value over all plans; null where there are too many of them. */
export function bestByTryingAll(show: RangeShow): Best | null {
  const options = show.sessions.map((session) => placesOf(show, session));
  if (options.reduce((plans, own) => plans * (own.length + 1), 1) > MOST) return null;
  const best: Best = { isPossible: false, missing: Infinity, wishes: 0, mostWishes: 0 };
  const look = (depth: number, sessions: readonly PlacedSession[]) => {
    const own = options[depth];
    if (!own) return seat(show, { sessions, audience: [] }, best);
    look(depth + 1, sessions);
    for (const placed of own) {
      const next = [...sessions, placed];
      if (isSound(show, { sessions: next, audience: [] })) look(depth + 1, next);
    }
  };
  look(0, []);
  return best;
}

/** Tries every audience of one timetable. */
function seat(show: RangeShow, timetable: RangePlan, best: Best): void {
  const seats = timetable.sessions.flatMap(({ session }) =>
    show.groups
      .filter(({ id, wishes }) => isConcerned(show, session, id, wishes))
      .map(({ id: group }) => ({ session, group })),
  );
  const look = (depth: number, audience: RangePlan['audience']) => {
    const plan = { ...timetable, audience };
    const next = seats[depth];
    if (!next) {
      if (checkRangePlan(show, plan).length > 0) return;
      const { missing, wishes } = valueOfRangePlan(show, plan);
      best.isPossible = true;
      best.mostWishes = Math.max(best.mostWishes, wishes);
      if (missing < best.missing || (missing === best.missing && wishes > best.wishes))
        Object.assign(best, { missing, wishes });
      return;
    }
    const more = [...audience, next];
    if (isSound(show, { ...timetable, audience: more })) look(depth + 1, more);
    look(depth + 1, audience);
  };
  look(0, []);
}

function isConcerned(
  show: RangeShow,
  session: string,
  group: string,
  wishes: readonly { session: string }[],
): boolean {
  const isInvited = show.sessions.some(
    ({ id, invited }) => id === session && invited.includes(group),
  );
  return isInvited || wishes.some((wish) => wish.session === session);
}

/** Every time and everybody with whom one session breaks no rule by itself. */
function placesOf(show: RangeShow, session: ShowSession): PlacedSession[] {
  const posts = {
    officer: whoever(show, 'range-officer', session.needsOfficer || session.officer !== null),
    medic: whoever(show, 'medic', session.needsMedic || session.medic !== null),
    interpreter: whoever(show, 'interpreter', session.interpreted !== null),
  };
  return beginningsOf(show).flatMap((at) =>
    posts.officer.flatMap((officer) =>
      posts.medic.flatMap((medic) =>
        posts.interpreter.flatMap((interpreter) => {
          const placed = { session: session.id, at, officer, medic, interpreter };
          return isSound(show, { sessions: [placed], audience: [] }) ? [placed] : [];
        }),
      ),
    ),
  );
}

function whoever({ staff }: RangeShow, duty: string, needed: boolean): (string | null)[] {
  return needed ? staff.filter((one) => one.duty === duty).map(({ id }) => id) : [null];
}

function beginningsOf({ days, grid }: RangeShow): string[] {
  return days.flatMap(({ opens, closes }) => {
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    return Array.from({ length: Math.ceil((to - from) / grid) }, (_, step) =>
      new Date((from + step * grid) * 60_000).toISOString().slice(0, 16),
    );
  });
}

/** Whether more could still make it a plan. */
function isSound(show: RangeShow, plan: RangePlan): boolean {
  return checkRangePlan(show, plan).every(({ rule }) => MENDED_BY_MORE.has(rule));
}
