import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Party, Wish } from '../types.ts';

export type KnownWish = Wish & { id: string };

/** Who said it when, and whether for somebody else. */
export type Said = { statedAt: Date; statedBy: string; onBehalf: boolean };

/** The wishes of the edition between the same parties as those given. */
export async function listKnownWishes(
  tx: Transaction,
  edition: EditionScope,
  wishes: readonly Wish[],
): Promise<KnownWish[]> {
  const senders = [...new Set(wishes.map(({ fromId }) => fromId))];
  return tx
    .selectFrom('wish')
    .select(columns)
    .where('editionId', '=', edition)
    .where('fromId', '=', sql<string>`any(${senders}::uuid[])`)
    .execute();
}

/** What one party wishes: its musts in their order, then whom it likes to meet, then the rest. */
export async function listWishesOf(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<(KnownWish & { onBehalf: boolean })[]> {
  return db
    .selectFrom('wish')
    .select([...columns, 'onBehalf'])
    .where('editionId', '=', edition)
    .where('fromKind', '=', kind)
    .where('fromId', '=', id)
    .orderBy(sql`array_position(array['must','meet','never'], action)`)
    .orderBy('rank', (by) => by.asc().nullsLast())
    .orderBy('id')
    .execute();
}

/** Adds wishes, and replaces those whose id is known. */
export async function saveAllWishes(
  tx: Transaction,
  edition: EditionScope,
  wishes: readonly KnownWish[],
  said: Said,
): Promise<void> {
  if (wishes.length === 0) return;
  const { statedAt, statedBy, onBehalf } = said;
  await sql`
    insert into wish (edition_id, id, from_kind, from_id, to_kind, to_id, action, rank, note, provenance,
      stated_at, stated_by, on_behalf)
    select ${edition}, id, "fromKind", "fromId", "toKind", "toId", action, rank, note, provenance,
      ${statedAt}, ${statedBy}, ${onBehalf}
    from jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb) as row(id uuid, "fromKind" text, "fromId" uuid,
      "toKind" text, "toId" uuid, action text, rank smallint, note text, provenance text)
    on conflict (edition_id, id) do update set
      action = excluded.action, rank = excluded.rank, note = excluded.note, provenance = excluded.provenance,
      stated_at = excluded.stated_at, stated_by = excluded.stated_by, on_behalf = excluded.on_behalf
  `.execute(tx);
}

export async function removeWish(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx.deleteFrom('wish').where('editionId', '=', edition).where('id', '=', id).execute();
}

/** Puts the musts of a party in this order, from 1 without gaps. */
export async function saveRanks(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update wish set rank = place
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    where wish.edition_id = ${edition} and wish.id = wanted.id and rank is distinct from place`.execute(
    tx,
  );
}

export async function saveLater(
  tx: Transaction,
  edition: EditionScope,
  { from, to, note }: { from: Party; to: Party; note: string | null },
  said: Said,
): Promise<void> {
  await tx
    .insertInto('meetingLater')
    .values({
      editionId: edition,
      ...{ fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id, note },
      ...said,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['editionId', 'fromKind', 'fromId', 'toKind', 'toId'])
        .doUpdateSet({ note, ...said }),
    )
    .execute();
}

export async function removeLater(
  tx: Transaction,
  edition: EditionScope,
  { from, to }: { from: Party; to: Party },
): Promise<void> {
  await tx
    .deleteFrom('meetingLater')
    .where('editionId', '=', edition)
    .where('fromKind', '=', from.kind)
    .where('fromId', '=', from.id)
    .where('toKind', '=', to.kind)
    .where('toId', '=', to.id)
    .execute();
}

const columns = [
  'id',
  'fromKind',
  'fromId',
  'toKind',
  'toId',
  'action',
  'rank',
  'note',
  'provenance',
] as const;
