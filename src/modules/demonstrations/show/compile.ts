import type { RangeFeature } from '#modules/ranges/types';
import type { Busy, RangeDay, RangePlan, RangeShow, ShowSession } from '../engine/types.ts';
import { minutesOnLane, needsMedic, needsOfficer } from '../rules.ts';
import type { RangeSession } from '../types.ts';
import { closedTimes, rangeDays } from './days.ts';
import { showGroups } from './groups.ts';
import { addMinutes, clockworkOf, gapsBetween, openSpan, type Clockwork } from './times.ts';
import type { LeftOut, RangeGathered, ReadRangeShow, ShowWanted } from './types.ts';

/** A stand of which nobody has said how many it holds takes everybody. */
const ROOM_FOR_ALL = 100_000;

/**
 * The demo days as the engine reads them. Only what safety and the commander have approved is in
 * it; what has begun stays where it is, and so does what a person has locked.
 */
export function compileRangeShow(
  gathered: RangeGathered,
  { dates, keep = 'begun' }: ShowWanted = {},
): ReadRangeShow {
  const { settings, zone, ground, posts } = gathered;
  const clockwork = clockworkOf(settings.grid, zone);
  const days = rangeDays(gathered).filter(({ id }) => !dates || dates.includes(id));
  const open = new Set(days.map(({ id }) => id));
  const candidates = gathered.sessions.filter((session) => isOpen(session, open, clockwork));
  const leftOut = candidates.flatMap(reasonToLeaveOut);
  const left = new Set(leftOut.map(({ session }) => session));
  const placed = candidates.filter(({ id }) => !left.has(id));
  const ids = new Set(placed.map(({ id }) => id));

  const of = (kind: RangeFeature['kind']) => ground.features.filter((one) => one.kind === kind);
  const groups = showGroups(gathered, days, ids);
  const show: RangeShow = {
    format: 'kurukan-range-1',
    name: `${gathered.edition} ${ground.range.name.fr}`,
    grid: settings.grid,
    days,
    lanes: of('lane').map(({ id }) => ({
      id,
      closed: [...closedTimes(gathered, id, days), ...overOn(id, gathered, days, clockwork)],
    })),
    airBlocks: of('air-block').map(({ id }) => ({ id, closed: closedTimes(gathered, id, days) })),
    stands: of('stand').map(({ id, capacity }) => ({ id, capacity: capacity ?? ROOM_FOR_ALL })),
    walking: walkingBetween(gathered, clockwork),
    staff: posts.map(({ id, duty, languages, shifts }) => ({
      ...{ id, duty, languages },
      shifts: shifts.flatMap(({ from, until }) => openSpan(from, until, clockwork)),
    })),
    sessions: placed.map((session) =>
      showSession(session, { gathered, clockwork, keep, groups: new Set(groups.map((g) => g.id)) }),
    ),
    groups,
    before: gathered.orders.flatMap(({ beforeId, afterId }): [string, string][] =>
      ids.has(beforeId) && ids.has(afterId) ? [[beforeId, afterId]] : [],
    ),
    weights: settings.weights,
  };
  return { show, published: standingPlan(placed, gathered, clockwork), leftOut, gathered };
}

/**
 * What of its days is over on a lane, so that nothing is put into the past. Where a session stands
 * it is not closed: what has begun stays.
 */
function overOn(
  laneId: string,
  { sessions, now }: RangeGathered,
  days: readonly RangeDay[],
  { wall, floor, length }: Clockwork,
): Busy[] {
  const present = wall(floor(now));
  const standing = sessions.flatMap(({ state, startsAt, ...session }) => {
    if (session.laneId !== laneId || state !== 'scheduled' || !startsAt) return [];
    const begins = floor(startsAt);
    const ends = addMinutes(begins, length(session.runMinutes) + length(session.clearMinutes));
    return [{ from: wall(addMinutes(begins, -length(session.setUpMinutes))), to: wall(ends) }];
  });
  return days.flatMap(({ opens, closes }) => {
    const over = { from: opens, to: present < closes ? present : closes };
    if (over.from >= over.to) return [];
    return gapsBetween(
      standing.filter(({ from }) => from < over.to),
      over,
      'past',
    );
  });
}

