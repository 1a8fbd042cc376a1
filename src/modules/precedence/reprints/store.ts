import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { OnPaper, ToldChange } from './types.ts';

export async function readOnPaper(db: Database, edition: EditionScope): Promise<OnPaper> {
  const badges = await db
    .selectFrom('badge')
    .select('participantId')
    .where('editionId', '=', edition)
    .where('printedAt', 'is not', null)
    .where('revokedAt', 'is', null)
    .execute();
  const interpreters = await db
    .selectFrom('participant')
    .select('delegationId')
    .distinct()
    .where('editionId', '=', edition)
    .where('delegationRole', '=', 'interpreter')
    .where('state', '<>', 'withdrawn')
    .execute();
  const meetings = await db
    .selectFrom('meeting')
    .select(['delegationId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('editionId', '=', edition)
    .where('state', '=', 'planned')
    .groupBy('delegationId')
    .execute();
  return {
    badgesPrinted: new Set(badges.flatMap(({ participantId }) => participantId ?? [])),
    withInterpreters: new Set(interpreters.flatMap(({ delegationId }) => delegationId ?? [])),
    meetings: new Map(
      meetings.flatMap(({ delegationId, count }) =>
        delegationId ? [[delegationId, count] as const] : [],
      ),
    ),
  };
}

/** What the ledger tells, after a row of it, of delegations, their levels and their heads. */
export async function listToldChanges(
  db: Database,
  edition: EditionScope,
  { after, heads }: { after: number; heads: readonly string[] },
): Promise<ToldChange[]> {
  const { rows } = await sql<ToldChange>`
    select entry.kind, entry.recorded_at as at,
      coalesce(person.delegation_id::text, entry.data ->> 'delegationId', entry.subject_id) as "delegationId",
      case when entry.subject_type = 'participant' then entry.subject_id end as "participantId"
    from ledger_entry as entry
    left join participant as person on person.edition_id = entry.edition_id
      and entry.subject_type = 'participant' and person.id::text = entry.subject_id
    where entry.edition_id = ${edition} and entry.seq > ${after} and (
      entry.kind in ('delegation.registered', 'delegation.corrected', 'delegation.precedence-set')
      or entry.kind in ('participant.registered', 'participant.corrected', 'participant.withdrawn', 'participant.substituted')
        and person.delegation_id is not null
        and (entry.data ->> 'head' = 'true' or entry.subject_id = any(${[...heads]}::text[])))
    order by entry.seq desc
    limit 500`.execute(db);
  return rows;
}
