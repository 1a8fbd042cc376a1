import { drawFrom } from '#modules/meetings/engine/generating/draw';
import type { RangePlan, RangeShow, RangeWeights } from '../types.ts';
import { daysOf } from './days.ts';
import { demandSome } from './demands.ts';
import { groundOf } from './ground.ts';
import { groupsOf, staffOf } from './people.ts';
import { orderOf, sessionsOf } from './sessions.ts';

/** How large the demo days are; the same sizes and seed give the same days on every machine. */
export type RangeSizes = {
  sessions: number;
  lanes: number;
  /** Delegations. */
  groups: number;
  days: number;
  seed: number;
};

const weights: RangeWeights = {
  first: 100,
  idleMinute: 1,
  movedSession: 60,
  movedMinute: 2,
  walkingMinute: 1,
};

/** Of all the fuel that would be needed; what is missing has to be left out. */
const FUEL_SHARE = 0.9;

/**
 * Demo days as they are: fans of fire over the lanes beside, drones above them, too few officers,
 * prayers, convoys that come late and leave early, and a few sessions that everybody wants to see.
 */
export function generateRangeShow(sizes: RangeSizes): RangeShow {
  return generateWithWitness(sizes).show;
}

/** With a plan of all that the days demand, which proves that it can be kept. */
export function generateWithWitness(sizes: RangeSizes): { show: RangeShow; witness: RangePlan } {
  const draw = drawFrom(sizes.seed);
  const days = daysOf(sizes.days);
  const sessions = sessionsOf(sizes.sessions, sizes.lanes, draw);
  const groups = groupsOf(sizes.groups, { days, sessions }, draw);
  const spectators = groups.reduce((sum, { people }) => sum + people, 0);
  const litres = sessions.reduce((sum, { fuelLitres }) => sum + fuelLitres, 0);
  return demandSome(
    {
      format: 'kurukan-range-1',
      name: `sessions-${sizes.sessions}-groups-${sizes.groups}-seed-${sizes.seed}`,
      grid: 5,
      days: days.map((day) => ({
        ...day,
        fuelLitres: Math.round((FUEL_SHARE * litres) / days.length),
      })),
      ...groundOf(sizes.lanes, { days, spectators }, draw),
      staff: staffOf(sizes.lanes, days, draw),
      sessions,
      groups,
      before: orderOf(sessions, draw),
      weights,
    },
    draw,
  );
}
