import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { sql } from 'kysely';

/** Prints of an edition that are dead, or stand for one that is: all others speak for themselves. */
export async function listDeadPrints(
  db: Database,
  edition: EditionScope,
): Promise<{ idx: number; generation: number; revoked: boolean }[]> {
  return db
    .selectFrom('badge')
    .select(['idx', 'generation', sql<boolean>`revoked_at is not null`.as('revoked')])
    .where('editionId', '=', edition)
    .where(({ or, eb }) => or([eb('revokedAt', 'is not', null), eb('generation', '>', 0)]))
    .orderBy('idx')
    .orderBy('generation')
    .execute();
}

export async function findRevocationList(db: Database, edition: EditionScope) {
  return db
    .selectFrom('revocationList')
    .select(['epoch', 'issuedAt', 'revokedCount', 'reprintedCount', 'kid', 'content', 'signed'])
    .where('editionId', '=', edition)
    .orderBy('epoch', 'desc')
    .executeTakeFirst();
}

export async function addRevocationList(
  db: Database,
  edition: EditionScope,
  list: {
    epoch: number;
    issuedAt: Date;
    revokedCount: number;
    reprintedCount: number;
    kid: number;
    content: Buffer;
    signed: Buffer;
  },
): Promise<void> {
  await db
    .insertInto('revocationList')
    .values({ ...list, editionId: edition })
    .execute();
}
