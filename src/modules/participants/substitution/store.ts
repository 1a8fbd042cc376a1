import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Keeps whose place somebody has taken. */
export async function saveSubstitute(
  tx: Transaction,
  edition: EditionScope,
  { participantId, substitutes }: { participantId: string; substitutes: string },
): Promise<void> {
  await tx
    .updateTable('participant')
    .set({ substitutes })
    .where('editionId', '=', edition)
    .where('id', '=', participantId)
    .execute();
}
