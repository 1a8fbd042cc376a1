import type { Plan, Show, Weights } from '../types.ts';
import { drawFrom } from './draw.ts';
import { interpretersOf } from './interpreters.ts';
import { lockSome } from './locks.ts';
import { partiesOf } from './parties.ts';
import { roomsOf } from './places.ts';
import { banned, promise } from './promises.ts';
import { blocksOf } from './times.ts';
import { putInOrder, wishesOf } from './wishes.ts';

/** How large a show is; the same sizes and seed give the same show on every machine. */
export type Sizes = {
  /** At least two: half of them are exhibitors. */
  parties: number;
  /** Wishes; fewer come out where there are fewer pairs. */
  requests: number;
  /** Half-hours in which meetings may begin, spread over half-days of at most eight. */
  slots: number;
  /** At least two: one table, one room with a door, and stands for the best known exhibitors. */
  places: number;
  seed: number;
};

const weights: Weights = {
  bracket: { 'must-must': 1_000, 'must-meet': 600, 'meet-meet': 300, 'one-sided': 100 },
  fairness: 400,
  idlePeriod: 10,
  walkingMinute: 1,
  movedTime: 50,
  movedPlace: 10,
  edgeSlot: 2,
  interpreterChange: 3,
};

/**
 * A show as they are: a few exhibitors whom everybody wants, delegations that come and go by
 * convoy, ministers with little time, too few interpreters, and promises.
 */
export function generateShow(sizes: Sizes): Show {
  return generateWithWitness(sizes).show;
}

/** With a plan of all that the show demands, which proves that it can be kept. */
export function generateWithWitness(sizes: Sizes): { show: Show; witness: Plan } {
  const draw = drawFrom(sizes.seed);
  const blocks = blocksOf(sizes.slots);
  const rooms = roomsOf(sizes.places, blocks, draw);
  const invented = partiesOf(sizes.parties, blocks, rooms, draw);
  const meetings = putInOrder(wishesOf(sizes.requests, invented, draw), draw);
  return lockSome(
    {
      format: 'kurukan-show-1',
      name: `parties-${sizes.parties}-requests-${sizes.requests}-seed-${sizes.seed}`,
      grid: 5,
      blocks,
      parties: promise(invented, meetings, draw),
      attendees: invented.guests.flatMap(({ minister }) => minister ?? []),
      places: rooms.places,
      walking: rooms.walking,
      interpreters: interpretersOf(meetings, blocks, draw),
      meetings,
      never: banned(invented, meetings, draw),
      weights,
    },
    draw,
  );
}
