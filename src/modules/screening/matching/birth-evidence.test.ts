import { describe, expect, it } from 'vitest';
import type { BirthSpan } from '../types.ts';
import { compareBirths } from './birth-evidence.ts';

const day = (on: string, circa = false): BirthSpan => ({ from: on, to: on, circa });
const years = (from: number, to = from, circa = false): BirthSpan => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
  circa,
});

describe('a date of birth beside those of a list', () => {
  it.each([
    ['the same day', '1971-03-09', day('1971-03-09'), 'same-day'],
    ['without its zeros', '1971-3-9', day('1971-03-09'), 'same-day'],
    ['day and month swapped', '1971-09-03', day('1971-03-09'), 'day-and-month-swapped'],
    ['one digit off', '1971-03-19', day('1971-03-09'), 'one-digit-off'],
    ['one digit of the year off', '1974-03-09', day('1971-03-09'), 'one-digit-off'],
    ['another day of the year', '1971-11-25', day('1971-03-09'), 'other-day'],
    ['two years off', '1973-12-25', day('1971-03-09'), 'near-year'],
    ['three years off', '1974-12-25', day('1971-03-09'), 'other-year'],
    ['a year alone', '1971', day('1971-03-09'), 'same-year'],
    ['1 January, which stands for a year alone', '1971-01-01', day('1971-03-09'), 'same-year'],
    ['a listed 1 January', '1971-05-06', day('1971-01-01'), 'same-year'],
    ['a listed year', '1971-05-06', years(1971), 'same-year'],
    ['the last year of a range', '1980-12-31', years(1978, 1980), 'within-range'],
    ['two years behind a range', '1982-01-02', years(1978, 1980), 'near-year'],
    ['three years behind a range', '1983-01-02', years(1978, 1980), 'other-year'],
    ['five years off about a year', '1970-02-02', years(1965, 1965, true), 'near-year'],
    ['six years off about a year', '1971-02-02', years(1965, 1965, true), 'other-year'],
    ['a day no calendar has', '1974-01-32', day('1974-01-30'), 'same-year'],
  ])('%s', (_what, born, span, finding) => {
    expect(compareBirths(born, [span])).toBe(finding);
  });

  it('takes the likeliest of several', () => {
    expect(compareBirths('1971-03-09', [years(1950), day('1971-03-09')])).toBe('same-day');
  });

  it('says nothing where either side does not know', () => {
    expect(compareBirths(null, [years(1971)])).toBeUndefined();
    expect(compareBirths('1971', [])).toBeUndefined();
    expect(compareBirths('unknown', [years(1971)])).toBeUndefined();
  });
});
