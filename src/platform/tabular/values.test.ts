import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, readDay, readFlag, readNumber, readTime, writesMonthFirst } from './values.ts';

describe('readDay', () => {
  it.each([
    ['2026-11-10', '2026-11-10'],
    ['2026/1/9', '2026-01-09'],
    ['10/11/2026', '2026-11-10'],
    ['10.11.2026', '2026-11-10'],
    ['1-2-2026', '2026-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['٢٠٢٦-١١-١٠', '2026-11-10'],
    ['۱۰/۱۱/۲۰۲۶', '2026-11-10'],
    ['46336', '2026-11-10'],
    ['10000', '1927-05-18'],
  ])('reads %s', (text, day) => {
    expect(readDay(text, false)).toEqual({ day });
  });

  it.each([
    '2026',
    '10/11/26',
    '29/02/2026',
    '31/04/2026',
    '00/11/2026',
    'demain',
    '32/13/2026',
    '123456',
  ])('refuses %s', (text) => {
    expect(readDay(text, false)).toEqual({ wrong: 'bad-date' });
  });

  it('refuses months written first, and says what was meant', () => {
    expect(readDay('11/25/2026', false)).toEqual({ wrong: 'month-first', likely: '2026-11-25' });
    expect(readDay('13/11/2026', false)).toEqual({ day: '2026-11-13' });
  });

  it('refuses what could be either where the column writes months first', () => {
    expect(writesMonthFirst(['10/11/2026', '11/25/2026'])).toBe(true);
    expect(writesMonthFirst(['10/11/2026', '25/11/2026', '2026-11-25'])).toBe(false);

    expect(readDay('10/11/2026', true)).toEqual({ wrong: 'month-first' });
    expect(readDay('25/11/2026', true)).toEqual({ day: '2026-11-25' });
    expect(readDay('11/11/2026', true)).toEqual({ day: '2026-11-11' });
  });

  it('reads every day in each of its forms', () => {
    const days = fc.date({
      min: new Date('1930-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, ofMonth] = day.split('-');
        const serial = Date.parse(day) / 86_400_000 + 25_569;
        for (const form of [
          `${ofMonth}/${month}/${year}`,
          `${ofMonth}.${month}.${year}`,
          `${serial}`,
        ])
          expect(readDay(form, false)).toEqual({ day });
      }),
    );
  });
});

describe('readTime', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['9h30', '09:30'],
    ['9 h 30', '09:30'],
    ['9h', '09:00'],
    ['09.30', '09:30'],
    ['23:59', '23:59'],
    ['٠٩:٣٠', '09:30'],
    ['0.395833333', '09:30'],
    ['0,5', '12:00'],
    ['0', '00:00'],
  ])('reads %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['24:00', '12:60', '9:30 PM', 'midi', '', '930'])('refuses %s', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-0,25', -0.25],
    ['+7', 7],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['1.234,5', 1234.5],
    ["1'234", 1234],
    ['٣٫٥', 3.5],
    ['١٢', 12],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '12 m²', 'douze', '1,23,4', '1.2.3', '1e5', '--1', ',5', 'NaN'])(
    'refuses “%s”',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('readFlag', () => {
  it.each(['1', 'Yes', 'OUI', 'evet', 'نعم', 'x', 'X', '✓', 'vrai', 'true', '١'])(
    'takes %s for yes',
    (text) => {
      expect(readFlag(text)).toBe(true);
    },
  );

  it.each(['0', 'no', 'Non', 'hayır', 'HAYIR', 'لا', '-', 'faux', 'FALSE'])(
    'takes %s for no',
    (text) => {
      expect(readFlag(text)).toBe(false);
    },
  );

  it('does not guess', () => {
    expect(readFlag('peut-être')).toBeUndefined();
  });
});

describe('instantOf', () => {
  it('is no instant where day or time are none', () => {
    expect(instantOf('', '', 'Africa/Bamako').getTime()).toBeNaN();
    expect(instantOf('2025-11-11', '25:00', 'Africa/Bamako').getTime()).toBeNaN();
  });

  it.each([
    ['Africa/Bamako', '2026-11-10T09:30:00.000Z'],
    ['Europe/Istanbul', '2026-11-10T06:30:00.000Z'],
    ['Africa/Lagos', '2026-11-10T08:30:00.000Z'],
  ])('reads the clocks of %s', (zone, instant) => {
    expect(instantOf('2026-11-10', '09:30', zone).toISOString()).toBe(instant);
  });

  it('follows a zone through its summer time', () => {
    expect(instantOf('2026-03-29', '01:59', 'Europe/Paris').toISOString()).toBe(
      '2026-03-29T00:59:00.000Z',
    );
    expect(instantOf('2026-03-29', '03:00', 'Europe/Paris').toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });
});
