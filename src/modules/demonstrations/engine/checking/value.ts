import type { RangePlan, RangeShow, RangeValue, ShowGroup } from '../types.ts';
import { byId, inTime, readPlan, type Placed, type Seen } from './placed.ts';
import { walkingIn } from './walking.ts';
import { minutesOf } from './wall-time.ts';

/** What a plan is worth by the definitions of `RangeValue`, counted from the plan alone. */
export function valueOfRangePlan(show: RangeShow, plan: RangePlan): RangeValue {
  const { placed, seen } = readPlan(show, plan);
  const outings = show.groups.flatMap((group) => outingsOf(group, seen));
  const minutesBetween = walkingIn(show);
  const walkedIn = (outing: readonly Placed[]) =>
    sumOver(outing, (one, place) => {
      const before = outing[place - 1];
      return before ? minutesBetween(before, one) : 0;
    });
  return {
    missing: missing(show, placed, seen),
    wishes: sumOver(show.groups, (group) => wishesMet(show, group, seen)),
    idleMinutes: sumOver(
      outings,
      (outing) => lengthOf(outing) - watched(outing) - walkedIn(outing),
    ),
    moved: moved(show, placed),
    walked: sumOver(outings, walkedIn),
    placed: placed.length,
  };
}

/** What is locked is required; invited groups miss what is not placed at all, too. */
function missing(
  { sessions }: RangeShow,
  placed: readonly Placed[],
  seen: readonly Seen[],
): number {
  const there = new Set(placed.map(({ session }) => session.id));
  const seenBy = new Set(seen.map(({ placed: one, group }) => `${one.session.id} ${group.id}`));
  return sumOver(
    sessions,
    ({ id, required, locked, invited }) =>
      ((required || locked !== null) && !there.has(id) ? 1 : 0) +
      invited.filter((group) => !seenBy.has(`${id} ${group}`)).length,
  );
}

function wishesMet({ weights }: RangeShow, group: ShowGroup, seen: readonly Seen[]): number {
  const sessions = new Set(
    seen.filter((one) => one.group === group).map(({ placed }) => placed.session.id),
  );
  const met = group.wishes.filter(({ session }) => sessions.has(session));
  return sumOver(met, ({ weight }) => weight) + (met.length > 0 ? weights.first : 0);
}

/** What a group sees on each day, in order. */
function outingsOf(group: ShowGroup, seen: readonly Seen[]): Placed[][] {
  const own = inTime(seen.filter((one) => one.group === group)).map(({ placed }) => placed);
  return [...Map.groupBy(own, ({ date }) => date).values()];
}

function lengthOf(outing: readonly Placed[]): number {
  return (outing.at(-1)?.run.end ?? 0) - (outing[0]?.run.begin ?? 0);
}

function watched(outing: readonly Placed[]): number {
  return sumOver(outing, ({ run }) => run.end - run.begin);
}

/** A session that was published and has no place any more is moved, by no minutes. */
function moved({ sessions, weights }: RangeShow, placed: readonly Placed[]): number {
  const now = byId(placed.map((one) => ({ id: one.session.id, ...one })));
  return sumOver(sessions, ({ id, published }) => {
    const one = now.get(id);
    if (published === null || one?.put.at === published) return 0;
    const minutes = one ? Math.abs(one.run.begin - minutesOf(published)) : 0;
    return weights.movedSession + weights.movedMinute * minutes;
  });
}

function sumOver<Thing>(
  things: readonly Thing[],
  count: (thing: Thing, place: number) => number,
): number {
  return things.reduce((sum, thing, place) => sum + count(thing, place), 0);
}
