import { minuteOf, stretchOf, type Stretch } from '#modules/meetings/engine/show/times';
import { holds, touches } from '../core/calendar.ts';
import type { RangeDay, RangeShow, ShowSession } from '../types.ts';

/** A rule of a session alone that a beginning breaks, with what it is about. */
export type LoneRule =
  | 'locked-time'
  | 'day'
  | 'closed-day'
  | 'pause'
  | 'daylight'
  | 'lane-closed'
  | 'air-closed';

/** Every time of the grid in the hours of a day, whatever stands against it. */
export function gridOf({ grid }: RangeShow, { id, opens, closes }: RangeDay): number[] {
  const midnight = minuteOf(`${id}T00:00`);
  const first = midnight + Math.ceil((minuteOf(opens) - midnight) / grid) * grid;
  const count = Math.max(0, Math.ceil((minuteOf(closes) - first) / grid));
  return Array.from({ length: count }, (_, step) => first + step * grid);
}

/** Beginnings of a session that break no rule by themselves, in order. */
export function startsOf(show: RangeShow, session: ShowSession): number[] {
  return show.days
    .flatMap((day) => {
      const broken = loneRulesOf(show, session, day);
      return gridOf(show, day).filter((at) => broken(at).length === 0);
    })
    .toSorted((one, other) => one - other);
}

/** What a session alone breaks when it begins at a time of this day. */
export function loneRulesOf(
  show: RangeShow,
  session: ShowSession,
  day: RangeDay,
): (at: number) => { rule: LoneRule; about: string | null }[] {
  const { setUp, run, clear, locked } = session;
  const hours = [stretchOf({ from: day.opens, to: day.closes })];
  const light = [stretchOf({ from: day.sunrise, to: day.sunset })];
  const closedLane = closedOf(show.lanes, session.lane);
  const closedAir = closedOf(show.airBlocks, session.airBlock);
  const lockedAt = locked === null ? null : minuteOf(locked);
  const isOfDay = session.days === null || session.days.includes(day.id);
  const pauses = day.pauses.map((pause) => ({ ...pause, stretch: stretchOf(pause) }));

  return (at) => {
    const [from, to, end] = [at - setUp, at + run + clear, at + run];
    const broken: { rule: LoneRule; about: string | null }[] = [];
    if (lockedAt !== null && lockedAt !== at) broken.push({ rule: 'locked-time', about: null });
    if (!isOfDay) broken.push({ rule: 'day', about: day.id });
    if (!holds(hours, from, to)) broken.push({ rule: 'closed-day', about: day.id });
    for (const { why, stretch } of pauses)
      if (touches([stretch], from, to)) broken.push({ rule: 'pause', about: why });
    if (session.daylight && !holds(light, at, end))
      broken.push({ rule: 'daylight', about: day.id });
    if (touches(closedLane, from, to)) broken.push({ rule: 'lane-closed', about: session.lane });
    if (touches(closedAir, at, end)) broken.push({ rule: 'air-closed', about: session.airBlock });
    return broken;
  };
}

function closedOf(places: RangeShow['lanes'], id: string | null): Stretch[] {
  return places.find((place) => place.id === id)?.closed.map(stretchOf) ?? [];
}
