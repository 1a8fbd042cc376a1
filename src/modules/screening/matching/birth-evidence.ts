import type { BirthSpan } from '../types.ts';

export type BirthFinding =
  | 'same-day'
  /** The day is not known on one side, or is the 1 January that stands for an unknown one. */
  | 'same-year'
  | 'day-and-month-swapped'
  | 'one-digit-off'
  /** Inside the years that the list names. */
  | 'within-range'
  /** So near a year that the list or the paper may be wrong. */
  | 'near-year'
  /** The same year and both days known, but not the same. */
  | 'other-day'
  | 'other-year';

/** Years that a date may be off by before it speaks against a person; more where the list says "about". */
const toleranceYears = 2;
const circaToleranceYears = 5;

/** From the strongest for one person to the strongest against. */
const order: readonly BirthFinding[] = [
  'same-day',
  'day-and-month-swapped',
  'one-digit-off',
  'same-year',
  'within-range',
  'near-year',
  'other-day',
  'other-year',
];

/**
 * How a date of birth stands to those a list gives: the finding that speaks most for one person,
 * since a list gives several dates for somebody who has used several. Nothing where either side
 * does not know.
 *
 * @param birthDate `YYYY-MM-DD` or `YYYY`, day and month with or without their zeros
 */
export function compareBirths(
  birthDate: string | null,
  births: readonly BirthSpan[],
): BirthFinding | undefined {
  const born = readDate(birthDate ?? '');
  if (!born) return undefined;
  const findings = births.flatMap((span) => compareBirth(born, span) ?? []);
  return order.find((finding) => findings.includes(finding));
}

type PartialDate = { year: number; month: number | null; day: number | null };

function compareBirth(born: PartialDate, span: BirthSpan): BirthFinding | undefined {
  const from = readDate(span.from);
  const to = readDate(span.to);
  if (!from || !to) return undefined;
  if (span.from === span.to && from.day !== null && born.day !== null && !span.circa)
    return compareDays(born, from);

  const off = Math.max(from.year - born.year, born.year - to.year, 0);
  if (off === 0) return from.year === to.year && !span.circa ? 'same-year' : 'within-range';
  if (off <= (span.circa ? circaToleranceYears : toleranceYears)) return 'near-year';
  return 'other-year';
}

function compareDays(born: PartialDate, listed: PartialDate): BirthFinding {
  const sameYear = born.year === listed.year;
  if (sameYear && born.month === listed.month && born.day === listed.day) return 'same-day';
  if (sameYear && born.month === listed.day && born.day === listed.month)
    return 'day-and-month-swapped';
  if (differingDigits(born, listed) === 1 && Math.abs(born.year - listed.year) <= 10)
    return 'one-digit-off';
  if (sameYear) return 'other-day';
  return Math.abs(born.year - listed.year) <= toleranceYears ? 'near-year' : 'other-year';
}

function differingDigits(one: PartialDate, other: PartialDate): number {
  const a = digits(one);
  const b = digits(other);
  return [...a].filter((digit, index) => digit !== b[index]).length;
}

function digits({ year, month, day }: PartialDate): string {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  return `${year}${two(month)}${two(day)}`;
}

/** 1 January is how registers write that only the year is known. A day no calendar has is none. */
function readDate(text: string): PartialDate | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  const dayUnknown =
    month === null || day === null || month > 12 || day > 31 || (month === 1 && day === 1);
  return dayUnknown ? { year, month: null, day: null } : { year, month, day };
}
