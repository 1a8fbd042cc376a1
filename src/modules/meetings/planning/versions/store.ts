import { sql } from 'kysely';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { guestOf } from '../../rules.ts';
import type { ReplyAnswer, VersionContent, VersionKind, VersionMeeting } from '../types.ts';

export type VersionHead = {
  number: number;
  kind: VersionKind;
  planId: string | null;
  publishedAt: Date;
  publishedBy: string;
  replyUntil: Date | null;
  reason: string;
};

export type Version = VersionHead & { content: VersionContent };

/** 0 before anything was published. */
export async function latestVersion(db: Database, edition: EditionScope): Promise<number> {
  const row = await db
    .selectFrom('meetingVersion')
    .select((version) => version.fn.max('number').as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/**
 * Takes the next number. Of two who publish at once the second waits here for the first, and is
 * told: what it publishes was made for another version.
 *
 * @returns whether the number was free
 */
export async function takeVersion(
  tx: Transaction,
  edition: EditionScope,
  version: VersionHead,
): Promise<boolean> {
  await sql`savepoint taking_version`.execute(tx);
  try {
    await tx
      .insertInto('meetingVersion')
      .values({ editionId: edition, content: '{}', ...version })
      .execute();
    return true;
  } catch (failure) {
    if (violatedConstraint(failure) !== 'meeting_version_pkey') throw failure;
    await sql`rollback to savepoint taking_version`.execute(tx);
    return false;
  }
}

export async function saveVersionContent(
  tx: Transaction,
  edition: EditionScope,
  number: number,
  content: VersionContent,
): Promise<void> {
  await tx
    .updateTable('meetingVersion')
    .set({ content: JSON.stringify(content) })
    .where('editionId', '=', edition)
    .where('number', '=', number)
    .execute();
}

/** Every version, the latest first. */
export async function listVersions(db: Database, edition: EditionScope): Promise<Version[]> {
  const rows = await versions(db, edition).orderBy('number', 'desc').execute();
  return rows.map((row) => ({ ...row, content: row.content as VersionContent }));
}

export async function findVersion(
  db: Database,
  edition: EditionScope,
  number: number,
): Promise<Version | undefined> {
  const row = await versions(db, edition).where('number', '=', number).executeTakeFirst();
  return row && { ...row, content: row.content as VersionContent };
}

/** How the answers to each version stand. */
export async function countReplies(
  db: Database,
  edition: EditionScope,
): Promise<{ version: number; answer: ReplyAnswer; count: number }[]> {
  return db
    .selectFrom('meetingReply')
    .select(['version', 'answer'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('editionId', '=', edition)
    .groupBy(['version', 'answer'])
    .execute();
}

function versions(db: Database, edition: EditionScope) {
  return db
    .selectFrom('meetingVersion')
    .select(['number', 'kind', 'planId', 'publishedAt', 'publishedBy', 'replyUntil', 'reason'])
    .select('content')
    .where('editionId', '=', edition);
}

/** Every meeting with a time, as a version keeps it. */
export async function listPublished(
  db: Database,
  edition: EditionScope,
): Promise<VersionMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'participantId', 'exhibitorId', 'startsAt', 'endsAt'])
    .select(['minutes', 'placeId', 'interpreterId', 'firm', 'timeLocked', 'placeLocked'])
    .where('editionId', '=', edition)
    .where('state', 'in', ['planned', 'held', 'missed'])
    .where('startsAt', 'is not', null)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, delegationId, participantId, startsAt, endsAt, ...row }) => {
    if (!startsAt) return [];
    const ends = endsAt ?? new Date(startsAt.getTime() + row.minutes * 60_000);
    return [
      {
        meeting: id,
        guest: guestOf({ delegationId, participantId }),
        ...{ exhibitorId: row.exhibitorId, placeId: row.placeId },
        ...{ startsAt: startsAt.toISOString(), endsAt: ends.toISOString() },
        ...{ interpreterId: row.interpreterId, firm: row.firm },
        ...{ lockedTime: row.timeLocked, lockedPlace: row.placeLocked },
      },
    ];
  });
}
