import type { ShowMeeting, ShowPlace } from '../types.ts';
import type { HallSeats } from './model.ts';
import type { Floor } from './compile.ts';

/**
 * Places a meeting may be in: the one it is locked to; else those it asks for; else the home of
 * its host, unless it needs a door and the home has none; else every place that is open as the
 * meeting is. A place of somebody else is never among them, nor one without a door for a meeting
 * that must not be overheard.
 */
export function mayBeIn(meeting: ShowMeeting, place: ShowPlace, home: ShowPlace | undefined) {
  if (place.owner !== null && place.owner !== meeting.host) return false;
  if (meeting.closed && !place.closed) return false;
  if (meeting.locked.place !== null) return place.id === meeting.locked.place;
  if (meeting.places !== null) return meeting.places.includes(place.id);
  if (home && (home.closed || !meeting.closed)) return place.id === home.id;
  return place.closed === meeting.closed;
}

/** The same lists are shared between all meetings that may be in the same places. */
export function placesOf(floor: Floor): (meeting: ShowMeeting) => readonly HallSeats[] {
  const { show } = floor;
  const shared = new Map<string, readonly HallSeats[]>();
  const homes = new Map(
    show.parties.map((party) => [party.id, show.places.find(({ id }) => id === party.home)]),
  );
  const owners = new Set(show.places.map(({ owner }) => owner));

  return (meeting) => {
    const home = homes.get(meeting.host);
    const key = JSON.stringify([
      meeting.locked.place,
      meeting.places,
      meeting.closed,
      home?.id ?? null,
      owners.has(meeting.host) ? meeting.host : null,
    ]);
    const found =
      shared.get(key) ??
      byHall(
        floor,
        show.places.flatMap((place, index) => (mayBeIn(meeting, place, home) ? [index] : [])),
      );
    shared.set(key, found);
    return found;
  };
}

function byHall(floor: Floor, places: readonly number[]): HallSeats[] {
  const seats = new Map<number, number[]>();
  for (const place of places) {
    const first = floor.placeRows[place] ?? 0;
    const hall = floor.hallOf[first] ?? 0;
    const list = seats.get(hall) ?? [];
    for (let seat = 0; seat < (floor.seats[place] ?? 0); seat++) list.push(first + seat);
    seats.set(hall, list);
  }
  return [...seats].map(([hall, list]) => ({ hall, seats: Int32Array.from(list) }));
}
