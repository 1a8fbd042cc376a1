import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import type { Side } from '../types.ts';
import type { SaidOutcome } from './types.ts';

export type TimedMeeting = {
  id: string;
  guestId: string;
  exhibitorId: string;
  state: 'planned' | 'held' | 'missed';
  startsAt: Date;
  endsAt: Date | null;
  minutes: number;
  place: string | null;
  placeId: string | null;
  guestCameAt: Date | null;
  hostCameAt: Date | null;
  missedBy: Side | 'both' | null;
  releasedAt: Date | null;
};

/** Meetings that have a time within a span, in order; of everybody, or of one party. */
export async function listTimed(
  db: Database,
  edition: EditionScope,
  { from, until, partyId }: { from: Date; until: Date; partyId?: string },
): Promise<TimedMeeting[]> {
  const guestId = sql<string>`coalesce(meeting.delegation_id, meeting.participant_id)`;
  const end = sql<Date>`coalesce(ends_at, starts_at + minutes * interval '1 minute')`;
  let rows = db
    .selectFrom('meeting')
    .select(['id', 'exhibitorId', 'state', 'startsAt', 'endsAt', 'minutes', 'place', 'placeId'])
    .select(['guestCameAt', 'hostCameAt', 'missedBy', 'releasedAt'])
    .select(guestId.as('guestId'))
    .where('editionId', '=', edition)
    .where('state', 'in', ['planned', 'held', 'missed'])
    .where('startsAt', '<', until)
    .where(end, '>', from)
    .orderBy('startsAt')
    .orderBy('place')
    .orderBy('id')
    .$narrowType<{ state: TimedMeeting['state']; startsAt: Date }>();
  if (partyId)
    rows = rows.where(sql<boolean>`${partyId} in (${guestId}::text, meeting.exhibitor_id::text)`);
  return rows.execute();
}

/** Whom a person belongs to at meetings: a delegation, a company, or nobody but themselves. */
export async function findPartyOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('participant')
    .select(['id', 'delegationId', 'exhibitorId'])
    .where('editionId', '=', edition)
    .where('id', '=', participantId)
    .executeTakeFirst();
  return row && (row.delegationId ?? row.exhibitorId ?? row.id);
}

/** What was said of meetings, by either side. */
export async function listOutcomes(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<SaidOutcome[]> {
  return db
    .selectFrom('meetingOutcome')
    .select(['meetingId', 'side', 'outcome', 'followUpOn', 'note', 'statedAt', 'onBehalf'])
    .where('editionId', '=', edition)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .execute();
}

/** Keeps what a side says, in the place of what it said before. */
export async function saveOutcome(
  tx: Transaction,
  edition: EditionScope,
  said: SaidOutcome & { statedBy: string },
): Promise<void> {
  const { meetingId, side, ...word } = said;
  await tx
    .insertInto('meetingOutcome')
    .values({ ...word, editionId: edition, meetingId, side })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'meetingId', 'side']).doUpdateSet(word),
    )
    .execute();
}

/** Places of everybody, with the next time at which each is taken; those taken now are left out. */
export async function listFreePlaces(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<{ id: string; code: string; freeUntil: Date | null }[]> {
  const { rows } = await sql<{ id: string; code: string; freeUntil: Date | null }>`
    select place.id, place.code, (
        select min(starts_at) from meeting_booking as booking
        where booking.edition_id = place.edition_id and booking.holder_id = place.id
          and booking.starts_at > ${now}) as "freeUntil"
    from meeting_place as place
    where place.edition_id = ${edition} and place.exhibitor_id is null
      and place.capacity > (select count(*) from meeting_booking as booking
        where booking.edition_id = place.edition_id and booking.holder_id = place.id
          and booking.starts_at <= ${now} and booking.ends_at > ${now})
      and not exists (select from meeting_absence as absence
        where absence.edition_id = place.edition_id and absence.holder_id = place.id
          and absence.starts_at <= ${now} and absence.ends_at > ${now})
    order by place.code`.execute(db);
  return rows;
}

/** Editions with a meeting that should be on now. */
export async function listEditionsMeeting(db: Database, now: Date): Promise<EditionScope[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('editionId')
    .distinct()
    .where('state', '=', 'planned')
    .where('startsAt', '<=', now)
    .where('endsAt', '>', now)
    .execute();
  return rows.map(({ editionId }) => provenEdition(editionId));
}
