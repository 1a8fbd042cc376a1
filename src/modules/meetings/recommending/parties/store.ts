import { sql } from 'kysely';
import { countriesByName } from '#platform/countries';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { readPage } from '#platform/table-page';
import type { TablePage, TableQuery } from '#platform/table';
import type { PartyRow } from '../table.ts';

/** One page of all who may meet, with how far each has come. */
export async function listPartyRows(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  query: TableQuery,
): Promise<TablePage<PartyRow>> {
  const names = countriesByName(locale);
  const nameByCode = JSON.stringify(
    Object.fromEntries(names.map(({ code, name }) => [code, name])),
  );
  const column = (name: keyof PartyRow) => sql.ref(`party.${name}`);
  return readPage(
    db.selectFrom(parties(edition).as('party')).selectAll('party'),
    { ...query, sort: query.sort ?? 'name' },
    {
      search: [column('name'), sql`${nameByCode}::jsonb ->> party.country`],
      sort: {
        name: sql`fold(party.name)`,
        kind: column('kind'),
        country: sql`array_position(${names.map(({ code }) => code)}::text[], party.country)`,
        state: sql`array_position(array['none','needs','partial','complete'], party.state)`,
        sectors: column('sectors'),
        musts: column('musts'),
        meets: column('meets'),
        nevers: column('nevers'),
        wishedBy: column('wishedBy'),
        meetings: column('meetings'),
        minimum: column('minimum'),
        budgetBand: sql`array_position(array['small','middle','large'], party.budget_band)`,
        onBehalf: column('onBehalf'),
        statedAt: column('statedAt'),
      },
      filter: {
        id: column('id'),
        kind: column('kind'),
        country: column('country'),
        state: column('state'),
        budgetBand: column('budgetBand'),
        onBehalf: column('onBehalf'),
      },
      tieBreak: column('id'),
    },
  );
}

/** Delegations, admitted exhibitors, and persons without a delegation who seek or are sought. */
function parties(edition: EditionScope) {
  return sql<PartyRow>`(
    select someone.kind, someone.id, someone.name, someone.country,
      case
        when profile.party_id is null then case when needs.sectors > 0 then 'needs' else 'none' end
        when cardinality(profile.seeks) + cardinality(profile.offers) > 0
          and cardinality(profile.purposes) > 0 and cardinality(profile.languages) > 0 then 'complete'
        else 'partial'
      end as state,
      coalesce(cardinality(profile.seeks) + cardinality(profile.offers), needs.sectors, 0)::int as sectors,
      said.musts, said.meets, said.nevers, heard.count as wished_by, met.count as meetings,
      coalesce(profile.minimum, 0)::int as minimum, profile.budget_band,
      coalesce(profile.on_behalf, false) as on_behalf, profile.stated_at
    from (
      select 'delegation' as kind, id, name, country from delegation where edition_id = ${edition}
      union all
      select 'exhibitor', id, display_name, country from exhibitor
      where edition_id = ${edition} and state = 'admitted'
      union all
      select 'participant', id, given_names || ' ' || family_name, country from participant
      where edition_id = ${edition} and delegation_id is null and exhibitor_id is null
        and merged_into is null and state not in ('refused', 'withdrawn')
        and (exists (select from meeting_profile where meeting_profile.edition_id = ${edition}
            and party_kind = 'participant' and party_id = participant.id)
          or exists (select from wish where wish.edition_id = ${edition}
            and (from_id = participant.id or to_id = participant.id))
          or exists (select from meeting where meeting.edition_id = ${edition}
            and meeting.participant_id = participant.id))
    ) as someone
    left join meeting_profile as profile on profile.edition_id = ${edition}
      and profile.party_kind = someone.kind and profile.party_id = someone.id
    cross join lateral (
      select count(distinct sector)::int as sectors from need
      where someone.kind = 'delegation' and need.edition_id = ${edition} and need.state = 'stated'
        and need.country = someone.country
        and (need.delegation_id is null or need.delegation_id = someone.id)
    ) as needs
    cross join lateral (
      select count(*) filter (where action = 'must')::int as musts,
        count(*) filter (where action = 'meet')::int as meets,
        count(*) filter (where action = 'never')::int as nevers
      from wish where wish.edition_id = ${edition} and from_kind = someone.kind and from_id = someone.id
    ) as said
    cross join lateral (
      select count(*)::int as count from wish
      where wish.edition_id = ${edition} and to_kind = someone.kind and to_id = someone.id
        and action in ('must', 'meet')
    ) as heard
    cross join lateral (
      select count(*)::int as count from meeting
      where meeting.edition_id = ${edition} and state in ('accepted', 'planned', 'held')
        and someone.id in (exhibitor_id, delegation_id, participant_id)
    ) as met
  )`;
}
