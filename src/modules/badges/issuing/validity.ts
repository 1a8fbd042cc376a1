import type { Category, EditionPlan } from '#modules/editions/types';
import { instantOf } from '#platform/tabular/values';
import type { BadgeClaims } from '../types.ts';
import { spanOfDays } from './rules.ts';

/**
 * A badge is valid from the first midnight of its first day to the last of its last, in the
 * zone of the edition; the hours between are the gate's. Null for a category without a day.
 */
export function validityOf(
  category: Pick<Category, 'days'>,
  { days, edition: { timeZone } }: Pick<EditionPlan, 'days' | 'edition'>,
): Pick<BadgeClaims, 'notBefore' | 'expires'> | null {
  const span = spanOfDays(category, days);
  return (
    (span && {
      notBefore: instantOf(span.first.date, '00:00', timeZone),
      expires: instantOf(dayAfter(span.last.date), '00:00', timeZone),
    }) ??
    null
  );
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
