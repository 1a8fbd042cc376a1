import { parseCountry } from '#platform/countries';

/**
 * The country a list means by its text; null where it names none, or none of today. Lists write
 * "Korea, North", "Gaza Strip", "Region: Crimea", "possibly Palestinian" and "00".
 *
 * @returns ISO 3166 alpha-2
 */
export function countryOf(text: string | undefined): string | null {
  const key = text?.trim() ?? '';
  if (key === '' || unknowns.test(key)) return null;
  const known = answered.get(key);
  if (known !== undefined) return known;

  const country = find(key);
  if (answered.size > REMEMBERED) answered.clear();
  answered.set(key, country);
  return country;
}

/** The countries of several texts, each once, in their order. */
export function countriesOf(texts: readonly (string | undefined)[]): string[] {
  const countries = texts.map(countryOf).filter((country) => country !== null);
  return [...new Set(countries)];
}

/** The country at the end of a place: "Spin Boldak District, Kandahar Province, Afghanistan". */
export function countryOfPlace(place: string): string | null {
  const parts = place.split(',').map((part) => part.trim());
  for (let from = Math.max(0, parts.length - 2); from < parts.length; from += 1) {
    const country = countryOf(parts.slice(from).join(', ').replace(/\.$/, ''));
    if (country) return country;
  }
  return null;
}

const REMEMBERED = 20_000;
const answered = new Map<string, string | null>();
const unknowns = /^(?:00|-0-|n\.?a\.?|n\/a|unknown|undetermined|stateless|none)$/i;

function find(text: string): string | null {
  const bare = text
    .replace(/^region:\s*/i, '')
    .replace(/^(?:possibly|probably|formerly|former|ex-)\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const listed = otherTexts[bare.toLowerCase()];
  if (listed !== undefined) return listed;
  const { found } = parseCountry(bare, { suggest: false });
  if (found) return found;

  // "Gaza (Palestinian Authority)", "(Medina) Saudi Arabia", "Syrian Arab Republic (Damascus)".
  const outside = bare.replace(/\([^)]*\)/g, ' ').trim();
  return outside !== bare && outside !== '' ? find(outside) : null;
}

/** What the lists write and no table of countries knows. States that are no more name no country. */
const otherTexts: Record<string, string | null> = {
  'korea, north': 'KP',
  'korea, south': 'KR',
  palestinian: 'PS',
  'palestinian authority': 'PS',
  'occupied palestinian territories': 'PS',
  'state of palestine': 'PS',
  gaza: 'PS',
  'gaza strip': 'PS',
  'west bank': 'PS',
  'democratic republic of the': 'CD',
  congo: null,
  'british virgin islands': 'VG',
  'virgin islands, british': 'VG',
  'virgin islands (british)': 'VG',
  'china, hong kong special administrative region': 'HK',
  'hong kong (china)': 'HK',
  'hong kong, china': 'HK',
  macau: 'MO',
  'comoros islands': 'KM',
  'viet nam': 'VN',
  'bosina-herzegovina': 'BA',
  phillipines: 'PH',
  'macedonia, the former yugoslav republic of': 'MK',
  'the former yugoslav republic of macedonia': 'MK',
  crimea: 'UA',
  'kafia kingi': 'SD',
  'northern mali': 'ML',
  'the gambia': 'GM',
  burma: 'MM',
  'holy see (vatican city state)': 'VA',
  'netherlands antilles': null,
  'serbia and montenegro': null,
  yugoslavia: null,
  ussr: null,
  'soviet union': null,
  // Nationalities, which some lists give in place of countries.
  afghan: 'AF',
  algerian: 'DZ',
  american: 'US',
  belarusian: 'BY',
  british: 'GB',
  burkinabe: 'BF',
  chadian: 'TD',
  chinese: 'CN',
  egyptian: 'EG',
  french: 'FR',
  iranian: 'IR',
  iraqi: 'IQ',
  ivorian: 'CI',
  jordanian: 'JO',
  lebanese: 'LB',
  libyan: 'LY',
  malian: 'ML',
  mauritanian: 'MR',
  moroccan: 'MA',
  nigerian: 'NG',
  nigerien: 'NE',
  pakistani: 'PK',
  russian: 'RU',
  saudi: 'SA',
  senegalese: 'SN',
  somali: 'SO',
  sudanese: 'SD',
  syrian: 'SY',
  tunisian: 'TN',
  turkish: 'TR',
  ukrainian: 'UA',
  yemeni: 'YE',
};
