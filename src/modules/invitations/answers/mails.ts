import { readEdition } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import type { Answer } from './types.ts';

/**
 * Mails the link of a government. The text is a secret: it is blanked when it is sent, and the
 * subject names the edition and nobody.
 */
export async function queueLinkMail(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    recipient,
    locale,
    address,
    validUntil,
  }: { recipient: string; locale: Locale; address: string; validUntil: Date },
): Promise<void> {
  const { name, timeZone } = await readEdition(tx, edition);
  const t = await translatorFor(locale, timeZone);
  // A link that ends at midnight is said to work until the day before.
  const lastInstant = new Date(validUntil.getTime() - 1);
  const words = { edition: inLanguage(name, locale), address, validUntil: lastInstant };
  await queueMail(tx, {
    recipient,
    locale,
    editionId: edition,
    subject: t('answers.linkMail.subject', words),
    text: t('answers.linkMail.text', words),
    sendAfter: by.clock.now(),
    expiresAt: validUntil,
  });
}

/** Mails the receipt of an answer. It holds what was answered, and no link. */
export async function queueReceiptMail(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { recipient, locale, answer }: { recipient: string; locale: Locale; answer: Answer },
): Promise<void> {
  const { name, timeZone } = await readEdition(tx, edition);
  const t = await translatorFor(locale, timeZone);
  const roles = new Intl.ListFormat(locale).format(
    answer.roles.map((role) => t(`invitations.role.${role}`)),
  );
  const said =
    answer.decision === 'accepted'
      ? t('answers.receiptMail.accepted', { roles, people: answer.people ?? 0 })
      : t('answers.receiptMail.declined');
  const words = {
    edition: inLanguage(name, locale),
    receipt: answer.receipt,
    answeredAt: answer.answeredAt,
  };
  await queueMail(tx, {
    recipient,
    locale,
    editionId: edition,
    sendAfter: by.clock.now(),
    subject: t('answers.receiptMail.subject', words),
    text: [
      t('answers.receiptMail.text', words),
      said,
      ...(answer.onBehalf ? [t('answers.onBehalfMeaning')] : []),
      t('answers.receiptMail.change'),
    ].join('\n\n'),
  });
}
