import type { Block, Show, ShowPlace } from '../types.ts';
import type { Draw } from './draw.ts';
import { partOf, slotsIn } from './times.ts';

const PLACES_OF_A_HALL = 40;
const MOST_HALLS = 6;
const MINUTES_TO_THE_NEXT_HALL = 5;

const kinds = [
  ['stand', 45],
  ['table', 40],
  ['room', 15],
] as const;

export type Rooms = {
  places: ShowPlace[];
  walking: Show['walking'];
  /** Stands still without an owner, in the order in which they are given away. */
  stands: ShowPlace[];
};

/** Halls in a row; in each of them stands, tables for everybody, and rooms with a door. */
export function roomsOf(count: number, blocks: readonly Block[], draw: Draw): Rooms {
  const halls = Math.min(MOST_HALLS, Math.max(1, Math.ceil(count / PLACES_OF_A_HALL)));
  const places = Array.from({ length: count }, (_, place): ShowPlace => {
    // The first two are a table and a room, so that the smallest show has both.
    const kind = place === 0 ? 'table' : place === 1 ? 'room' : draw.by(kinds);
    return {
      id: `${kind}-${place + 1}`,
      hall: hallOf(place % halls),
      capacity: kind === 'table' && draw.chance(0.1) ? 2 : 1,
      busy: kind === 'room' && draw.chance(0.2) ? [pressConference(blocks, draw)] : [],
      closed: kind === 'room',
      owner: null,
    };
  });
  return { places, walking: walkingBetween(halls), stands: places.filter(isStand) };
}

export function isStand({ id }: ShowPlace): boolean {
  return id.startsWith('stand-');
}

/** An hour in which a room is taken for something else. */
function pressConference(blocks: readonly Block[], draw: Draw) {
  const block = draw.by(blocks.map((one) => [one, 1]));
  const first = draw.below(slotsIn(block));
  return { ...partOf(block, first, Math.min(slotsIn(block), first + 2)), why: 'press' };
}

function walkingBetween(halls: number): Show['walking'] {
  return Array.from({ length: halls }, (_, from) =>
    Array.from({ length: halls }, (__, to) => ({
      from: hallOf(from),
      to: hallOf(to),
      minutes: (to - from) * MINUTES_TO_THE_NEXT_HALL,
    })).filter(({ minutes }) => minutes > 0),
  ).flat();
}

function hallOf(place: number): string {
  return `hall-${String.fromCharCode(97 + place)}`;
}
