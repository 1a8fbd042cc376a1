import type { PersonDetails } from '#modules/participants/types';
import { fold, latinDigits } from '#platform/tabular/fold';

export type Identity = Pick<PersonDetails, 'givenNames' | 'familyName'> & {
  birthDate?: string | null | undefined;
  documentNumber?: string | null | undefined;
};

/**
 * The member who may be the same person: the same document, or the same name and no other date
 * of birth. A date that only one of them has tells nothing apart, because the first list of a
 * delegation seldom has dates.
 */
export function findTwin<Known extends Identity>(
  person: Identity,
  members: readonly Known[],
): { member: Known; by: 'document' | 'name' } | null {
  const document = documentKey(person);
  const sameDocument = document && members.find((one) => documentKey(one) === document);
  if (sameDocument) return { member: sameDocument, by: 'document' };

  const name = nameKey(person);
  const sameName = members.find(
    (one) => nameKey(one) === name && mayBeSameDay(one.birthDate, person.birthDate),
  );
  return sameName ? { member: sameName, by: 'name' } : null;
}

/** Whether a name stands in both, whatever its accents, its case and the order of its words. */
function nameKey({ givenNames, familyName }: Identity): string {
  return fold(`${givenNames} ${familyName}`).split(' ').toSorted().join(' ');
}

function documentKey({ documentNumber }: Identity): string {
  return latinDigits(documentNumber ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

function mayBeSameDay(one: string | null | undefined, other: string | null | undefined): boolean {
  return !one || !other || one === other;
}
