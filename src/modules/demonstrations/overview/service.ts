import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { listSessions } from '../store.ts';
import { readMissing } from '../submitting/service.ts';
import type { RangeSessionRow } from '../table.ts';
import { listSessionRows } from './store.ts';

/**
 * One page of sessions with what each lacks, of one exhibitor only where `only` is set. Of what is
 * called off nothing is missing.
 */
export async function readSessionPage(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  only: string | null,
): Promise<TablePage<RangeSessionRow>> {
  const { rows, total } = await listSessionRows(db, edition, query, only);
  const open = rows.filter(({ state }) => state !== 'cancelled').map(({ id }) => id);
  const sessions = await listSessions(db, edition, { ids: open });
  const missing = await readMissing(db, edition, sessions);
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      missing: (missing.get(row.id) ?? []).map(({ code }) => code),
    })),
  };
}
