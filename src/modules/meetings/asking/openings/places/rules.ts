import type { ShowInterpreter, ShowPlace } from '../../../engine/types.ts';
import { clashes, isNear, minuteOf, walkBetween } from '../spans/rules.ts';
import type { Opening, Refused, Slot, Table } from '../types.ts';

/** Of the places that suit, the first that is free and can be walked to, with whoever interprets. */
export function findPlace(table: Table, slot: Slot): Refused | Omit<Opening, 'at' | 'holds'> {
  const interpreter = freeInterpreter(table, slot);
  if (interpreter === undefined) return { reason: 'no-interpreter', about: null };
  let first: Refused | null = null;
  for (const { place, elsewhere } of placesFor(table)) {
    const refused = placeTaken(table, place, slot) ?? tooFar(table, place, slot);
    if (!refused) return { place: place.id, interpreter, elsewhere };
    first ??= refused;
  }
  return first ?? { reason: 'no-place', about: null };
}

/** The home of the host first; then what is open to everybody, in its hall before the others. */
function placesFor({ show, wanted, sides }: Table): { place: ShowPlace; elsewhere: boolean }[] {
  const homeId = sides.find(({ side }) => side === 'host')?.party.home;
  const home = show.places.find(({ id }) => id === homeId);
  const isOpen = ({ owner }: ShowPlace) => owner === null || owner === wanted.host;
  if (wanted.place) {
    const named = show.places.find(({ id }) => id === wanted.place);
    const suits = named && isOpen(named) && (!wanted.closed || named.closed);
    return suits ? [{ place: named, elsewhere: named !== home }] : [];
  }
  // A meeting behind a door has no home where the home has none.
  const receives = home && (!wanted.closed || home.closed) ? home : undefined;
  const others = show.places.filter(
    (place) => place !== home && place.closed === wanted.closed && isOpen(place),
  );
  const isFar = ({ hall }: ShowPlace) => Number(hall !== home?.hall);
  return [
    ...(receives ? [{ place: receives, elsewhere: false }] : []),
    ...others
      .toSorted((one, other) => isFar(one) - isFar(other))
      .map((place) => ({ place, elsewhere: receives !== undefined })),
  ];
}

function placeTaken({ kept }: Table, place: ShowPlace, slot: Slot): Refused | null {
  const shut = place.busy.find((busy) => clashes(busy, slot));
  if (shut) return { reason: 'no-place', about: shut.why };
  const there = kept.filter((one) => one.place === place.id && isNear(one, slot));
  return there.length >= place.capacity ? { reason: 'no-place', about: null } : null;
}

/** Whether everybody can walk there and on in time; of several teams one has to. */
function tooFar(
  { show, kept, sides, wanted }: Table,
  { hall }: ShowPlace,
  slot: Slot,
): Refused | null {
  for (const { side, party, own } of sides) {
    const near = own.filter((one) => isNear(one, slot, walkBetween(show, one, slot, hall)));
    if (near.length >= party.teams) return { reason: `${side}-walks`, about: null };
  }
  const isKept = kept.some(
    (one) =>
      one.attendees.some((id) => wanted.attendees.includes(id)) &&
      isNear(one, slot, walkBetween(show, one, slot, hall)),
  );
  return isKept ? { reason: 'attendee-meets', about: null } : null;
}

/** Null where nobody need interpret, undefined where nobody can. */
function freeInterpreter({ show, kept, wanted }: Table, slot: Slot): string | null | undefined {
  const { interpreter: languages } = wanted;
  if (!languages) return null;
  return show.interpreters.find(
    (one) =>
      languages.every((language) => one.languages.includes(language)) &&
      isOnDuty(one, slot) &&
      !kept.some((meeting) => meeting.interpreter === one.id && isNear(meeting, slot)),
  )?.id;
}

/** Shifts that touch are one. */
function isOnDuty({ shifts }: ShowInterpreter, { begin, end }: Slot): boolean {
  let reached = begin;
  for (const { from, to } of shifts.toSorted(
    (one, other) => minuteOf(one.from) - minuteOf(other.from),
  ))
    if (minuteOf(from) <= reached && reached < minuteOf(to)) reached = minuteOf(to);
  return reached >= end;
}
