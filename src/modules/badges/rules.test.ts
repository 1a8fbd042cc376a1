import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  badgeCode,
  daysFromMask,
  flagsFrom,
  grantsDay,
  grantsZone,
  hasFlag,
  maskFromDays,
  maskFromZones,
  parseBadgeCode,
  printedName,
  zonesFromMask,
} from './rules.ts';

describe('the masks of zones and days', () => {
  it('turn zones into a number and back, the 32nd zone included', () => {
    expect(maskFromZones([0, 2, 31])).toBe(0x80000005);
    expect(zonesFromMask(0x80000005)).toEqual([0, 2, 31]);
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(31)), fc.uniqueArray(fc.nat(15)), (zones, days) => {
        const ascending = (a: number, b: number) => a - b;

        expect(zonesFromMask(maskFromZones(zones))).toEqual(zones.toSorted(ascending));
        expect(daysFromMask(maskFromDays(days))).toEqual(days.toSorted(ascending));
        for (const zone of zones)
          expect(grantsZone({ zones: maskFromZones(zones) }, zone)).toBe(true);
        for (const day of days) expect(grantsDay({ days: maskFromDays(days) }, day)).toBe(true);
      }),
    );
  });

  it('count a zone once, however often it is named', () => {
    expect(maskFromZones([3, 3])).toBe(8);
  });

  it('do not grant what was not given', () => {
    expect(grantsZone({ zones: 0b101 }, 1)).toBe(false);
    expect(grantsZone({ zones: 1 }, 32)).toBe(false);
    expect(grantsDay({ days: 0b11 }, 2)).toBe(false);
  });

  it.each([
    ['a zone beyond the 32nd', () => maskFromZones([32])],
    ['a day beyond the 16th', () => maskFromDays([16])],
    ['half a zone', () => maskFromZones([0.5])],
    ['a negative day', () => maskFromDays([-1])],
  ])('throw at %s', (_what, make) => {
    expect(make).toThrow(RangeError);
  });

  it('hold the flags as the sum of their bits', () => {
    const flags = flagsFrom(['escortRequired', 'photoCheck']);

    expect(flags).toBe(9);
    expect(hasFlag({ flags }, 'photoCheck')).toBe(true);
    expect(hasFlag({ flags }, 'mayEscort')).toBe(false);
  });
});

describe('printedName', () => {
  it.each([
    ['keeps a name that fits', 'MAÏGA Aïssata Ramatou', 'MAÏGA Aïssata Ramatou'],
    ['keeps a name of 28 bytes', 'N'.repeat(28), 'N'.repeat(28)],
    ['cuts the 29th byte', 'N'.repeat(29), 'N'.repeat(28)],
    ['cuts before a letter of which only half fits', `${'N'.repeat(27)}é`, 'N'.repeat(27)],
    ['cuts before a letter whose mark does not fit', `${'N'.repeat(26)}ɛ̀TÉ`, 'N'.repeat(26)],
    ['leaves no space at a cut', `${'N'.repeat(27)} Aïssata`, 'N'.repeat(27)],
    ['makes one line with single spaces', '  KEÏTA\n\tMoussa  ', 'KEÏTA Moussa'],
    ['replaces half a character', 'KEÏTA \ud83d', 'KEÏTA \ufffd'],
    ['joins a letter and its accent', 'MAI\u0308GA', 'MAÏGA'],
    ['keeps an Arabic name whole to the letter', 'عبد الرحمن بن محمد', 'عبد الرحمن بن م'],
    [
      'cuts through a letter only where its stack of marks is longer than the badge',
      `N${'\u0330'.repeat(20)}`,
      `N${'\u0330'.repeat(13)}`,
    ],
  ])('%s', (_what, name, printed) => {
    expect(printedName(name)).toBe(printed);
  });

  it('always fits, is always text, and does not change when printed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const printed = printedName(name);

        expect(new TextEncoder().encode(printed).length).toBeLessThanOrEqual(28);
        expect(printed.isWellFormed()).toBe(true);
        expect(printedName(printed)).toBe(printed);
      }),
    );
  });
});

describe('badgeCode', () => {
  it('is short enough to spell over a radio', () => {
    expect(badgeCode({ idx: 1234, generation: 0 })).toBe('0009-MG0Z');
    expect(badgeCode({ idx: 0, generation: 0 })).toBe('0000-0000');
  });

  it('is read back, however it is written', () => {
    fc.assert(
      fc.property(aNumber, fc.infiniteStream(fc.boolean()), (number, careless) => {
        const written = [...badgeCode(number)].map((character) =>
          careless.next().value ? carelessly(character) : character,
        );

        expect(parseBadgeCode(` ${written.join('')} `)).toEqual(number);
      }),
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(7), aDigit, (number, place, digit) => {
        const code = plainCode(number);
        fc.pre(code[place] !== digit);

        expect(
          parseBadgeCode(code.slice(0, place) + digit + code.slice(place + 1)),
        ).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every swap of two characters', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(7), fc.nat(7), (number, one, other) => {
        const characters = [...plainCode(number)];
        const [a = '', b = ''] = [characters[one], characters[other]];
        fc.pre(a !== b);

        const swapped = characters.with(one, b).with(other, a).join('');
        expect(parseBadgeCode(swapped)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('tells every badge from every other', () => {
    fc.assert(
      fc.property(aNumber, aNumber, (one, other) => {
        const areSame = one.idx === other.idx && one.generation === other.generation;
        expect(badgeCode(one) === badgeCode(other)).toBe(areSame);
      }),
    );
  });

  it.each([
    ['too short', '0009-MG0'],
    ['too long', '0009-MG0ZZ'],
    ['with a letter that no code has', '0009-MG0U'],
    ['of a number that no badge can have', '4000-000T'],
    ['empty', ''],
  ])('does not read a code %s', (_what, code) => {
    expect(parseBadgeCode(code)).toBeUndefined();
  });
});

const aNumber = fc.record({ idx: fc.nat(0xffffff), generation: fc.nat(0xff) });

const aDigit = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');

function plainCode(number: { idx: number; generation: number }) {
  return badgeCode(number).replace('-', '');
}

function carelessly(character: string) {
  const taken: Record<string, string> = { '0': 'o', '1': 'l', '-': ' ' };
  return taken[character] ?? character.toLowerCase();
}
