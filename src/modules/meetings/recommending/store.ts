import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Party, PartyKind, Side, Wish } from '../types.ts';
import type { KnownGuest, KnownHost } from './building/types.ts';

/**
 * Delegations, and persons who come for none and have stated a profile, wish or are wished, or
 * have a meeting; one of them only where `only` is set.
 */
export async function listGuests(db: Database, edition: EditionScope): Promise<KnownGuest[]> {
  const { rows } = await sql<KnownGuest>`
    select 'delegation' as kind, delegation.id, delegation.name, delegation.country, delegation.level,
      null as "rankClass", coalesce(said.languages, '{}') as languages
    from delegation
    left join (
      select delegation_id, array_agg(distinct language) as languages
      from participant
      where edition_id = ${edition} and state not in ('refused', 'withdrawn') and merged_into is null
      group by delegation_id
    ) as said on said.delegation_id = delegation.id
    where delegation.edition_id = ${edition}
    union all
    select 'participant', participant.id, given_names || ' ' || family_name, country, null,
      rank_class, array[language]
    from participant
    where participant.edition_id = ${edition} and delegation_id is null and exhibitor_id is null
      and merged_into is null and state not in ('refused', 'withdrawn')
      and (
        exists (select from meeting_profile where meeting_profile.edition_id = ${edition}
          and party_kind = 'participant' and party_id = participant.id)
        or exists (select from wish where wish.edition_id = ${edition}
          and (from_id = participant.id or to_id = participant.id))
        or exists (select from meeting where meeting.edition_id = ${edition}
          and meeting.participant_id = participant.id)
      )
    order by name, id`.execute(db);
  return rows;
}

/** Exhibitors that are admitted. */
export async function listHosts(db: Database, edition: EditionScope): Promise<KnownHost[]> {
  const { rows } = await sql<KnownHost>`
    select exhibitor.id, display_name as name, exhibitor.country, co_countries as "coCountries",
      exhibitor.kind as "applicantKind", coalesce(staff.languages, '{}') as languages,
      coalesce(staff.ranks, '{}') as ranks
    from exhibitor
    left join (
      select exhibitor_id, array_agg(distinct language) as languages, array_agg(distinct rank_class) as ranks
      from participant
      where edition_id = ${edition} and state not in ('refused', 'withdrawn') and merged_into is null
      group by exhibitor_id
    ) as staff on staff.exhibitor_id = exhibitor.id
    where exhibitor.edition_id = ${edition} and exhibitor.state = 'admitted'
    order by display_name, id`.execute(db);
  return rows;
}

export type KnownWish = Omit<Wish, 'provenance'>;

export async function listWishes(db: Database, edition: EditionScope): Promise<KnownWish[]> {
  return db
    .selectFrom('wish')
    .select(['fromKind', 'fromId', 'toKind', 'toId', 'action', 'rank', 'note'])
    .where('editionId', '=', edition)
    .orderBy('id')
    .execute();
}

/** Meetings agreed, planned or held, by party. */
export async function countMeetings(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select party.id, count(*)::int as count
    from meeting
    cross join lateral (values (exhibitor_id), (coalesce(delegation_id, participant_id))) as party(id)
    where edition_id = ${edition} and state in ('accepted', 'planned', 'held')
    group by party.id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export type LastOutcome = {
  country: string;
  exhibitorId: string;
  side: Side;
  outcome: 'useful' | 'neutral' | 'no-interest' | 'other-side-absent';
};

/**
 * What came of the meetings of the edition this one was cloned from, the latest first. Exhibitors
 * are found again by the number of the file, else by their company's name and country;
 * delegations by their country.
 */
export async function listLastOutcomes(
  db: Database,
  edition: EditionScope,
): Promise<LastOutcome[]> {
  const { rows } = await sql<LastOutcome>`
    select delegation.country, now_here.id as "exhibitorId", meeting_outcome.side, meeting_outcome.outcome
    from edition
    join meeting_outcome on meeting_outcome.edition_id = edition.cloned_from
    join meeting on meeting.edition_id = meeting_outcome.edition_id and meeting.id = meeting_outcome.meeting_id
    join delegation on delegation.edition_id = meeting.edition_id and delegation.id = meeting.delegation_id
    join exhibitor as before on before.edition_id = meeting.edition_id and before.id = meeting.exhibitor_id
    join exhibitor as now_here on now_here.edition_id = edition.id
      and (now_here.external_id = before.external_id
        or fold(now_here.company_name) = fold(before.company_name) and now_here.country = before.country)
    where edition.id = ${edition}
    order by meeting.starts_at desc nulls last, meeting.id`.execute(db);
  return rows;
}

/** The pairs a party has put off. */
export async function listLater(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<{ kind: PartyKind; id: string; note: string | null }[]> {
  return db
    .selectFrom('meetingLater')
    .select(['toKind as kind', 'toId as id', 'note'])
    .where('editionId', '=', edition)
    .where('fromKind', '=', kind)
    .where('fromId', '=', id)
    .orderBy('statedAt', 'desc')
    .orderBy('toId')
    .execute();
}
