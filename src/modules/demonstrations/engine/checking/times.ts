import type { RangeDay, RangeShow } from '../types.ts';
import type { RangeRule, RuleBreach } from './broken-rules.ts';
import { byId, pairsOf, type Placed } from './placed.ts';
import { holds, minutesSinceMidnight, overlap, stretchOf } from './wall-time.ts';

/** When sessions may be, in which order, and what has to be. */
export function checkTimes(show: RangeShow, placed: readonly Placed[]): RuleBreach[] {
  const days = byId(show.days);
  return [
    ...placed.flatMap((one) => [
      ...whenever(show, one),
      ...withinDay(one, days.get(one.date)),
      ...afterOthers(show, one, placed),
    ]),
    ...pairsOf(placed).flatMap(([one, other]) => louderFirst(one, other)),
    ...missing(show, placed),
    ...withoutFuel(show, placed),
  ];
}

function whenever({ grid }: RangeShow, { session, put, date, run }: Placed): RuleBreach[] {
  const breach = (rule: RangeRule): RuleBreach => ({ rule, about: [session.id], at: put.at });
  const breaches: RuleBreach[] = [];
  if (minutesSinceMidnight(run.begin) % grid !== 0) breaches.push(breach('off-grid'));
  if (session.days !== null && !session.days.includes(date)) breaches.push(breach('day'));
  if (session.locked !== null && session.locked !== put.at) breaches.push(breach('locked-time'));
  return breaches;
}

/** Set-up and clearing are inside the hours of the day and out of its pauses; daylight is for the run. */
function withinDay({ session, put, run, whole }: Placed, day: RangeDay | undefined): RuleBreach[] {
  const breach = (rule: RangeRule, ...about: string[]): RuleBreach => ({
    ...{ rule, about: [session.id, ...about], at: put.at },
  });
  if (!day) return [breach('closed-day')];
  const hours = stretchOf({ from: day.opens, to: day.closes });
  const light = stretchOf({ from: day.sunrise, to: day.sunset });
  return [
    ...(holds(hours, whole) ? [] : [breach('closed-day', day.id)]),
    ...(!session.daylight || holds(light, run) ? [] : [breach('daylight', day.id)]),
    ...day.pauses
      .filter((pause) => overlap(stretchOf(pause), whole))
      .map(({ why }) => breach('pause', why)),
  ];
}

/** What must come first is there, and has ended its run. */
function afterOthers(
  { before }: RangeShow,
  { session, put, run }: Placed,
  placed: readonly Placed[],
): RuleBreach[] {
  return before
    .filter(([, second]) => second === session.id)
    .filter(([first]) => placed.every((one) => one.session.id !== first || one.run.end > run.begin))
    .map(([first]) => ({ rule: 'order', about: [first, session.id], at: put.at }));
}

/** Of one stand and day, a louder run never begins before a quieter one. */
function louderFirst(one: Placed, other: Placed): RuleBreach[] {
  if (one.session.stand !== other.session.stand || one.date !== other.date) return [];
  const [quiet, loud] = one.session.loudness < other.session.loudness ? [one, other] : [other, one];
  if (quiet.session.loudness === loud.session.loudness || loud.run.begin >= quiet.run.begin)
    return [];
  return [{ rule: 'loudness', about: [loud.session.id, quiet.session.id], at: loud.put.at }];
}

function missing({ sessions }: RangeShow, placed: readonly Placed[]): RuleBreach[] {
  const there = new Set(placed.map(({ session }) => session.id));
  return sessions
    .filter(({ id, required, locked }) => (required || locked !== null) && !there.has(id))
    .map(({ id, locked }) => ({ rule: 'required', about: [id], at: locked }));
}

function withoutFuel({ days }: RangeShow, placed: readonly Placed[]): RuleBreach[] {
  return days.flatMap(({ id, fuelLitres, opens }): RuleBreach[] => {
    const users = placed.filter(({ date, session }) => date === id && session.fuelLitres > 0);
    const used = users.reduce((sum, { session }) => sum + session.fuelLitres, 0);
    if (fuelLitres === null || used <= fuelLitres) return [];
    return [{ rule: 'fuel', about: [id, ...users.map(({ session }) => session.id)], at: opens }];
  });
}
