import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { SubstitutionRule } from '#modules/participants/substitution/types';
import type { CategoryRule, MemberRole, NamedCategoryRule, Quota, QuotaRequest } from './types.ts';

/** Every category of the edition with its rule; one without a row of its own limits nothing. */
export async function listCategoryRules(
  db: Database,
  edition: EditionScope,
): Promise<NamedCategoryRule[]> {
  const rows = await db
    .selectFrom('category')
    .leftJoin('categoryRule', (join) =>
      join
        .onRef('categoryRule.editionId', '=', 'category.editionId')
        .onRef('categoryRule.categoryId', '=', 'category.id'),
    )
    .select(['category.id as categoryId', 'category.name'])
    .select(['categoryRule.places', 'substitution', 'substitutionUntil'])
    .where('category.editionId', '=', edition)
    .orderBy('category.code')
    .execute();
  return rows.map(({ categoryId, name, places, ...rule }) => ({
    categoryId,
    name,
    quota: places ?? 'unlimited',
    substitution: substitutionOf(rule),
  }));
}

export async function saveCategoryRules(
  tx: Transaction,
  edition: EditionScope,
  rules: readonly CategoryRule[],
): Promise<void> {
  for (const { categoryId, quota, substitution } of rules) {
    const rule = {
      ...columnsOf(quota),
      substitution: substitution.kind,
      substitutionUntil: substitution.kind === 'until' ? substitution.at : null,
    };
    await tx
      .insertInto('categoryRule')
      .values({ editionId: edition, categoryId, ...rule })
      .onConflict((conflict) => conflict.columns(['editionId', 'categoryId']).doUpdateSet(rule))
      .execute();
  }
}

/** The categories that the edition has chosen for roles. */
export async function listRoleCategories(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('roleCategory')
    .select(['role', 'categoryId'])
    .where('editionId', '=', edition)
    .execute();
  return new Map(rows.map(({ role, categoryId }) => [role, categoryId]));
}

export async function saveRoleCategory(
  tx: Transaction,
  edition: EditionScope,
  role: MemberRole,
  categoryId: string,
): Promise<void> {
  await tx
    .insertInto('roleCategory')
    .values({ editionId: edition, role, categoryId })
    .onConflict((conflict) => conflict.columns(['editionId', 'role']).doUpdateSet({ categoryId }))
    .execute();
}

/** The quotas that a delegation has of its own, by category. */
export async function listOwnQuotas(
  db: Database,
  edition: EditionScope,
  delegationId: string,
): Promise<Map<string, Quota>> {
  const rows = await db
    .selectFrom('delegationQuota')
    .select(['categoryId', 'places'])
    .where('editionId', '=', edition)
    .where('delegationId', '=', delegationId)
    .execute();
  return new Map(rows.map(({ categoryId, places }) => [categoryId, places ?? 'unlimited']));
}

export async function saveOwnQuota(
  tx: Transaction,
  edition: EditionScope,
  { delegationId, categoryId, quota }: { delegationId: string; categoryId: string; quota: Quota },
): Promise<void> {
  await tx
    .insertInto('delegationQuota')
    .values({ editionId: edition, delegationId, categoryId, ...columnsOf(quota) })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'delegationId', 'categoryId']).doUpdateSet(columnsOf(quota)),
    )
    .execute();
}

/** How many people of a delegation hold a place, by category; whoever has withdrawn holds none. */
export async function countPlaces(
  db: Database,
  edition: EditionScope,
  delegationId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('participant')
    .select(['categoryId', (row) => row.fn.countAll<number>().as('used')])
    .where('editionId', '=', edition)
    .where('delegationId', '=', delegationId)
    .where('state', '<>', 'withdrawn')
    .groupBy('categoryId')
    .execute();
  return new Map(rows.map(({ categoryId, used }) => [categoryId, used]));
}

export async function addRequest(
  tx: Transaction,
  edition: EditionScope,
  request: Pick<QuotaRequest, 'delegationId' | 'categoryId' | 'places' | 'reason' | 'askedAt'> & {
    askedBy: string;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('quotaRequest')
    .values({ editionId: edition, ...request })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The requests of a delegation, or of all, the newest first. */
export async function listRequests(
  db: Database,
  edition: EditionScope,
  delegationId?: string,
): Promise<QuotaRequest[]> {
  let requests = db
    .selectFrom('quotaRequest')
    .select(requestColumns)
    .where('editionId', '=', edition)
    .orderBy('askedAt', 'desc')
    .orderBy('id');
  if (delegationId) requests = requests.where('delegationId', '=', delegationId);
  return requests.execute();
}

export async function lockRequest(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<QuotaRequest | undefined> {
  return tx
    .selectFrom('quotaRequest')
    .select(requestColumns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveDecision(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  decision: Pick<QuotaRequest, 'state' | 'granted' | 'answer'> & {
    decidedAt: Date;
    decidedBy: string;
  },
): Promise<void> {
  await tx
    .updateTable('quotaRequest')
    .set(decision)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

const requestColumns = [
  'id',
  'delegationId',
  'categoryId',
  'places',
  'reason',
  'state',
  'askedAt',
  'granted',
  'answer',
  'decidedAt',
] as const;

function columnsOf(quota: Quota) {
  return quota === 'unlimited'
    ? { unlimited: true, places: null }
    : { unlimited: false, places: quota };
}

function substitutionOf({
  substitution,
  substitutionUntil,
}: {
  substitution: SubstitutionRule['kind'] | null;
  substitutionUntil: Date | null;
}): SubstitutionRule {
  if (substitution === 'never') return { kind: 'never' };
  return substitution === 'until' && substitutionUntil
    ? { kind: 'until', at: substitutionUntil }
    : { kind: 'until-closing' };
}
