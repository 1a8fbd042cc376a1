import type { Database } from '#platform/database';

/** A delegation as it stands in the database, for people to belong to. */
export async function aDelegationRow(db: Database, country: string): Promise<string> {
  const { id } = await db
    .insertInto('delegation')
    .values({ editionId: 'bamex-2025', country, name: `Delegation ${country}`, level: 'minister' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function anExhibitorRow(db: Database, country: string): Promise<string> {
  const { id } = await db
    .insertInto('exhibitor')
    .values({
      editionId: 'bamex-2025',
      companyName: `Company of ${country}`,
      displayName: `Company of ${country}`,
      country,
      kind: 'company',
      state: 'admitted',
      appliedAt: '2025-09-01T08:00:00Z',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
