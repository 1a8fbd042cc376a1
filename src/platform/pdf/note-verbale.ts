import { createTranslator } from 'use-intl/core';
import type { Locale } from '../i18n.ts';
import { loadMessages } from '../messages.ts';
import { commonParts, type NoteFacts } from './correspondence.ts';
import { countryInGenitive } from './country-forms.ts';
import type { NoteVerbale } from './types.ts';

/**
 * Words the invitation of a government as a diplomatic note: third person, no signature,
 * compliments first and the assurances of high consideration last.
 *
 * @throws when the country is not an ISO 3166 alpha-2 code.
 */
export async function writeNoteVerbale(facts: NoteFacts, locale: Locale): Promise<NoteVerbale> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'documents.note' });
  const atEmbassy = countryInGenitive(facts.country, locale, 'embassy');
  const ofGovernment = countryInGenitive(facts.country, locale, 'government');
  const parts = await commonParts(facts, locale);
  const embassy = t('embassy', { ofCountry: atEmbassy });

  return {
    ...parts.shared,
    title: t('title', { country: embassy }),
    heading: t('heading'),
    paragraphs: [
      t('opening', {
        ministry: facts.ministry,
        ofCountry: atEmbassy,
        edition: facts.edition,
        period: parts.period,
        place: parts.place,
      }),
      ...parts.occasion,
      t('invitation', { ofCountry: ofGovernment }),
      t('request', { deadline: parts.shared.deadline }),
    ],
    afterAnswers: [facts.answerLink ? t('answerLink') : t('answerByNote')],
    closing: t('closing', { ofCountry: atEmbassy }),
    addressee: facts.embassyCity ? `${embassy}\n${facts.embassyCity}` : embassy,
  };
}
