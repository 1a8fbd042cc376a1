import type { Database } from '#platform/database';
import { listIds, type ListId } from '../types.ts';

/** Where a list is fetched from, and what is known of the last time. */
export type ListSource = {
  list: ListId;
  url: string;
  etag: string | null;
  lastModified: string | null;
  checkedAt: Date | null;
  outcome: string | null;
};

/** Empty unless somebody set an address: nothing is fetched by itself. */
export async function listSources(db: Database): Promise<ListSource[]> {
  const rows = await db.selectFrom('listSource').selectAll().orderBy('list').execute();
  return rows.flatMap((row) => {
    const list = listIds.find((known) => known === row.list);
    return list ? [{ ...row, list }] : [];
  });
}

/** A new address forgets what the old one said; null stops the fetching. */
export async function saveSource(db: Database, list: ListId, url: string | null): Promise<void> {
  await db.deleteFrom('listSource').where('list', '=', list).execute();
  if (url) await db.insertInto('listSource').values({ list, url }).execute();
}

export async function saveFetch(
  db: Database,
  list: ListId,
  fetched: Pick<ListSource, 'etag' | 'lastModified' | 'outcome' | 'checkedAt'>,
): Promise<void> {
  await db.updateTable('listSource').set(fetched).where('list', '=', list).execute();
}
