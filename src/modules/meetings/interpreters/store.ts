import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Interpreter } from './types.ts';

export async function listInterpreters(
  db: Database,
  edition: EditionScope,
): Promise<Interpreter[]> {
  const rows = await db
    .selectFrom('meetingInterpreter')
    .select(['id', 'code', 'participantId', 'languages', 'provenance'])
    .select(sql<{ from: string; to: string }[]>`shifts`.as('shifts'))
    .where('editionId', '=', edition)
    .orderBy('code')
    .execute();
  return rows.map(({ shifts, ...row }) => ({
    ...row,
    shifts: shifts.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  }));
}

/** Adds interpreters, and replaces those whose id is known. */
export async function writeInterpreters(
  tx: Transaction,
  edition: EditionScope,
  interpreters: readonly Interpreter[],
): Promise<void> {
  if (interpreters.length === 0) return;
  await tx
    .insertInto('meetingInterpreter')
    .values(
      interpreters.map((one) => ({
        ...one,
        editionId: edition,
        shifts: JSON.stringify(one.shifts),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
        code: row.ref('excluded.code'),
        participantId: row.ref('excluded.participantId'),
        languages: row.ref('excluded.languages'),
        shifts: sql<string>`excluded.shifts`,
        provenance: row.ref('excluded.provenance'),
      })),
    )
    .execute();
}

export async function deleteInterpreter(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('meetingInterpreter')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}
