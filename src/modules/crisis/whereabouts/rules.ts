import type { Place, Sighting } from './types.ts';

/**
 * Where each person was seen last. Of two sightings at one instant the vehicle is believed: whoever
 * boards leaves the zone without going through its gate.
 */
export function lastSightings(sightings: readonly Sighting[]): Map<string, Sighting> {
  const last = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const known = last.get(sighting.participantId);
    if (!known || isLater(sighting, known)) last.set(sighting.participantId, sighting);
  }
  return last;
}

/** Those who are somewhere, by place; whoever is home is nowhere to be looked for. */
export function byPlace(last: ReadonlyMap<string, Sighting>): Map<string, Sighting[]> {
  const here = [...last.values()].filter(({ place }) => place !== null);
  return Map.groupBy(here, ({ place }) => (place ? keyOf(place) : ''));
}

export function keyOf({ kind, id }: Place): string {
  return `${kind} ${id}`;
}

function isLater(one: Sighting, other: Sighting): boolean {
  const apart = one.at.getTime() - other.at.getTime();
  return apart > 0 || (apart === 0 && rankOf(one) > rankOf(other));
}

/** Of the same kind any will do, as long as it is the same one for everybody who asks. */
function rankOf({ place }: Sighting): string {
  if (place === null) return '3';
  return `${{ zone: 0, range: 1, vehicle: 2 }[place.kind]} ${place.id}`;
}
