import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { MeetingPlace } from './types.ts';

/** In the order of their codes, numbers by their value. */
export async function listPlaces(db: Database, edition: EditionScope): Promise<MeetingPlace[]> {
  return db
    .selectFrom('meetingPlace')
    .select(['id', 'code', sql<LocalText>`name`.as('name'), 'kind', 'hallId', 'exhibitorId'])
    .select(['capacity', 'closed', 'provenance'])
    .where('editionId', '=', edition)
    .orderBy(sql`regexp_replace(code, '\\d+', '')`)
    .orderBy(sql`nullif(regexp_replace(code, '\\D', '', 'g'), '')::numeric`)
    .orderBy('code')
    .execute();
}

/** Adds places, and replaces those whose id is known. */
export async function writePlaces(
  tx: Transaction,
  edition: EditionScope,
  places: readonly MeetingPlace[],
): Promise<void> {
  if (places.length === 0) return;
  await tx
    .insertInto('meetingPlace')
    .values(
      places.map((place) => ({ ...place, editionId: edition, name: JSON.stringify(place.name) })),
    )
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
        code: row.ref('excluded.code'),
        name: sql<string>`excluded.name`,
        kind: row.ref('excluded.kind'),
        hallId: row.ref('excluded.hallId'),
        exhibitorId: row.ref('excluded.exhibitorId'),
        capacity: row.ref('excluded.capacity'),
        closed: row.ref('excluded.closed'),
        provenance: row.ref('excluded.provenance'),
      })),
    )
    .execute();
}

export async function deletePlace(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('meetingPlace')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}
