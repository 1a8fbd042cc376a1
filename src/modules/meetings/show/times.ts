import { instantOf } from '#platform/tabular/values';
import type { WallTime } from '../engine/types.ts';

/** What the wall clocks of a zone show at an instant, to the minute: `2025-11-11T09:30`. */
export function toWall(instant: Date, zone: string): WallTime {
  return formatFor(zone).format(instant).replace(' ', 'T');
}

/**
 * The instant at which the wall clocks of a zone show a time. Of an hour that comes twice when
 * the clocks go back it is one of the two, and no meeting is at night.
 */
export function fromWall(wall: WallTime, zone: string): Date {
  return instantOf(wall.slice(0, 10), wall.slice(11, 16), zone);
}

/** Making one takes a thousand times as long as using it, and a show has one zone. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  formats.set(zone, made);
  return made;
}

const formats = new Map<string, Intl.DateTimeFormat>();
