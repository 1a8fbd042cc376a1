import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import type { Dispatch } from './rules.ts';

/** Of those that were asked for already, nothing changes. @returns the ids that are new */
export async function addDispatches(
  tx: Transaction,
  edition: EditionScope,
  dispatches: readonly { invitationId: string; askedAt: Date; askedBy: string }[],
): Promise<string[]> {
  if (dispatches.length === 0) return [];
  const added = await tx
    .insertInto('invitationDispatch')
    .values(dispatches.map((one) => ({ ...one, editionId: edition })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('invitationId')
    .execute();
  return added.map(({ invitationId }) => invitationId);
}

export async function listDispatches(db: Database, edition: EditionScope): Promise<Dispatch[]> {
  return db
    .selectFrom('invitationDispatch as dispatch')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.editionId', '=', 'dispatch.editionId')
        .onRef('invitation.id', '=', 'dispatch.invitationId'),
    )
    .leftJoin('outboxMail as mail', 'mail.id', 'dispatch.mailId')
    .select(['invitationId', 'country', 'askedAt', 'mailId', 'refusal'])
    .select(['mail.sentAt as sentAt', 'givenUpAt', 'lastError'])
    .select(({ fn, val }) => fn.coalesce('attempts', val(0)).as('attempts'))
    .where('dispatch.editionId', '=', edition)
    .orderBy('askedAt')
    .orderBy('country')
    .execute();
}

/** Forgets mails that were asked for, so that they can be asked for again. @returns their links */
export async function removeDispatches(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<string[]> {
  const removed = await tx
    .deleteFrom('invitationDispatch')
    .where('editionId', '=', edition)
    .where('invitationId', 'in', [...ids])
    .returning('linkId')
    .execute();
  return removed.flatMap(({ linkId }) => linkId ?? []);
}

export type WaitingDispatch = { edition: EditionScope; invitationId: string; askedBy: string };

/** The next mail to be written, of any edition; whoever else works passes it over. */
export async function takeNextDispatch(tx: Transaction): Promise<WaitingDispatch | undefined> {
  const next = await tx
    .selectFrom('invitationDispatch')
    .select(['editionId', 'invitationId', 'askedBy'])
    .where('mailId', 'is', null)
    .where('refusal', 'is', null)
    .orderBy('askedAt')
    .orderBy('invitationId')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return next && { ...next, edition: provenEdition(next.editionId) };
}

/** Notes what became of a mail that was asked for. */
export async function settleDispatch(
  db: Database,
  { edition, invitationId }: Pick<WaitingDispatch, 'edition' | 'invitationId'>,
  outcome: { mailId: string; linkId: string } | { refusal: string },
): Promise<void> {
  await db
    .updateTable('invitationDispatch')
    .set(outcome)
    .where('editionId', '=', edition)
    .where('invitationId', '=', invitationId)
    .execute();
}

/** Mails the server has taken, whose invitations do not say so yet. */
export async function listAccepted(
  tx: Transaction,
): Promise<(WaitingDispatch & { sentAt: Date })[]> {
  const rows = await tx
    .selectFrom('invitationDispatch as dispatch')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.editionId', '=', 'dispatch.editionId')
        .onRef('invitation.id', '=', 'dispatch.invitationId'),
    )
    .innerJoin('outboxMail as mail', 'mail.id', 'dispatch.mailId')
    .select(['dispatch.editionId', 'invitationId', 'askedBy', 'mail.sentAt'])
    .where('mail.sentAt', 'is not', null)
    .where('invitation.sentAt', 'is', null)
    .orderBy('mail.sentAt')
    .forUpdate('dispatch')
    .skipLocked()
    .execute();
  return rows.flatMap(({ editionId, sentAt, ...row }) =>
    sentAt ? [{ ...row, sentAt, edition: provenEdition(editionId) }] : [],
  );
}
