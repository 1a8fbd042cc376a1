import type { BirthSpan } from '../../types.ts';
import { birthInYears } from './births.ts';

/**
 * The Gregorian years in which a year of another calendar lies. `ISLAMIC` is the lunar calendar,
 * but where a list gives it for Iran or Afghanistan it means their solar one: 1343 is then 1964
 * and not 1924.
 *
 * @returns null for a calendar that is not known
 */
export function birthInCalendarYear(
  calendar: string,
  year: number,
  { country, circa }: { country: string | null; circa: boolean },
): BirthSpan | null {
  switch (calendar.toUpperCase()) {
    case '':
    case 'GREGORIAN':
      return birthInYears(year, year, circa);
    case 'ISLAMIC':
      return country === 'IR' || country === 'AF'
        ? birthInYears(year + 621, year + 622, circa)
        : lunarYear(year, circa);
    case 'BUDDHIST':
      return birthInYears(year - 543, year - 543, circa);
    case 'COPTIC':
      return birthInYears(year + 283, year + 284, circa);
    case 'ETHIOPIC':
      return birthInYears(year + 7, year + 8, circa);
    default:
      return null;
  }
}

/** Year 1 began in July 622; a lunar year has 354.367 days. */
function lunarYear(year: number, circa: boolean): BirthSpan | null {
  const yearsBefore = (lunar: number) => 622.54 + (lunar - 1) * 0.970_224;
  return birthInYears(Math.floor(yearsBefore(year)), Math.floor(yearsBefore(year + 1)), circa);
}
