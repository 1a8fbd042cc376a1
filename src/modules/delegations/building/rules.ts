import type { Participant, PersonInput } from '#modules/participants/types';
import { delegationRoles } from '#modules/participants/types';
import type { MemberRole } from '../quotas/types.ts';
import type { MemberChanges, MemberInput, MemberLine, Missing, Standing } from './types.ts';

/** In the order in which a delegation is listed. */
export const memberRoles: readonly MemberRole[] = ['head', ...delegationRoles];

/** What an applicant may know of a state. */
export function standingOf(state: Participant['state']): Standing {
  if (state === 'cleared') return 'accepted';
  return state === 'refused' || state === 'withdrawn' ? state : 'pending';
}

export function roleOf({
  headsDelegation,
  delegationRole,
}: Pick<Participant, 'headsDelegation' | 'delegationRole'>): MemberRole {
  return headsDelegation ? 'head' : (delegationRole ?? 'delegate');
}

export function missingOf(
  person: Pick<Participant, 'birthDate' | 'documentNumber' | 'photoId'>,
): Missing[] {
  const missing: Missing[] = [];
  if (!person.birthDate) missing.push('birthDate');
  if (!person.documentNumber) missing.push('documentNumber');
  if (!person.photoId) missing.push('photo');
  return missing;
}

/** A member as a person of the edition. Whose passport nobody told of is taken for that of the country. */
export function personOf(
  { role, ...member }: MemberInput,
  { delegation, categoryId }: { delegation: { id: string; country: string }; categoryId: string },
): PersonInput {
  return {
    ...member,
    ...placeOf(role),
    categoryId,
    country: delegation.country,
    nationality: member.nationality ?? delegation.country,
    delegationId: delegation.id,
  };
}

/** The changes of a person; a role brings its category along. */
export function personChangesOf(
  { role, ...changes }: MemberChanges,
  categoryId: string | undefined,
) {
  return role ? { ...changes, ...placeOf(role), categoryId } : changes;
}

/** The head first, then by role, then by name; those who have withdrawn last. */
export function orderLines(lines: readonly MemberLine[], language: string): MemberLine[] {
  const alphabet = new Intl.Collator(language);
  return lines.toSorted(
    (one, other) =>
      Number(one.standing === 'withdrawn') - Number(other.standing === 'withdrawn') ||
      memberRoles.indexOf(one.role) - memberRoles.indexOf(other.role) ||
      alphabet.compare(one.familyName, other.familyName) ||
      alphabet.compare(one.givenNames, other.givenNames) ||
      (one.id < other.id ? -1 : 1),
  );
}

function placeOf(role: MemberRole) {
  return role === 'head'
    ? { delegationRole: 'principal' as const, headsDelegation: true }
    : { delegationRole: role, headsDelegation: false };
}
