import { localDay } from '#platform/days/rules';
import { isOnSite, isWeapon } from '../custody/rules.ts';
import type { Standing } from '../custody/types.ts';
import type { Exhibit } from '../types.ts';
import type { Count, CountResult, Missing } from './types.ts';

/** Everything at once: a count of the whole site. */
export const everywhere = 'site';

type Countable = Pick<Exhibit, 'id' | 'kind' | 'state' | 'store'>;

/** The place an item is counted at: `store/<its store>`, `stand/<code>`, `lane/<id>`, `transit`. */
export function placeKeyOf(
  { store }: Pick<Exhibit, 'store'>,
  { place, placeId }: Pick<Standing, 'place' | 'placeId'>,
): string {
  const within = place === 'store' ? store : placeId;
  return within ? `${place}/${within}` : place;
}

/** Weapons on the site, live or not: what must be found each day, by the place where it should lie. */
export function placesToCount(
  exhibits: readonly Countable[],
  standings: ReadonlyMap<string, Standing>,
): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const exhibit of exhibits) {
    const standing = standings.get(exhibit.id);
    if (!standing || !isCounted(exhibit, standing)) continue;
    const place = placeKeyOf(exhibit, standing);
    places.set(place, [...(places.get(place) ?? []), exhibit.id]);
  }
  return places;
}

export function isCounted(exhibit: Countable, standing: Standing | undefined): boolean {
  return isWeapon(exhibit) && isOnSite(exhibit, standing);
}

/** What a count expects at a place, or at all of them. */
export function expectedAt(
  place: string,
  exhibits: readonly Countable[],
  standings: ReadonlyMap<string, Standing>,
): string[] {
  const places = placesToCount(exhibits, standings);
  return place === everywhere ? [...places.values()].flat() : (places.get(place) ?? []);
}

export function resultOf({ expected, found }: Pick<Count, 'expected' | 'found'>): CountResult {
  const lay = new Set(found);
  const due = new Set(expected);
  return {
    missing: expected.filter((id) => !lay.has(id)),
    astray: found.filter((id) => !due.has(id)),
  };
}

/**
 * Who is missing: not found where it was expected, and neither found by a later count nor moved by
 * a later step. One signature is enough for an alarm; it takes two to end it by a count.
 */
export function findMissing(
  counts: readonly Count[],
  standings: ReadonlyMap<string, Standing>,
): Missing[] {
  const missing = new Map<string, Missing>();
  for (const count of counts.toSorted(inOrder)) {
    for (const exhibitId of resultOf(count).missing)
      if (!missing.has(exhibitId))
        missing.set(exhibitId, { exhibitId, since: count.countedAt, place: count.place });
    if (count.witnessedBy !== null) for (const id of count.found) missing.delete(id);
  }
  return [...missing.values()].filter(({ exhibitId, since }) => {
    const standing = standings.get(exhibitId);
    return !standing || standing.since <= since;
  });
}

/** When a count is taken: after the one before it, because the later of two says what was found since. */
export function timeOfCount(now: Date, counts: readonly Pick<Count, 'countedAt'>[]): Date {
  const latest = Math.max(0, ...counts.map(({ countedAt }) => countedAt.getTime()));
  return new Date(Math.max(now.getTime(), latest + 1));
}

function inOrder(one: Count, other: Count): number {
  return one.countedAt.getTime() - other.countedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** Found by a count that two have signed, on a local day (`YYYY-MM-DD`). */
export function wereCounted(counts: readonly Count[], day: string, timeZone: string): Set<string> {
  const found = counts
    .filter(({ witnessedBy, countedAt }) => {
      return witnessedBy !== null && localDay(countedAt, timeZone) === day;
    })
    .flatMap((count) => count.found);
  return new Set(found);
}

/** The code in what a reader or a person typed: `KURUKAN:X:E-0012`, `e-0012`. */
export function codeInScan(scan: string): string {
  const text = scan.trim().toUpperCase();
  return text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
}

/** What stands before the code in the QR text of a tag. */
export const tagPrefix = 'KURUKAN:X:';
