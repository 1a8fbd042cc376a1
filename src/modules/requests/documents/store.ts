import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { DocumentKind } from '../types.ts';

/** A demanded document takes the place of the one handed in before; papers of an answer add up. */
export async function saveDocument(
  tx: Transaction,
  edition: EditionScope,
  document: {
    requestId: string;
    participantId: string | null;
    kind: DocumentKind | 'answer';
    fileId: string;
    addedAt: Date;
  },
): Promise<void> {
  const { fileId, addedAt } = document;
  await tx
    .insertInto('requestDocument')
    .values({ editionId: edition, ...document })
    .onConflict((conflict) =>
      conflict
        .columns(['editionId', 'requestId', 'kind'])
        .where('kind', '<>', 'answer')
        .doUpdateSet({ fileId, addedAt }),
    )
    .execute();
}

export async function findDocument(
  db: Database,
  edition: EditionScope,
  { requestId, id }: { requestId: string; id: string },
) {
  return db
    .selectFrom('requestDocument')
    .select(['kind', 'fileId', 'participantId'])
    .where('editionId', '=', edition)
    .where('requestId', '=', requestId)
    .where('id', '=', id)
    .executeTakeFirst();
}
