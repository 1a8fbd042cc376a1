import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { revokeAccessLinks } from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { readOccasion } from '../letters/service.ts';
import type { BatchDone } from '../service.ts';
import { lockInvitations } from '../store.ts';
import { mailStateOf, refuseSending, type Dispatch, type MailState } from './rules.ts';
import { addDispatches, listDispatches, removeDispatches } from './store.ts';

/**
 * Asks that invitations leave by e-mail. They are written and handed to the mail server in the
 * background, and are sent when it has taken them.
 */
export async function askForMails(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  ids: readonly string[],
): Promise<BatchDone> {
  const found = await lockInvitations(tx, edition, [...new Set(ids)]);
  const known = new Set(found.map(({ id }) => id));
  const refused: BatchDone['refused'] = ids
    .filter((id) => !known.has(id))
    .map((id) => ({ id, country: null, code: 'invitation.unknown' }));
  const { closesAt } = await readOccasion(tx, edition);
  const isOver = by.clock.now() >= closesAt;
  const ready: string[] = [];
  for (const invitation of found) {
    const { id, country } = invitation;
    const refusal = refuseSending(invitation, { isOver });
    if (refusal) refused.push({ id, country, code: `invitation.${refusal}` });
    else ready.push(id);
  }
  const asked = { askedAt: by.clock.now(), askedBy: by.actor.id };
  const added = await addDispatches(
    tx,
    edition,
    ready.map((invitationId) => ({ invitationId, ...asked })),
  );
  return { done: added.length, refused };
}

/** Asks again for the mails that failed; the links they carried open nothing any more. */
export async function retryMails(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
): Promise<BatchDone> {
  const failed = (await listDispatches(tx, edition))
    .filter((dispatch) => mailStateOf(dispatch) === 'failed')
    .map(({ invitationId }) => invitationId);
  if (failed.length === 0) return { done: 0, refused: [] };

  const links = await removeDispatches(tx, edition, failed);
  if (links.length > 0) await revokeAccessLinks(tx, edition, by, { ids: links });
  return askForMails(tx, edition, by, failed);
}

export type SentMail = Pick<Dispatch, 'invitationId' | 'country' | 'askedAt'> & {
  state: MailState;
  sentAt: Date | null;
  /** The code of a sentence where it could not be written, else the status of the mail server. */
  reason: string | null;
};

/** Every mail that was asked for, in the order of asking. */
export async function readMails(db: Database, edition: EditionScope): Promise<SentMail[]> {
  const dispatches = await listDispatches(db, edition);
  return dispatches.map((dispatch) => ({
    invitationId: dispatch.invitationId,
    country: dispatch.country,
    askedAt: dispatch.askedAt,
    state: mailStateOf(dispatch),
    sentAt: dispatch.sentAt,
    reason: dispatch.refusal ?? dispatch.lastError,
  }));
}
