import type { Compared, Candidate, Finding, Guard, Likeness, NameScores, Part } from './types.ts';

/** From here on two files are held to be of one person. */
export const SAME_FROM = 16;
/** From here on somebody should look. */
export const MAYBE_FROM = 9;

/**
 * Points per finding, after Fellegi and Sunter: the binary logarithm of how much more often the
 * finding is made of two files of one person than of two people of one edition. A document
 * number agrees by chance once in thousands of pairs, a nationality in every second.
 *
 * `name-common` is taken off beside an agreeing name, one point for each doubling of its bearers.
 */
export const points: Readonly<Record<Finding, number>> = {
  'document-same': 12,
  // Numbers are given out by each state by itself.
  'document-same-elsewhere': 4,
  // Many hold two passports, few two of the same type.
  'document-different': -4,
  'email-same': 7,
  'phone-same': 6,
  'name-same': 8,
  'name-close': 5,
  'name-near': 1,
  'name-different': -8,
  'name-common': -1,
  'birth-same': 7,
  'birth-close': 3,
  'birth-different': -8,
  'nationality-same': 1,
  'nationality-different': -3,
  'organisation-same': 3,
};

/**
 * Decides whether two files are of one person, with everything that speaks for and against.
 *
 * The outcome follows the sum of the parts, but for two guards. Relatives travel together, share
 * an address and a family name and differ in their date of birth: they are different people,
 * whatever they share, unless they show one document. And one document of one state under two
 * names is always looked at.
 *
 * Symmetric. Unknown on one side speaks neither for nor against.
 */
export function comparePeople(one: Candidate, other: Candidate, names: NameScores): Likeness {
  const parts = [
    ...nameParts(names.whole, Math.max(one.bearers, other.bearers)),
    ...birthParts(one.birthDate, other.birthDate),
    ...documentParts(one, other),
    ...agreement('email-same', emailOf(one), emailOf(other)),
    ...agreement('phone-same', phoneOf(one), phoneOf(other)),
    ...agreement('organisation-same', folded(one.organisation), folded(other.organisation)),
    part(one.nationality === other.nationality ? 'nationality-same' : 'nationality-different'),
  ];
  const sum = parts.reduce((total, { points: some }) => total + some, 0);
  const found = new Set(parts.map(({ finding }) => finding));
  const guard = guardOf(one, other, found, names, sum);
  return { outcome: outcomeOf(sum, guard), points: sum, parts, guard };
}

function outcomeOf(sum: number, guard: Guard | null): Likeness['outcome'] {
  if (guard === 'relatives') return 'different';
  if (guard === 'document') return 'maybe';
  if (sum >= SAME_FROM) return 'same';
  return sum >= MAYBE_FROM ? 'maybe' : 'different';
}

function guardOf(
  one: Compared,
  other: Compared,
  found: ReadonlySet<Finding>,
  names: NameScores,
  sum: number,
): Guard | null {
  if (found.has('document-same')) return sum < MAYBE_FROM ? 'document' : null;
  if (!found.has('birth-different') || names.family < CLOSE_FROM) return null;
  return shareAnAddress(one, other) ? 'relatives' : null;
}

function shareAnAddress(one: Compared, other: Compared): boolean {
  const shared: [string | null, string | null][] = [
    [emailOf(one)?.split('@')[1] ?? null, emailOf(other)?.split('@')[1] ?? null],
    [phoneOf(one), phoneOf(other)],
    [folded(one.organisation), folded(other.organisation)],
    [one.delegationId, other.delegationId],
    [one.exhibitorId, other.exhibitorId],
  ];
  return shared.some(([mine, theirs]) => mine !== null && mine === theirs);
}

const ALIKE_FROM = 96;
const CLOSE_FROM = 86;
const NEAR_FROM = 72;

function nameParts(score: number, bearers: number): Part[] {
  if (score < NEAR_FROM) return [part('name-different')];
  if (score < CLOSE_FROM) return [part('name-near')];
  // Two bearers are the two files themselves.
  const doublings = Math.floor(Math.log2(Math.max(2, bearers) / 2));
  const common: Part[] =
    doublings > 0 ? [{ finding: 'name-common', points: doublings * points['name-common'] }] : [];
  return [part(score < ALIKE_FROM ? 'name-close' : 'name-same'), ...common];
}

function birthParts(one: string | null, other: string | null): Part[] {
  if (!one || !other) return [];
  if (one === other) return [part('birth-same')];
  return [part(isCloseBirth(one, other) ? 'birth-close' : 'birth-different')];
}

/** Day and month exchanged, one figure mistyped, or a year that was written as its first day. */
function isCloseBirth(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return true;
  if (year === other.slice(0, 4) && [one, other].some((date) => date.endsWith('-01-01')))
    return true;
  const mistyped = [...one].filter((figure, at) => figure !== other[at]).length;
  return one.length === other.length && mistyped === 1;
}

function documentParts(one: Compared, other: Compared): Part[] {
  const [mine, theirs] = [documentOf(one), documentOf(other)];
  if (!mine || !theirs) return [];
  if (mine === theirs)
    return [
      part(one.nationality === other.nationality ? 'document-same' : 'document-same-elsewhere'),
    ];
  const sameType = one.documentType === other.documentType;
  return sameType && one.nationality === other.nationality ? [part('document-different')] : [];
}

function agreement(finding: Finding, one: string | null, other: string | null): Part[] {
  return one !== null && one === other ? [part(finding)] : [];
}

function part(finding: Finding): Part {
  return { finding, points: points[finding] };
}

const SHORTEST_DOCUMENT = 5;
/** Without the country, which one writes with 00, another with + and a third not at all. */
const PHONE_FIGURES = 8;

/** As it is compared; null where it is too short to name anybody. */
export function documentOf({ documentNumber }: Pick<Compared, 'documentNumber'>): string | null {
  const bare = documentNumber?.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  return bare.length < SHORTEST_DOCUMENT ? null : bare;
}

export function emailOf({ email }: Pick<Compared, 'email'>): string | null {
  return email?.trim().toLowerCase() || null;
}

export function phoneOf({ phone }: Pick<Compared, 'phone'>): string | null {
  const figures = phone?.replace(/\D/g, '') ?? '';
  return figures.length < PHONE_FIGURES ? null : figures.slice(-PHONE_FIGURES);
}

function folded(text: string | null): string | null {
  const bare = text
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare || null;
}
