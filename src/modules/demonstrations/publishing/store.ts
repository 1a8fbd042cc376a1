import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

/** Says of which sessions a person has said the time, among those a timetable is about. */
export async function writeLocks(
  tx: Transaction,
  edition: EditionScope,
  sessionIds: readonly string[],
  locked: readonly string[],
): Promise<void> {
  await tx
    .updateTable('rangeSession')
    .set({ locked: sql<boolean>`id = any(${[...locked]}::uuid[])` })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...sessionIds]}::uuid[])`)
    .execute();
}

/** Says who sees some sessions; of others it says nothing. */
export async function replaceRangeAudience(
  tx: Transaction,
  edition: EditionScope,
  sessionIds: readonly string[],
  audience: readonly { session: string; group: string }[],
): Promise<void> {
  await tx
    .deleteFrom('rangeSessionAudience')
    .where('editionId', '=', edition)
    .where('rangeSessionId', '=', sql<string>`any(${[...sessionIds]}::uuid[])`)
    .execute();
  if (audience.length === 0) return;
  await tx
    .insertInto('rangeSessionAudience')
    .values(
      audience.map(({ session, group }) => ({
        editionId: edition as string,
        rangeSessionId: session,
        delegationId: group,
      })),
    )
    .execute();
}

/** Who is to see some sessions. */
export async function listAudience(
  tx: Transaction,
  edition: EditionScope,
  sessionIds: readonly string[],
): Promise<{ rangeSessionId: string; delegationId: string }[]> {
  return tx
    .selectFrom('rangeSessionAudience')
    .select(['rangeSessionId', 'delegationId'])
    .where('editionId', '=', edition)
    .where('rangeSessionId', '=', sql<string>`any(${[...sessionIds]}::uuid[])`)
    .orderBy('delegationId')
    .execute();
}
