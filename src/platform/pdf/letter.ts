import { createTranslator } from 'use-intl/core';
import type { Locale } from '../i18n.ts';
import { loadMessages } from '../messages.ts';
import { commonParts, type NoteFacts } from './correspondence.ts';
import { countryInGenitive } from './country-forms.ts';
import type { MinisterialLetter } from './types.ts';

export type LetterFacts = NoteFacts & {
  /** The office it is written to: "Ministre de la Défense". */
  addressee: string;
  /** The office that signs and who holds it; null leaves it to the pen. */
  signatory: { office: string | null; name: string | null };
};

/**
 * Words the invitation of a government as a letter of one minister to another: first person,
 * signed, carried by the embassy.
 *
 * @throws when the country is not an ISO 3166 alpha-2 code.
 */
export async function writeLetter(facts: LetterFacts, locale: Locale): Promise<MinisterialLetter> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'documents.letter' });
  const atEmbassy = countryInGenitive(facts.country, locale, 'embassy');
  const ofGovernment = countryInGenitive(facts.country, locale, 'government');
  const parts = await commonParts(facts, locale);
  const government = t('government', { ofCountry: ofGovernment });

  return {
    ...parts.shared,
    title: t('title', { country: government }),
    subject: t('subject', { edition: facts.edition }),
    addressee: facts.addressee,
    government,
    salutation: t('salutation'),
    paragraphs: [
      t('opening', { edition: facts.edition, period: parts.period, place: parts.place }),
      ...parts.occasion,
      t('invitation', { ofCountry: ofGovernment }),
      t('request', { deadline: parts.shared.deadline }),
    ],
    afterAnswers: [facts.answerLink ? t('answerLink') : t('answerByLetter')],
    closing: t('closing'),
    through: t('through', { ofCountry: atEmbassy }),
    signatory: facts.signatory,
  };
}
