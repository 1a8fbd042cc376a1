import type { Show, ShowParty, Span, WallTime } from '../../../engine/types.ts';
import type { Kept, Slot } from '../types.ts';

export function minuteOf(wall: WallTime): number {
  return Date.parse(`${wall}:00Z`) / 60_000;
}

export function wallOf(minute: number): WallTime {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

export function clashes({ from, to }: Span, { begin, end }: Slot): boolean {
  return minuteOf(from) < end && begin < minuteOf(to);
}

/** Whether less than so many minutes lie between two meetings. */
export function isNear(one: Slot, other: Slot, apart = 0): boolean {
  return one.begin < other.end + apart && other.begin < one.end + apart;
}

/** Minutes on foot between a meeting and another slot; a way told once is as long both ways. */
export function walkBetween(show: Show, one: Kept, { begin }: Slot, hall: string): number {
  if (one.hall === hall) return 0;
  const [from, to] = one.begin < begin ? [one.hall, hall] : [hall, one.hall];
  const told = (a: string, b: string) => show.walking.find((way) => way.from === a && way.to === b);
  return (told(from, to) ?? told(to, from))?.minutes ?? 0;
}

/** Whether a slot would be one more in a row than a party does without a pause. Several teams relieve each other. */
export function isOneTooMany(party: ShowParty, own: readonly Kept[], slot: Slot): boolean {
  if (!party.inARow || party.teams > 1) return false;
  const { meetings: most, pause } = party.inARow;
  let row: Slot[] = [];
  for (const next of [...own, slot].toSorted((one, other) => one.begin - other.begin)) {
    const last = row.at(-1);
    row = last && next.begin - last.end < pause ? [...row, next] : [next];
    if (row.length > most && row.includes(slot)) return true;
  }
  return false;
}
