import type { Draw } from '#modules/meetings/engine/generating/draw';
import { byWeight } from '#modules/meetings/engine/generating/draw';
import type { RangeDay, ShowGroup, ShowSession, ShowStaff } from '../types.ts';
import { clock, spanOf, stretch } from './days.ts';

/** Minutes since midnight at which convoys arrive and leave again, with the margins taken off. */
const arrivals = [510, 540, 570, 600] as const;
const departures = [900, 930, 990, 1_020] as const;

/** As many as a range of so many lanes has: fewer than could be needed at once. */
export function staffOf(lanes: number, days: readonly RangeDay[], draw: Draw): ShowStaff[] {
  const some = (count: number, duty: ShowStaff['duty'], languages: () => readonly string[]) =>
    Array.from({ length: count }, (_, turn): ShowStaff => ({
      ...{ id: `${duty}-${turn + 1}`, duty, languages: languages() },
      shifts: draw.chance(0.3) ? days.map(({ id }) => halfOf(id, draw)) : [],
    }));
  const spoken = ['tr', 'ar', 'en', 'fr'];
  let turn = 0;
  return [
    ...some(Math.max(2, Math.ceil(lanes * 0.8)), 'range-officer', () => []),
    ...some(Math.max(2, Math.ceil(lanes * 0.6)), 'medic', () => []),
    ...some(Math.max(4, Math.ceil(lanes * 0.75)), 'interpreter', () => {
      turn += 1;
      const own = spoken[turn % spoken.length] ?? 'fr';
      return draw.chance(0.4) ? [own, ...spoken.filter((one) => one !== own).slice(0, 1)] : [own];
    }),
  ];
}

function halfOf(day: string, draw: Draw) {
  return draw.chance(0.5) ? spanOf(day, '07:30', '14:00') : spanOf(day, '11:00', '18:00');
}

/** Delegations on one day or more, in convoys; everybody wants to see the same few sessions. */
export function groupsOf(
  count: number,
  { days, sessions }: { days: readonly RangeDay[]; sessions: readonly ShowSession[] },
  draw: Draw,
): ShowGroup[] {
  const pull = byWeight(sessions.map(() => 1 / (0.15 + draw.next())));
  return Array.from({ length: count }, (_, place) => ({
    id: `g${place + 1}`,
    people: draw.between(2, 9),
    ...stayOf(days, draw),
    wishes: wishesOf(sessions, pull, draw),
  }));
}

function stayOf(days: readonly RangeDay[], draw: Draw): Pick<ShowGroup, 'present' | 'busy'> {
  const only = draw.below(days.length);
  const own = draw.chance(0.4) ? days : days.filter((_, place) => place === only);
  return {
    present: own.map(({ id }) => {
      const [from, to] = [draw.below(arrivals.length), draw.below(departures.length)];
      return spanOf(id, clock(arrivals[from] ?? 540), clock(departures[to] ?? 960));
    }),
    busy: own.flatMap(({ id }) =>
      draw.chance(0.35) ? [stretch(id, 600 + 15 * draw.below(18), 30, 'meeting')] : [],
    ),
  };
}

/** Each session once, the first ones most. */
function wishesOf(
  sessions: readonly ShowSession[],
  pull: (draw: Draw) => number,
  draw: Draw,
): ShowGroup['wishes'] {
  const wanted = new Set<number>();
  for (let tries = draw.between(4, 12); tries > 0; tries -= 1) wanted.add(pull(draw));
  return [...wanted].flatMap((place, turn) => {
    const session = sessions[place]?.id;
    return session === undefined
      ? []
      : [{ session, weight: Math.max(1, draw.between(70, 100) - turn * 8) }];
  });
}
