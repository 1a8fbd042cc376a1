import { describe, expect, it } from 'vitest';
import {
  africanRegion,
  africanUnionMembers,
  allCountries,
  countriesByName,
  countryName,
  fromAlpha3,
  isCountry,
  parseCountry,
  toAlpha3,
} from './countries.ts';
import { locales } from './i18n.ts';

describe('parseCountry', () => {
  it.each([
    ['ml', 'ML'],
    [' MLI ', 'ML'],
    ['türkiye', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['Turkey', 'TR'],
    ['Turquie', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Fildişi Sahili', 'CI'],
    ['ساحل العاج', 'CI'],
    ['Cabo Verde', 'CV'],
    ['Cap Vert', 'CV'],
    ['Swaziland', 'SZ'],
    ['eSwatini', 'SZ'],
    ['RDC', 'CD'],
    ['D.R.C.', 'CD'],
    ['Congo-Kinshasa', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['République du Congo', 'CG'],
    ['Congo (Brazzaville)', 'CG'],
    ['Burkina', 'BF'],
    ['Centrafrique', 'CF'],
    ['UAE', 'AE'],
    ['E.A.U.', 'AE'],
    ['BAE', 'AE'],
    ['الإمارات', 'AE'],
    ['U.S.A.', 'US'],
    ['ABD', 'US'],
    ['UK', 'GB'],
    ['İngiltere', 'GB'],
    ['Guinée', 'GN'],
    ['Guinée-Bissau', 'GW'],
    ['guinée équatoriale', 'GQ'],
    ['le Tchad', 'TD'],
    ['The Gambia', 'GM'],
    ['Gambia, The', 'GM'],
    ['République islamique de Mauritanie', 'MR'],
    ['Mali Cumhuriyeti', 'ML'],
    ['جمهورية مالي', 'ML'],
    ['نيجر', 'NE'],
    ['النيجر', 'NE'],
    ['نيجيريا', 'NG'],
    ['République de Corée', 'KR'],
    ['Niger', 'NE'],
    ['Nigéria', 'NG'],
  ])('reads %s', (text, country) => {
    expect(parseCountry(text)).toEqual({ found: country });
  });

  it.each(['Congo', 'CONGO', 'le Congo', 'Kongo', 'الكونغو'])(
    'never guesses which Congo %s is',
    (text) => {
      expect(parseCountry(text)).toEqual({
        found: null,
        reason: 'country-ambiguous',
        suggestions: ['CG', 'CD'],
      });
    },
  );

  it.each(['Corée', 'Korea', 'Kore', 'كوريا'])('never guesses which Korea %s is', (text) => {
    expect(parseCountry(text)).toMatchObject({ found: null, reason: 'country-ambiguous' });
  });

  it.each([
    ['Sénégall', 'SN'],
    ['Tchda', 'TD'],
    ['Burkinna Faso', 'BF'],
  ])('suggests what %s was meant to be', (text, country) => {
    const parsed = parseCountry(text);

    expect(parsed).toMatchObject({ found: null, reason: 'unknown-country' });
    expect(parsed.found === null && parsed.suggestions).toContain(country);
  });

  it.each(['', 'Atlantis', 'Republic of', 'x'])('does not know “%s”', (text) => {
    expect(parseCountry(text)).toMatchObject({ found: null, reason: 'unknown-country' });
  });

  it('reads back every name that it shows, in every language', () => {
    const misread = locales.flatMap((locale) =>
      allCountries()
        .filter((code) => parseCountry(countryName(code, locale)).found !== code)
        .map((code) => `${locale} ${code}`),
    );

    expect(misread).toEqual([]);
  });
});

describe('countries', () => {
  it('turns two letters into three and back', () => {
    expect(toAlpha3('ML')).toBe('MLI');
    expect(fromAlpha3('MLI')).toBe('ML');
    expect(toAlpha3('ZZ')).toBeUndefined();
    expect(allCountries().every((code) => fromAlpha3(toAlpha3(code) ?? '') === code)).toBe(true);
  });

  it('knows only codes as the database keeps them', () => {
    expect(isCountry('TR')).toBe(true);
    expect(isCountry('tr')).toBe(false);
    expect(isCountry('UK')).toBe(false);
  });

  it('names a country in the language of the reader', () => {
    expect(locales.map((locale) => countryName('CI', locale))).toEqual([
      'Côte d’Ivoire',
      'Côte d’Ivoire',
      'Fildişi Sahili',
      'كوت ديفوار',
    ]);
    expect(countryName('ZZ', 'fr')).toBe('ZZ');
  });

  it('sorts accented names among their neighbours', () => {
    const names = countriesByName('fr').map(({ name }) => name);

    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Espagne'));
    expect(names).toHaveLength(allCountries().length);
  });

  it('counts 55 members of the African Union, each in one region', () => {
    const regions = africanUnionMembers.map((country) => africanRegion(country));
    const count = (region: string) => regions.filter((one) => one === region).length;

    expect(africanUnionMembers.filter(isCountry)).toHaveLength(55);
    expect(['north', 'west', 'central', 'east', 'southern'].map(count)).toEqual([7, 15, 9, 14, 10]);
    expect(africanRegion('TR')).toBeUndefined();
  });
});