/** What is approved and not on a day that is left alone. */
function isOpen(
  { state, startsAt, dates }: RangeSession,
  open: ReadonlySet<string>,
  { wall }: Clockwork,
): boolean {
  if (state === 'scheduled' && startsAt) return open.has(wall(startsAt).slice(0, 10));
  return state === 'approved' && (dates.length === 0 || dates.some((date) => open.has(date)));
}

function reasonToLeaveOut({ id, laneId, standId }: RangeSession): LeftOut[] {
  if (!laneId) return [{ session: id, why: 'no-lane' }];
  return standId ? [] : [{ session: id, why: 'no-stand' }];
}

function showSession(
  session: RangeSession,
  {
    gathered,
    clockwork,
    keep,
    groups,
  }: {
    gathered: RangeGathered;
    clockwork: Clockwork;
    keep: NonNullable<ShowWanted['keep']>;
    groups: ReadonlySet<string>;
  },
): ShowSession {
  const { id, startsAt, dates } = session;
  const features = new Map(gathered.ground.features.map((one) => [one.id, one]));
  const published = startsAt && clockwork.wall(clockwork.floor(startsAt));
  const stays = session.locked || keep === 'all' || hasBegun(session, gathered.now);
  return {
    id,
    lane: session.laneId ?? '',
    stand: session.standId ?? '',
    airBlock: session.airBlockId,
    danger: session.dangerAreaIds.flatMap((area) => {
      const feature = features.get(area);
      if (!feature) return [];
      const { outline, floorM, ceilingM } = feature;
      return [{ id: area, outline, floor: floorM ?? 0, ceiling: ceilingM }];
    }),
    setUp: clockwork.length(session.setUpMinutes),
    run: clockwork.length(session.runMinutes),
    clear: clockwork.length(session.clearMinutes),
    seats: session.seats,
    daylight: session.weather.daylight,
    fuelLitres: session.fuelLitres,
    loudness: session.loudness,
    days: dates.length > 0 ? dates : null,
    officer: gathered.chosen.officer.includes(id) ? null : session.officerId,
    medic: gathered.chosen.medic.includes(id) ? null : session.medicId,
    interpreted: session.interpreted,
    needsOfficer: needsOfficer(session),
    needsMedic: needsMedic(session),
    required: session.required,
    locked: published && stays ? published : null,
    published: published || null,
    invited: gathered.wishes.flatMap(({ kind, rangeSessionId, delegationId }) =>
      kind === 'invited' && rangeSessionId === id && groups.has(delegationId) ? [delegationId] : [],
    ),
  };
}

/** From the first vehicle on its lane. */
export function hasBegun(
  session: Pick<RangeSession, 'startsAt' | 'setUpMinutes' | 'runMinutes' | 'clearMinutes'>,
  now: Date,
): boolean {
  return session.startsAt !== null && addMinutes(session.startsAt, -session.setUpMinutes) < now;
}

/** When the lane is free again. */
export function endOnLane(
  session: Pick<RangeSession, 'setUpMinutes' | 'runMinutes' | 'clearMinutes'>,
  startsAt: Date,
): Date {
  return addMinutes(startsAt, minutesOnLane(session) - session.setUpMinutes);
}

function standingPlan(
  sessions: readonly RangeSession[],
  { audience }: RangeGathered,
  { wall, floor }: Clockwork,
): RangePlan {
  const scheduled = sessions.flatMap((session) =>
    session.state === 'scheduled' && session.startsAt
      ? [{ ...session, startsAt: session.startsAt }]
      : [],
  );
  const ids = new Set(scheduled.map(({ id }) => id));
  return {
    sessions: scheduled.map(({ id, startsAt, officerId, medicId, interpreterId }) => ({
      session: id,
      at: wall(floor(startsAt)),
      officer: officerId,
      medic: medicId,
      interpreter: interpreterId,
    })),
    audience: audience.filter(({ session }) => ids.has(session)),
  };
}

function walkingBetween({ ground }: RangeGathered, { length }: Clockwork): RangeShow['walking'] {
  const stands = new Set(ground.features.flatMap(({ id, kind }) => (kind === 'stand' ? [id] : [])));
  return ground.walks
    .filter(({ fromId, toId }) => stands.has(fromId) && stands.has(toId))
    .flatMap(({ fromId, toId, minutes }) => [
      { from: fromId, to: toId, minutes: length(minutes) },
      { from: toId, to: fromId, minutes: length(minutes) },
    ]);
}
