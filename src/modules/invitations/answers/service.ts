import { readEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { countAttempt } from '#platform/identity/rate-limit';
import type { Signature } from '#platform/ledger/ledger';
import { readReplyDays } from '../notes/service.ts';
import type { Step } from '../rules.ts';
import { findInvitationOf, readInvitation, recordStep } from '../service.ts';
import type { Invitation } from '../types.ts';
import { letFocalPointIn } from './focal-points.ts';
import { endOfAccess } from './links.ts';
import { queueReceiptMail } from './mails.ts';
import { isClosed, isSameAnswer, receiptNumber } from './rules.ts';
import { addAnswer, listAnswers, takeReceipt } from './store.ts';
import type { Answer, FocalPoint, GivenAnswer } from './types.ts';

/** A colleague may be mistyped a few times; nobody is to send mails to the world from here. */
const FOCAL_POINTS_PER_COUNTRY = { what: 'focal-point', attempts: 10, windowMinutes: 24 * 60 };

export type Answering = {
  invitationId: string;
  /** The version the writer had before their eyes; 0 where there was none. */
  version: number;
  given: GivenAnswer;
  /** Of the page it was written on. */
  locale: Locale;
  onBehalf: boolean;
};

/**
 * Writes down what a government answers, as a new version; nothing is overwritten. The focal
 * point gets the receipt by mail, and a way in where the address is a new one.
 *
 * The same answer sent twice, as a slow line makes people do, is one answer.
 *
 * @throws AppError `answer.closed` for an embassy after the last day for a reply;
 * `form.changed-meanwhile` where somebody else answered since `version`; `invitation.unknown`;
 * `request.too-many` for too many new addresses in a day; what `recordStep` throws
 */
export async function giveAnswer(
  app: Pick<Application, 'db' | 'clock' | 'keyring' | 'origin'>,
  edition: EditionScope,
  by: Signature,
  answering: Answering,
): Promise<Answer> {
  const { invitationId, given } = answering;
  const { country } = await readInvitation(app.db, edition, invitationId, null);
  const [before] = await listAnswers(app.db, edition, invitationId);
  if (isNewAddress(given.focalPoint, before))
    await countAttempt(app, FOCAL_POINTS_PER_COUNTRY, `${edition}\n${country}`);

  return app.db.transaction().execute((tx) => writeAnswer(tx, app, edition, by, answering));
}

async function writeAnswer(
  tx: Transaction,
  app: Pick<Application, 'clock' | 'origin'>,
  edition: EditionScope,
  by: Signature,
  { invitationId, version, given, locale, onBehalf }: Answering,
): Promise<Answer> {
  // The counter is held first, so that of two who answer at once one sees the other's answer.
  const number = await takeReceipt(tx, edition);
  const invitation = await readInvitation(tx, edition, invitationId, null);
  const [latest] = await listAnswers(tx, edition, invitationId);
  if ((latest?.version ?? 0) !== version) {
    if (latest?.focalPoint && isSameAnswer(given, { ...latest, focalPoint: latest.focalPoint }))
      return latest;
    throw new AppError('form.changed-meanwhile');
  }
  if (!onBehalf && isClosed(await readReplyDays(tx, edition, by.clock.now())))
    throw new AppError('answer.closed');

  await recordStepOf(tx, edition, by, invitation, { given, onBehalf });
  const answer = {
    ...given,
    version: (latest?.version ?? 0) + 1,
    answeredAt: by.clock.now(),
    answeredBy: by.actor.id,
    onBehalf,
    locale,
  };
  await addAnswer(tx, edition, invitationId, { ...answer, receipt: number });
  const written = { ...answer, receipt: receiptNumber(edition, number) };

  const { focalPoint } = given;
  const recipient = focalPoint.email ?? invitation.embassyEmail;
  if (recipient)
    await queueReceiptMail(tx, edition, by, {
      recipient,
      locale: focalPoint.email ? focalPoint.language : locale,
      answer: written,
    });
  if (isNewAddress(focalPoint, latest)) {
    const { country } = invitation;
    const validUntil = endOfAccess(await readEdition(tx, edition));
    await letFocalPointIn(tx, app, edition, by, { country, validUntil, focalPoint });
  }
  return written;
}

/** What an embassy sees of its own invitation and answers. */
export async function readOwnAnswer(
  db: Database,
  edition: EditionScope,
  country: string,
  now: Date,
): Promise<{ invitation: Invitation | null; isClosed: boolean; answers: Answer[] }> {
  const closed = isClosed(await readReplyDays(db, edition, now));
  const invitation = await findInvitationOf(db, edition, country);
  if (!invitation) return { invitation: null, isClosed: closed, answers: [] };
  return { invitation, isClosed: closed, answers: await listAnswers(db, edition, invitation.id) };
}

/** Every version of the answer to an invitation, the newest first. @throws AppError `invitation.unknown` */
export async function readAnswers(
  db: Database,
  edition: EditionScope,
  invitationId: string,
): Promise<Answer[]> {
  const { id } = await readInvitation(db, edition, invitationId, null);
  return listAnswers(db, edition, id);
}

async function recordStepOf(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  invitation: Invitation,
  { given, onBehalf }: Pick<Answering, 'given' | 'onBehalf'>,
): Promise<void> {
  const at = by.clock.now();
  // A government that answers has the letter, although nobody recorded that it left.
  if (!invitation.sentAt) await recordStep(tx, edition, by, invitation.id, { step: 'sent', at });
  const { decision, roles, people, declineReason } = given;
  const circumstances = { onBehalf, ...(people !== null && { people }) };
  const step: Step =
    decision === 'accepted'
      ? { step: 'answered', at, roles, ...circumstances }
      : { step: 'declined', at, reason: declineReason ?? 'no-reason-given', onBehalf };
  await recordStep(tx, edition, by, invitation.id, step);
}

function isNewAddress(
  focalPoint: FocalPoint,
  before: Answer | undefined,
): focalPoint is FocalPoint & { email: string } {
  if (!focalPoint.email) return false;
  return focalPoint.email.toLowerCase() !== before?.focalPoint?.email?.toLowerCase();
}
