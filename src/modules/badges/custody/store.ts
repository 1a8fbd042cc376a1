import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { BadgeNumber } from '../rules.ts';
import type { Handover, HandoverRow } from './types.ts';

export async function addHandover(
  tx: Transaction,
  edition: EditionScope,
  { badges, ...handover }: Handover & { id: string; notedBy: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('badgeCustody')
    .values({ ...handover, editionId: edition })
    .execute();
  await tx
    .insertInto('badgeCustodyItem')
    .values(
      badges.map(({ idx, generation }) => ({
        ...{ editionId: edition, custodyId: handover.id },
        ...{ idx, generation },
      })),
    )
    .execute();
}

/** Which of these numbers somebody took over and has not brought back. */
export async function listTaken(
  db: Database,
  edition: EditionScope,
  badges: readonly BadgeNumber[],
): Promise<BadgeNumber[]> {
  const { rows } = await sql<BadgeNumber>`
    select idx, generation from (
      select distinct on (item.idx, item.generation) item.idx, item.generation, custody.direction
      from badge_custody_item as item join badge_custody as custody
        on custody.edition_id = item.edition_id and custody.id = item.custody_id
      where item.edition_id = ${edition} and item.idx = any(${badges.map(({ idx }) => idx)}::int[])
      order by item.idx, item.generation, custody.at desc, custody.id
    ) as last where direction = 'taken-over'`.execute(db);
  return rows;
}

/** The newest first. */
export async function listHandovers(db: Database, edition: EditionScope): Promise<HandoverRow[]> {
  return db
    .selectFrom('badgeCustody as custody')
    .innerJoin('badgeCustodyItem as item', (join) =>
      join
        .onRef('item.editionId', '=', 'custody.editionId')
        .onRef('item.custodyId', '=', 'custody.id'),
    )
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'custody.editionId')
        .onRef('delegation.id', '=', 'custody.delegationId'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'custody.editionId')
        .onRef('exhibitor.id', '=', 'custody.exhibitorId'),
    )
    .select([
      'custody.id',
      'custody.direction',
      'custody.delegationId',
      'custody.exhibitorId',
      sql<string | null>`coalesce(delegation.name, exhibitor.display_name)`.as('partyName'),
      'custody.takenBy',
      'custody.shown',
      'custody.at',
      sql<
        BadgeNumber[]
      >`jsonb_agg(jsonb_build_object('idx', item.idx, 'generation', item.generation)
        order by item.idx)`.as('badges'),
    ])
    .where('custody.editionId', '=', edition)
    .groupBy(['custody.editionId', 'custody.id', 'delegation.name', 'exhibitor.displayName'])
    .orderBy('custody.at', 'desc')
    .orderBy('custody.id')
    .limit(200)
    .execute();
}
