import { describe, expect, it } from 'vitest';
import { birthInCalendarYear } from './calendars.ts';
import { readBirth } from './births.ts';
import { entityOf, rawName } from './draft.ts';
import { namesIn } from './names.ts';
import { countryOf, countryOfPlace } from './places.ts';

describe('namesIn', () => {
  it.each([
    ['Mithal Un; Mithal Deux', ['Mithal Un', 'Mithal Deux']],
    ['a) Mithal Un b) Mithal Deux', ['Mithal Un', 'Mithal Deux']],
    ['Mithal Un / Mithal Deux', ['Mithal Un', 'Mithal Deux']],
    ['مثال (Mithal Un; Mithal Deux)', ['مثال', 'Mithal Un', 'Mithal Deux']],
    ['Exemple (original script: Пример)', ['Exemple', 'Пример']],
    ['Exemple Butayev (Butaev)', ['Exemple Butayev', 'Exemple Butaev']],
    ['Exemple (birth name)', ['Exemple']],
    ['Exemple, born in Gao on 01 Jan.1967', ['Exemple']],
    ['Exemple Un son of Exemple Deux (مثال ),', ['Exemple Un', 'مثال']],
    ['(Sheikh) Exemple Un', ['Sheikh Exemple Un']],
    ['“Exemple Un”', ['Exemple Un']],
    ['EXEMPLE, Un', ['EXEMPLE, Un']],
    ['na', []],
    ['-', []],
  ])('reads the field of a person: %s', (text, expected) => {
    const names = namesIn(rawName(text, 'alias'), 'person').map((name) => name.text);

    expect(names).toEqual(expected);
  });

  it.each([
    ['EXEMPLE TRADING (EXT)', ['EXEMPLE TRADING', 'EXT']],
    ['EXEMPLE (HONG KONG) LIMITED', ['EXEMPLE (HONG KONG) LIMITED']],
    ['JSC “Exemple”', ['JSC “Exemple”']],
    ['Exemple; Exemple Group', ['Exemple', 'Exemple Group']],
    ['7-28', ['7-28']],
  ])('reads the field of a body: %s', (text, expected) => {
    const names = namesIn(rawName(text, 'primary'), 'organisation').map((name) => name.text);

    expect(names).toEqual(expected);
  });
});

describe('readBirth', () => {
  it.each([
    ['1971-03-09', '1971-03-09', '1971-03-09', false],
    ['09/03/1971', '1971-03-09', '1971-03-09', false],
    ['00/00/1971', '1971-01-01', '1971-12-31', false],
    ['00/02/1972', '1972-02-01', '1972-02-29', false],
    ['9 Mar 1971', '1971-03-09', '1971-03-09', false],
    ['Mar 1971', '1971-03-01', '1971-03-31', false],
    ['circa 1971', '1971-01-01', '1971-12-31', true],
    ['1978 to 1980', '1978-01-01', '1980-12-31', false],
    ['1978-1980', '1978-01-01', '1980-12-31', false],
    ['between 01 Jan 1960 and 1962', '1960-01-01', '1962-12-31', false],
    ['1970s', '1970-01-01', '1979-12-31', false],
    ['31 Feb 1971', '1971-01-01', '1971-12-31', false],
  ])('reads %s', (text, from, to, circa) => {
    expect(readBirth(text)).toEqual({ from, to, circa });
  });

  it.each(['', 'unknown', '01/02', '0000', 'Passport 1971234'])('makes no date of %j', (text) => {
    expect(readBirth(text)).toBeNull();
  });
});

describe('birthInCalendarYear', () => {
  it.each([
    ['ISLAMIC', 1343, 'IR', '1964-01-01', '1965-12-31'],
    ['ISLAMIC', 1402, 'SA', '1981-01-01', '1982-12-31'],
    ['BUDDHIST', 2515, 'TH', '1972-01-01', '1972-12-31'],
    ['COPTIC', 1690, 'EG', '1973-01-01', '1974-12-31'],
    ['ETHIOPIC', 1965, 'ET', '1972-01-01', '1973-12-31'],
  ])('reads the year of the %s calendar: %i in %s', (calendar, year, country, from, to) => {
    expect(birthInCalendarYear(calendar, year, { country, circa: false })).toMatchObject({
      from,
      to,
    });
  });
});

describe('countryOf', () => {
  it.each([
    ['Korea, North', 'KP'],
    ['Iran (Islamic Republic of)', 'IR'],
    ["Cote d'Ivoire", 'CI'],
    ['Gaza (Palestinian Authority)', 'PS'],
    ['Region: Crimea', 'UA'],
    ['possibly Palestinian', 'PS'],
    ['Democratic Republic of the Congo', 'CD'],
    ['ML', 'ML'],
    ['00', null],
    ['USSR', null],
    ['Congo', null],
  ])('understands %s', (text, expected) => {
    expect(countryOf(text)).toBe(expected);
  });

  it('finds the country at the end of a place', () => {
    expect(countryOfPlace('Spin Boldak District, Kandahar Province, Afghanistan')).toBe('AF');
    expect(countryOfPlace('Hamhung, Korea, North')).toBe('KP');
    expect(countryOfPlace('Sinaloa')).toBeNull();
  });
});

describe('entityOf', () => {
  it.each([
    ['Libyan passport No. 513519', '513519'],
    ['381110042 (Expired 25 Jan. 2016)', '381110042'],
    ['Libya B014995', 'B014995'],
    ['PS 472330208', 'PS 472330208'],
    ['R00012098, South Sudan', 'R00012098'],
    ['Diplomatic Passport: Z30321794', 'Z30321794'],
  ])('finds the number of a paper in %s', (number, expected) => {
    const entity = entityOf({
      ...{ list: 'un', id: '1', kind: 'person', names: [] },
      documents: [{ type: 'passport', number, country: null }],
    });

    expect(entity.documents).toEqual([{ type: 'passport', number: expected, country: null }]);
  });
});
