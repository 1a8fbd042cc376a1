import type { Draw } from '#modules/meetings/engine/generating/draw';
import { checkRangePlan } from '../checking/range-plan.ts';
import type {
  PlacedSession,
  RangePlan,
  RangeShow,
  ShowGroup,
  ShowSession,
  ShowStaff,
} from '../types.ts';
import { clock } from './days.ts';

/** Of all sessions; some of them have a time that nobody may move, the others must only be there. */
const SHARE = 0.12;
const TRIES = 40;

/**
 * Demands some sessions, some at a time of their own and some with groups that must see them, so
 * that a plan with all of them exists.
 *
 * @returns the show, and a plan that keeps all it demands
 */
export function demandSome(show: RangeShow, draw: Draw): { show: RangeShow; witness: RangePlan } {
  const wanted = Math.ceil(show.sessions.length * SHARE);
  const ordered = new Set(show.before.flat());
  let current = show;
  let witness: RangePlan = { sessions: [], audience: [] };
  let held = 0;
  for (const session of draw.shuffled(show.sessions)) {
    if (held === wanted) break;
    if (ordered.has(session.id)) continue;
    const invited = someGroups(show.groups, draw);
    const placed = somewhere(current, { ...session, invited }, witness, draw);
    if (!placed) continue;
    current = withSession(current, {
      ...{ ...session, invited, required: true },
      locked: draw.chance(0.35) ? placed.at : null,
    });
    witness = added(witness, placed, invited);
    held += 1;
  }
  return { show: current, witness };
}

function someGroups(groups: readonly ShowGroup[], draw: Draw): string[] {
  const count = draw.chance(0.5) ? draw.between(1, 3) : 0;
  return draw
    .shuffled(groups)
    .slice(0, count)
    .map(({ id }) => id);
}

function somewhere(
  show: RangeShow,
  session: ShowSession,
  plan: RangePlan,
  draw: Draw,
): PlacedSession | undefined {
  const asked = withSession(show, session);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const placed = anyPlace(asked, session, draw);
    if (checkRangePlan(asked, added(plan, placed, session.invited)).length === 0) return placed;
  }
  return undefined;
}

function anyPlace({ days, staff, grid }: RangeShow, session: ShowSession, draw: Draw) {
  const day = draw.by(days.map(({ id }) => [id, 1]));
  const one = (duty: ShowStaff['duty'], needed: boolean) => {
    const able = staff.filter(
      (person) =>
        person.duty === duty &&
        (duty !== 'interpreter' || person.languages.includes(session.interpreted ?? '')),
    );
    return needed ? (able[draw.below(able.length)]?.id ?? null) : null;
  };
  return {
    session: session.id,
    at: `${day}T${clock(grid * draw.between(480 / grid, 1_020 / grid))}`,
    officer: one('range-officer', session.needsOfficer),
    medic: one('medic', session.needsMedic),
    interpreter: one('interpreter', session.interpreted !== null),
  };
}

function withSession(show: RangeShow, session: ShowSession): RangeShow {
  const sessions = show.sessions.map((one) => (one.id === session.id ? session : one));
  return { ...show, sessions };
}

function added(plan: RangePlan, placed: PlacedSession, groups: readonly string[]): RangePlan {
  return {
    sessions: [...plan.sessions, placed],
    audience: [...plan.audience, ...groups.map((group) => ({ session: placed.session, group }))],
  };
}
