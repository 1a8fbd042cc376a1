import { byPrecedence } from '../riders/rules.ts';
import type { Anchors, Rider, Room } from '../types.ts';

/**
 * Gives cars to those of high rank: a car a party, in order of precedence, never two parties in
 * one. The whole party takes it where it fits, else its high ranks with their officer, else they
 * alone; whoever finds no car rides with the rest of the party.
 *
 * @returns the car of each rider who has one
 */
export function driveInCars(
  riders: readonly Rider[],
  rooms: readonly Room[],
  anchors: Anchors,
): Map<string, string> {
  const inCar = new Map<string, string>();
  const cars = rooms.filter(({ kind, free }) => kind === 'car' && free > 0);
  const given = new Set<string>();
  const parties = Map.groupBy(riders.toSorted(byPrecedence), ({ party }) => party);

  for (const [party, whole] of parties) {
    const vips = whole.filter(({ vip }) => vip);
    if (vips.length === 0) continue;
    const own = cars.find(({ id }) => id === anchors.get(party) && !given.has(id));
    const empty = cars.filter(({ id, isEmpty }) => isEmpty && !given.has(id));
    const led = whole.filter(({ vip, companionId }) => vip || companionId !== null);
    const block =
      [whole, led, vips].find((some) =>
        (own ? [own] : empty).some(({ free }) => free >= some.length),
      ) ?? vips;
    const car = own ?? smallestFor(block.length, empty);
    if (!car) continue;
    given.add(car.id);
    for (const one of block.slice(0, car.free)) inCar.set(one.id, car.id);
  }
  return inCar;
}

/** The smallest that holds so many, else the largest there is; the first in the column of equals. */
function smallestFor(size: number, rooms: readonly Room[]): Room | undefined {
  const holding = rooms.filter(({ free }) => free >= size).toSorted((a, b) => a.free - b.free);
  return holding[0] ?? rooms.toSorted((a, b) => b.free - a.free)[0];
}
