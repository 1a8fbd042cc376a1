import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Meetings that use something, whatever became of them, and those that are planned and to come. */
export type Use = { all: number; toCome: number };

export async function countMeetingsWith(
  db: Database,
  edition: EditionScope,
  { what, id, after }: { what: 'placeId' | 'interpreterId'; id: string; after: Date },
): Promise<Use> {
  return db
    .selectFrom('meeting')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where state = 'planned' and starts_at >= ${after})::int`.as(
        'toCome',
      ),
    ])
    .where('editionId', '=', edition)
    .where(what === 'placeId' ? isAt(edition, id) : sql<boolean>`interpreter_id = ${id}`)
    .executeTakeFirstOrThrow();
}

/** Whether a meeting is at a place: by its id, or by its code, as files write it. */
export function isAt(edition: EditionScope, placeId: string) {
  return sql<boolean>`(meeting.place_id = ${placeId} or meeting.place_id is null and meeting.place =
    (select code from meeting_place where edition_id = ${edition} and id = ${placeId}))`;
}
