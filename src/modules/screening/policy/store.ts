import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ScreeningRule } from './types.ts';

/** Every rule there ever was, the latest first. */
export async function listRules(db: Database, edition: EditionScope): Promise<ScreeningRule[]> {
  return db
    .selectFrom('screeningRule')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('adoptedAt', 'desc')
    .orderBy('id')
    .execute();
}

export async function addRule(
  tx: Transaction,
  edition: EditionScope,
  rule: Omit<ScreeningRule, 'revokedAt' | 'revokedBy'>,
): Promise<void> {
  await tx
    .insertInto('screeningRule')
    .values({ editionId: edition, ...rule })
    .execute();
}

/** Undefined where there is none, or it is revoked already. */
export async function revokeStoredRule(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  { by, at }: { by: string; at: Date },
): Promise<Pick<ScreeningRule, 'effect'> | undefined> {
  return tx
    .updateTable('screeningRule')
    .set({ revokedAt: at, revokedBy: by })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('effect')
    .executeTakeFirst();
}

const columns = [
  'id',
  'list',
  'programme',
  'categoryId',
  'effect',
  'authority',
  'reason',
  'validFrom',
  'validTo',
  'adoptedAt',
  'adoptedBy',
  'revokedAt',
  'revokedBy',
] as const;
