import type { BirthSpan } from '../../types.ts';

/**
 * Reads a date of birth as lists write it: `1971-03-09`, `09/03/1971`, `00/00/1975`, `9 Mar 1971`,
 * `Mar 1971`, `1975`, `circa 1965`, `1978 to 1980`, `between 1963 and 1968`. Null where it names
 * no year. Days come before months, as all publishers of the lists write them.
 */
export function readBirth(text: string): BirthSpan | null {
  const circa = aboutWords.test(text);
  const bare = text.replace(aboutWords, ' ').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const [, start, end] =
    /^(?:between |from )?(.+?)\s+(?:to|and|until)\s+(.+)$/i.exec(bare) ??
    /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(bare) ??
    [];
  if (start && end) {
    const from = readDay(start);
    const to = readDay(end);
    return from && to ? spanBetween(from.from, to.to, circa) : null;
  }
  const day = readDay(bare);
  return day && { ...day, circa };
}

export function birthInYear(year: number, circa = false): BirthSpan | null {
  return isYear(year) ? { from: `${year}-01-01`, to: `${year}-12-31`, circa } : null;
}

/** From the first day of one year to the last of another, in whichever order they are given. */
export function birthInYears(one: number, other: number, circa = false): BirthSpan | null {
  if (!isYear(one) || !isYear(other)) return null;
  return spanBetween(`${Math.min(one, other)}-01-01`, `${Math.max(one, other)}-12-31`, circa);
}

/** A day whose parts may be 0 for unknown, so that it becomes a month or a year. */
export function birthOn(year: number, month: number, day: number, circa = false): BirthSpan | null {
  if (!isYear(year)) return null;
  if (month < 1 || month > 12) return birthInYear(year, circa);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return birthInYear(year, circa);
  const write = (some: number) => `${year}-${two(month)}-${two(some)}`;
  return day < 1
    ? { from: write(1), to: write(last), circa }
    : { from: write(day), to: write(day), circa };
}

/** Each span once, the narrowest first. */
export function withoutRepeats(births: readonly (BirthSpan | null)[]): BirthSpan[] {
  const known = new Map<string, BirthSpan>();
  for (const birth of births) {
    if (birth) known.set(`${birth.from} ${birth.to} ${birth.circa}`, birth);
  }
  return [...known.values()].toSorted(
    (one, other) => daysIn(one) - daysIn(other) || (one.from < other.from ? -1 : 1),
  );
}

const aboutWords = /(?:\b(?:circa|approximately|approx|about|around|ca|c)\b\.?)|^~/i;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Day = { from: string; to: string };

function readDay(text: string): Day | null {
  const numbers = (match: RegExpExecArray) => match.slice(1).map(Number);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text);
  if (iso) {
    const [year = 0, month = 0, day = 0] = numbers(iso);
    return birthOn(year, month, day);
  }
  const isoMonth = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (isoMonth) {
    const [year = 0, month = 0] = numbers(isoMonth);
    return birthOn(year, month, 0);
  }
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed) {
    const [day = 0, month = 0, year = 0] = numbers(slashed);
    return birthOn(year, month, day);
  }
  const [, day, word = '', year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  if (year) {
    const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
    return month > 0 ? birthOn(Number(year), month, Number(day ?? 0)) : birthInYear(Number(year));
  }
  const [, decade] = /^(?:early |mid[- ]?|late )?(\d{3})0s$/i.exec(text) ?? [];
  if (decade) return birthInYears(Number(`${decade}0`), Number(`${decade}9`));
  const [, alone] = /^(\d{4})$/.exec(text) ?? [];
  return alone ? birthInYear(Number(alone)) : null;
}

function spanBetween(from: string, to: string, circa: boolean): BirthSpan {
  return from <= to ? { from, to, circa } : { from: to, to: from, circa };
}

/** Nobody listed was born before; a later "year" is a number of something else. */
function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1850 && year <= 2100;
}

function daysIn({ from, to }: BirthSpan): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
