import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import { isAppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { systemActor } from '#platform/permissions';
import { recordSteps } from '../service.ts';
import { findInvitation } from '../store.ts';
import { refuseSending } from './rules.ts';
import { listAccepted, settleDispatch, takeNextDispatch, type WaitingDispatch } from './store.ts';
import { Stationery, writeInvitationMail } from './write-mail.ts';

/**
 * Writes the mails that were asked for, one transaction each: several processes share the work,
 * and one letter that cannot be printed holds up no other.
 *
 * @returns how many now stand in the outbox
 */
export async function writeWaitingMails(
  app: Application,
  { limit }: { limit: number },
): Promise<number> {
  const stationery = new Stationery();
  let written = 0;
  for (let handled = 0; handled < limit; handled += 1) {
    const outcome = await writeNext(app, stationery);
    if (outcome === 'none') break;
    if (outcome === 'written') written += 1;
  }
  return written;
}

/** Records as sent what the mail server has taken, at the time it took it. @returns how many */
export async function recordAcceptedMails({
  db,
  clock,
}: Pick<Application, 'db' | 'clock'>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let recorded = 0;
    for (const { edition, invitationId, askedBy, sentAt } of await listAccepted(tx)) {
      const by = signedBy(askedBy, clock);
      const { done } = await recordSteps(tx, edition, by, [invitationId], {
        step: 'sent',
        at: sentAt,
      });
      recorded += done;
    }
    return recorded;
  });
}

async function writeNext(
  app: Application,
  stationery: Stationery,
): Promise<'none' | 'written' | 'refused'> {
  let taken: WaitingDispatch | undefined;
  try {
    return await app.db.transaction().execute(async (tx) => {
      taken = await takeNextDispatch(tx);
      return taken ? writeOne(app, tx, taken, stationery) : 'none';
    });
  } catch (failure) {
    if (!taken) throw failure;
    app.log.error({ err: failure }, 'an invitation could not be written');
    const refusal = isAppError(failure) ? failure.code : 'invitation.mail-not-written';
    await settleDispatch(app.db, taken, { refusal });
    return 'refused';
  }
}

async function writeOne(
  app: Application,
  tx: Transaction,
  dispatch: WaitingDispatch,
  stationery: Stationery,
): Promise<'written' | 'refused'> {
  const { edition, invitationId, askedBy } = dispatch;
  const invitation = await findInvitation(tx, edition, invitationId, null);
  const { closesAt } = await stationery.occasion(tx, edition);
  const isOver = app.clock.now() >= closesAt;
  const refusal = invitation ? refuseSending(invitation, { isOver }) : 'unknown';
  if (!invitation?.embassyEmail || refusal) {
    await settleDispatch(tx, dispatch, { refusal: `invitation.${refusal ?? 'without-email'}` });
    return 'refused';
  }
  const by = signedBy(askedBy, app.clock);
  const recipient = invitation.embassyEmail;
  const mail = await writeInvitationMail(app, tx, edition, {
    by,
    invitation,
    recipient,
    stationery,
  });
  await settleDispatch(tx, dispatch, mail);
  return 'written';
}

/** The program acts for the officer who asked. */
function signedBy(id: string, clock: Signature['clock']): Signature {
  return { actor: { ...systemActor, id }, clock };
}
