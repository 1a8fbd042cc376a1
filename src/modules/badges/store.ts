import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { Print } from './issuing/types.ts';
import type { BadgeNumber } from './rules.ts';
import type { BadgeRow } from './table.ts';

/**
 * Cleared people who never had a badge, in the order in which badges are handed out. Whose
 * badge was revoked is not among them: no batch undoes what security has decided about one.
 */
export async function listWithoutBadge(db: Database, edition: EditionScope): Promise<string[]> {
  const people = await db
    .selectFrom('participant')
    .select('id')
    .where('editionId', '=', edition)
    .where('state', '=', 'cleared')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('badge')
            .select('badge.idx')
            .whereRef('badge.editionId', '=', 'participant.editionId')
            .whereRef('badge.participantId', '=', 'participant.id'),
        ),
      ),
    )
    .orderBy('country')
    .orderBy('familyName')
    .orderBy('id')
    .execute();
  return people.map(({ id }) => id);
}

/** Every print there was of these people, the oldest number first. */
export async function listPrintsOf(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Print[]> {
  return prints(db, edition)
    .where('participantId', '=', sql<string>`any(${participantIds}::uuid[])`)
    .execute();
}

/** Every print there was of these numbers. */
export async function listPrintsByNumber(
  db: Database,
  edition: EditionScope,
  idxs: readonly number[],
): Promise<Print[]> {
  return prints(db, edition)
    .where('idx', '=', sql<number>`any(${idxs}::int[])`)
    .execute();
}

/** The badges people wear, of everybody or of one category. */
export async function listLivePrints(
  db: Database,
  edition: EditionScope,
  categoryId?: string,
): Promise<Print[]> {
  let live = prints(db, edition).where('revokedAt', 'is', null);
  if (categoryId)
    live = live.where(
      sql<boolean>`${categoryId} in (
        select category_id from participant as one
          where one.edition_id = badge.edition_id and one.id = badge.participant_id
        union all select category_id from badge_bearer as one
          where one.edition_id = badge.edition_id and one.id = badge.bearer_id)`,
    );
  return live.execute();
}

/** The texts of live badges, by number; all of them where `limit` is null. */
export async function listLiveTokens(
  db: Database,
  edition: EditionScope,
  limit: number | null,
): Promise<string[]> {
  let live = db
    .selectFrom('badge')
    .select('token')
    .where('editionId', '=', edition)
    .where('revokedAt', 'is', null)
    .orderBy('idx');
  if (limit !== null) live = live.limit(limit);
  return (await live.execute()).map(({ token }) => token);
}

/** 0 in an edition without a badge. */
export async function findHighestNumber(tx: Transaction, edition: EditionScope): Promise<number> {
  const found = await tx
    .selectFrom('badge')
    .select(({ fn }) => fn.max('idx').as('idx'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return found?.idx ?? 0;
}

export type NewPrint = Omit<Print, 'printedAt' | 'revokedAt' | 'revokedReason'>;

/** As JSON, because a batch has thousands of rows. */
export async function addPrints(
  tx: Transaction,
  edition: EditionScope,
  rows: readonly NewPrint[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into badge (edition_id, idx, generation, participant_id, bearer_id, token, zones, days,
      valid_from, valid_until, issued_at)
    select ${edition}, idx, generation, "participantId", "bearerId", token, zones, days,
      "validFrom", "validUntil", "issuedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(idx int, generation smallint,
      "participantId" uuid, "bearerId" uuid, token text, zones text[], days smallint[], "validFrom" timestamptz,
      "validUntil" timestamptz, "issuedAt" timestamptz)
  `.execute(tx);
}

/** Kills the live badges of these people, and tells which they were. */
export async function saveRevocations(
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
  { at, reason }: { at: Date; reason: string },
): Promise<(BadgeNumber & { participantId: string | null })[]> {
  return tx
    .updateTable('badge')
    .set({ revokedAt: at, revokedReason: reason })
    .where('editionId', '=', edition)
    .where('participantId', '=', sql<string>`any(${participantIds}::uuid[])`)
    .where('revokedAt', 'is', null)
    .returning(['idx', 'generation', 'participantId'])
    .execute();
}

export async function savePrinted(
  tx: Transaction,
  edition: EditionScope,
  printed: readonly BadgeNumber[],
  at: Date,
): Promise<void> {
  const numbers = printed.map(({ idx, generation }) => ({ idx, generation }));
  await sql`
    update badge set printed_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as one(idx int, generation smallint)
    where badge.edition_id = ${edition} and badge.idx = one.idx and badge.generation = one.generation
  `.execute(tx);
}

/** One page of the people who may have a badge or had one, with the newest of each. */
export async function listHoldersOfBadges(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<BadgeRow>> {
  const rows = db
    .selectFrom('participant')
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('badge')
          .select(['idx', 'generation', 'issuedAt', 'printedAt', 'revokedAt', 'revokedReason'])
          .whereRef('badge.editionId', '=', 'participant.editionId')
          .whereRef('badge.participantId', '=', 'participant.id')
          .orderBy('idx', 'desc')
          .orderBy('generation', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'participant.id',
      'participant.familyName',
      'participant.givenNames',
      'participant.nameAr',
      'participant.country',
      'participant.organisation',
      'participant.categoryId',
      'category.name as categoryName',
      'category.colour as categoryColour',
      'newest.idx',
      'newest.generation',
      'newest.issuedAt',
      'newest.printedAt',
      'newest.revokedReason',
      badgeState.as('badge'),
    ])
    .where('participant.editionId', '=', edition)
    .where(({ or, eb }) =>
      or([eb('participant.state', '=', 'cleared'), eb('newest.idx', 'is not', null)]),
    );

  return readPage(rows, query, {
    search: [
      sql`(participant.given_names || ' ' || participant.family_name || ' ' || coalesce(participant.name_ar, '')
        || ' ' || coalesce(participant.organisation, ''))`,
    ],
    sort: {
      familyName: sql.ref('participant.family_name'),
      country: sql.ref('participant.country'),
      category: sql.ref('category.code'),
      badge: badgeState,
      idx: sql.ref('newest.idx'),
      issuedAt: sql.ref('newest.issued_at'),
      printedAt: sql.ref('newest.printed_at'),
    },
    filter: {
      id: sql.ref('participant.id'),
      badge: badgeState,
      idx: sql`newest.idx::text`,
      country: sql.ref('participant.country'),
      categoryId: sql.ref('participant.category_id'),
    },
    tieBreak: sql.ref('participant.id'),
  });
}

const badgeState = sql<BadgeRow['badge']>`case
  when newest.idx is null then 'none'
  when newest.revoked_at is not null then 'revoked'
  when newest.printed_at is not null then 'printed'
  else 'issued' end`;

function prints(db: Database, edition: EditionScope) {
  return db
    .selectFrom('badge')
    .select([
      'idx',
      'generation',
      'participantId',
      'bearerId',
      'token',
      'zones',
      'days',
      'validFrom',
      'validUntil',
      'issuedAt',
      'printedAt',
      'revokedAt',
      'revokedReason',
    ])
    .where('editionId', '=', edition)
    .orderBy('idx')
    .orderBy('generation');
}
