import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Unanswered proposals of which the other side was reminded, by meeting and instant. */
export async function listReminded(db: Database, edition: EditionScope): Promise<string[]> {
  const rows = await db
    .selectFrom('meetingProposal')
    .select(['meetingId', 'madeAt'])
    .where('editionId', '=', edition)
    .where('state', '=', 'open')
    .where((where) =>
      where.exists(
        where
          .selectFrom('ledgerEntry')
          .select('seq')
          .whereRef('ledgerEntry.editionId', '=', 'meetingProposal.editionId')
          .where('ledgerEntry.kind', '=', 'meeting.discussed')
          .where('ledgerEntry.subjectId', '=', sql<string>`meeting_proposal.meeting_id::text`)
          .whereRef('ledgerEntry.recordedAt', '>=', 'meetingProposal.madeAt')
          .where(sql<boolean>`ledger_entry.data ->> 'what' = 'reminded'`),
      ),
    )
    .execute();
  return rows.map(({ meetingId, madeAt }) => `${meetingId} ${madeAt.toISOString()}`);
}
