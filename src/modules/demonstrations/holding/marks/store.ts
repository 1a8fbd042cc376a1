import { sql } from 'kysely';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';

export type RangeOnNow = { edition: EditionScope; rangeId: string };

/** Ranges with a session on the programme around an instant, in any edition. */
export async function listRangesOn(
  db: Database,
  { from, until }: { from: Date; until: Date },
): Promise<RangeOnNow[]> {
  const { rows } = await sql<{ editionId: string; rangeId: string }>`
    select distinct edition_id as "editionId", range_id as "rangeId" from range_session
    where state = 'scheduled' and session_id is not null
      and starts_at >= ${from} and starts_at < ${until}
  `.execute(db);
  return rows.map(({ editionId, rangeId }) => ({ edition: provenEdition(editionId), rangeId }));
}
