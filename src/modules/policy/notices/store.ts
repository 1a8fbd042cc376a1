import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { CountryNotice, NewNotice, ReadNotice } from './types.ts';

/** Every notice of the edition, or those about some countries; those that were withdrawn last. */
export async function listNotices(
  db: Database,
  edition: EditionScope,
  countries?: readonly string[],
): Promise<CountryNotice[]> {
  let notices = db
    .selectFrom('countryNotice')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy(sql`withdrawn_at is not null`)
    .orderBy('country')
    .orderBy('validFrom', 'desc')
    .orderBy('reference');
  if (countries) notices = notices.where('country', '=', sql<string>`any(${countries}::text[])`);
  return notices.execute();
}

export async function lockNotice(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<CountryNotice | undefined> {
  return tx
    .selectFrom('countryNotice')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findByReference(
  tx: Transaction,
  edition: EditionScope,
  { country, reference }: Pick<CountryNotice, 'country' | 'reference'>,
): Promise<CountryNotice | undefined> {
  return tx
    .selectFrom('countryNotice')
    .select(columns)
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
}

export async function addNotice(
  tx: Transaction,
  edition: EditionScope,
  notice: NewNotice,
  kept: { keptAt: Date; keptBy: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('countryNotice')
    .values({ editionId: edition, ...columnsOf(notice), ...kept })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A notice that was withdrawn counts again once it is written anew. */
export async function saveNotice(
  tx: Transaction,
  edition: EditionScope,
  { id, version, ...notice }: NewNotice & ReadNotice,
  kept: { keptAt: Date; keptBy: string },
): Promise<void> {
  await tx
    .updateTable('countryNotice')
    .set({ ...columnsOf(notice), ...kept, version, withdrawnAt: null })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function markWithdrawn(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('countryNotice')
    .set({ withdrawnAt: at })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** @returns whether this was the first time for this version and meeting. */
export async function addShown(
  tx: Transaction,
  edition: EditionScope,
  shown: {
    noticeId: string;
    version: number;
    exhibitorId: string;
    meetingId: string;
    shownAt: Date;
    shownBy: string;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('countryNoticeShown')
    .values({ editionId: edition, ...shown })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'noticeId', 'version', 'meetingId']).doNothing(),
    )
    .returning('noticeId')
    .execute();
  return added.length > 0;
}

/** What was read before these meetings. */
export async function listShown(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<Map<string, ReadNotice[]>> {
  const rows = await db
    .selectFrom('countryNoticeShown')
    .select(['meetingId', 'noticeId as id', 'version'])
    .where('editionId', '=', edition)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .execute();
  return Map.groupBy(rows, ({ meetingId }) => meetingId);
}

/** How often each notice was shown, over all versions. */
export async function countShown(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('countryNoticeShown')
    .select(['noticeId', (row) => row.fn.countAll<number>().as('count')])
    .where('editionId', '=', edition)
    .groupBy('noticeId')
    .execute();
  return new Map(rows.map(({ noticeId, count }) => [noticeId, count]));
}

const columns = [
  'id',
  'country',
  'authority',
  'reference',
  'body',
  'validFrom',
  'validTo',
  'source',
  'binds',
  'provenance',
  'version',
  'keptAt',
  'withdrawnAt',
] as const;

/** Only what is told of a notice, whatever else stands beside it. */
function columnsOf(notice: NewNotice) {
  const { country, authority, reference, body, validFrom, validTo, source } = notice;
  const { binds, provenance } = notice;
  return {
    ...{ country, authority, reference, validFrom, validTo, source, provenance },
    body: JSON.stringify(body),
    binds: binds && [...binds],
  };
}
