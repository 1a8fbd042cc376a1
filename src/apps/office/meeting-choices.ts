import { inLanguage, type LocalText, type Locale } from '#platform/i18n';
import type { Option } from '#ui/form';
import type { PageContext } from '../page-context.ts';

type Api = PageContext['api'];

/** Parties, places, interpreters and days of meetings, as a form offers them. */
export async function meetingChoices(api: Api, edition: string, locale: Locale) {
  const [parties, setup, plan] = await Promise.all([
    api.diaries.parties({ edition }),
    api.meetingSetup.read({ edition }),
    api.editions.plan({ edition }),
  ]);
  const { timeZone } = plan.edition;
  const alphabet = new Intl.Collator(locale);
  const byLabel = (one: Option, other: Option) => alphabet.compare(one.label, other.label);
  const days = new Set(setup.settings.blocks.map(({ startsAt }) => dayIn(startsAt, timeZone)));

  return {
    timeZone,
    days: [...days].toSorted().map((value) => ({ value, label: dayName(value, locale) })),
    parties: parties
      .map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name }))
      .toSorted(byLabel),
    places: setup.places.map(({ id, code, name }) => ({
      value: id,
      label: named(code, name, locale),
    })),
    interpreters: setup.interpreters.map(({ id, code }) => ({ value: id, label: code })),
  };
}

export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

function named(code: string, name: LocalText, locale: Locale): string {
  const words = inLanguage(name, locale);
  return words && words !== code ? `${code} · ${words}` : code;
}

function dayName(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}
