import { countryName } from '#platform/countries';
import { apart, type Locale, type Translator } from '#platform/i18n';
import { alertLineKeys, type AlertLine } from '../types.ts';

export type AlertReader = { t: Translator; locale: Locale; timeZone: string };

/**
 * The sentences of a message in the reader's language. Of the values of a line an instant is told
 * on the clocks of the edition, a date as a day, `title_fr` … as `title`, and `country` by its name;
 * names keep to their own direction.
 */
export function sayLines(
  lines: readonly AlertLine[],
  { t, locale, timeZone }: AlertReader,
): string[] {
  // Which values a key takes is known where the line is made: here keys are data.
  const say = t as (key: string, values: Record<string, string | number>) => string;
  return lines.flatMap(({ key, values }) => {
    const known = alertLineKeys.find((one) => one === key);
    return known ? [say(`alerts.line.${known}`, sayValues(values, { locale, timeZone }))] : [];
  });
}

function sayValues(
  values: AlertLine['values'],
  { locale, timeZone }: Pick<AlertReader, 'locale' | 'timeZone'>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number][] => {
      const language = /_(fr|en|tr|ar)$/.exec(name)?.[1];
      if (language) {
        const own = language === locale;
        return own ? [[name.slice(0, -3), apart(String(value), locale)]] : [];
      }
      if (typeof value === 'number') return [[name, value]];
      if (name === 'country') return [[name, countryName(value, locale)]];
      if (name === 'reason') return [[name, wordOf(value)]];
      if (INSTANT.test(value)) return [[name, sayInstant(new Date(value), locale, timeZone)]];
      if (DATE.test(value)) return [[name, sayDate(value, locale)]];
      return [[name, apart(value, locale)]];
    }),
  );
}

/** A code as the sentences choose by it: they know no hyphen. */
function wordOf(code: string): string {
  return code.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

function sayInstant(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(instant);
}

function sayDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tagOf(locale), {
    ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' },
  }).format(new Date(date));
}

/** Digits as the rest of the screens has them. */
function tagOf(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}
