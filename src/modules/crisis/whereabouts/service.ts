import { readHeads, type CountedHead } from '#modules/convoys/heads/service';
import { readBoard, readInside, type Board } from '#modules/gates/board/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { byPlace, keyOf, lastSightings } from './rules.ts';
import type { Place, PlaceNow, Sighting } from './types.ts';

/** Who was seen longer ago is not looked for: a convoy is back by then. */
const LONGEST_MS = 36 * 60 * 60_000;

export type Whereabouts = { asOf: Date; places: PlaceNow[]; sightings: Map<string, Sighting[]> };

/** Everybody by the last place that is known of them, from gates and convoys together. */
export async function readWhereabouts(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<Whereabouts> {
  const [{ entries }, board, convoys] = await Promise.all([
    readInside(db, edition, now),
    readBoard(db, edition, now),
    readHeads(db, edition),
  ]);
  const heads = convoys.heads.filter(({ at }) => now.getTime() - at.getTime() < LONGEST_MS);
  const seen: Sighting[] = [
    ...entries.flatMap(({ participantId, zoneId, since }) =>
      participantId
        ? [{ participantId, place: { kind: 'zone' as const, id: zoneId }, at: since }]
        : [],
    ),
    ...heads.map((head) => ({ ...head, place: placeOf(head) })),
  ];
  const sightings = byPlace(lastSightings(seen));
  const count = (place: Place) => sightings.get(keyOf(place))?.length ?? 0;
  const ranges = new Set(heads.flatMap(({ rangeId }) => rangeId ?? []));

  return {
    asOf: now,
    sightings,
    places: [
      ...board.zones.map((zone) => zoneNow(zone, count({ kind: 'zone', id: zone.zoneId }))),
      ...[...ranges].map((id): PlaceNow => ({
        ...{ kind: 'range', id, people: count({ kind: 'range', id }), withoutBadge: 0 },
        heardAt: latestOf(heads.filter(({ rangeId }) => rangeId === id).map(({ at }) => at)),
      })),
      ...convoys.vehicles.map(({ vehicleId, heardAt }): PlaceNow => ({
        ...{ kind: 'vehicle', id: vehicleId, withoutBadge: 0, heardAt },
        people: count({ kind: 'vehicle', id: vehicleId }),
      })),
    ].filter(({ people, withoutBadge }) => people + withoutBadge > 0),
  };
}

/** At the range a head is counted in front of its vehicle, and home or gone otherwise it is nowhere. */
function placeOf({ leg, rangeId, vehicleId }: CountedHead): Place | null {
  if (leg === 'home' || leg === 'otherwise') return null;
  if (leg === 'there' && rangeId) return { kind: 'range', id: rangeId };
  return vehicleId ? { kind: 'vehicle', id: vehicleId } : null;
}

function zoneNow(zone: Board['zones'][number], people: number): PlaceNow {
  const { zoneId, withoutBadge, heardAt } = zone;
  return { kind: 'zone', id: zoneId, people, withoutBadge, heardAt };
}

function latestOf(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((latest, at) => (latest && latest >= at ? latest : at), null);
}
