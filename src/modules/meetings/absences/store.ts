import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { isAt } from '../setup/store.ts';
import type { Absence } from './types.ts';

export async function listAbsences(db: Database, edition: EditionScope): Promise<Absence[]> {
  return db
    .selectFrom('meetingAbsence')
    .select(['id', 'holderKind', 'holderId', 'startsAt', 'endsAt', 'why'])
    .where('editionId', '=', edition)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
}

export async function addAbsences(
  tx: Transaction,
  edition: EditionScope,
  absences: readonly Absence[],
  { statedAt, statedBy }: { statedAt: Date; statedBy: string },
): Promise<void> {
  if (absences.length === 0) return;
  await tx
    .insertInto('meetingAbsence')
    .values(absences.map((one) => ({ ...one, editionId: edition, statedAt, statedBy })))
    .execute();
}

/** What was removed; undefined where there is no such absence. */
export async function removeAbsence(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Absence | undefined> {
  return tx
    .deleteFrom('meetingAbsence')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .returning(['id', 'holderKind', 'holderId', 'startsAt', 'endsAt', 'why'])
    .executeTakeFirst();
}

/** Planned meetings of a holder within a span: those that an absence leaves without them. */
export async function countPlannedWithin(
  db: Database,
  edition: EditionScope,
  { holderId, startsAt, endsAt }: Pick<Absence, 'holderId' | 'startsAt' | 'endsAt'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('meeting')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('editionId', '=', edition)
    .where('state', '=', 'planned')
    .where('startsAt', '<', endsAt)
    .where(sql<Date>`coalesce(ends_at, starts_at + minutes * interval '1 minute')`, '>', startsAt)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('delegationId', '=', holderId),
        eb('participantId', '=', holderId),
        eb('exhibitorId', '=', holderId),
        isAt(edition, holderId),
        exists(
          selectFrom('meetingAttendee')
            .whereRef('meetingAttendee.editionId', '=', 'meeting.editionId')
            .whereRef('meetingAttendee.meetingId', '=', 'meeting.id')
            .where('meetingAttendee.participantId', '=', holderId)
            .where('meetingAttendee.required', '=', true),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** Which of the named holders are of the edition, as `kind id`. */
export async function knownHolders(
  db: Database,
  edition: EditionScope,
  named: readonly Pick<Absence, 'holderKind' | 'holderId'>[],
): Promise<Set<string>> {
  const ids = (kind: Absence['holderKind']) =>
    named.flatMap(({ holderKind, holderId }) => (holderKind === kind ? holderId : []));
  const { rows } = await sql<{ holder: string }>`
    select 'delegation ' || id as holder from delegation
      where edition_id = ${edition} and id = any(${ids('delegation')}::uuid[])
    union all
    select 'participant ' || id from participant
      where edition_id = ${edition} and id = any(${ids('participant')}::uuid[])
    union all
    select 'exhibitor ' || id from exhibitor
      where edition_id = ${edition} and id = any(${ids('exhibitor')}::uuid[])
    union all
    select 'place ' || id from meeting_place
      where edition_id = ${edition} and id = any(${ids('place')}::uuid[])`.execute(db);
  return new Set(rows.map(({ holder }) => holder));
}
