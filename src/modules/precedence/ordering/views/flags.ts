import { countryName } from '#platform/countries';
import type { Locale } from '#platform/i18n';
import { onePerFlag } from './rules.ts';

/** One flag for each, by the alphabet of a language, whatever the rank. */
export function alphabeticalFlags<One extends { country: string; organisation: string | null }>(
  order: readonly One[],
  language: Locale,
): One[] {
  const alphabet = new Intl.Collator(language);
  const nameOf = ({ country, organisation }: One) => organisation ?? countryName(country, language);
  return onePerFlag(order).toSorted((one, other) => alphabet.compare(nameOf(one), nameOf(other)));
}
