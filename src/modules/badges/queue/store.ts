import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Dpi } from '../printing/types.ts';
import type { ItemState, PrintItem, PrintRun, RunCounts } from './types.ts';

/** Numbers follow each other because the head of the ledger is held. */
export async function addRun(
  tx: Transaction,
  edition: EditionScope,
  run: Omit<PrintRun, 'number'>,
): Promise<number> {
  const { number } = await tx
    .selectFrom('printRun')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('number'))
    .where('editionId', '=', edition)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('printRun')
    .values({ ...run, editionId: edition, number: number + 1 })
    .execute();
  return number + 1;
}

/** Those that wait already, in whatever run, are left where they are and out of the answer. */
export async function addItems(
  tx: Transaction,
  edition: EditionScope,
  runId: string,
  items: readonly Pick<PrintItem, 'place' | 'idx' | 'generation'>[],
): Promise<number> {
  const rows = items.map(({ place, idx, generation }) => ({ place, idx, generation }));
  const { rows: added } = await sql<{ place: number }>`
    insert into print_item (edition_id, run_id, place, idx, generation, reprint)
    select ${edition}, ${runId}::uuid, one.place, one.idx, one.generation, badge.printed_at is not null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one(place int, idx int, generation smallint)
    join badge on badge.edition_id = ${edition} and badge.idx = one.idx and badge.generation = one.generation
    where badge.revoked_at is null
    on conflict (edition_id, idx, generation) where state in ('queued', 'sent') do nothing
    returning place
  `.execute(tx);
  return added.length;
}

export async function removeRun(tx: Transaction, edition: EditionScope, id: string): Promise<void> {
  await tx.deleteFrom('printRun').where('editionId', '=', edition).where('id', '=', id).execute();
}

export type RunRow = PrintRun & { counts: RunCounts; reprints: number };

/** The newest first; with `open` only those that still wait for paper or an answer. */
export async function listRuns(
  db: Database,
  edition: EditionScope,
  { open = false, id, limit = 50 }: { open?: boolean; id?: string; limit?: number },
): Promise<RunRow[]> {
  const count = (state: ItemState) =>
    sql<number>`count(*) filter (where item.state = ${state})::int`;
  let found = db
    .selectFrom('printRun as run')
    .innerJoin('printItem as item', (join) =>
      join.onRef('item.editionId', '=', 'run.editionId').onRef('item.runId', '=', 'run.id'),
    )
    .select([
      'run.id',
      'run.number',
      'run.format',
      'run.offsetX',
      'run.offsetY',
      'run.overlay',
      'run.dpi',
      'run.backs',
      'run.askedBy',
      'run.askedAt',
      count('queued').as('queued'),
      count('sent').as('sent'),
      count('confirmed').as('confirmed'),
      count('withdrawn').as('withdrawn'),
      sql<number>`count(*) filter (where item.reprint)::int`.as('reprints'),
    ])
    .where('run.editionId', '=', edition)
    .groupBy(['run.editionId', 'run.id'])
    .orderBy('run.number', 'desc')
    .limit(limit);
  if (id) found = found.where('run.id', '=', id);
  if (open) found = found.having(sql<boolean>`bool_or(item.state in ('queued', 'sent'))`);
  return (await found.execute()).map(({ queued, sent, confirmed, withdrawn, dpi, ...run }) => ({
    ...run,
    dpi: dpi as Dpi,
    counts: { queued, sent, confirmed, withdrawn },
  }));
}

/** In their order; `dead` are those whose badge was revoked or replaced since. */
export async function listItems(
  db: Database,
  edition: EditionScope,
  runId: string,
  states: readonly ItemState[],
): Promise<(PrintItem & { dead: boolean })[]> {
  return db
    .selectFrom('printItem as item')
    .innerJoin('badge', (join) =>
      join
        .onRef('badge.editionId', '=', 'item.editionId')
        .onRef('badge.idx', '=', 'item.idx')
        .onRef('badge.generation', '=', 'item.generation'),
    )
    .select([
      'item.place',
      'item.idx',
      'item.generation',
      'item.state',
      'item.reprint',
      sql<boolean>`badge.revoked_at is not null`.as('dead'),
    ])
    .where('item.editionId', '=', edition)
    .where('item.runId', '=', runId)
    .where('item.state', 'in', states)
    .orderBy('item.place')
    .execute();
}

/** Moves items on, unless somebody else has moved them meanwhile; returns how many it moved. */
export async function saveItemStates(
  tx: Transaction,
  edition: EditionScope,
  runId: string,
  change: { places: readonly number[]; from: ItemState; to: ItemState; at: Date },
): Promise<number> {
  const { places, from, to, at } = change;
  const { numUpdatedRows } = await tx
    .updateTable('printItem')
    .set({
      state: to,
      ...(to === 'sent' && { sentAt: at }),
      ...(to === 'queued' && { sentAt: null }),
      ...((to === 'confirmed' || to === 'withdrawn') && { settledAt: at }),
    })
    .where('editionId', '=', edition)
    .where('runId', '=', runId)
    .where('state', '=', from)
    .where('place', '=', sql<number>`any(${places}::int[])`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
