import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Appeal } from './types.ts';

/** Of one person, the latest first. */
export async function listAppeals(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<Appeal[]> {
  return db
    .selectFrom('accreditationAppeal')
    .select(columns)
    .where('editionId', '=', edition)
    .where('participantId', '=', participantId)
    .orderBy('filedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Of everybody, the oldest first. */
export async function listOpenAppeals(db: Database, edition: EditionScope): Promise<Appeal[]> {
  return db
    .selectFrom('accreditationAppeal')
    .select(columns)
    .where('editionId', '=', edition)
    .where('outcome', 'is', null)
    .orderBy('filedAt')
    .orderBy('id')
    .execute();
}

/** Held until the transaction ends. */
export async function lockAppeal(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Appeal | undefined> {
  return tx
    .selectFrom('accreditationAppeal')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function addAppeal(
  tx: Transaction,
  edition: EditionScope,
  appeal: Pick<Appeal, 'id' | 'participantId' | 'statement' | 'filedBy' | 'filedAt' | 'against'>,
): Promise<void> {
  await tx
    .insertInto('accreditationAppeal')
    .values({ editionId: edition, ...appeal })
    .execute();
}

export async function answerStored(
  tx: Transaction,
  edition: EditionScope,
  { id, ...answer }: Pick<Appeal, 'id' | 'outcome' | 'answer' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx
    .updateTable('accreditationAppeal')
    .set(answer)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

const columns = [
  'id',
  'participantId',
  'statement',
  'filedBy',
  'filedAt',
  'against',
  'outcome',
  'answer',
  'decidedBy',
  'decidedAt',
] as const;
