import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

export type LedgerRow = { kind: string; data: unknown; recordedAt: Date; actorId: string };

/** What the ledger tells of a meeting, the oldest first. */
export async function listFactsOf(
  db: Database,
  edition: EditionScope,
  meetingId: string,
): Promise<LedgerRow[]> {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data', 'recordedAt', 'actorId'])
    .where('editionId', '=', edition)
    .where('subjectId', '=', meetingId)
    .where('subjectType', '=', 'meeting')
    .orderBy('seq')
    .execute();
}
