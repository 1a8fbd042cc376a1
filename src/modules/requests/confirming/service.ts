import { setTimeout as pause } from 'node:timers/promises';
import { readEdition } from '#modules/editions/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { accessLinkAddress, createAccessLink } from '#platform/identity/access-links';
import { countAttempt, networkOf } from '#platform/identity/rate-limit';
import {
  foldedEmail,
  isSameSecret,
  newCode,
  spacedCode,
  typedCode,
} from '#platform/identity/secrets';
import type { IdentityHost } from '#platform/identity/types';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import { systemActor, type Actor } from '#platform/permissions';
import { readForm } from '../forms/service.ts';
import { isOpen } from '../rules.ts';
import type { Asker } from '../types.ts';
import { enterAsker, findAskerOfLink, saveCode, takeAttempt, useCode } from './store.ts';

const CODE_MINUTES = 15;
const ATTEMPTS_PER_CODE = 20;
const CODES_PER_EMAIL = { what: 'request-code-per-email', attempts: 5, windowMinutes: 60 };
// A newsroom or a building site can stand behind one address.
const CODES_PER_NETWORK = { what: 'request-code-per-network', attempts: 30, windowMinutes: 60 };
const TRIES_PER_NETWORK = { what: 'request-try-per-network', attempts: 40, windowMinutes: 15 };
/** As in a sign-in: well above what the work takes. */
const ANSWER_MS = 150;
/** After the show an asker may still read what became of a request. */
const LINK_DAYS_AFTER = 30;

/** Where a question comes from. */
export type Visit = { address: string; locale: Locale };

/**
 * Mails a one-time code to whoever wants to ask. Nothing is kept of them before it comes back,
 * and the answer is the same whether or not the address is known.
 *
 * @throws AppError `entry-request.form-unknown`, `entry-request.closed`, `request.too-many`
 */
export async function mailCode(
  app: IdentityHost,
  edition: EditionScope,
  { formId, email }: { formId: string; email: string },
  { address, locale }: Visit,
): Promise<void> {
  const floor = pause(ANSWER_MS);
  const now = app.clock.now();
  const recipient = foldedEmail(email);
  await countAttempt(app, CODES_PER_NETWORK, networkOf(address));
  await countAttempt(app, CODES_PER_EMAIL, recipient);
  const form = await readForm(app.db, edition, formId);
  if (!isOpen(form, now)) throw new AppError('entry-request.closed');

  const code = newCode();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  const t = await translatorFor(locale);
  const { name } = await readEdition(app.db, edition);
  const words = {
    edition: inLanguage(name, locale),
    code: spacedCode(code),
    minutes: CODE_MINUTES,
  };
  await app.db.transaction().execute(async (tx) => {
    await saveCode(tx, edition, {
      ...{ formId, emailDigest: emailDigest(app, recipient), codeDigest: codeDigest(app, code) },
      ...{ attemptsLeft: ATTEMPTS_PER_CODE, expiresAt },
    });
    await queueMail(tx, {
      recipient,
      subject: t('requests.mail.code.subject', words),
      text: t('requests.mail.code.text', words),
      locale,
      editionId: edition,
      sendAfter: now,
      expiresAt,
    });
  });
  await floor;
}

/**
 * Takes the code that was mailed: the asker is entered, and a link is mailed that opens their
 * requests from now on. @returns the token of the link, for the browser that typed the code
 *
 * @throws AppError `sign-in.code-wrong` for a wrong, used, replaced or outdated code alike;
 * `request.too-many`
 */
export async function confirmCode(
  app: IdentityHost,
  edition: EditionScope,
  {
    formId,
    email,
    code,
    country,
  }: { formId: string; email: string; code: string; country: string },
  { address, locale }: Visit,
): Promise<string> {
  await countAttempt(app, TRIES_PER_NETWORK, networkOf(address));
  const now = app.clock.now();
  const folded = foldedEmail(email);
  const key = { formId, emailDigest: emailDigest(app, folded) };
  const expected = await takeAttempt(app.db, edition, key, now);
  const given = codeDigest(app, typedCode(code));
  if (!expected || !isSameSecret(expected, given)) throw new AppError('sign-in.code-wrong');

  return app.db.transaction().execute(async (tx) => {
    if (!(await useCode(tx, edition, { ...key, codeDigest: given })))
      throw new AppError('sign-in.code-wrong');
    const told = { formId, email: folded, country, locale, confirmedAt: now };
    const asker = await enterAsker(tx, edition, told);
    const by = { actor: systemActor, clock: app.clock };
    const { token, validUntil } = await makeAskerLink(tx, edition, by, asker, locale);

    const t = await translatorFor(locale);
    const { name } = await readEdition(tx, edition);
    const words = { edition: inLanguage(name, locale) };
    await queueMail(tx, {
      recipient: folded,
      subject: t('requests.mail.link.subject', words),
      text: [t('requests.mail.link.text', words), accessLinkAddress(app.origin, token)].join(
        '\n\n',
      ),
      locale,
      editionId: edition,
      sendAfter: now,
      expiresAt: validUntil,
    });
    return token;
  });
}

/** A link that opens the requests of an asker until a month after the show. */
export async function makeAskerLink(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id: askerId, country }: Asker,
  locale: Locale,
): Promise<{ id: string; token: string; validUntil: Date }> {
  const { endsOn } = await readEdition(tx, edition);
  const from = Math.max(Date.parse(`${endsOn}T00:00:00Z`), by.clock.now().getTime());
  const validUntil = new Date(from + LINK_DAYS_AFTER * 86_400_000);
  const link = { purpose: 'asker', country, askerId, locale, validUntil } as const;
  return { ...(await createAccessLink(tx, edition, by, link)), validUntil };
}

/** Who acts, by the link they came with. @throws AppError `entry-request.unknown` */
export async function askerBehind(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<Asker> {
  const [, linkId] = /^link:([\da-f-]{36})$/.exec(actor.id) ?? [];
  const asker = linkId && (await findAskerOfLink(db, edition, linkId));
  if (!asker) throw new AppError('entry-request.unknown', { id: '' });
  return asker;
}

function emailDigest({ keyring }: IdentityHost, email: string): Buffer {
  return keyring.digest('request address', Buffer.from(email));
}

/** Keyed, because eight digits behind a plain hash are found in a second. */
function codeDigest({ keyring }: IdentityHost, code: string): Buffer {
  return keyring.digest('request code', Buffer.from(code));
}
