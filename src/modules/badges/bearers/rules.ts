import type { Category, Zone } from '#modules/editions/types';
import { flagsFrom, maskFromDays, maskFromZones, printedName, type BadgeNumber } from '../rules.ts';
import type { BadgeClaims } from '../types.ts';
import type { Bearer, BearerRefusal } from './types.ts';

/**
 * Decides whether a badge without a dossier may be made out.
 *
 * A floater opens nothing without the badge of a cleared person, so any category may have some.
 * A day pass stands alone, so it is for those whom no one vets for their person: the public, the
 * press, contractors. It is never made out for dignitaries, nor for who may take others along.
 */
export function refuseBearer({
  kind,
  category,
  day,
}: {
  kind: Bearer['kind'];
  category: Pick<Category, 'countsAs' | 'days' | 'vip' | 'mayEscort'>;
  day: number | null;
}): BearerRefusal | null {
  if (category.days.length === 0) return 'badge.category-without-days';
  if (kind === 'floater') return null;
  if (category.vip || category.mayEscort || category.countsAs === 'exhibitor')
    return 'badge.pass-not-allowed';
  return day !== null && category.days.includes(day) ? null : 'badge.pass-day-not-granted';
}

/** What such a badge says; the category is the one whose zones and days it opens. */
export function bearerClaims({
  number,
  bearer,
  category,
  zones,
  validity,
  nationality,
}: {
  number: BadgeNumber;
  bearer: Pick<Bearer, 'kind' | 'name' | 'day'>;
  category: Category;
  zones: readonly Zone[];
  validity: Pick<BadgeClaims, 'notBefore' | 'expires'>;
  /** As in passports. */
  nationality: string;
}): BadgeClaims {
  const granted = zones.filter(({ id }) => category.zones.includes(id));
  return {
    ...number,
    ...validity,
    category: category.code,
    zones: maskFromZones(granted.map(({ bit }) => bit)),
    days: maskFromDays(daysOf(bearer, category)),
    // There is no photo to compare.
    flags: flagsFrom([
      ...(category.escortRequired ? (['escortRequired'] as const) : []),
      ...(category.vip ? (['vipLane'] as const) : []),
    ]),
    nationality,
    name: bearer.kind === 'floater' ? '' : printedName(bearer.name),
    photoHash: null,
  };
}

/** A pass is good for its one day, a floater for all days of its category. */
export function daysOf({ day }: Pick<Bearer, 'day'>, category: Pick<Category, 'days'>): number[] {
  return day === null ? category.days.toSorted((one, other) => one - other) : [day];
}
