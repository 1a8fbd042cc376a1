import { fold, latinDigits } from './fold.ts';

/** `month-first`: a date in the American order, or one that cannot be told from it. */
export type DateReading = { day: string } | { wrong: 'bad-date' | 'month-first'; likely?: string };

/**
 * A calendar day as `YYYY-MM-DD`. Reads that form, the day-first forms of our readers with / . or
 * -, and the day numbers of spreadsheets. Where the column writes months first somewhere, days
 * that could be either are refused, because a guess would be wrong without anybody noticing.
 */
export function readDay(text: string, columnIsMonthFirst: boolean): DateReading {
  const digits = latinDigits(text).trim();

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(digits);
  if (iso) return dayOrWrong(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  if (/^\d{5}$/.test(digits)) return { day: dayOfSerial(Number(digits)) };

  const written = dayFirst.exec(digits);
  if (!written) return { wrong: 'bad-date' };

  const [first, second, year] = [Number(written[1]), Number(written[2]), Number(written[3])];
  if (isMonthFirst(first, second)) {
    const meant = calendarDay(year, first, second);
    return meant ? { wrong: 'month-first', likely: meant } : { wrong: 'bad-date' };
  }
  if (columnIsMonthFirst && first <= 12 && second <= 12 && first !== second)
    return { wrong: 'month-first' };
  return dayOrWrong(year, second, first);
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Whether any date of a column can only be read month first (`11/25/2026`). */
export function writesMonthFirst(texts: Iterable<string>): boolean {
  for (const text of texts) {
    const written = /^(\d{1,2})\/(\d{1,2})\/\d{4}\b/.exec(latinDigits(text).trim());
    if (written && isMonthFirst(Number(written[1]), Number(written[2]))) return true;
  }
  return false;
}

function isMonthFirst(first: number, second: number): boolean {
  return first >= 1 && first <= 12 && second > 12 && second <= 31;
}

function dayOrWrong(year: number, month: number, day: number): DateReading {
  const found = calendarDay(year, month, day);
  return found ? { day: found } : { wrong: 'bad-date' };
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

/** Spreadsheets count days from 30 December 1899; five digits reach from 1927 to 2173. */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** `HH:MM` on the 24-hour clock, from `9:30`, `09:30:00`, `9h30`, `9.30` or the fraction of a day. */
export function readTime(text: string): string | undefined {
  const digits = latinDigits(text).trim().toLowerCase();
  if (/^0?[.,]\d+$|^0$/.test(digits) && !/^0?[.]\d\d$/.test(digits))
    return timeOfFraction(Number(digits.replace(',', '.')));

  const written = /^(\d{1,2})\s?(?:[:h.]\s?(\d{2})?(?::\d{2}(?:\.\d+)?)?)$/.exec(digits);
  if (!written) return undefined;
  const [hours, minutes] = [Number(written[1]), Number(written[2] ?? 0)];
  return hours < 24 && minutes < 60 ? clockTime(hours, minutes) : undefined;
}

export function timeOfFraction(fraction: number): string {
  const minutes = Math.round((fraction % 1) * 1440) % 1440;
  return clockTime(Math.floor(minutes / 60), minutes % 60);
}

function clockTime(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/**
 * A number written with a comma or a point, and perhaps with separators of thousands. A single
 * comma or point is a decimal one: `1.250` is one and a quarter, as the file templates say.
 */
export function readNumber(text: string): number | undefined {
  const digits = latinDigits(text).replace(/[\s\u00a0\u202f'’]/g, '');
  const sign = digits.startsWith('-') ? -1 : 1;
  const plain = withDecimalPoint(digits.replace(/^[+-]/, ''));
  return plain === undefined ? undefined : sign * Number(plain) + 0;
}

function withDecimalPoint(digits: string): string | undefined {
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) return digits.replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  return undefined;
}

const yes = '1 yes y oui o evet e true vrai dogru x v نعم صحيح'.split(' ');
const no = '0 no n non hayir h false faux yanlis لا خطا'.split(' ');
const flags = new Map([
  ...yes.map((word) => [word, true] as const),
  ...no.map((word) => [word, false] as const),
]);

/** Yes and no in four languages, and the ticks of paper lists. */
export function readFlag(text: string): boolean | undefined {
  if (/^[✓✔☑✗✘]$/u.test(text)) return text !== '✗' && text !== '✘';
  if (/^[-–—]$/.test(text)) return false;
  return flags.get(fold(latinDigits(text)));
}

/** The instant at which the wall clocks of a zone show this day and time; an invalid date where they are none. */
export function instantOf(day: string, time: string, zone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asIfUtc)) return new Date(Number.NaN);
  const first = asIfUtc - zoneOffset(asIfUtc, zone);
  return new Date(asIfUtc - zoneOffset(first, zone));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function zoneOffset(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(zone, format);
  }
  // The format tells no milliseconds.
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - (instant - (instant % 1000));
}
