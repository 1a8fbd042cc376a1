import { sql } from 'kysely';
import type { Outline } from '#modules/ranges/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Surroundings } from './types.ts';

export type AllSurroundings = Omit<Surroundings, 'features'> & {
  features: (Surroundings['features'][number] & { rangeId: string })[];
  rangeIds: string[];
};

/** Whatever sessions may point to: all of it, because even a large show has a few hundred of each. */
export async function readAllSurroundings(
  db: Database,
  edition: EditionScope,
): Promise<AllSurroundings> {
  const [features, exhibits, lots, exhibitors, posts, ranges] = await Promise.all([
    db
      .selectFrom('rangeFeature')
      .select(['id', 'rangeId', 'kind', 'code', 'capacity', sql<Outline>`outline`.as('outline')])
      .where('editionId', '=', edition)
      .execute(),
    db
      .selectFrom('exhibit')
      .select(['id', 'code', 'exhibitorId', 'kind', 'status', 'endUse', 'state'])
      .where('editionId', '=', edition)
      .execute(),
    db
      .selectFrom('ammunitionLot')
      .select(['id', 'code', 'exhibitorId'])
      .where('editionId', '=', edition)
      .execute(),
    db.selectFrom('exhibitor').select(['id', 'state']).where('editionId', '=', edition).execute(),
    db
      .selectFrom('rangePost')
      .select(['id', 'rangeId', 'duty', 'code', 'languages'])
      .where('editionId', '=', edition)
      .execute(),
    db.selectFrom('range').select('id').where('editionId', '=', edition).execute(),
  ]);
  const rangeIds = ranges.map(({ id }) => id);
  return { features, exhibits, lots, exhibitors, posts, rangeIds };
}
