import type { Draw } from '#modules/meetings/engine/generating/draw';
import type { RangeDay, RangeShow } from '../types.ts';
import { stretch } from './days.ts';

/** Metres from one lane to the next, and walked in a minute over rough ground. */
export const LANE_WIDTH = 300;
const METRES_A_MINUTE = 60;
const LANES_A_STAND = 2;
const LANES_AN_AIR_BLOCK = 4;

type Ground = Pick<RangeShow, 'lanes' | 'airBlocks' | 'stands' | 'walking'>;

/**
 * Lanes side by side, which all fire the same way; a stand behind each two of them; an air block
 * over each four. Some are closed for an hour: air traffic, people in the fields.
 */
export function groundOf(
  lanes: number,
  { days, spectators }: { days: readonly RangeDay[]; spectators: number },
  draw: Draw,
): Ground {
  const stands = Array.from({ length: Math.ceil(lanes / LANES_A_STAND) }, (_, place) => ({
    id: `stand-${place + 1}`,
    capacity: Math.ceil((spectators * draw.between(20, 45)) / 100 / 5) * 5,
  }));
  return {
    lanes: Array.from({ length: lanes }, (_, place) => ({
      id: `lane-${place + 1}`,
      closed: closedTimes(days, 0.15, 'population', draw),
    })),
    airBlocks: Array.from({ length: Math.ceil(lanes / LANES_AN_AIR_BLOCK) }, (_, place) => ({
      id: `air-${place + 1}`,
      closed: closedTimes(days, 0.4, 'air-traffic', draw),
    })),
    stands,
    walking: stands.flatMap((from, place) =>
      stands.slice(place + 1).map((to, further) => ({
        ...{ from: from.id, to: to.id },
        minutes: minutesFor((further + 1) * LANES_A_STAND * LANE_WIDTH),
      })),
    ),
  };
}

export function standOf(lane: number): string {
  return `stand-${Math.floor(lane / LANES_A_STAND) + 1}`;
}

export function airBlockOf(lane: number): string {
  return `air-${Math.floor(lane / LANES_AN_AIR_BLOCK) + 1}`;
}

/** On the grid of five. */
function minutesFor(metres: number): number {
  return Math.ceil(metres / METRES_A_MINUTE / 5) * 5;
}

function closedTimes(days: readonly RangeDay[], share: number, why: string, draw: Draw) {
  return days.flatMap(({ id }) =>
    draw.chance(share)
      ? [stretch(id, 480 + 15 * draw.below(30), 15 * draw.between(2, 5), why)]
      : [],
  );
}
