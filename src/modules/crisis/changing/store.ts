import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { DayBefore, DayChange, DayOrder } from './types.ts';

/** The latest first. */
export async function listChanges(db: Database, edition: EditionScope): Promise<DayChange[]> {
  return db
    .selectFrom('dayChange')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('appliedAt', 'desc')
    .orderBy('id')
    .execute();
}

export async function addChange(
  tx: Transaction,
  edition: EditionScope,
  order: DayOrder,
  kept: { before: DayBefore; appliedAt: Date; appliedBy: string },
): Promise<string> {
  const { before, ...applied } = kept;
  const { id } = await tx
    .insertInto('dayChange')
    .values({
      editionId: edition,
      ...order,
      ...applied,
      before: JSON.stringify(before),
      state: 'applied',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Changes of days wait for each other until the transaction ends, and for whoever publishes or
 * holds a timetable of the range: it is the lock of those.
 */
export async function lockDays(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`range timetable ${edition}`}, 0))`.execute(
    tx,
  );
}

/** Whether a change of the day stands of which nobody was told yet. */
export async function hasUntold(
  tx: Transaction,
  edition: EditionScope,
  dayIndex: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('dayChange')
    .select('id')
    .where('editionId', '=', edition)
    .where('dayIndex', '=', dayIndex)
    .where('state', '=', 'applied')
    .executeTakeFirst();
  return row !== undefined;
}

/** Holds a change until the transaction ends; undefined where there is none. */
export async function lockChange(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<(DayChange & { before: DayBefore }) | undefined> {
  const row = await tx
    .selectFrom('dayChange')
    .select([...columns, 'before'])
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, before: row.before as DayBefore };
}

export async function saveChange(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  changes: Partial<Pick<DayChange, 'state' | 'undoneAt' | 'sentAt' | 'alertId'>>,
): Promise<void> {
  await tx
    .updateTable('dayChange')
    .set(changes)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

const columns = [
  ...(['id', 'dayIndex', 'kind', 'minutes', 'toDayIndex', 'why', 'state'] as const),
  ...(['appliedAt', 'undoneAt', 'sentAt', 'alertId'] as const),
];
