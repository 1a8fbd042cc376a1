import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { guestOf } from '../../rules.ts';
import type { Party, Side } from '../../types.ts';
import type { ReplyAnswer } from '../types.ts';

export type Reply = {
  meetingId: string;
  side: Side;
  version: number;
  answer: ReplyAnswer;
  reason: string;
  repliedAt: Date;
  repliedBy: string;
  onBehalf: boolean;
};

/** The latest answer of each side to each planned meeting, as it stands: to what has changed since there is none. */
export async function listReplies(db: Database, edition: EditionScope): Promise<Reply[]> {
  return db
    .selectFrom('meetingReply')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.editionId', '=', 'meetingReply.editionId')
        .onRef('meeting.id', '=', 'meetingReply.meetingId'),
    )
    .select(['meetingReply.meetingId', 'meetingReply.side', 'meetingReply.version'])
    .select(['meetingReply.answer', 'meetingReply.reason', 'meetingReply.repliedAt'])
    .select(['meetingReply.repliedBy', 'meetingReply.onBehalf'])
    .distinctOn(['meetingReply.meetingId', 'meetingReply.side'])
    .where('meetingReply.editionId', '=', edition)
    .where('meeting.state', '=', 'planned')
    .where((row) =>
      row.or([
        row('meeting.changedAt', 'is', null),
        row('meetingReply.repliedAt', '>=', row.ref('meeting.changedAt')),
      ]),
    )
    .orderBy('meetingReply.meetingId')
    .orderBy('meetingReply.side')
    .orderBy('meetingReply.version', 'desc')
    .execute();
}

export async function saveReply(
  tx: Transaction,
  edition: EditionScope,
  { meetingId, side, version, ...reply }: Reply,
): Promise<void> {
  await tx
    .insertInto('meetingReply')
    .values({ editionId: edition, meetingId, side, version, ...reply })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'meetingId', 'side', 'version']).doUpdateSet(reply),
    )
    .execute();
}

/** The last provisional version, which is the one that is answered. */
export async function findAsking(
  db: Database,
  edition: EditionScope,
): Promise<{ number: number; replyUntil: Date | null } | undefined> {
  return db
    .selectFrom('meetingVersion')
    .select(['number', 'replyUntil'])
    .where('editionId', '=', edition)
    .where('kind', '=', 'provisional')
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

export type Provisional = {
  id: string;
  guest: Party;
  exhibitorId: string;
  startsAt: Date;
  endsAt: Date;
  placeId: string | null;
};

/** Planned meetings that are not firm, in order of time: of some parties, or all. */
export async function listProvisional(
  db: Database,
  edition: EditionScope,
  partyIds: readonly string[] | 'all',
): Promise<Provisional[]> {
  let rows = db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'participantId', 'exhibitorId', 'startsAt', 'endsAt', 'placeId'])
    .where('editionId', '=', edition)
    .where('state', '=', 'planned')
    .where('firm', '=', false)
    .orderBy('startsAt')
    .orderBy('id');
  if (partyIds !== 'all') {
    const ids = sql<string>`any(${partyIds}::uuid[])`;
    rows = rows.where((row) =>
      row.or([
        row('delegationId', '=', ids),
        row('participantId', '=', ids),
        row('exhibitorId', '=', ids),
      ]),
    );
  }
  return (await rows.execute()).flatMap((row) => {
    const { delegationId, participantId, startsAt, endsAt, ...meeting } = row;
    if (!startsAt || !endsAt) return [];
    const guest = guestOf({ delegationId, participantId });
    return [{ ...meeting, guest, startsAt, endsAt }];
  });
}
