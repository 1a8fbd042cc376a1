import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** @returns whether this was the first time. */
export async function saveCompleted(
  tx: Transaction,
  edition: EditionScope,
  participantId: string,
  at: Date,
): Promise<boolean> {
  const saved = await tx
    .updateTable('participant')
    .set({ completedAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', participantId)
    .where('completedAt', 'is', null)
    .returning('id')
    .execute();
  return saved.length > 0;
}
