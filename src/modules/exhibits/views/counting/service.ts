import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readSignerNames } from '../../ammunition/signing/service.ts';
import { readCounting } from '../../counting/service.ts';
import type { Exhibit } from '../../types.ts';
import { itemOf, nameOfKey, placeNames, type Looking } from '../service.ts';

/**
 * The daily count as a desk sees it: what to find where, what was counted today and by whom, and
 * who is missing.
 *
 * @param readerId the actor who looks, who may not witness their own count
 */
export async function readCountingView(
  db: Database,
  edition: EditionScope,
  { now, locale }: Looking,
  readerId: string,
) {
  const counting = await readCounting(db, edition, now);
  const { day, places, counts, counted, missing, exhibits } = counting;
  const nameOf = await placeNames(db, edition, locale);
  const signers = await readSignerNames(
    db,
    counts.flatMap(({ countedBy, witnessedBy }) => [countedBy, witnessedBy]),
  );
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const itemsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => byId.get(id) ?? []).map((exhibit) => itemOf(exhibit));
  const expected = places.flatMap((place) => place.expected);
  return {
    day,
    places: places.map(({ place, expected: due }) => ({
      place,
      placeName: nameOfKey(place, nameOf).placeName,
      items: due.map((exhibit) => ({ ...lineOf(exhibit), counted: counted.has(exhibit.id) })),
    })),
    counts: counts.map((count) => ({
      ...{ id: count.id, countedAt: count.countedAt, place: count.place },
      placeName: nameOfKey(count.place, nameOf).placeName,
      countedBy: signers.get(count.countedBy) ?? count.countedBy,
      witnessedBy: count.witnessedBy && (signers.get(count.witnessedBy) ?? count.witnessedBy),
      own: count.countedBy === readerId,
      ...{ expected: count.expected.length, found: count.found.length },
      ...{ missing: itemsOf(count.missing), astray: itemsOf(count.astray) },
    })),
    expected: expected.length,
    counted: expected.filter(({ id }) => counted.has(id)).length,
    missing: missing.flatMap(({ exhibitId, since, place }) =>
      itemsOf([exhibitId]).map((item) => ({ ...item, since, place })),
    ),
  };
}

function lineOf(exhibit: Exhibit) {
  return { ...itemOf(exhibit), serial: exhibit.serial };
}
