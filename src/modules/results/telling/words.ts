import type { EditionPlan } from '#modules/editions/types';
import type { FigurePart, FigurePartition } from '#platform/ledger/figures';
import { inLanguage, type Locale, type Translator } from '#platform/i18n';
import { translatorFor } from '#platform/messages';

/** What a result is told with: the reader's language, and the edition's own names and days. */
export type Teller = { t: Translator; locale: Locale; plan: EditionPlan };

export async function tellerFor(plan: EditionPlan, locale: Locale): Promise<Teller> {
  return { t: await translatorFor(locale, plan.edition.timeZone), locale, plan };
}

/** A key of a text that is made from data; `check:figures` in the tests proves that each exists. */
export function wordsAt(
  { t }: Teller,
  key: string,
  values: Record<string, string | number> = {},
): string {
  return (t as (key: string, values: Record<string, string | number>) => string)(key, values);
}

export function hasWords({ t }: Teller, key: string): boolean {
  return t.has(key as Parameters<Translator['has']>[0]);
}

/** Western digits in Arabic too, as Mali's documents print them. */
export function numbers(
  { locale }: Teller,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, options);
}

export function partLabel(teller: Teller, by: FigurePartition | null, { key }: FigurePart): string {
  const { plan, locale } = teller;
  switch (by) {
    case 'category': {
      const category = plan.categories.find(({ id }) => id === key);
      return category ? inLanguage(category.name, locale) : key;
    }
    case 'day': {
      const day = plan.days.find(({ index }) => String(index) === key);
      return day ? shortDate(day.date, locale) : key;
    }
    case 'rank-class':
    case 'exhibitor-kind':
    case 'session-type':
      return wordsAt(teller, `results.part.${by}.${key}`);
    default:
      return key;
  }
}

/** "11 nov." from a local date, which has no zone of its own. */
export function shortDate(date: string, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export function longDates({ edition }: EditionPlan, locale: Locale): string {
  const style = format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return style.formatRange(
    new Date(`${edition.startsOn}T00:00:00Z`),
    new Date(`${edition.endsOn}T00:00:00Z`),
  );
}

export function instant(at: Date, { plan, locale }: Teller): string {
  return format(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: plan.edition.timeZone,
  }).format(at);
}

/** Western digits in Arabic too, as Mali's documents print them. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, options);
}
