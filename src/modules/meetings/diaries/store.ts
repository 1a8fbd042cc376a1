import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { NamedParty, Party } from '../types.ts';
import type { DiaryMeeting, DiaryPlace, DiarySession } from './types.ts';

/** The meetings of a party that have a time, cancelled ones too, in order of time. */
export async function listDiaryMeetings(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<DiaryMeeting[]> {
  const isHost = kind === 'exhibitor';
  const rows = await meetingsWithNames(db, edition)
    .select(['meeting.id', 'meeting.subject', 'meeting.state', 'meeting.sequence'])
    .select(['meeting.changedAt', 'meeting.interpreted'])
    .select(
      sql<string[]>`array(
        select participant.given_names || ' ' || participant.family_name
        from meeting_attendee join participant
          on participant.edition_id = meeting_attendee.edition_id and participant.id = meeting_attendee.participant_id
        where meeting_attendee.edition_id = meeting.edition_id and meeting_attendee.meeting_id = meeting.id
          and meeting_attendee.side = ${isHost ? 'host' : 'guest'}
        order by meeting_attendee.leads desc, participant.family_name)`.as('people'),
    )
    .where(`meeting.${kind}Id`, '=', id)
    .execute();
  return rows.flatMap(({ guest, country, host, hostCountry, ...row }) => ({
    ...timed(row),
    kind: 'meeting' as const,
    with: isHost ? guest : host,
    country: isHost ? country : hostCountry,
    place: placeIn(row),
  }));
}

/** What the programme holds for a party, cancelled sessions too, in order of time. */
export async function listDiarySessions(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<DiarySession[]> {
  const rows = await db
    .selectFrom('session')
    .leftJoin('venue', (join) =>
      join
        .onRef('venue.editionId', '=', 'session.editionId')
        .onRef('venue.id', '=', 'session.location'),
    )
    .select(['session.id', 'session.startsAt', 'session.endsAt', 'session.type', 'session.state'])
    .select(['session.location', 'venue.name as venue'])
    .select(sql<LocalText>`session.title`.as('title'))
    .where('session.editionId', '=', edition)
    .where(({ exists, selectFrom, or, eb }) =>
      or([
        eb('session.exhibitorId', '=', id),
        exists(
          selectFrom('sessionAudience')
            .select('sessionAudience.sessionId')
            .whereRef('sessionAudience.editionId', '=', 'session.editionId')
            .whereRef('sessionAudience.sessionId', '=', 'session.id')
            .where((audience) =>
              audience.or([
                audience('sessionAudience.partyId', '=', id),
                audience('sessionAudience.partyKind', '=', allOf[kind]),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('session.startsAt')
    .orderBy('session.code')
    .execute();
  return rows.map(({ location, venue, ...session }) => ({
    ...session,
    kind: 'session' as const,
    place: location || venue ? { code: venue ? '' : location, name: venue, hall: null } : null,
  }));
}

/** Meetings that take place within a span, by place and time. */
export async function listDoorMeetings(
  db: Database,
  edition: EditionScope,
  { from, until }: { from: Date; until: Date },
) {
  const rows = await meetingsWithNames(db, edition)
    .select('meeting.placeId')
    .where('meeting.state', 'in', ['planned', 'held', 'missed'])
    .where('meeting.releasedAt', 'is', null)
    .where('meeting.startsAt', '>=', from)
    .where('meeting.startsAt', '<', until)
    .execute();
  return rows.flatMap((row) => {
    const place = placeIn(row);
    return place ? [{ ...timed(row), place }] : [];
  });
}

/** Every party that has a meeting with a time, in order of name: whom the paper is printed for. */
export async function listPartiesWithMeetings(
  db: Database,
  edition: EditionScope,
): Promise<NamedParty[]> {
  const { rows } = await sql<NamedParty>`
    with meeting as (
      select * from meeting where edition_id = ${edition} and state in ('planned', 'held', 'missed'))
    select 'delegation' as kind, id, name, country from delegation
    where edition_id = ${edition} and id in (select delegation_id from meeting)
    union all
    select 'participant', id, given_names || ' ' || family_name, country from participant
    where edition_id = ${edition} and id in (select participant_id from meeting)
    union all
    select 'exhibitor', id, display_name, country from exhibitor
    where edition_id = ${edition} and id in (select exhibitor_id from meeting)
    order by name, id
  `.execute(db);
  return rows;
}

/** Number of the programme published last; 0 where none was. */
export async function readPublishedNumber(db: Database, edition: EditionScope): Promise<number> {
  const row = await db
    .selectFrom('meetingVersion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return row?.number ?? 0;
}

const allOf = {
  delegation: 'delegations',
  exhibitor: 'exhibitors',
  // Whoever comes for no delegation is invited by name.
  participant: 'participant',
} as const;

type Named = {
  place: string | null;
  placeCode: string | null;
  placeName: LocalText | null;
  hall: LocalText | null;
};

/** A place told in words has no name of its own and lies in no hall of ours. */
function placeIn({ place, placeCode, placeName, hall }: Named): DiaryPlace | null {
  if (placeCode) return { code: placeCode, name: placeName, hall };
  return place ? { code: place, name: null, hall: null } : null;
}

function timed<Row extends { startsAt: Date | null; endsAt: Date | null; minutes: number }>(
  row: Row,
): Omit<Row, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date } {
  const startsAt = row.startsAt ?? new Date(0);
  return {
    ...row,
    startsAt,
    endsAt: row.endsAt ?? new Date(startsAt.getTime() + row.minutes * 60_000),
  };
}

function meetingsWithNames(db: Database, edition: EditionScope) {
  return db
    .selectFrom('meeting')
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'meeting.editionId')
        .onRef('exhibitor.id', '=', 'meeting.exhibitorId'),
    )
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'meeting.editionId')
        .onRef('delegation.id', '=', 'meeting.delegationId'),
    )
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'meeting.editionId')
        .onRef('participant.id', '=', 'meeting.participantId'),
    )
    .leftJoin('meetingPlace', (join) =>
      join
        .onRef('meetingPlace.editionId', '=', 'meeting.editionId')
        .onRef('meetingPlace.id', '=', 'meeting.placeId'),
    )
    .leftJoin('hall', (join) =>
      join
        .onRef('hall.editionId', '=', 'meetingPlace.editionId')
        .onRef('hall.id', '=', 'meetingPlace.hallId'),
    )
    .leftJoin('meetingInterpreter', (join) =>
      join
        .onRef('meetingInterpreter.editionId', '=', 'meeting.editionId')
        .onRef('meetingInterpreter.id', '=', 'meeting.interpreterId'),
    )
    .select(['meeting.startsAt', 'meeting.endsAt', 'meeting.minutes', 'meeting.place'])
    .select(['meeting.firm', 'meeting.closed', 'meetingInterpreter.code as interpreter'])
    .select(['exhibitor.displayName as host', 'exhibitor.country as hostCountry'])
    .select(['meetingPlace.code as placeCode'])
    .select([
      sql<LocalText | null>`meeting_place.name`.as('placeName'),
      sql<LocalText | null>`hall.name`.as('hall'),
      sql<string>`coalesce(delegation.name, participant.given_names || ' ' || participant.family_name, '')`.as(
        'guest',
      ),
      sql<string>`coalesce(delegation.country, participant.country)`.as('country'),
    ])
    .where('meeting.editionId', '=', edition)
    .where('meeting.startsAt', 'is not', null)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id');
}
