import { sql } from 'kysely';
import type { Database } from '#platform/database';

/** Every table with the digest of its rows. */
export async function everythingKept(db: Database): Promise<Record<string, string>> {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  const kept: Record<string, string> = {};
  for (const { name } of rows) {
    const {
      rows: [row],
    } = await sql<{
      digest: string | null;
    }>`select md5(string_agg(kept::text, '' order by kept::text)) as digest from ${sql.table(name)} as kept`.execute(
      db,
    );
    kept[name] = row?.digest ?? 'empty';
  }
  return kept;
}

export function changesBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}
