import { frozenFields } from '../../rules.ts';
import type { ParticipantState, PersonChanges } from '../../types.ts';
import { mergeChoices, type MergeChoice, type MergeParty, type MergeVerdict } from './types.ts';

/**
 * What can be taken over from the file that ends, and the fields that go together: who comes for
 * one government does not at the same time come for a company.
 */
export const choiceFields = {
  categoryId: ['categoryId'],
  party: ['delegationId', 'delegationRole', 'headsDelegation', 'exhibitorId', 'country'],
  title: ['title'],
  rank: ['rank', 'rankClass'],
  givenNames: ['givenNames'],
  familyName: ['familyName'],
  nameAr: ['nameAr'],
  post: ['post'],
  organisation: ['organisation'],
  nationality: ['nationality'],
  email: ['email'],
  phone: ['phone'],
  language: ['language'],
  birthDate: ['birthDate'],
  document: ['documentType', 'documentNumber'],
  photo: [],
} as const satisfies Record<MergeChoice, readonly (keyof PersonChanges)[]>;

/**
 * Decides whether a file may go into another one, and what becomes of the one that is kept.
 *
 * No decision is carried from one file to the other: the file that is kept stays where it
 * stands. But the stricter standing wins. Where the file that ends was refused, waits for
 * information or is caught by the screening, a clearance of the other one does not outlive the
 * merge: the commission decides again. What one hand of the commission refused and another
 * cleared, only the commission may merge.
 */
export function decideMerge(
  kept: MergeParty,
  ended: MergeParty,
  byCommission: boolean,
): MergeVerdict {
  if (kept.state === 'withdrawn') return { allowed: false, refusal: 'duplicate.kept-has-ended' };
  const clears = kept.state === 'cleared' || ended.state === 'cleared';
  const refuses = kept.wasRefused || ended.wasRefused;
  const hidesHit = ended.isCaught && !kept.isCaught;
  if (((clears && refuses) || hidesHit) && !byCommission)
    return { allowed: false, refusal: 'duplicate.needs-commission' };

  const isStricter = ended.wasRefused || ended.state === 'needs-information' || ended.isCaught;
  return { allowed: true, takesClearanceBack: kept.state === 'cleared' && isStricter };
}

/** The values that the kept file takes over from the one that ends. */
export function changesTaken(ended: PersonChanges, taken: readonly MergeChoice[]): PersonChanges {
  const fields = taken.flatMap((choice): readonly (keyof PersonChanges)[] => choiceFields[choice]);
  return Object.fromEntries(fields.map((field) => [field, ended[field]]));
}

/** The choices in which two files differ. */
export function differingChoices(one: Choosable, other: Choosable): MergeChoice[] {
  return mergeChoices.filter((choice) => {
    if (choice === 'photo') return (one.photoId ?? null) !== (other.photoId ?? null);
    const fields: readonly (keyof PersonChanges)[] = choiceFields[choice];
    return fields.some((field) => (one[field] ?? null) !== (other[field] ?? null));
  });
}

/** Whose value is proposed: the kept file's, but where it says nothing and still may be told. */
export function suggestValue(
  choice: MergeChoice,
  kept: Choosable & { state: ParticipantState },
  ended: Choosable,
): 'kept' | 'ended' {
  const fields: readonly (keyof PersonChanges)[] = choiceFields[choice];
  const frozen = frozenFields(kept.state);
  if (fields.some((field) => frozen.includes(field))) return 'kept';
  const says = (file: Choosable) =>
    choice === 'photo' ? Boolean(file.photoId) : fields.some((field) => isTold(file[field]));
  return says(ended) && !says(kept) ? 'ended' : 'kept';
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'none';
}

type Choosable = PersonChanges & { photoId?: string | null };

/** The file that is further on its way, the older one of two that are equally far. */
export function suggestKept<File extends { id: string; state: ParticipantState; createdAt: Date }>(
  one: File,
  other: File,
): File {
  const ahead = progress.indexOf(one.state) - progress.indexOf(other.state);
  if (ahead !== 0) return ahead > 0 ? one : other;
  return one.createdAt <= other.createdAt ? one : other;
}

const progress: readonly ParticipantState[] = [
  'withdrawn',
  'registered',
  'recommended',
  'needs-information',
  'refused',
  'cleared',
];
