import type { Busy, ShowInterpreter, ShowPlace } from '../engine/types.ts';
import type { Interpreter } from '../interpreters/types.ts';
import type { MeetingPlace } from '../places/types.ts';
import { dutySpan } from './busy.ts';

/** The stand where an exhibitor receives: the first of its places, stands before others. */
export function homesOf(places: readonly MeetingPlace[]): (exhibitorId: string) => string | null {
  const homes = new Map<string, string>();
  const stands = places.filter(({ kind }) => kind === 'stand');
  for (const { id, exhibitorId } of [...stands, ...places])
    if (exhibitorId && !homes.has(exhibitorId)) homes.set(exhibitorId, id);
  return (exhibitorId) => homes.get(exhibitorId) ?? null;
}

export function showPlaces(
  places: readonly MeetingPlace[],
  busy: ReadonlyMap<string, readonly Busy[]>,
): ShowPlace[] {
  return places.map(({ id, hallId, exhibitorId, capacity, closed }) => ({
    ...{ id, capacity, closed },
    // Places of no hall are all in one, and nobody walks between them.
    hall: hallId ?? '',
    busy: busy.get(id) ?? [],
    owner: exhibitorId,
  }));
}

export function showInterpreters(
  interpreters: readonly Interpreter[],
  zone: string,
): ShowInterpreter[] {
  return interpreters.map(({ id, languages, shifts }) => ({
    ...{ id, languages },
    shifts: shifts.flatMap(({ from, to }) => dutySpan(from, to, zone)),
  }));
}
