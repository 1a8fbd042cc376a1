import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { BadgeNumber } from '../rules.ts';
import type { BearerRow } from './table.ts';
import type { Bearer } from './types.ts';

export type NewBearer = Omit<Bearer, 'partyName'>;

export async function addBearers(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  bearers: readonly NewBearer[],
): Promise<void> {
  await tx
    .insertInto('badgeBearer')
    .values(bearers.map((bearer) => ({ ...bearer, editionId: edition, createdAt: at })))
    .execute();
}

/** In the order in which they were made out. */
export async function listBearers(
  db: Database,
  edition: EditionScope,
  { ids }: { ids: readonly string[] },
): Promise<Bearer[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('badgeBearer')
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'badgeBearer.editionId')
        .onRef('delegation.id', '=', 'badgeBearer.delegationId'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'badgeBearer.editionId')
        .onRef('exhibitor.id', '=', 'badgeBearer.exhibitorId'),
    )
    .select([
      'badgeBearer.id',
      'badgeBearer.kind',
      'badgeBearer.categoryId',
      'badgeBearer.delegationId',
      'badgeBearer.exhibitorId',
      sql<string | null>`coalesce(delegation.name, exhibitor.display_name)`.as('partyName'),
      'badgeBearer.name',
      'badgeBearer.organisation',
      'badgeBearer.country',
      'badgeBearer.day',
    ])
    .where('badgeBearer.editionId', '=', edition)
    .where('badgeBearer.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('badgeBearer.createdAt')
    .orderBy('badgeBearer.id')
    .execute();
}

/** One page of them with the newest badge of each and whose hands it is in. */
export async function listBearerRows(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<BearerRow>> {
  const rows = db
    .selectFrom('badgeBearer')
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'badgeBearer.editionId')
        .onRef('category.id', '=', 'badgeBearer.categoryId'),
    )
    .innerJoin('badge', (join) =>
      join
        .onRef('badge.editionId', '=', 'badgeBearer.editionId')
        .onRef('badge.bearerId', '=', 'badgeBearer.id'),
    )
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'badgeBearer.editionId')
        .onRef('delegation.id', '=', 'badgeBearer.delegationId'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'badgeBearer.editionId')
        .onRef('exhibitor.id', '=', 'badgeBearer.exhibitorId'),
    )
    .select([
      'badgeBearer.id',
      'badgeBearer.kind',
      'badgeBearer.categoryId',
      'category.name as categoryName',
      sql<string | null>`coalesce(delegation.name, exhibitor.display_name)`.as('partyName'),
      'badgeBearer.name',
      'badgeBearer.organisation',
      'badgeBearer.country',
      'badgeBearer.day',
      'badge.idx',
      'badge.generation',
      'badge.printedAt',
      'badge.revokedReason',
      bearerState.as('badge'),
      inHandsOf.as('inHandsOf'),
    ])
    .where('badgeBearer.editionId', '=', edition);

  return readPage(rows, query, {
    search: [
      sql`(badge_bearer.name || ' ' || badge_bearer.organisation || ' ' || coalesce(delegation.name, exhibitor.display_name, ''))`,
    ],
    sort: { idx: sql.ref('badge.idx'), badge: bearerState, kind: sql.ref('badge_bearer.kind') },
    filter: {
      id: sql.ref('badge_bearer.id'),
      kind: sql.ref('badge_bearer.kind'),
      badge: bearerState,
      categoryId: sql.ref('badge_bearer.category_id'),
    },
    tieBreak: sql.ref('badge_bearer.id'),
  });
}

/** Kills the live badges of these bearers, and tells which they were. */
export async function saveBearerRevocations(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  { at, reason }: { at: Date; reason: string },
): Promise<BadgeNumber[]> {
  return tx
    .updateTable('badge')
    .set({ revokedAt: at, revokedReason: reason })
    .where('editionId', '=', edition)
    .where('bearerId', '=', sql<string>`any(${ids}::uuid[])`)
    .where('revokedAt', 'is', null)
    .returning(['idx', 'generation'])
    .execute();
}

const bearerState = sql<BearerRow['badge']>`case
  when badge.revoked_at is not null then 'revoked'
  when badge.printed_at is not null then 'printed'
  else 'issued' end`;

/** Who signed for it last, where it has not come back since. */
const inHandsOf = sql<string | null>`(
  select case when custody.direction = 'taken-over' then custody.taken_by end
  from badge_custody as custody join badge_custody_item as item
    on item.edition_id = custody.edition_id and item.custody_id = custody.id
  where item.edition_id = badge.edition_id and item.idx = badge.idx and item.generation = badge.generation
  order by custody.at desc, custody.id limit 1)`;
