import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json';
import type { ListedEntity } from '../types.ts';

/**
 * A hash of everything a list says of an entry, whatever order it says it in: a cleared hit is
 * remembered for it, and dies when it changes. 32 hexadecimal digits.
 */
export function versionOf(entity: ListedEntity): string {
  const sorted = {
    ...entity,
    names: sortedByText(entity.names),
    births: sortedByText(entity.births),
    documents: sortedByText(entity.documents),
    nationalities: entity.nationalities.toSorted(),
    countries: entity.countries.toSorted(),
    programmes: entity.programmes.toSorted(),
  };
  return createHash('sha256').update(canonicalJson(sorted)).digest('hex').slice(0, 32);
}

function sortedByText<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, text: canonicalJson(item) }))
    .toSorted((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ item }) => item);
}
