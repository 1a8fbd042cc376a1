import type { CarriedOver } from '#modules/editions/types';
import { delegationRoles } from '#modules/participants/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { setBuildingRules } from './service.ts';
import { listCategoryRules, listRoleCategories } from './store.ts';
import type { MemberRole } from './types.ts';

/**
 * The places of each category and the categories of roles are taken over. A day until which
 * people could be replaced was one of the old edition: in the new one it is the closing of
 * accreditation. What single delegations were given stays behind with them.
 */
export async function carryOverQuotas(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const rules = await listCategoryRules(tx, from);
  const chosen = await listRoleCategories(tx, from);
  const categories = rules.map(({ categoryId, quota, substitution }) => ({
    categoryId,
    quota,
    substitution: substitution.kind === 'until' ? { kind: 'until-closing' as const } : substitution,
  }));
  const roles: MemberRole[] = ['head', ...delegationRoles];
  await setBuildingRules(tx, to, by, {
    categories,
    roles: roles.flatMap((role) => {
      const categoryId = chosen.get(role);
      return categoryId ? [{ role, categoryId }] : [];
    }),
  });
  return { what: 'quotas', fate: 'carried', count: categories.length };
}
