import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Meetings that have a time, whatever came of them since. */
export async function listProgramme(db: Database, edition: EditionScope): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('editionId', '=', edition)
    .where('state', 'in', ['planned', 'held', 'missed'])
    .execute();
  return rows.map(({ id }) => id);
}

/** Countries of an exhibitor and of the states on its stand, by which a notice binds it. */
export async function listHostCountries(
  db: Database,
  edition: EditionScope,
  exhibitorIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('exhibitor')
    .select(['id', 'country', 'coCountries'])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${exhibitorIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, country, coCountries }) => [id, [country, ...coCountries]]));
}

/** Planned meetings that a side refused when it was last asked. */
export async function listRefused(db: Database, edition: EditionScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct meeting_id as id from (
      select distinct on (reply.meeting_id, reply.side) reply.meeting_id, reply.answer
      from meeting_reply reply
      join meeting on meeting.edition_id = reply.edition_id and meeting.id = reply.meeting_id
      where reply.edition_id = ${edition} and meeting.state = 'planned'
      order by reply.meeting_id, reply.side, reply.version desc) latest
    where latest.answer = 'refused'
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function listPlaceCodes(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('meetingPlace')
    .select(['id', 'code'])
    .where('editionId', '=', edition)
    .execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
