import { readEdition } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, isLocale, type Locale } from '#platform/i18n';
import {
  accessLinkAddress,
  createAccessLink,
  revokeAccessLinks,
} from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import { lockMember } from '../service.ts';

const VALID_DAYS = 30;

/**
 * Makes the link by which a member completes what is told of them; an older one of theirs ends.
 * It is mailed to them, or told once to whoever hands it over.
 *
 * @returns the address to show, null where it was mailed
 * @throws AppError `participant.unknown`, `participant.withdrawn`, `member.without-email`
 */
export async function makeMemberLink(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, byMail, origin, locale }: WantedLink,
): Promise<string | null> {
  const person = await lockMember(tx, edition, by, participantId);
  if (person.state === 'withdrawn') throw new AppError('participant.withdrawn');
  if (byMail && !person.email) throw new AppError('member.without-email');

  await revokeAccessLinks(tx, edition, by, { purpose: 'person', participantId });
  const language = isLocale(person.language) ? person.language : locale;
  const validUntil = new Date(by.clock.now().getTime() + VALID_DAYS * 86_400_000);
  const { token } = await createAccessLink(tx, edition, by, {
    purpose: 'person',
    country: person.country,
    participantId,
    locale: language,
    validUntil,
  });
  const address = accessLinkAddress(origin, token);
  if (!byMail || !person.email) return address;

  const t = await translatorFor(language);
  const { name } = await readEdition(tx, edition);
  const words = { edition: inLanguage(name, language), days: VALID_DAYS };
  await queueMail(tx, {
    recipient: person.email,
    // No name of a person: subjects are read by every machine on the way.
    subject: t('delegationBuilding.mail.subject', words),
    text: [
      t('delegationBuilding.mail.body', words),
      address,
      t('delegationBuilding.mail.end'),
    ].join('\n\n'),
    locale: language,
    editionId: edition,
    expiresAt: validUntil,
  });
  return null;
}

export type WantedLink = {
  participantId: string;
  byMail: boolean;
  /** The address people reach the installation at. */
  origin: string;
  /** Of whoever asks, where the member's own language is none of ours. */
  locale: Locale;
};
