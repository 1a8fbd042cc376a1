import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { guestOf } from '../rules.ts';
import type { Asker, MeetingSource, MeetingState } from '../types.ts';
import type { KnownMeeting } from './types.ts';

/** Every meeting of the edition, in the order in which they are known. */
export async function listKnownMeetings(
  db: Database,
  edition: EditionScope,
): Promise<KnownMeeting[]> {
  const { rows } = await sql<StoredMeeting>`
    select id, delegation_id as "delegationId", participant_id as "participantId",
      exhibitor_id as "exhibitorId", asked_by as "askedBy", state, starts_at as "startsAt",
      ends_at as "endsAt", minutes, place_id as "placeId", place, interpreted,
      interpreter_id as "interpreterId", closed, time_locked as "timeLocked",
      place_locked as "placeLocked", source, released_at as "releasedAt", changed_at as "changedAt",
      exists (
        select from meeting_reply as reply
        where reply.edition_id = ${edition} and reply.meeting_id = meeting.id and reply.answer = 'refused'
          and not exists (
            select from meeting_reply as later
            where later.edition_id = ${edition} and later.meeting_id = reply.meeting_id
              and later.side = reply.side and later.version > reply.version)
      ) as refused
    from meeting
    where edition_id = ${edition}
    order by id`.execute(db);
  return rows.map(({ delegationId, participantId, ...row }) => ({
    ...row,
    guest: guestOf({ delegationId, participantId }),
  }));
}

type StoredMeeting = Omit<KnownMeeting, 'guest'> & {
  delegationId: string | null;
  participantId: string | null;
  askedBy: Asker;
  state: MeetingState;
  source: MeetingSource;
};

export type Journey = { id: string; arrivesAt: Date | null; departsAt: Date | null };

/** When delegations arrive and leave; null where nobody knows. */
export async function listJourneys(db: Database, edition: EditionScope): Promise<Journey[]> {
  return db
    .selectFrom('delegation')
    .select(['id', 'arrivesAt', 'departsAt'])
    .where('editionId', '=', edition)
    .orderBy('id')
    .execute();
}

/** Persons without whom meetings cannot be. */
export async function listRequired(
  db: Database,
  edition: EditionScope,
): Promise<{ meetingId: string; participantId: string }[]> {
  return db
    .selectFrom('meetingAttendee')
    .select(['meetingId', 'participantId'])
    .where('editionId', '=', edition)
    .where('required', '=', true)
    .orderBy('participantId')
    .execute();
}

/** When each side last stated that it wishes to meet the other, where that is known. */
export async function listWishTimes(
  db: Database,
  edition: EditionScope,
): Promise<{ fromId: string; toId: string; statedAt: Date | null }[]> {
  return db
    .selectFrom('wish')
    .select(['fromId', 'toId', 'statedAt'])
    .where('editionId', '=', edition)
    .where('statedAt', 'is not', null)
    .where('action', '<>', 'never')
    .execute();
}
