import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import tr from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import type { Locale } from '../i18n.ts';

/** "Ambassade de Chine", but "Gouvernement de la Chine": French drops the article after the first. */
export type CountryUse = 'embassy' | 'government';

/**
 * A country as it stands after the word "Embassy" or "Government", preposition included in
 * French and article in English: `du Sénégal`, `d’Algérie`, `the United States of America`,
 * `Senegal`, `السنغال`. Turkish and Arabic need none.
 *
 * @throws when the code is not an ISO 3166 alpha-2 code in capitals.
 */
export function countryInGenitive(country: string, locale: Locale, use: CountryUse): string {
  const known = names[locale][country];
  const name = Array.isArray(known) ? known[0] : known;
  if (!name) throw new Error(`no name of country ${country} in ${locale}`);

  if (locale === 'fr') return frenchGenitive(country, name.replaceAll("'", '’'), use);
  if (locale === 'en') return needsEnglishArticle(country, name) ? `the ${name}` : name;
  return name;
}

type Names = Record<string, string | string[]>;

/** The lists of the library, but for names that a government or its diplomats would not use. */
const names: Record<Locale, Names> = {
  fr: {
    ...fr.countries,
    AE: 'Émirats arabes unis',
    CF: 'République centrafricaine',
    CI: 'Côte d’Ivoire',
    CZ: 'République tchèque',
    DO: 'République dominicaine',
    SA: 'Arabie saoudite',
    SV: 'Salvador',
    TR: 'Türkiye',
    VA: 'Saint-Siège',
  },
  en: {
    ...en.countries,
    CI: 'Côte d’Ivoire',
    FM: 'Federated States of Micronesia',
    KR: 'Republic of Korea',
    MD: 'Republic of Moldova',
    MK: 'Republic of North Macedonia',
    VA: 'Holy See',
  },
  tr: {
    ...tr.countries,
    BY: 'Belarus',
    CD: 'Kongo Demokratik Cumhuriyeti',
    CG: 'Kongo Cumhuriyeti',
    CZ: 'Çekya',
    MM: 'Myanmar',
    PS: 'Filistin',
    SZ: 'Esvatini',
    US: 'Amerika Birleşik Devletleri',
  },
  ar: ar.countries,
};

function frenchGenitive(country: string, name: string, use: CountryUse): string {
  const startsWithVowel = /^[aeiouâéèêëîïôû]/iu.test(name) || country === 'HT';
  if (FRENCH_PLURAL.has(country)) return `des ${name}`;

  const hasArticle = !FRENCH_WITHOUT_ARTICLE.has(country);
  const isFeminine = isFrenchFeminine(country, name);
  if (hasArticle && !startsWithVowel && !isFeminine) return `du ${name}`;
  if (hasArticle && (use === 'government' || name.startsWith('République')))
    return startsWithVowel ? `de l’${name}` : `de la ${name}`;
  return startsWithVowel ? `d’${name}` : `de ${name}`;
}

/** Names in -e are feminine but for a handful; few others are. */
function isFrenchFeminine(country: string, name: string): boolean {
  const [firstWord = name] = name.split(/[ -]/u);
  return /e$|^Sierra$/u.test(firstWord) && !FRENCH_MASCULINE_IN_E.has(country);
}

function needsEnglishArticle(country: string, name: string): boolean {
  return (
    ENGLISH_PLURAL.has(country) ||
    /\b(Republic|Federation|States|Kingdom|Emirates|See|State)\b/u.test(name)
  );
}

const FRENCH_PLURAL = new Set([
  'AE',
  'BS',
  'FJ',
  'KM',
  'MH',
  'MV',
  'NL',
  'PH',
  'PW',
  'SB',
  'SC',
  'TO',
  'US',
]);
const FRENCH_WITHOUT_ARTICLE = new Set(
  'AD AG BH CU CY DJ HT IL KI KN LC MC MG MT MU NR OM SG SM ST TT TV VC'.split(' '),
);
const FRENCH_MASCULINE_IN_E = new Set(['BZ', 'KH', 'MX', 'MZ', 'SR', 'ZW']);
const ENGLISH_PLURAL = new Set(['BS', 'KM', 'MH', 'MV', 'NL', 'PH', 'SB', 'SC']);
