import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { accessLinkAddress, createAccessLink } from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import { longDate } from '#platform/pdf/correspondence';
import { printEnclosure } from '../enclosure/service.ts';
import { printWhole, readOccasion } from '../letters/service.ts';
import type { Occasion } from '../letters/facts-of-letter.ts';
import type { Invitation } from '../types.ts';

/** What one run of mails has read and printed already. */
export class Stationery {
  readonly #occasions = new Map<string, Promise<Occasion>>();
  readonly #enclosures = new Map<string, Promise<Uint8Array | null>>();

  occasion(tx: Transaction, edition: EditionScope): Promise<Occasion> {
    const known = this.#occasions.get(edition);
    if (known) return known;
    const read = readOccasion(tx, edition);
    this.#occasions.set(edition, read);
    return read;
  }

  enclosure(
    tx: Transaction,
    edition: EditionScope,
    run: { locale: Locale; now: Date },
  ): Promise<Uint8Array | null> {
    const key = `${edition} ${run.locale}`;
    const known = this.#enclosures.get(key);
    if (known) return known;
    const printed = printEnclosure(tx, edition, run);
    this.#enclosures.set(key, printed);
    return printed;
  }
}

/**
 * Puts the mail of an invitation into the outbox: the letter and the results as attachments, and
 * the secret address at which the embassy answers. The subject says nothing of whom it is for.
 */
export async function writeInvitationMail(
  app: Pick<Application, 'files' | 'origin'>,
  tx: Transaction,
  edition: EditionScope,
  {
    by,
    invitation,
    recipient,
    stationery,
  }: { by: Signature; invitation: Invitation; recipient: string; stationery: Stationery },
): Promise<{ mailId: string; linkId: string }> {
  const occasion = await stationery.occasion(tx, edition);
  const {
    address,
    id: linkId,
    validUntil,
  } = await openAnswer(app, tx, edition, {
    by,
    invitation,
    occasion,
  });
  const locale = invitation.language;
  const letter = await printWhole(invitation, occasion);
  const enclosure = await stationery.enclosure(tx, edition, { locale, now: by.clock.now() });
  const t = await translatorFor(locale);
  const attach = async (bytes: Uint8Array, filename: string) => ({
    fileId: await app.files.add(tx, bytes, 'application/pdf'),
    filename,
  });
  const mailId = await queueMail(tx, {
    recipient,
    editionId: edition,
    locale,
    sendAfter: by.clock.now(),
    expiresAt: validUntil,
    ...(await wordsOfMail('invitation', {
      ...{ invitation, occasion, address },
      hasResults: enclosure !== null,
    })),
    attachments: [
      await attach(letter, `${t(`invitations.mail.file.${invitation.kind}`)}.pdf`),
      ...(enclosure ? [await attach(enclosure, `${t('invitations.mail.file.results')}.pdf`)] : []),
    ],
  });
  return { mailId, linkId };
}

/** Puts a reminder into the outbox, with an address of its own at which the embassy answers. */
export async function writeReminderMail(
  app: Pick<Application, 'origin'>,
  tx: Transaction,
  edition: EditionScope,
  { by, invitation, recipient }: { by: Signature; invitation: Invitation; recipient: string },
): Promise<string> {
  const occasion = await readOccasion(tx, edition);
  const { address, validUntil } = await openAnswer(app, tx, edition, { by, invitation, occasion });
  return queueMail(tx, {
    recipient,
    editionId: edition,
    locale: invitation.language,
    sendAfter: by.clock.now(),
    expiresAt: validUntil,
    ...(await wordsOfMail('reminder', { invitation, occasion, address, hasResults: false })),
  });
}

/** The link lives as long as the delegation may still be built: to the end of the last day. */
async function openAnswer(
  { origin }: Pick<Application, 'origin'>,
  tx: Transaction,
  edition: EditionScope,
  {
    by,
    invitation: { country, language },
    occasion: { closesAt: validUntil },
  }: { by: Signature; invitation: Invitation; occasion: Occasion },
): Promise<{ id: string; address: string; validUntil: Date }> {
  const link = { purpose: 'embassy', country, locale: language, validUntil } as const;
  const { id, token } = await createAccessLink(tx, edition, by, link);
  return { id, address: accessLinkAddress(origin, token), validUntil };
}

async function wordsOfMail(
  what: 'invitation' | 'reminder',
  {
    invitation,
    occasion: { plan, setting },
    address,
    hasResults,
  }: { invitation: Invitation; occasion: Occasion; address: string; hasResults: boolean },
): Promise<{ subject: string; text: string }> {
  const locale = invitation.language;
  const t = await translatorFor(locale);
  const edition = inLanguage(plan.edition.name, locale);
  const number = invitation.number ?? '';
  const deadline = longDate(setting.answerBy, locale);
  const ministry = inLanguage(setting.ministry, locale);
  return {
    subject: t(`invitations.mail.${what}.subject`, { edition }),
    text: [
      t('invitations.mail.greeting'),
      t(`invitations.mail.${what}.text`, { edition, number, deadline }),
      ...(hasResults ? [t('invitations.mail.enclosed')] : []),
      t('invitations.mail.link'),
      address,
      t('invitations.mail.secret'),
      ministry,
    ].join('\n\n'),
  };
}
