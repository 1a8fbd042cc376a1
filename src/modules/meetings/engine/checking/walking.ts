import type { Show } from '../types.ts';
import type { Placed } from './placed.ts';

/** Minutes on foot from the place of one meeting to that of another. */
export type MinutesBetween = (from: Placed, to: Placed) => number;

/** What is told one way only holds both ways; what is not told takes no time. */
export function walkingIn({ walking }: Show): MinutesBetween {
  const told = new Map(walking.map(({ from, to, minutes }) => [keyOf(from, to), minutes]));
  return (from, to) => {
    const [here, there] = [from.place.hall, to.place.hall];
    if (here === there) return 0;
    return told.get(keyOf(here, there)) ?? told.get(keyOf(there, here)) ?? 0;
  };
}

/** Whether somebody who is at the first cannot be in time for the second. */
export function isTooFar(first: Placed, second: Placed, minutesBetween: MinutesBetween): boolean {
  return second.begin < first.end + minutesBetween(first, second);
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
