import type { MemberRole, Quota } from '#modules/delegations/quotas/types';
import type { SubstitutionRule } from '#modules/participants/substitution/types';
import { wordIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';

/** The rules of all categories: `places.press`, `kind.press`, `until.press`, and `role.media`. */
export function rulesIn(form: FormData, timeZone: string) {
  const named = (prefix: string) =>
    [...form.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  return {
    categories: named('places.').map((categoryId) => ({
      categoryId,
      quota: quotaIn(form, `places.${categoryId}`),
      substitution: substitutionIn(form, categoryId, timeZone),
    })),
    roles: named('role.').flatMap((role) => {
      const categoryId = wordIn(form, `role.${role}`);
      // What is none of the roles is refused by the API.
      return categoryId ? [{ role: role as MemberRole, categoryId }] : [];
    }),
  };
}

/** Nothing written limits nothing; 0 is a limit like any other. */
export function quotaIn(form: FormData, name: string): Quota {
  const written = wordIn(form, name);
  return written === '' ? 'unlimited' : Number(written);
}

export function decisionIn(form: FormData) {
  return {
    id: wordIn(form, 'id'),
    granted: Number(wordIn(form, 'granted')),
    answer: wordIn(form, 'answer'),
  };
}

function substitutionIn(form: FormData, categoryId: string, timeZone: string): SubstitutionRule {
  const kind = wordIn(form, `kind.${categoryId}`);
  const at = instantIn(form, `until.${categoryId}`, timeZone);
  if (kind === 'never') return { kind };
  return kind === 'until' && at ? { kind, at } : { kind: 'until-closing' };
}
