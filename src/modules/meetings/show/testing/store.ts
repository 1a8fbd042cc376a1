import type { Database } from '#platform/database';

/** A meeting as it stands in the database, asked for by the delegation unless it says otherwise. */
export type StoredMeeting = {
  state: 'asked' | 'accepted' | 'declined' | 'planned' | 'held';
  startsAt?: Date;
  placeId?: string | null;
  place?: string;
  changedAt?: Date;
  timeLocked?: boolean;
  exhibitorId: string;
  delegationId: string;
};

export async function aMeetingRow(db: Database, stored: StoredMeeting): Promise<string> {
  const { id } = await db
    .insertInto('meeting')
    .values({ editionId: 'bamex-2025', askedBy: 'delegation', ...stored })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function placeIdOf(db: Database, code: string): Promise<string> {
  const { id } = await db
    .selectFrom('meetingPlace')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return id;
}
