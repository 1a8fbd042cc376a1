import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import { localDay } from '#platform/days/rules';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { readEdition } from '#modules/editions/service';
import { readCustody } from '../custody/service.ts';
import type { Standing } from '../custody/types.ts';
import { countWitnessed, exhibitsCounted } from '../facts.ts';
import { listExhibits, lockRegister } from '../store.ts';
import type { Exhibit } from '../types.ts';
import {
  codeInScan,
  expectedAt,
  findMissing,
  placesToCount,
  timeOfCount,
  resultOf,
  wereCounted,
} from './rules.ts';
import { addCount, listCounts, lockCount, saveWitness } from './store.ts';
import type { Count, CountResult, Missing } from './types.ts';

/** Where weapons are to be counted today, what has been counted, and who is missing. */
export type Counting = {
  /** The local day, `YYYY-MM-DD`. */
  day: string;
  places: { place: string; expected: Exhibit[] }[];
  /** Of this day, the newest first, each with its result. */
  counts: (Count & CountResult)[];
  /** Found today by a count that two have signed. */
  counted: Set<string>;
  missing: Missing[];
  exhibits: Exhibit[];
  standings: Map<string, Standing>;
};

/** The daily count as it stands at an instant. */
export async function readCounting(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<Counting> {
  const [{ timeZone }, exhibits, standings, counts] = await Promise.all([
    readEdition(db, edition),
    listExhibits(db, edition),
    readCustody(db, edition),
    listCounts(db, edition),
  ]);
  const day = localDay(now, timeZone);
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const places = [...placesToCount(exhibits, standings)]
    .map(([place, ids]) => ({ place, expected: ids.flatMap((id) => byId.get(id) ?? []) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const missing = findMissing(counts, standings).filter(({ exhibitId }) => {
    const state = byId.get(exhibitId)?.state;
    return state !== 'left' && state !== 'lost';
  });
  return {
    day,
    places,
    counts: counts
      .filter(({ countedAt }) => localDay(countedAt, timeZone) === day)
      .toReversed()
      .map((count) => ({ ...count, ...resultOf(count) })),
    counted: wereCounted(counts, day, timeZone),
    missing,
    exhibits,
    standings,
  };
}

/**
 * Writes down what lay at a place, by the tags that were scanned, typed or ticked. What was
 * expected there is asked at the same moment.
 *
 * @param scans codes or whole texts of tags, each once or more
 * @throws AppError `exhibit.tag-unknown` with the first that is none; `exhibit.nothing-to-count`
 */
export async function takeCount(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { place, scans }: { place: string; scans: readonly string[] },
): Promise<{ id: string } & CountResult> {
  await lockRegister(tx, edition);
  const exhibits = await listExhibits(tx, edition);
  const standings = await readCustody(tx, edition);
  const ids = new Map(exhibits.map(({ code, id }) => [code.toUpperCase(), id]));
  const found = [...new Set(scans.map((scan) => idOf(scan, ids)))];
  const expected = expectedAt(place, exhibits, standings);
  if (expected.length === 0 && found.length === 0)
    throw new AppError('exhibit.nothing-to-count', { place });

  const countedAt = timeOfCount(by.clock.now(), await listCounts(tx, edition));
  const count = {
    ...{ id: randomUUID(), countedAt, place, expected, found },
    ...{ countedBy: by.actor.id, witnessedBy: null },
  };
  await addCount(tx, edition, count);
  const result = resultOf(count);
  await record(tx, edition, by, [
    exhibitsCounted(count.id, {
      ...{ place, expected: expected.length, found: found.length },
      ...result,
    }),
  ]);
  return { id: count.id, ...result };
}

function idOf(scan: string, ids: ReadonlyMap<string, string>): string {
  const code = codeInScan(scan);
  const id = ids.get(code);
  if (!id) throw new AppError('exhibit.tag-unknown', { code });
  return id;
}

/**
 * Signs a count as the second person.
 *
 * @throws AppError `exhibit.count-unknown`; `exhibit.count-signed`; `exhibit.count-same-person`
 */
export async function witnessCount(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const count = await lockCount(tx, edition, id);
  if (!count) throw new AppError('exhibit.count-unknown', { id });
  if (count.witnessedBy !== null) throw new AppError('exhibit.count-signed');
  if (count.countedBy === by.actor.id) throw new AppError('exhibit.count-same-person');
  await saveWitness(tx, edition, id, by.actor.id);
  const { place, countedBy } = count;
  await record(tx, edition, by, [countWitnessed(id, { place, countedBy })]);
}
