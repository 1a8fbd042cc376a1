import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ChosenPosts, Engagement, Guest, Ride } from './types.ts';

/**
 * The convoys to a range with the delegations in them: those of which somebody holds a seat, and
 * those that are to travel with it.
 */
export async function listRides(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<Ride[]> {
  const { rows } = await sql<Ride>`
    select convoy.id as "convoyId", convoy.code, convoy.arrives_at as "arrivesAt",
      convoy.returns_at as "returnsAt",
      array(
        select participant.delegation_id from convoy_seat as seat
        join participant on participant.edition_id = seat.edition_id and participant.id = seat.participant_id
        where seat.edition_id = ${edition} and seat.convoy_id = convoy.id
          and participant.delegation_id is not null
        union
        select place.party_id::uuid from convoy_place as place
        where place.edition_id = ${edition} and place.convoy_id = convoy.id
          and place.party_kind = 'delegation'
        order by 1
      ) as "delegationIds"
    from convoy
    where convoy.edition_id = ${edition} and convoy.state <> 'cancelled'
      and (convoy.range_id is null or convoy.range_id = ${rangeId})
    order by convoy.arrives_at, convoy.code
  `.execute(db);
  return rows;
}

/**
 * Delegations with their people on the demo days: those who hold a seat in a convoy, and where
 * nobody of theirs does everybody who was not refused and has not withdrawn.
 */
export async function listGuests(db: Database, edition: EditionScope): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select delegation.id, delegation.name,
      (case when count(seat.participant_id) > 0
        then count(distinct seat.participant_id) else count(distinct participant.id) end)::int as people
    from delegation
    join participant on participant.edition_id = delegation.edition_id
      and participant.delegation_id = delegation.id
      and participant.state not in ('refused', 'withdrawn')
    left join convoy_seat as seat on seat.edition_id = participant.edition_id
      and seat.participant_id = participant.id
    where delegation.edition_id = ${edition}
    group by delegation.id, delegation.name
    order by delegation.id
  `.execute(db);
  return rows;
}

/**
 * What keeps delegations busy: their planned meetings, and the sessions of the programme they are
 * expected at, without the demonstrations and convoys that are planned here.
 */
export async function listEngagements(db: Database, edition: EditionScope): Promise<Engagement[]> {
  const { rows } = await sql<Engagement>`
    select meeting.delegation_id as "delegationId", meeting.starts_at as "startsAt",
      meeting.ends_at as "endsAt", 'meeting:' || meeting.id as why
    from meeting
    where meeting.edition_id = ${edition} and meeting.state = 'planned'
      and meeting.delegation_id is not null and meeting.starts_at is not null
    union all
    select delegation.id, session.starts_at, session.ends_at, 'session:' || session.id
    from session
    join session_audience as audience on audience.edition_id = session.edition_id
      and audience.session_id = session.id
    join delegation on delegation.edition_id = session.edition_id
      and (audience.party_kind = 'delegations'
        or (audience.party_kind = 'delegation' and audience.party_id = delegation.id))
    where session.edition_id = ${edition} and session.state = 'scheduled' and session.type <> 'convoy'
      and not exists (
        select from range_session as own
        where own.edition_id = session.edition_id and own.session_id = session.id
      )
    order by "startsAt", why, "delegationId"
  `.execute(db);
  return rows;
}

/** Who sees what, as it is published. */
export async function listRangeAudience(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<{ session: string; group: string }[]> {
  return db
    .selectFrom('rangeSessionAudience')
    .innerJoin('rangeSession', (join) =>
      join
        .onRef('rangeSession.editionId', '=', 'rangeSessionAudience.editionId')
        .onRef('rangeSession.id', '=', 'rangeSessionAudience.rangeSessionId'),
    )
    .select(['rangeSession.id as session', 'rangeSessionAudience.delegationId as group'])
    .where('rangeSession.editionId', '=', edition)
    .where('rangeSession.rangeId', '=', rangeId)
    .orderBy('rangeSession.id')
    .orderBy('rangeSessionAudience.delegationId')
    .execute();
}

/** What the timetables published so far have chosen by themselves, the last word on each session. */
export async function findChosenPosts(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<ChosenPosts> {
  const row = await db
    .selectFrom('rangeTimetable')
    .select(sql<ChosenPosts | null>`result -> 'chosen'`.as('chosen'))
    .where('editionId', '=', edition)
    .where('state', '=', 'published')
    .where(sql`request ->> 'rangeId'`, '=', rangeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.chosen ?? { officer: [], medic: [] };
}
