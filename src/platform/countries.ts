import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import turkish from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import { ambiguousNames, formalWords, otherNames, shownNames } from './country-names.ts';
import type { Locale } from './i18n.ts';
import { fold } from './tabular/fold.ts';
import { nearest } from './tabular/nearest.ts';

export type ParsedCountry =
  /** ISO 3166-1 alpha-2. */
  | { found: string }
  /** Suggestions are alpha-2 codes, the likeliest first; the reader is shown their names. */
  | { found: null; reason: 'unknown-country' | 'country-ambiguous'; suggestions: string[] };

/** The five regions by which the African Union deals with its members. */
export const africanRegions = ['north', 'west', 'central', 'east', 'southern'] as const;

export type AfricanRegion = (typeof africanRegions)[number];

/**
 * The 55 members of the African Union by its regions (source: au.int, "Member States"). The
 * Sahrawi Republic stands under the code of its territory, EH. Suspended members are members.
 */
const membersByRegion: Record<AfricanRegion, string> = {
  north: 'DZ EG EH LY MA MR TN',
  west: 'BF BJ CI CV GH GM GN GW LR ML NE NG SL SN TG',
  central: 'BI CD CF CG CM GA GQ ST TD',
  east: 'DJ ER ET KE KM MG MU RW SC SD SO SS TZ UG',
  southern: 'AO BW LS MW MZ NA SZ ZA ZM ZW',
};

const regionOf = new Map<string, AfricanRegion>(
  africanRegions.flatMap((region) =>
    membersByRegion[region].split(' ').map((country) => [country, region] as const),
  ),
);

export const africanUnionMembers: readonly string[] = [...regionOf.keys()].toSorted();

/** Undefined outside the African Union. */
export function africanRegion(alpha2: string): AfricanRegion | undefined {
  return regionOf.get(alpha2);
}

const alpha3By2 = new Map(codes.map(([alpha2 = '', alpha3 = '']) => [alpha2, alpha3]));
const alpha2By3 = new Map(codes.map(([alpha2 = '', alpha3 = '']) => [alpha3, alpha2]));

/** Upper case only, as the database keeps them. Kosovo counts, under the user-assigned XK. */
export function isCountry(alpha2: string): boolean {
  return alpha3By2.has(alpha2);
}

/** Every alpha-2 code, in the order of the alphabet. */
export function allCountries(): readonly string[] {
  return allCodes;
}

const allCodes: readonly string[] = [...alpha3By2.keys()].toSorted();

export function toAlpha3(alpha2: string): string | undefined {
  return alpha3By2.get(alpha2);
}

export function fromAlpha3(alpha3: string): string | undefined {
  return alpha2By3.get(alpha3);
}

type Names = Record<string, string | string[]>;

const libraryNames: Record<Locale, Names> = {
  fr: french.countries,
  en: english.countries,
  tr: turkish.countries,
  ar: arabic.countries,
};

/** The short name to show; the code itself where no such country exists. */
export function countryName(alpha2: string, locale: Locale): string {
  return shownNames[locale][alpha2] ?? [libraryNames[locale][alpha2] ?? alpha2].flat()[0] ?? alpha2;
}

/** For a list to choose from, in the reader's alphabetical order. */
export function countriesByName(locale: Locale): { code: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return allCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .toSorted((one, other) => order.compare(one.name, other.name));
}

/**
 * Reads a country as people write it: alpha-2, alpha-3, or a name in any of the four languages,
 * former and long forms included. A name that two countries answer to is never guessed. Looking
 * for what an unknown name may have meant costs a millisecond, so thousands can go without.
 */
export function parseCountry(text: string, { suggest = true } = {}): ParsedCountry {
  const code = text.trim().toUpperCase();
  if (alpha3By2.has(code)) return { found: code };
  const fromLongCode = alpha2By3.get(code);
  if (fromLongCode) return { found: fromLongCode };

  const key = nameKey(text);
  const owners = countriesByKey().get(key) ?? countriesByKey().get(withoutFormalWords(key)) ?? [];
  const [only, ...more] = owners;
  if (only && more.length === 0) return { found: only };
  if (only) return { found: null, reason: 'country-ambiguous', suggestions: owners };
  return {
    found: null,
    reason: 'unknown-country',
    suggestions: suggest ? likelyCountries(key) : [],
  };
}

function likelyCountries(key: string): string[] {
  if (key.length < 3) return [];
  const owners = nearest(key, countriesByKey().keys(), 3).flatMap(
    (name) => countriesByKey().get(name) ?? [],
  );
  return [...new Set(owners)].slice(0, 3);
}

let index: Map<string, string[]> | undefined;

/** Built at the first question, because most pages never ask. */
function countriesByKey(): Map<string, string[]> {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  const add = (name: string, country: string) => {
    const key = nameKey(name);
    const known = owners.get(key);
    if (!known) owners.set(key, [country]);
    else if (!known.includes(country)) known.push(country);
  };

  for (const names of [...Object.values(libraryNames), ...Object.values(shownNames), otherNames]) {
    for (const [country, some] of Object.entries<string | readonly string[]>(names)) {
      for (const name of [some].flat()) add(name, country);
    }
  }
  for (const [name, countries] of Object.entries(ambiguousNames)) {
    owners.set(nameKey(name), [...countries]);
  }
  return owners;
}

/** `U.S.A.`, `R.D.C`: its letters would be taken for words. */
const abbreviation = /^\s*(?:\p{L}\.\s?)+\p{L}?\s*$/u;

const articles = new Set('le la les l the of de du des d et and ve et ال و'.split(' '));

function nameKey(name: string): string {
  const word = abbreviation.test(name) ? name.replace(/[.\s]/g, '') : name;
  return fold(word)
    .split(' ')
    .filter((word) => !articles.has(word))
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
    .join(' ');
}

const formal = new Set(formalWords.map(nameKey));

function withoutFormalWords(key: string): string {
  return key
    .split(' ')
    .filter((word) => !formal.has(word))
    .join(' ');
}
