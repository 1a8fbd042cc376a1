import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAlpha3 } from '#platform/countries';
import { readPassport } from './rules.ts';

const today = '2026-11-21';

/** The specimen that ICAO prints in Doc 9303, part 4. */
const specimen = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

describe('the lines of a passport', () => {
  it('give the specimen of the rules, which is of no country', () => {
    expect(read(specimen.join('\n'))).toEqual({
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      birthDate: '1974-08-12',
      nationality: null,
      documentNumber: 'L898902C3',
      documentType: 'passport',
      expiresOn: '2012-04-15',
      doubtful: [],
      lostLetters: [],
    });
  });

  it.each([
    ['in lower case, with spaces', specimen.join('\n').toLowerCase().replaceAll('<<<', '< < <')],
    ['with other signs for the filler', specimen.join('\r\n').replaceAll('<', '«')],
    ['pasted as one line', specimen.join('')],
    ['with empty lines around', `\n\n${specimen.join('\n\n')}\n`],
  ])('are read %s', (_how, lines) => {
    expect(read(lines)).toMatchObject({ documentNumber: 'L898902C3', doubtful: [] });
  });

  it('give three lines of a card', () => {
    const card = [
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ];

    expect(read(card.join('\n'))).toMatchObject({
      documentNumber: 'D23145890',
      documentType: 'identity-card',
      birthDate: '1974-08-12',
      doubtful: [],
    });
  });

  it('keep back what their check digit does not bear out, and nothing else', () => {
    const [names = '', data = ''] = specimen;

    expect(read(`${names}\n${data.replace('7408122', '7408132')}`)).toMatchObject({
      birthDate: null,
      documentNumber: 'L898902C3',
      doubtful: ['birthDate'],
    });
    expect(read(`${names}\n${data.replace('L898902C3', 'L898902C8')}`)).toMatchObject({
      documentNumber: null,
      birthDate: '1974-08-12',
    });
    expect(read(`${names}\n${data.replace('ZE184226B', 'ZE184227B')}`)).toMatchObject({
      documentNumber: 'L898902C3',
      doubtful: ['all'],
    });
  });

  it.each([
    '',
    'hello',
    'P<UTO',
    `${specimen[0]}`,
    'A'.repeat(88),
    '<'.repeat(10_000),
    '٤'.repeat(88),
  ])('are none in %j', (typed) => {
    const reading = read(typed);

    expect(reading === null || reading.doubtful.length > 0).toBe(true);
  });

  it.each([
    ['741231', '1974-12-31'],
    ['261121', '2026-11-21'],
    ['261122', '1926-11-22'],
    ['000229', '2000-02-29'],
    ['270101', '1927-01-01'],
  ])('take %s for the birth on %s: nobody is born after today', (written, day) => {
    expect(read(aPassport({ born: written }))?.birthDate).toBe(day);
  });

  it.each(['740230', '741301', '740000'])('give no date for %s', (written) => {
    expect(read(aPassport({ born: written }))?.birthDate).toBeNull();
  });

  it.each([
    ['MLI', 'ML'],
    ['COD', 'CD'],
    ['COG', 'CG'],
    ['D<<', 'DE'],
    ['TUR', 'TR'],
    ['XXA', null],
    ['UNO', null],
  ])('tell the nationality %s as %s', (alpha3, alpha2) => {
    expect(read(aPassport({ nationality: alpha3 }))?.nationality).toBe(alpha2);
  });

  it.each([
    ['PD', 'diplomatic-passport'],
    ['PS', 'service-passport'],
    ['P<', 'passport'],
    ['PO', 'passport'],
  ])('tell the kind %s as %s', (code, kind) => {
    expect(read(aPassport({ code }))?.documentType).toBe(kind);
  });

  it('say which letters of a name may have been lost', () => {
    const turkish = aPassport({ nationality: 'TUR', names: 'SAHIN<<GUL' });
    const german = aPassport({ nationality: 'D<<', names: 'MUELLER<<JOERG' });

    expect(read(turkish)?.lostLetters).toEqual(['Ş', 'Ğ', 'İ', 'Ü']);
    expect(read(german)?.lostLetters).toEqual(['Ö', 'Ü']);
  });

  it('are read back for any invented document, and doubted when one digit of the number is changed', () => {
    const word = fc.stringMatching(/^[A-Z]{2,10}$/);
    const number = fc.stringMatching(/^[A-Z0-9]{8}[0-9]$/);
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(word, word, number, step, (family, given, document, by) => {
        const lines = aPassport({ names: `${family}<<${given}`, document });
        const digit = (Number(document.at(-1)) + by) % 10;
        const wrong = lines.replace(`\n${document}`, `\n${document.slice(0, 8)}${digit}`);

        expect(read(lines)).toMatchObject({
          familyName: family,
          givenNames: given,
          documentNumber: document,
        });
        expect(read(wrong)?.documentNumber).toBeNull();
      }),
    );
  });
});

function read(typed: string) {
  return readPassport(typed, { today, alpha2Of: fromAlpha3 });
}

/** An invented passport with right check digits. */
function aPassport({
  code = 'P<',
  names = 'KEITA<<AWA',
  document = 'AB1234567',
  nationality = 'MLI',
  born = '800101',
  expires = '300101',
}: Partial<Record<'code' | 'names' | 'document' | 'nationality' | 'born' | 'expires', string>>) {
  const number = `${document}${digitOf(document)}`;
  const birth = `${born}${digitOf(born)}`;
  const end = `${expires}${digitOf(expires)}`;
  const optional = `${'<'.repeat(14)}0`;
  const all = digitOf(`${number}${birth}${end}${optional}`);
  return `${`${code}${nationality}${names}`.padEnd(44, '<')}\n${number}${nationality}${birth}F${end}${optional}${all}`;
}

function digitOf(text: string): number {
  const value = (letter: string) => (letter === '<' ? 0 : Number.parseInt(letter, 36));
  return (
    [...text].reduce((sum, letter, at) => sum + value(letter) * ([7, 3, 1][at % 3] ?? 0), 0) % 10
  );
}
