import type { EditionPlan } from '#modules/editions/types';
import { countryName } from '#platform/countries';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import type { LetterFacts } from '#platform/pdf/letter';
import { localDay } from '#platform/days/rules';
import type { Invitation, NoteSetting } from '../types.ts';

/** What stands in every letter of an edition. */
export type Occasion = {
  plan: EditionPlan;
  setting: NoteSetting;
  /** The year of the edition whose results go with the letter; null where none do. */
  enclosedYear: string | null;
  /** When the edition is over, and with it every way to answer. */
  closesAt: Date;
};

/**
 * What a note or letter says in one language. The secret address at which the embassy answers is
 * in none: it stands in the mail alone, because copies of a letter are kept.
 *
 * @throws AppError `invitation.without-number`, because what carries no number cannot be answered
 *   by reference to it
 */
export async function factsOfLetter(
  invitation: Invitation,
  { plan, setting, enclosedYear }: Occasion,
  locale: Locale,
): Promise<LetterFacts> {
  const { country, number, preparedAt } = invitation;
  if (!number)
    throw new AppError('invitation.without-number', { country: countryName(country, locale) });

  const { edition, venues } = plan;
  const t = await translatorFor(locale, edition.timeZone);
  const venue = venues.find(({ kind }) => kind === 'exhibition') ?? venues[0];
  return {
    state: inLanguage(setting.state, locale),
    motto: inLanguage(setting.motto, locale) || null,
    ministry: inLanguage(setting.ministry, locale),
    service: inLanguage(setting.service, locale) || null,
    emblem: null,
    number,
    country,
    addressee: invitation.addressee,
    embassyCity: edition.city,
    edition: t('invitations.note.edition', {
      series: edition.series,
      year: edition.startsOn.slice(0, 4),
    }),
    from: edition.startsOn,
    to: edition.endsOn,
    city: edition.city,
    venue: venue ? inLanguage(venue.name, locale) : null,
    patronage: inLanguage(edition.patronage, locale) || null,
    theme: inLanguage(edition.theme, locale) || null,
    asked: ['delegation', 'exhibitor', 'partner', 'speaker'],
    deadline: setting.answerBy,
    answerLink: null,
    courtesyOf: locale === invitation.language ? null : invitation.language,
    issuedIn: setting.issuedIn,
    // Not that of the sending: a copy must read like the paper that left.
    date: localDay(preparedAt, edition.timeZone),
    enclosures: enclosedYear
      ? [t('invitations.note.enclosure', { series: edition.series, year: enclosedYear })]
      : [],
    signatory: {
      office: inLanguage(setting.signatoryOffice, locale) || null,
      name: setting.signatoryName || null,
    },
  };
}
