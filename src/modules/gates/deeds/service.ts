import { readPrints } from '#modules/badges/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { holderOf } from '../deciding/rules.ts';
import { deedOf, isDeed } from './meaning.ts';
import { listDeedEvents, type DeedQuery } from './store.ts';
import type { Deed } from './types.ts';

/**
 * What phones have recorded beside passages, without what was taken back, in the order of the
 * log. Several replicas that hold the same events give the same list.
 */
export async function listDeeds(
  db: Database,
  edition: EditionScope,
  query: DeedQuery,
): Promise<Deed[]> {
  if (query.kinds.length === 0 || query.places?.length === 0) return [];
  const rows = await listDeedEvents(db, edition, query);
  const idxs = rows.flatMap(({ event: { badge, other } }) =>
    [badge, other].flatMap((print) => print?.idx ?? []),
  );
  const prints = idxs.length > 0 ? await readPrints(db, edition, [...new Set(idxs)]) : [];
  const holders = new Map(prints.map(({ idx }) => [idx, holderOf(prints, idx)]));
  return rows.flatMap(({ event, receivedAt }) =>
    isDeed(event)
      ? [deedOf(event, { receivedAt, holderOf: (idx) => holders.get(idx) ?? null })]
      : [],
  );
}
