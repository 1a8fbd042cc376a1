import { listEditions, readEdition } from '#modules/editions/service';
import type { Edition } from '#modules/editions/types';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { countDeeds } from './store.ts';
import type { Deeds } from './types.ts';

/**
 * The edition before: the one this was made of, else the last of the same series that was over
 * when this one begins. Null for the first of a series.
 */
export async function findLastEdition(
  db: Database,
  edition: EditionScope,
): Promise<EditionScope | null> {
  const { clonedFrom, series, startsOn } = await readEdition(db, edition);
  if (clonedFrom) return provenEdition(clonedFrom);
  const [last] = (await listEditions(db))
    .filter((one) => one.series === series && one.endsOn < startsOn)
    .toSorted(latestFirst);
  return last ? provenEdition(last.id) : null;
}

/** What each government did in the edition before; empty where there was none. */
export async function readLastDeeds(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, Deeds>> {
  const last = await findLastEdition(db, edition);
  return last ? countDeeds(db, last) : new Map();
}

function latestFirst(one: Edition, other: Edition): number {
  return other.endsOn.localeCompare(one.endsOn);
}
