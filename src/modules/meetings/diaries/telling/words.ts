import { countryName } from '#platform/countries';
import { inLanguage, type Locale, type Translator } from '#platform/i18n';
import type { SessionType } from '#modules/programme/types';
import type { DiaryEntry, DiaryPlace } from '../types.ts';

export type Reader = { say: Say; t: Translator; locale: Locale; timeZone: string };

/** Says one of the texts under `diaries`: on paper and on a screen, which have their own ways to them. */
export type Say = (
  word: 'closedRoom' | 'cancelled' | 'provisional' | 'interpreter' | `session.${SessionType}`,
  values?: { code: string },
) => string;

export function sayIn(t: Translator): Say {
  return (word, values) =>
    (t as (key: string, values?: { code: string }) => string)(`diaries.${word}`, values);
}

/** `A05, Hall A`; a place that has a name and no code is told by its name. */
export function tellPlace(place: DiaryPlace | null, locale: Locale): string {
  if (!place) return '';
  const name = place.code || (place.name ? inLanguage(place.name, locale) : '');
  return [name, place.hall && inLanguage(place.hall, locale)].filter(Boolean).join(', ');
}

/** With whom, or what it is. */
export function tellEntry(entry: DiaryEntry, { locale }: Pick<Reader, 'locale'>): string {
  return entry.kind === 'session' ? inLanguage(entry.title, locale) : entry.with;
}

/** Whatever else must be known beforehand, a line each. */
export function tellDetails(
  entry: DiaryEntry,
  { say, locale }: Pick<Reader, 'say' | 'locale'>,
): string[] {
  if (entry.kind === 'session')
    return [
      say(`session.${entry.type}`),
      ...(entry.state === 'cancelled' ? [say('cancelled')] : []),
    ];
  const { subject, country, interpreter, closed, people, state, firm } = entry;
  return [
    countryName(country, locale),
    subject,
    interpreter ? say('interpreter', { code: interpreter }) : '',
    closed ? say('closedRoom') : '',
    people.join(', '),
    state === 'cancelled' ? say('cancelled') : '',
    state === 'planned' && !firm ? say('provisional') : '',
  ].filter(Boolean);
}

/** `09:30–10:00` of the edition's clocks, in the same figures in every language. */
export function tellSpan(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  timeZone: string,
): string {
  const clock = clockFor(timeZone);
  return `${clock.format(startsAt)}–${clock.format(endsAt)}`;
}

/** A local day in full: `Tuesday, 11 November 2025`. */
export function tellDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(new Date(`${date}T12:00:00Z`));
}

function clockFor(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, made);
  return made;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
