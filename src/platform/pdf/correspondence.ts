import { createTranslator } from 'use-intl/core';
import type { Locale } from '../i18n.ts';
import { loadMessages } from '../messages.ts';
import { isolated } from './isolate.ts';
import type { NoteVerbale, Picture } from './types.ts';

export type NoteFacts = {
  state: string;
  motto: string | null;
  /** Without its article, as on the letterhead: "Ministère des Affaires étrangères". Always a ministry. */
  ministry: string;
  service: string | null;
  emblem: Picture | null;
  number: string;
  /** ISO 3166 alpha-2 of the government that is invited. */
  country: string;
  /** City of the embassy, where the note is carried. */
  embassyCity: string | null;
  /** With the article its sentence needs: "le salon BAMEX 2026", "the BAMEX 2026 exhibition". */
  edition: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Where the edition is held; the venue stands in brackets, as a name. */
  city: string;
  venue: string | null;
  /** A name, as it stands after a colon: "S.E. le Président de la Transition". */
  patronage: string | null;
  theme: string | null;
  /** What the government is asked for; all four unless it was invited in part. */
  asked: readonly NoteAnswer[];
  /** Last day for the reply, `YYYY-MM-DD`. */
  deadline: string;
  answerLink: { url: string; text: string } | null;
  /** The language of the text that binds, where this is its translation; null where it is that text. */
  courtesyOf: Locale | null;
  /** City of the ministry. */
  issuedIn: string;
  /** Day of the note, `YYYY-MM-DD`. */
  date: string;
  enclosures: readonly string[];
};

export type NoteAnswer = 'delegation' | 'exhibitor' | 'partner' | 'speaker';

type SharedParts = Pick<
  NoteVerbale,
  | 'courtesy'
  | 'letterhead'
  | 'number'
  | 'answers'
  | 'answerLink'
  | 'placeAndDate'
  | 'deadline'
  | 'enclosures'
>;

/** What a note and a letter say alike. */
export async function commonParts(
  facts: NoteFacts,
  locale: Locale,
): Promise<{ shared: SharedParts; occasion: string[]; period: string; place: string }> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'documents.note' });

  return {
    period: period(),
    place: place(),
    occasion: [
      ...(facts.patronage ? [t('patronage', { patronage: facts.patronage })] : []),
      ...(facts.theme ? [t('theme', { theme: facts.theme })] : []),
    ],
    shared: {
      courtesy: facts.courtesyOf && t(`courtesy.${facts.courtesyOf}`),
      letterhead: {
        state: facts.state,
        motto: facts.motto,
        ministry: facts.ministry,
        service: facts.service,
        emblem: facts.emblem,
      },
      number: t('number', { number: isolated(facts.number) }),
      answers: facts.asked.map((answer) => answerAsked(answer)),
      answerLink: facts.answerLink,
      placeAndDate: t('placeAndDate', {
        // A Latin name would draw the day that follows it to its own side.
        city: locale === 'ar' ? isolated(facts.issuedIn) : facts.issuedIn,
        date: longDate(facts.date, locale),
      }),
      deadline: longDate(facts.deadline, locale),
      enclosures: facts.enclosures,
    },
  };

  function place(): string {
    if (!facts.venue) return t('inCity', { city: facts.city });
    return t('atVenue', { city: facts.city, venue: facts.venue });
  }

  function period(): string {
    if (facts.from === facts.to) return t('oneDay', { day: longDate(facts.from, locale) });
    const to = longDate(facts.to, locale);
    if (facts.from.slice(0, 7) !== facts.to.slice(0, 7))
      return t('period', { from: longDate(facts.from, locale), to });
    return t('periodInMonth', { from: dayOfMonth(facts.from, locale), to });
  }

  function answerAsked(answer: NoteAnswer): NoteVerbale['answers'][number] {
    if (answer === 'delegation')
      return { label: t('answerDelegationLabel'), text: t('answerDelegation') };
    if (answer === 'exhibitor')
      return { label: t('answerExhibitorLabel'), text: t('answerExhibitor') };
    if (answer === 'partner') return { label: t('answerPartnerLabel'), text: t('answerPartner') };
    return { label: t('answerSpeakerLabel'), text: t('answerSpeaker') };
  }
}

/** A local day as it is written out: `1er juin 2026`. */
export function longDate(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return words.format(new Date(day)).replace(/^1 (?=\p{L})/u, locale === 'fr' ? '1er ' : '1 ');
}

function dayOfMonth(day: string, locale: Locale): string {
  const number = String(Number(day.slice(8)));
  return locale === 'fr' && number === '1' ? '1er' : number;
}

/** British order of dates, and Latin digits in Arabic as in the rest of the product. */
function tagOf(locale: Locale): string {
  if (locale === 'en') return 'en-GB';
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}
