import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { HeldMeeting } from './types.ts';

/** Planned meetings with the names of both sides. */
export async function listHeldMeetings(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<HeldMeeting[]> {
  const { rows } = await sql<HeldMeeting>`
    select meeting.id, meeting.delegation_id as "delegationId", delegation.name as "delegationName",
      meeting.exhibitor_id as "exhibitorId", exhibitor.display_name as "exhibitorName",
      meeting.starts_at as "startsAt", meeting.ends_at as "endsAt"
    from meeting
    join delegation on delegation.edition_id = meeting.edition_id and delegation.id = meeting.delegation_id
    join exhibitor on exhibitor.edition_id = meeting.edition_id and exhibitor.id = meeting.exhibitor_id
    where meeting.edition_id = ${edition} and meeting.id = any(${[...ids]}::uuid[])
    order by meeting.starts_at, meeting.id
  `.execute(db);
  return rows;
}

/** Previews that nobody applied: a newer one takes their place. */
export async function dropPreviews(
  tx: Transaction,
  edition: EditionScope,
  rangeId: string,
): Promise<void> {
  await tx
    .deleteFrom('rangeTimetable')
    .where('editionId', '=', edition)
    .where('kind', '=', 'hold')
    .where('state', '=', 'ready')
    .where(sql`request ->> 'rangeId'`, '=', rangeId)
    .execute();
}
