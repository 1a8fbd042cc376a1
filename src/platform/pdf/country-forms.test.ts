import { describe, expect, it } from 'vitest';
import { locales } from '../i18n.ts';
import { countryInGenitive } from './country-forms.ts';

describe('countryInGenitive', () => {
  it.each([
    ['SN', 'du Sénégal', 'du Sénégal'],
    ['CN', 'de Chine', 'de la Chine'],
    ['DZ', 'd’Algérie', 'de l’Algérie'],
    ['IQ', 'd’Irak', 'de l’Irak'],
    ['CI', 'de Côte d’Ivoire', 'de la Côte d’Ivoire'],
    ['TR', 'de Türkiye', 'de la Türkiye'],
    ['US', 'des États-Unis d’Amérique', 'des États-Unis d’Amérique'],
    ['AE', 'des Émirats arabes unis', 'des Émirats arabes unis'],
    ['CD', 'de la République démocratique du Congo', 'de la République démocratique du Congo'],
    ['CU', 'de Cuba', 'de Cuba'],
    ['DJ', 'de Djibouti', 'de Djibouti'],
    ['MZ', 'du Mozambique', 'du Mozambique'],
    ['MX', 'du Mexique', 'du Mexique'],
    ['HU', 'de Hongrie', 'de la Hongrie'],
    ['GW', 'de Guinée-Bissau', 'de la Guinée-Bissau'],
    ['YE', 'du Yémen', 'du Yémen'],
    ['ZA', 'd’Afrique du Sud', 'de l’Afrique du Sud'],
  ])(
    'says %s in French as "Ambassade %s" and "Gouvernement %s"',
    (country, embassy, government) => {
      expect(countryInGenitive(country, 'fr', 'embassy')).toBe(embassy);
      expect(countryInGenitive(country, 'fr', 'government')).toBe(government);
    },
  );

  it.each([
    ['US', 'the United States of America'],
    ['NL', 'the Netherlands'],
    ['RU', 'the Russian Federation'],
    ['CF', 'the Central African Republic'],
    ['TR', 'Türkiye'],
  ])('gives %s the article English wants', (country, name) => {
    expect(countryInGenitive(country, 'en', 'embassy')).toBe(name);
  });

  it('refuses a code that is no country', () => {
    for (const locale of locales)
      expect(() => countryInGenitive('sn', locale, 'embassy')).toThrow('no name of country sn');
  });
});
