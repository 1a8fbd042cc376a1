import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Post } from '../types.ts';

/** By duty, then in the order of their codes; of one range where one is named. */
export async function listPosts(
  db: Database,
  edition: EditionScope,
  rangeId: string | null,
): Promise<Post[]> {
  let rows = db
    .selectFrom('rangePost')
    .select(['id', 'rangeId', 'code', 'duty', 'participantId', 'languages', 'provenance'])
    .select(sql<{ from: string; until: string }[]>`shifts`.as('shifts'))
    .where('editionId', '=', edition);
  if (rangeId) rows = rows.where('rangeId', '=', rangeId);
  const posts = await rows
    .orderBy(sql`array_position(array['range-officer','medic','interpreter'], duty)`)
    .orderBy(sql`nullif(regexp_replace(code, '\\D', '', 'g'), '')::numeric`)
    .orderBy('code')
    .execute();
  return posts.map(({ shifts, ...post }) => ({
    ...post,
    shifts: shifts.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
  }));
}

/** Adds posts, and replaces those whose id is known. */
export async function writePosts(
  tx: Transaction,
  edition: EditionScope,
  posts: readonly Post[],
): Promise<void> {
  for (const { shifts, ...post } of posts) {
    const row = { ...post, editionId: edition, shifts: JSON.stringify(shifts) };
    await tx
      .insertInto('rangePost')
      .values(row)
      .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
      .execute();
  }
}

export async function deletePost(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx.deleteFrom('rangePost').where('editionId', '=', edition).where('id', '=', id).execute();
}

/** Codes of the sessions on which a post is on duty. */
export async function listSessionsOf(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('rangeSession')
    .select('code')
    .where('editionId', '=', edition)
    .where(sql<boolean>`${id} in (officer_id, medic_id, interpreter_id)`)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}
