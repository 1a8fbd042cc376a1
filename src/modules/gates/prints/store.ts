import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** When a desk printed each of these badges, by its hybrid clock and as `idx.generation`. */
export async function listPrintTimes(
  db: Database,
  edition: EditionScope,
  badges: readonly { idx: number; generation: number }[],
): Promise<Map<string, Date>> {
  const { rows } = await sql<{ badge: string; at: Date }>`
    select badge_idx || '.' || badge_generation as badge,
      to_timestamp(min(hlc_ms) / 1000.0) as at
    from gate_event
    join jsonb_to_recordset(${JSON.stringify(badges)}::jsonb) as asked(idx int, generation smallint)
      on asked.idx = badge_idx and asked.generation = badge_generation
    where edition_id = ${edition} and kind = 'print'
    group by 1`.execute(db);
  return new Map(rows.map(({ badge, at }) => [badge, at]));
}
