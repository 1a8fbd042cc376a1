import type { PlacedSession, RangePlan, RangeShow, ShowGroup, ShowSession } from '../types.ts';
import type { RuleBreach } from './broken-rules.ts';
import { dateOf, minutesOf, type Stretch } from './wall-time.ts';

/** A session as a plan has put it. */
export type Placed = {
  session: ShowSession;
  put: PlacedSession;
  /** Its local date. */
  date: string;
  run: Stretch;
  /** From the beginning of the set-up to the end of the clearing. */
  whole: Stretch;
};

/** A group in the audience of a session. */
export type Seen = { group: ShowGroup; placed: Placed };

/** What a plan says, as far as it can be understood, and what cannot. */
export function readPlan(
  show: RangeShow,
  plan: RangePlan,
): { placed: Placed[]; seen: Seen[]; breaches: RuleBreach[] } {
  const sessions = byId(show.sessions);
  const groups = byId(show.groups);
  const placed = new Map<string, Placed>();
  const seen = new Map<string, Seen>();
  const breaches: RuleBreach[] = [];

  for (const put of plan.sessions) {
    const session = sessions.get(put.session);
    const begin = minutesOf(put.at);
    const isTime = !Number.isNaN(begin);
    if (!session)
      breaches.push({ rule: 'unknown-session', about: [put.session], at: isTime ? put.at : null });
    else if (!isTime)
      breaches.push({ rule: 'unknown-time', about: [session.id, put.at], at: null });
    else if (placed.has(session.id))
      breaches.push({ rule: 'placed-twice', about: [session.id], at: put.at });
    else placed.set(session.id, place(session, put, begin));
  }
  for (const { session: id, group: groupId } of plan.audience) {
    const [one, group] = [placed.get(id), groups.get(groupId)];
    const about = [id, groupId];
    if (!group) breaches.push({ rule: 'unknown-group', about, at: one?.put.at ?? null });
    else if (!one) breaches.push({ rule: 'audience-unplaced', about, at: null });
    else if (seen.has(JSON.stringify(about)))
      breaches.push({ rule: 'audience-twice', about, at: one.put.at });
    else seen.set(JSON.stringify(about), { group, placed: one });
  }
  return { placed: [...placed.values()], seen: [...seen.values()], breaches };
}

function place(session: ShowSession, put: PlacedSession, begin: number): Placed {
  const run = { begin, end: begin + session.run };
  const whole = { begin: run.begin - session.setUp, end: run.end + session.clear };
  return { session, put, date: dateOf(begin), run, whole };
}

export function inTime<One extends { placed: Placed }>(things: readonly One[]): One[] {
  return things.toSorted(
    ({ placed: { run: one } }, { placed: { run: other } }) =>
      one.begin - other.begin || one.end - other.end,
  );
}

export function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** All pairs, each once. */
export function pairsOf<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.flatMap((one, place) =>
    things.slice(place + 1).map((other): [Thing, Thing] => [one, other]),
  );
}
