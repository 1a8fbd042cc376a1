import { minuteOf, stretchOf } from '#modules/meetings/engine/show/times';
import { holds, without } from '../core/calendar.ts';
import type { RangeShow } from '../types.ts';
import { none, type DayGroup, type DayModel } from './model.ts';
import { separationsOf } from './separating.ts';
import { postsOf } from './staffing.ts';
import { startsOf } from './starts.ts';
import { walkingBetween } from './walking.ts';

export function compile(show: RangeShow): DayModel {
  const sessionIndex = indexOf(show.sessions);
  const groupIndex = indexOf(show.groups);
  const standIndex = indexOf(show.stands);
  const known = (ids: readonly string[], index: ReadonlyMap<string, number>) =>
    [...new Set(ids)].flatMap((id) => index.get(id) ?? []);
  const groups = groupsOf(show, sessionIndex);
  const pairs = show.before.flatMap(([first, second]) => {
    const [one, other] = [sessionIndex.get(first), sessionIndex.get(second)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const walking = walkingBetween(show);
  const { apart, quieter } = separationsOf(show, pairs, walking);
  const count = show.sessions.length;
  const every = Array.from({ length: count }, (_, place) => place);

  const sessions = show.sessions.map((told, place) => {
    const invited = known(told.invited, groupIndex);
    const wanting = groups.flatMap(({ choices }, group) =>
      choices.includes(place) && !invited.includes(group) ? [group] : [],
    );
    const stand = standIndex.get(told.stand) ?? none;
    const seats = Math.min(told.seats ?? Infinity, show.stands[stand]?.capacity ?? 0);
    const guests = invited.reduce((sum, group) => sum + (groups[group]?.people ?? 0), 0);
    const mayCome = (at: number) =>
      invited.every((group) => holds(groups[group]?.free ?? [], at, at + told.run));
    const possible = guests > seats ? [] : startsOf(show, told).filter(mayCome);
    return {
      setUp: told.setUp,
      run: told.run,
      clear: told.clear,
      stand,
      seats,
      fuel: told.fuelLitres,
      required: told.required || told.locked !== null,
      locked: told.locked !== null,
      published: told.published === null ? none : minuteOf(told.published),
      starts: Int32Array.from(possible),
      rivals: Int32Array.from(
        every.filter((other) => {
          const pair = place * count + other;
          if (other === place) return false;
          const isTied = apart.above[pair]! < apart.below[pair]!;
          return isTied || quieter[pair] === 1 || quieter[other * count + place] === 1;
        }),
      ),
      mates: Int32Array.from(
        every.filter((other) => other !== place && show.sessions[other]?.stand === told.stand),
      ),
      before: pairs.flatMap(([first, second]) => (second === place ? [first] : [])),
      after: pairs.flatMap(([first, second]) => (first === place ? [second] : [])),
      posts: postsOf(show, told),
      interested: Int32Array.from([...invited, ...wanting]),
      choiceOf: Int32Array.from(
        [...invited, ...wanting],
        (group) => groups[group]?.choices.indexOf(place) ?? none,
      ),
    };
  });

  return {
    ...timesOf(show),
    show,
    indexOf: { session: sessionIndex, group: groupIndex },
    sessions,
    groups,
    apart,
    quieter,
    staff: show.staff.map(({ shifts }) => ({
      shifts: shifts.length > 0 ? shifts.map(stretchOf) : [{ from: -Infinity, to: Infinity }],
    })),
    walking,
    hasShortcuts: hasShortcuts(show, walking),
    capacity: show.stands.map(({ capacity }) => capacity),
    scale: scaleOf(show),
  };
}

function indexOf(things: readonly { id: string }[]): Map<string, number> {
  return new Map(things.map(({ id }, place) => [id, place]));
}

function timesOf(show: RangeShow): Pick<DayModel, 'days' | 'midnight' | 'dayAt'> {
  const days = show.days.map(({ opens, closes, fuelLitres }) => ({
    ...{ from: minuteOf(opens), to: minuteOf(closes) },
    fuel: fuelLitres ?? Infinity,
  }));
  const dates = show.days.map(({ id }) => minuteOf(`${id}T00:00`));
  const midnight = Math.min(...dates, Infinity);
  const last = Math.max(...dates, -Infinity);
  const dayAt = new Int32Array(dates.length === 0 ? 0 : (last - midnight) / 1440 + 1).fill(none);
  for (const [day, date] of dates.entries()) dayAt[(date - midnight) / 1440] = day;
  return { days, midnight, dayAt };
}

function groupsOf(show: RangeShow, sessionIndex: ReadonlyMap<string, number>): DayGroup[] {
  let offset = 0;
  return show.groups.map((group) => {
    const weights = new Map(group.wishes.map(({ session, weight }) => [session, weight]));
    const invited = new Set(
      show.sessions.flatMap((session) => (session.invited.includes(group.id) ? [session.id] : [])),
    );
    const ids = [...new Set([...invited, ...weights.keys()])].filter((id) => sessionIndex.has(id));
    const own = {
      people: group.people,
      free: group.present.flatMap((span) => without([stretchOf(span)], group.busy.map(stretchOf))),
      choices: Int32Array.from(ids, (id) => sessionIndex.get(id) ?? none),
      weights: Int32Array.from(ids, (id) => weights.get(id) ?? 0),
      invited: Uint8Array.from(ids, (id) => (invited.has(id) ? 1 : 0)),
      offset,
    };
    offset += ids.length;
    return own;
  });
}

/** Pairs hold along a whole outing where no way is longer than one over another session. */
function hasShortcuts({ sessions }: RangeShow, walking: Int32Array): boolean {
  const shortest = Math.min(...sessions.map(({ run }) => run), Infinity);
  return walking.some((minutes) => minutes > shortest);
}

function scaleOf({ groups, weights, days }: RangeShow): DayModel['scale'] {
  const rest = 1440 * days.length * Math.max(weights.idleMinute, weights.walkingMinute) + 1;
  const wishes = groups.map((group) =>
    group.wishes.reduce((sum, { weight }) => sum + weight, weights.first),
  );
  return { wish: rest, invitation: rest * (Math.max(0, ...wishes) + 1) };
}
