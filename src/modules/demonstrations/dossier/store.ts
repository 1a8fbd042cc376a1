import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { Choices } from './types.ts';

/** Everything a form may choose from; narrowed by whoever reads it out. */
export async function listChoices(
  db: Database,
  edition: EditionScope,
): Promise<Omit<Choices, 'days'>> {
  const [ranges, exhibitors, features, exhibits, lots, posts] = await Promise.all([
    db
      .selectFrom('range')
      .select(['id', sql<LocalText>`name`.as('name')])
      .where('editionId', '=', edition)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('exhibitor')
      .select(['id', 'displayName as name'])
      .where('editionId', '=', edition)
      .where('state', '=', 'admitted')
      .orderBy(sql`fold(display_name)`)
      .execute(),
    db
      .selectFrom('rangeFeature')
      .select(['id', 'rangeId', 'code', 'capacity', sql<LocalText>`name`.as('name')])
      .select(sql<Choices['features'][number]['kind']>`kind`.as('kind'))
      .where('editionId', '=', edition)
      .where('kind', 'in', ['lane', 'stand', 'air-block', 'danger-area'])
      .orderBy('code')
      .execute(),
    db
      .selectFrom('exhibit')
      .select(['id', 'code', 'exhibitorId', 'designation', 'kind', 'status'])
      .where('editionId', '=', edition)
      .orderBy('code')
      .execute(),
    db
      .selectFrom('ammunitionLot')
      .select(['id', 'code', 'exhibitorId', 'nature'])
      .where('editionId', '=', edition)
      .orderBy('code')
      .execute(),
    db
      .selectFrom('rangePost')
      .select(['id', 'rangeId', 'code', 'duty', 'languages'])
      .where('editionId', '=', edition)
      .orderBy('code')
      .execute(),
  ]);
  return { ranges, exhibitors, features, exhibits, lots, posts };
}

/** Delegations that are invited to a session or asked for it. */
export async function listGuests(
  db: Database,
  edition: EditionScope,
  rangeSessionId: string,
): Promise<{ id: string; name: string; country: string; invited: boolean; rank: number | null }[]> {
  return db
    .selectFrom('rangeSessionWish as wish')
    .innerJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'wish.editionId')
        .onRef('delegation.id', '=', 'wish.delegationId'),
    )
    .select(['delegation.id', 'delegation.name', 'delegation.country'])
    .select([
      sql<boolean>`bool_or(wish.kind = 'invited')`.as('invited'),
      sql<number | null>`min(wish.rank)::int`.as('rank'),
    ])
    .where('wish.editionId', '=', edition)
    .where('wish.rangeSessionId', '=', rangeSessionId)
    .groupBy(['delegation.id', 'delegation.name', 'delegation.country'])
    .orderBy('invited', 'desc')
    .orderBy('rank', (by) => by.asc().nullsLast())
    .orderBy('delegation.country')
    .orderBy('delegation.id')
    .execute();
}
