import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Participant } from '../types.ts';
import type { HistoryEvent } from './types.ts';

/** Everything the ledger holds about a person, in the order it was written. */
export async function listEventsOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<HistoryEvent[]> {
  // Each part has its own index; joined by "or" they would have none.
  const { rows } = await sql<HistoryEvent>`
    with of_person as (
      select * from ledger_entry where edition_id = ${edition}
        and subject_type in ('participant', 'accreditation') and subject_id = ${participantId}
      union
      select * from ledger_entry where edition_id = ${edition} and data ->> 'participantId' = ${participantId}
    ),
    printed as (
      select * from ledger_entry where edition_id = ${edition} and kind = 'badge.printed'
        and subject_type = 'badge' and subject_id in (select subject_id from of_person where kind = 'badge.issued')
    )
    select seq, coalesce(device_time, recorded_at) as at, kind, subject_id, actor_id, reason, data
    from (select * from of_person union all select * from printed) as entry
    order by seq`.execute(db);
  return rows;
}

/** The invitations of the person's government, or the admissions of their company; null where there is neither. */
export async function listPartyEvents(
  db: Database,
  edition: EditionScope,
  { delegationId, exhibitorId, country }: Participant,
): Promise<HistoryEvent[] | null> {
  if (!delegationId && !exhibitorId) return null;
  let events = db
    .selectFrom('ledgerEntry')
    .select((at) => [
      'seq',
      'kind',
      'subjectId',
      'actorId',
      'reason',
      at.fn.coalesce('deviceTime', 'recordedAt').$notNull().as('at'),
      sql<Record<string, unknown>>`data`.as('data'),
    ])
    .where('editionId', '=', edition)
    .orderBy('seq');
  events = exhibitorId
    ? events.where('kind', '=', 'exhibitor.admitted').where('subjectId', '=', exhibitorId)
    : events
        .where('kind', '=', 'invitation.sent')
        .where(sql<string>`data ->> 'country'`, '=', country);
  return events.execute();
}

/** What the officers behind these actors are called; programs and files have no name. */
export async function namesOfActors(
  db: Database,
  actorIds: readonly string[],
): Promise<Map<string, string>> {
  const prefix = 'account:';
  const accountIds = actorIds
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length));
  if (accountIds.length === 0) return new Map();
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'displayName'])
    .where(sql`id::text`, 'in', [...new Set(accountIds)])
    .execute();
  return new Map(accounts.map(({ id, displayName }) => [prefix + id, displayName]));
}
