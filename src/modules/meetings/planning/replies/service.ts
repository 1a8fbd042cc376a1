import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { isDesk, partiesOf, whoSpeaksFor } from '../../speaking/service.ts';
import type { Party, Side } from '../../types.ts';
import { meetingReplied } from '../facts.ts';
import type { ReplyAnswer } from '../types.ts';
import {
  findAsking,
  listProvisional,
  listReplies,
  saveReply,
  type Provisional,
  type Reply,
} from './store.ts';

/** A provisional meeting as one of its sides reads it. */
export type OpenReply = {
  meeting: Provisional;
  side: Side;
  other: Party;
  version: number;
  replyUntil: Date | null;
  /** What this side has answered; null while it has not. */
  own: Reply | null;
  others: Reply | null;
};

/**
 * What waits for an answer: of one party, or of all that the account speaks for. A desk asks for
 * one party at a time.
 *
 * @throws AppError `meeting.party-unknown`, also for the party of another
 */
export async function openReplies(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  party?: Party,
): Promise<OpenReply[]> {
  const parties = party
    ? [(await whoSpeaksFor(db, edition, actor, party)).party]
    : await partiesOf(db, edition, actor);
  const ids = new Set(parties.map(({ id }) => id));
  const [asking, meetings, replies] = await Promise.all([
    findAsking(db, edition),
    listProvisional(db, edition, [...ids]),
    listReplies(db, edition),
  ]);
  if (!asking) return [];
  return meetings.flatMap((meeting) => {
    const replyOf = (side: Side) =>
      replies.find(
        (one) => one.meetingId === meeting.id && one.side === side && one.version === asking.number,
      ) ?? null;
    const host: Party = { kind: 'exhibitor', id: meeting.exhibitorId };
    const seen = { meeting, version: asking.number, replyUntil: asking.replyUntil };
    return [
      ...(ids.has(meeting.guest.id)
        ? [
            {
              ...{ ...seen, side: 'guest' as const, other: host },
              ...{ own: replyOf('guest'), others: replyOf('host') },
            },
          ]
        : []),
      ...(ids.has(host.id)
        ? [
            {
              ...{ ...seen, side: 'host' as const, other: meeting.guest },
              ...{ own: replyOf('host'), others: replyOf('guest') },
            },
          ]
        : []),
    ];
  });
}

export type GivenReply = {
  meeting: string;
  /** The party that answers, or for which somebody answers. */
  party: Party;
  answer: ReplyAnswer;
  reason: string;
};

/**
 * Answers a provisional meeting: by the party itself, its liaison officer or the desk, who answer
 * on its behalf. A later answer stands before an earlier one. After the window only the desk
 * still writes answers down.
 *
 * @throws AppError `meeting.party-unknown`; `meeting-reply.not-asked`; `meeting-reply.closed`;
 * `meeting-reply.reason-missing`
 */
export async function giveReply(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { meeting, party, answer, reason }: GivenReply,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { side, onBehalf } = await whoSpeaksFor(tx, edition, by.actor, party);
    const asking = await findAsking(tx, edition);
    const [asked] = (await listProvisional(tx, edition, [party.id])).filter(
      ({ id }) => id === meeting,
    );
    if (!asking || !asked) throw new AppError('meeting-reply.not-asked');
    const now = by.clock.now();
    const isOver = asking.replyUntil !== null && asking.replyUntil <= now;
    if (isOver && !isDesk(by.actor)) throw new AppError('meeting-reply.closed');
    if (answer !== 'confirmed' && !reason) throw new AppError('meeting-reply.reason-missing');

    const { number: version } = asking;
    const reply = { answer, reason, repliedAt: now, repliedBy: by.actor.id, onBehalf };
    await saveReply(tx, edition, { meetingId: meeting, side, version, ...reply });
    await record(tx, edition, by, [
      meetingReplied(
        meeting,
        { side, answer, version },
        { onBehalfOf: onBehalf ? `${party.kind}:${party.id}` : undefined },
      ),
    ]);
  });
}

/** Every answer that stands, with the meeting it is about; for the desk. */
export async function readReplies(
  db: Database,
  edition: EditionScope,
): Promise<(Reply & { meeting: Provisional })[]> {
  const [replies, meetings] = await Promise.all([
    listReplies(db, edition),
    listProvisional(db, edition, 'all'),
  ]);
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return replies.flatMap((reply) => {
    const meeting = byId.get(reply.meetingId);
    return meeting ? [{ ...reply, meeting }] : [];
  });
}
