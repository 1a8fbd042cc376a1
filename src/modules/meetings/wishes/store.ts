import { sql } from 'kysely';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Wish } from '../types.ts';

export type KnownWish = Wish & { id: string };

/** The wishes of the edition between the same parties as those given. */
export async function listKnownWishes(
  tx: Transaction,
  edition: EditionScope,
  wishes: readonly Wish[],
): Promise<KnownWish[]> {
  const senders = [...new Set(wishes.map(({ fromId }) => fromId))];
  return tx
    .selectFrom('wish')
    .select(['id', 'fromKind', 'fromId', 'toKind', 'toId', 'action', 'rank', 'note', 'provenance'])
    .where('editionId', '=', edition)
    .where('fromId', '=', sql<string>`any(${senders}::uuid[])`)
    .execute();
}

/** Adds wishes, and replaces those whose id is known. */
export async function saveAllWishes(
  tx: Transaction,
  edition: EditionScope,
  wishes: readonly KnownWish[],
): Promise<void> {
  if (wishes.length === 0) return;
  await sql`
    insert into wish (edition_id, id, from_kind, from_id, to_kind, to_id, action, rank, note, provenance)
    select ${edition}, id, "fromKind", "fromId", "toKind", "toId", action, rank, note, provenance
    from jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb) as row(id uuid, "fromKind" text, "fromId" uuid,
      "toKind" text, "toId" uuid, action text, rank smallint, note text, provenance text)
    on conflict (edition_id, id) do update set
      action = excluded.action, rank = excluded.rank, note = excluded.note, provenance = excluded.provenance
  `.execute(tx);
}
