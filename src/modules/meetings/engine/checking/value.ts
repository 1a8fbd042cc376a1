import type { Plan, PlanValue, Show, ShowParty } from '../types.ts';
import { halfDayOf, inTime, meetingsOf, readPlan, type Placed } from './placed.ts';
import { stretchOf } from './wall-time.ts';
import { walkingIn } from './walking.ts';

/** What a plan is worth by the definitions of `PlanValue`, counted from the plan alone. */
export function valueOfPlan(show: Show, plan: Plan): PlanValue {
  const { placed } = readPlan(show, plan);
  const beginnings = beginningsByHalfDay(show);
  const parties = show.parties.map((party) => ({ ...party, own: meetingsOf(placed, party.id) }));
  const breaks = sumOver(parties, ({ own }) => idlePeriods(own, beginnings));
  const walked = sumOver(parties, (party) => minutesWalked(show, party));
  return {
    minimums: sumOver(parties, missing),
    wishes: wishesMet(show, placed) + fairness(show, parties),
    waiting: show.weights.idlePeriod * breaks + show.weights.walkingMinute * walked,
    moved: movedSincePublished(show, placed),
    rest: edges(show, placed, beginnings) + interpreterChanges(show, placed),
    placed: placed.length,
    breaks,
    walked,
  };
}

type WithMeetings = ShowParty & { own: readonly Placed[] };

function missing({ own, minimum, minimumFor }: WithMeetings): number {
  const short = Math.max(0, minimum - own.length);
  return short * (minimumFor === 'official' ? 1_000 : 1);
}

function wishesMet({ weights }: Show, placed: readonly Placed[]): number {
  return sumOver(placed, ({ meeting }) => weights.bracket[meeting.bracket] + meeting.score);
}

/** The first met wishes of a party count most: half as much for each that follows. */
function fairness({ weights }: Show, parties: readonly WithMeetings[]): number {
  return sumOver(parties, ({ own }) =>
    sumOver(own, (_, place) => Math.floor(weights.fairness / 2 ** place)),
  );
}

/**
 * Pauses between meetings of one half-day in which another meeting could have begun: ten minutes
 * between meetings of twenty that begin every half hour are none.
 */
function idlePeriods(own: readonly Placed[], beginnings: Beginnings): number {
  return sumOver([...Map.groupBy(own, halfDayOf)], ([halfDay, meetings]) => {
    const times = beginnings.get(halfDay) ?? [];
    return sumOver(inTime(meetings), (one, place, all) => {
      if (place === 0) return 0;
      const end = Math.max(...all.slice(0, place).map((before) => before.end));
      return times.some(({ begin }) => end <= begin && begin < one.begin) ? 1 : 0;
    });
  });
}

function minutesWalked(show: Show, { own, teams }: WithMeetings): number {
  if (teams !== 1) return 0;
  const minutesBetween = walkingIn(show);
  return sumOver([...Map.groupBy(own, halfDayOf)], ([, meetings]) =>
    sumOver(inTime(meetings), (one, place, all) => {
      const before = all[place - 1];
      return before ? minutesBetween(before, one) : 0;
    }),
  );
}

/** What is published and not there any more counts as another time. */
function movedSincePublished({ meetings, weights }: Show, placed: readonly Placed[]): number {
  const now = new Map(placed.map((one) => [one.meeting.id, one]));
  return sumOver(meetings, ({ id, published }) => {
    if (!published) return 0;
    const one = now.get(id);
    const time = one?.at === published.at ? 0 : weights.movedTime;
    const place = !one || one.place.id === published.place ? 0 : weights.movedPlace;
    return time + place;
  });
}

/** Meetings at the first beginning of their half-day, or at the last that their length allows. */
function edges({ weights }: Show, placed: readonly Placed[], beginnings: Beginnings): number {
  const atEdge = placed.filter((one) => {
    const times = beginnings.get(halfDayOf(one)) ?? [];
    const long = times.filter(({ begin, blockEnd }) => begin + one.meeting.minutes <= blockEnd);
    const isFirst = times.every(({ begin }) => one.begin <= begin);
    return isFirst || long.every(({ begin }) => begin <= one.begin);
  });
  return weights.edgeSlot * atEdge.length;
}

/** A guest of one team who hears another voice in the next interpreted meeting of the half-day. */
function interpreterChanges(show: Show, placed: readonly Placed[]): number {
  const interpreted = placed.filter(
    ({ interpreter, guest }) => interpreter !== null && guest.teams === 1,
  );
  const groups = Map.groupBy(interpreted, (one) =>
    JSON.stringify([one.meeting.guest, halfDayOf(one)]),
  );
  const changes = sumOver([...groups.values()], (group) =>
    sumOver(inTime(group), (one, place, all) => {
      const before = all[place - 1];
      return before && before.interpreter?.id !== one.interpreter?.id ? 1 : 0;
    }),
  );
  return show.weights.interpreterChange * changes;
}

/** A time at which meetings may begin, and when its block ends. */
type Beginning = { begin: number; blockEnd: number };

type Beginnings = ReadonlyMap<string | null, readonly Beginning[]>;

function beginningsByHalfDay({ blocks }: Show): Beginnings {
  const all = blocks.flatMap((block) => {
    const { begin, end } = stretchOf(block);
    const steps = Math.ceil((end - begin) / block.step);
    return Array.from({ length: steps }, (_, step) => ({
      halfDay: block.halfDay,
      begin: begin + step * block.step,
      blockEnd: end,
    }));
  });
  return Map.groupBy(all, ({ halfDay }) => halfDay);
}

function sumOver<Thing>(
  things: readonly Thing[],
  count: (thing: Thing, place: number, all: readonly Thing[]) => number,
): number {
  return things.reduce((sum, thing, place) => sum + count(thing, place, things), 0);
}
