import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Deeds } from './types.ts';

/** By country; a country that had no part in the edition is absent. */
export async function countDeeds(db: Database, edition: EditionScope): Promise<Map<string, Deeds>> {
  const { rows } = await sql<Deeds & { country: string }>`
    with ours as (
      select seq, subject_id, kind, data, data->>'country' as country
      from ledger_entry where edition_id = ${edition}
        and kind in ('invitation.sent', 'invitation.answered', 'invitation.declined', 'passage.recorded',
          'exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn')
    ), sent as (
      select distinct country from ours where kind = 'invitation.sent'
    ), answer as (
      select distinct on (subject_id) country, kind, data->'roles' as roles
      from ours where kind in ('invitation.answered', 'invitation.declined')
      order by subject_id, seq desc
    ), entered as (
      select country, count(distinct data->>'participantId')::int as delegates
      from ours
      where kind = 'passage.recorded' and data->>'verdict' = 'admitted'
        and data->>'direction' = 'in' and data->>'delegationId' is not null
      group by country
    ), standing as (
      select distinct on (subject_id) country, kind
      from ours where kind in ('exhibitor.admitted', 'exhibitor.refused', 'exhibitor.withdrawn')
      order by subject_id, seq desc
    ), showing as (
      select country, count(*)::int as exhibitors
      from standing where kind = 'exhibitor.admitted' group by country
    )
    select country,
      sent.country is not null as invited,
      coalesce(answer.roles, '[]'::jsonb) as roles,
      coalesce(answer.kind = 'invitation.declined', false) as declined,
      coalesce(delegates, 0) as delegates,
      coalesce(exhibitors, 0) as exhibitors
    from sent full join answer using (country) full join entered using (country)
      full join showing using (country)
    where country is not null`.execute(db);
  return new Map(rows.map(({ country, ...deeds }) => [country, deeds]));
}
