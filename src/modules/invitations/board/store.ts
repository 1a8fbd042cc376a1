import { sql } from 'kysely';
import { rowsOfPeople } from '#modules/participants/duplicates/figures';
import { rowsOf, type LedgerView } from '#platform/ledger/figures';
import {
  invitationAcknowledged,
  invitationAnswered,
  invitationDeclined,
  invitationDelivered,
  invitationPrepared,
  invitationReceiptFiled,
  invitationReminded,
  invitationSent,
  invitationSigned,
  invitationSubstituted,
} from '../facts.ts';
import type { Evidence } from './types.ts';

const steps = [
  invitationPrepared,
  invitationSigned,
  invitationSent,
  invitationDelivered,
  invitationAcknowledged,
  invitationReceiptFiled,
  invitationReminded,
  invitationAnswered,
  invitationSubstituted,
  invitationDeclined,
].map(({ kind }) => kind);

/**
 * What the ledger tells about every government that was invited or has a delegation, in the
 * order of their codes; one query, whatever their number. People are gathered in one pass and
 * not joined, because without statistics the planner would compare everybody with everybody.
 *
 * People belong to the government of their delegation and not to that of their passport. A
 * passage names the delegation its holder was of at that moment, as the results count it.
 */
export async function listEvidence(ledger: LedgerView): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    with step as (
      select data->>'country' as country, subject_id, kind, seq, data,
        coalesce(device_time, recorded_at) as at
      from ledger_entry
      where edition_id = ${ledger.edition} and seq <= ${ledger.upTo} and kind in (${sql.join(steps)})
    ),
    letter as (
      select country,
        (array_agg(subject_id order by seq desc))[1] as invitation_id,
        bool_or(kind = ${invitationSent.kind}) as invited,
        max(at) filter (where kind in (${invitationSent.kind}, ${invitationDelivered.kind},
          ${invitationAcknowledged.kind})) as heard_at,
        max(at) as last_step_at
      from step group by country
    ),
    answer as (
      select distinct on (country) country, kind = ${invitationAnswered.kind} as coming, data
      from step where kind in (${invitationAnswered.kind}, ${invitationDeclined.kind})
      order by country, seq desc
    ),
    delegation as (
      select subject_id as id, min(data->>'country') as country
      from ${rowsOf(ledger, 'delegation.registered')} as registered group by subject_id
    ),
    person as (
      select subject_id as id,
        (array_agg(kind = 'participant.registered' order by seq desc)
          filter (where kind in ('participant.registered', 'participant.withdrawn')))[1] as is_here,
        (array_agg(data->>'delegationId' order by seq desc)
          filter (where data ? 'delegationId'))[1] as delegation_id,
        (array_agg(data->>'decision' = 'cleared' order by seq desc)
          filter (where kind = 'accreditation.decided'))[1] as is_cleared
      from ${rowsOf(
        ledger,
        'participant.registered',
        'participant.corrected',
        'participant.withdrawn',
        'accreditation.decided',
      )} as row
      group by subject_id
    ),
    member as (
      select delegation.country, count(*)::int as named,
        count(*) filter (where is_cleared)::int as accredited
      from person join delegation on delegation.id = person.delegation_id
      where is_here
      group by delegation.country
    ),
    entry as (
      select distinct data->>'delegationId' as delegation_id, data->>'participantId' as participant_id,
        data->>'direction' as direction
      from ${rowsOfPeople(ledger, 'passage.recorded')} as row
      where data->>'verdict' = 'admitted' and data->>'delegationId' is not null
    ),
    passage as (
      select delegation.country,
        count(distinct participant_id) filter (where direction = 'in')::int as entered
      from entry join delegation on delegation.id = entry.delegation_id
      group by delegation.country
    ),
    reception as (
      select distinct coalesce(delegation.country, data->>'country') as country
      from ${rowsOf(ledger, 'delegation.arrived')} as row
      left join delegation on delegation.id = subject_id
    ),
    government as (
      select country from letter union select country from delegation union select country from reception
    )
    select government.country, invitation_id,
      (select min(id) from delegation where delegation.country = government.country) as delegation_id,
      coalesce(invited, false) as invited,
      case when coming then 'yes' when not coming then 'no' end as answer,
      case when coming then coalesce(answer.data->'roles', '[]') else '[]' end as roles,
      case when coming then (answer.data->>'people')::int end as announced,
      coalesce(named, 0) as named,
      coalesce(accredited, 0) as accredited,
      passage.country is not null or reception.country is not null as received,
      coalesce(entered, 0) as entered,
      heard_at, last_step_at
    from government
    left join letter using (country)
    left join answer using (country)
    left join member using (country)
    left join passage on passage.country = government.country
    left join reception on reception.country = government.country
    order by government.country`.execute(ledger.db);
  return rows;
}
