import type { Show, ShowPlace } from '../types.ts';
import type { ShowBreach, ShowRule } from './broken-rules.ts';
import { byId, inTime, type Placed } from './placed.ts';
import { overlap, stretchOf } from './wall-time.ts';

/** Each meeting where it may be, and no place fuller than it holds. */
export function checkRooms(show: Show, placed: readonly Placed[]): ShowBreach[] {
  const places = byId(show.places);
  return [
    ...placed.flatMap((one) => [...wherever(one, places), ...whileShut(one)]),
    ...show.places.flatMap((place) => overfull(place, placed)),
  ];
}

function wherever(
  { meeting, host, place, at }: Placed,
  places: ReadonlyMap<string, ShowPlace>,
): ShowBreach[] {
  const breach = (rule: ShowRule): ShowBreach => ({ rule, about: [meeting.id, place.id], at });
  const breaches: ShowBreach[] = [];
  if (meeting.closed && !place.closed) breaches.push(breach('not-closed'));
  if (place.owner !== null && place.owner !== meeting.host) breaches.push(breach('owner'));

  const home = host.home === null ? undefined : places.get(host.home);
  if (meeting.locked.place !== null) {
    if (meeting.locked.place !== place.id) breaches.push(breach('locked-place'));
  } else if (meeting.places !== null) {
    if (!meeting.places.includes(place.id)) breaches.push(breach('place'));
  } else if (home && (home.closed || !meeting.closed)) {
    if (home.id !== place.id) breaches.push(breach('place'));
  } else if (place.closed && !meeting.closed) {
    // Rooms with a door are kept for those who need one.
    breaches.push(breach('place'));
  }
  return breaches;
}

function whileShut({ place, meeting, at, begin, end }: Placed): ShowBreach[] {
  return place.busy
    .filter((absence) => overlap(stretchOf(absence), { begin, end }))
    .map(({ why }) => ({ rule: 'place-shut', about: [meeting.id, place.id, why], at }));
}

function overfull(place: ShowPlace, placed: readonly Placed[]): ShowBreach[] {
  const here = inTime(placed.filter((one) => one.place.id === place.id));
  return here.flatMap((one) => {
    const atOnce = here.filter(({ begin, end }) => begin <= one.begin && one.begin < end);
    return atOnce.length > place.capacity && atOnce.at(-1) === one
      ? [
          {
            rule: 'capacity',
            about: [place.id, ...atOnce.map(({ meeting }) => meeting.id)],
            at: one.at,
          },
        ]
      : [];
  });
}
