import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { PolicyAct } from './types.ts';

/** Every act of the edition, revoked ones included, the latest first. */
export async function listActs(db: Database, edition: EditionScope): Promise<PolicyAct[]> {
  return db
    .selectFrom('policyAct')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('effectiveFrom', 'desc')
    .orderBy('adoptedAt', 'desc')
    .execute();
}

export async function addAct(
  tx: Transaction,
  edition: EditionScope,
  act: Omit<PolicyAct, 'id' | 'revokedAt' | 'revokedReason'>,
): Promise<PolicyAct> {
  return tx
    .insertInto('policyAct')
    .values({
      ...act,
      editionId: edition,
      title: JSON.stringify(act.title),
      companyCountries: act.companyCountries && [...act.companyCountries],
      stateExceptions: [...act.stateExceptions],
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Undefined where there is no such act, or it is revoked already. */
export async function revokeAct(
  tx: Transaction,
  edition: EditionScope,
  revocation: { id: string; at: Date; reason: string },
): Promise<PolicyAct | undefined> {
  return tx
    .updateTable('policyAct')
    .set({ revokedAt: revocation.at, revokedReason: revocation.reason })
    .where('editionId', '=', edition)
    .where('id', '=', revocation.id)
    .where('revokedAt', 'is', null)
    .returning(columns)
    .executeTakeFirst();
}

const columns = [
  'id',
  'reference',
  'title',
  'authority',
  'effectiveFrom',
  'companyCountries',
  'stateExceptions',
  'adoptedAt',
  'revokedAt',
  'revokedReason',
] as const;
