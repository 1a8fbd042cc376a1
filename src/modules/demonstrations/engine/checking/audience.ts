import type { RangeShow } from '../types.ts';
import type { RangeRule, RuleBreach } from './broken-rules.ts';
import { inTime, pairsOf, type Placed, type Seen } from './placed.ts';
import { walkingIn } from './walking.ts';
import { holds, overlap, stretchOf } from './wall-time.ts';

/** Every group where it can be, and no stand fuller than it holds. */
export function checkAudience(
  show: RangeShow,
  placed: readonly Placed[],
  seen: readonly Seen[],
): RuleBreach[] {
  return [
    ...placed.flatMap((one) => [...withoutInvited(one, seen), ...overSeats(one, seen)]),
    ...show.stands.flatMap((stand) => overCapacity(stand, seen)),
    ...seen.flatMap(whileAway),
    ...show.groups.flatMap(({ id }) => inTwoPlaces(show, id, seen)),
  ];
}

function withoutInvited({ session, put }: Placed, seen: readonly Seen[]): RuleBreach[] {
  const there = seen.filter(({ placed }) => placed.session === session);
  return session.invited
    .filter((id) => there.every(({ group }) => group.id !== id))
    .map((id) => ({ rule: 'invited', about: [session.id, id], at: put.at }));
}

function overSeats({ session, put }: Placed, seen: readonly Seen[]): RuleBreach[] {
  const there = seen.filter(({ placed }) => placed.session === session);
  if (session.seats === null || peopleIn(there) <= session.seats) return [];
  return [{ rule: 'seats', about: [session.id, ...there.map(idOfGroup)], at: put.at }];
}

/** Looked at when each run begins, for a stand is never fuller in between. */
function overCapacity(
  { id, capacity }: RangeShow['stands'][number],
  seen: readonly Seen[],
): RuleBreach[] {
  const here = seen.filter(({ placed }) => placed.session.stand === id);
  const beginnings = new Map(here.map(({ placed }) => [placed.run.begin, placed.put.at]));
  return [...beginnings].flatMap(([begin, at]): RuleBreach[] => {
    const then = here.filter(({ placed: { run } }) => run.begin <= begin && begin < run.end);
    if (peopleIn(then) <= capacity) return [];
    return [{ rule: 'capacity', about: [id, ...then.map(idOfGroup)], at }];
  });
}

function whileAway({ group, placed: { session, put, run } }: Seen): RuleBreach[] {
  const breach = (rule: RangeRule, ...about: string[]): RuleBreach => ({
    ...{ rule, about: [session.id, group.id, ...about], at: put.at },
  });
  return [
    ...(group.present.some((span) => holds(stretchOf(span), run)) ? [] : [breach('group-absent')]),
    ...group.busy
      .filter((time) => overlap(stretchOf(time), run))
      .map(({ why }) => breach('group-busy', why)),
  ];
}

function inTwoPlaces(show: RangeShow, id: string, seen: readonly Seen[]): RuleBreach[] {
  const minutesBetween = walkingIn(show);
  const own = inTime(seen.filter(({ group }) => group.id === id));
  return pairsOf(own).flatMap(([{ placed: first }, { placed: second }]): RuleBreach[] => {
    const about = [id, first.session.id, second.session.id];
    if (overlap(first.run, second.run)) return [{ rule: 'group-twice', about, at: second.put.at }];
    if (second.run.begin < first.run.end + minutesBetween(first, second))
      return [{ rule: 'group-walking', about, at: second.put.at }];
    return [];
  });
}

function peopleIn(seen: readonly Seen[]): number {
  return seen.reduce((sum, { group }) => sum + group.people, 0);
}

function idOfGroup({ group }: Seen): string {
  return group.id;
}
