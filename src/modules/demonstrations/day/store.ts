import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

export type WordRow = {
  id: string;
  rangeId: string;
  placeId: string | null;
  word: string;
  saidAt: Date;
  saidBy: string;
};

/** One word of the office after the other, so that each is judged by what was said before. */
export async function lockRangeDay(tx: Transaction, edition: EditionScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('range-day'), hashtext(${edition}))`.execute(tx);
}

/** What the office has said and not taken back; of every range where none is named. */
export async function listWords(
  db: Database,
  edition: EditionScope,
  rangeId: string | null,
): Promise<WordRow[]> {
  return db
    .selectFrom('rangeWord')
    .select(['id', 'rangeId', 'placeId', 'word', 'saidAt', 'saidBy'])
    .where('editionId', '=', edition)
    .where('takesBack', 'is', null)
    .$if(rangeId !== null, (query) => query.where('rangeId', '=', rangeId ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rangeWord as later')
            .select('later.id')
            .whereRef('later.editionId', '=', 'rangeWord.editionId')
            .whereRef('later.takesBack', '=', 'rangeWord.id'),
        ),
      ),
    )
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
}

export async function addWord(
  tx: Transaction,
  edition: EditionScope,
  row: Omit<WordRow, 'id'> & { takesBack: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('rangeWord')
    .values({ editionId: edition, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Everything of a range that a word can be about, with the range it belongs to. */
export async function listDayPlaces(
  db: Database,
  edition: EditionScope,
  rangeId: string | null,
): Promise<{ id: string; kind: 'range' | 'lane' | 'session'; rangeId: string }[]> {
  const { rows } = await sql<{ id: string; kind: 'range' | 'lane' | 'session'; rangeId: string }>`
    select id, 'range' as kind, id as "rangeId" from range where edition_id = ${edition}
      and (${rangeId}::uuid is null or id = ${rangeId}::uuid)
    union all
    select id, 'lane', range_id from range_feature where edition_id = ${edition} and kind = 'lane'
      and (${rangeId}::uuid is null or range_id = ${rangeId}::uuid)
    union all
    select id, 'session', range_id from range_session where edition_id = ${edition}
      and (${rangeId}::uuid is null or range_id = ${rangeId}::uuid)
  `.execute(db);
  return rows;
}
