import type { Category, EditionDay, Zone } from '#modules/editions/types';
import type { Participant } from '#modules/participants/types';
import { flagsFrom, maskFromDays, maskFromZones, printedName, type BadgeNumber } from '../rules.ts';
import type { BadgeClaims, BadgeFlag } from '../types.ts';
import type { IssueRefusal } from './types.ts';

/** Only whoever the commission has cleared gets a badge, and one at a time. */
export function refuseIssue({
  person,
  category,
  hasLiveBadge,
}: {
  person: Pick<Participant, 'state'> | undefined;
  category: Pick<Category, 'days'> | undefined;
  hasLiveBadge: boolean;
}): IssueRefusal | null {
  if (!person) return 'unknown';
  if (person.state !== 'cleared') return 'not-cleared';
  if (hasLiveBadge) return 'has-badge';
  if (!category || category.days.length === 0) return 'category-without-days';
  return null;
}

/** From the first to the last day of the category, whatever lies between them. */
export function spanOfDays(
  category: Pick<Category, 'days'>,
  days: readonly EditionDay[],
): { first: EditionDay; last: EditionDay } | undefined {
  const granted = days
    .filter(({ index }) => category.days.includes(index))
    .toSorted((one, other) => one.index - other.index);
  const [first] = granted;
  const last = granted.at(-1);
  return first && last ? { first, last } : undefined;
}

/** What a badge of this person says. */
export function claimsFor({
  number,
  person,
  category,
  zones,
  validity,
  nationality,
  photoHash,
}: {
  number: BadgeNumber;
  person: Pick<Participant, 'givenNames' | 'familyName' | 'language'>;
  category: Category;
  zones: readonly Zone[];
  validity: Pick<BadgeClaims, 'notBefore' | 'expires'>;
  /** As in passports. */
  nationality: string;
  photoHash: string | null;
}): BadgeClaims {
  const granted = zones.filter(({ id }) => category.zones.includes(id));
  return {
    ...number,
    ...validity,
    category: category.code,
    zones: maskFromZones(granted.map(({ bit }) => bit)),
    days: maskFromDays(category.days),
    flags: flagsFrom(flagsOf(category, number)),
    nationality,
    name: printedName(nameOnBadge(person)),
    photoHash,
  };
}

/** The family name in capitals, by the person's own language: a Turkish `i` becomes `İ`. */
export function nameOnBadge({
  givenNames,
  familyName,
  language,
}: Pick<Participant, 'givenNames' | 'familyName' | 'language'>): string {
  return `${givenNames} ${familyName.toLocaleUpperCase(language === 'tr' ? 'tr' : 'und')}`.trim();
}

/**
 * A country as passports spell it (ICAO 9303): Germany has one letter, and whoever's country
 * has no code is of unspecified nationality.
 */
export function passportCountry(alpha2: string, alpha3: string | undefined): string {
  return alpha2 === 'DE' ? 'D<<' : (alpha3 ?? 'XXX');
}

function flagsOf(category: Category, { generation }: BadgeNumber): BadgeFlag[] {
  const flags: [BadgeFlag, boolean][] = [
    ['escortRequired', category.escortRequired],
    ['mayEscort', category.mayEscort],
    ['vipLane', category.vip],
    ['photoCheck', category.photoCheck],
    ['replacement', generation > 0],
  ];
  return flags.filter(([, isSet]) => isSet).map(([flag]) => flag);
}
