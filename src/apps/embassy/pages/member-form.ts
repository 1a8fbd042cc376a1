import type { MemberInput } from '#modules/delegations/building/types';
import type { MemberRole } from '#modules/delegations/quotas/types';
import type { RankClass } from '#modules/participants/types';
import { textIn } from '#platform/form-text';

/** What was typed of a person. `prefix` is the name of the schema that the fields are a part of. */
export function personIn(form: FormData, prefix: 'member' | 'person') {
  const word = (name: string) => textIn(form, `${prefix}.${name}`).trim();
  const given = (name: string) => (form.has(`${prefix}.${name}`) ? word(name) : undefined);
  // What is kept and not shown is changed only by whoever writes something.
  const rewritten = (name: string) => word(name) || undefined;
  return {
    title: given('title'),
    rank: given('rank'),
    nameAr: given('nameAr'),
    post: given('post'),
    organisation: given('organisation'),
    nationality: given('nationality') || undefined,
    email: given('email'),
    language: given('language') || undefined,
    documentType: given('documentType'),
    phone: rewritten('phone'),
    birthDate: rewritten('birthDate'),
    documentNumber: rewritten('documentNumber'),
    givenNames: given('givenNames'),
    familyName: given('familyName'),
  };
}

/** A whole member; what is none of the choices is refused by the API. */
export function memberIn(form: FormData): MemberInput {
  return {
    ...personIn(form, 'member'),
    role: textIn(form, 'member.role') as MemberRole,
    rankClass: (textIn(form, 'member.rankClass') || undefined) as RankClass | undefined,
    givenNames: textIn(form, 'member.givenNames').trim(),
    familyName: textIn(form, 'member.familyName').trim(),
  };
}

/** What a form changes of a member; a field that was not in it stays. */
export function memberChangesIn(form: FormData) {
  const { role, rankClass, givenNames, familyName, ...others } = memberIn(form);
  return {
    ...others,
    ...(role && { role }),
    ...(rankClass && { rankClass }),
    ...(form.has('member.givenNames') && { givenNames }),
    ...(form.has('member.familyName') && { familyName }),
  };
}
