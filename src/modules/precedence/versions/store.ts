import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { keptContentSchema } from '../schema.ts';
import type { Version } from '../types.ts';

/** The versions of one ceremony, or of all, the latest first. */
export async function listVersions(
  db: Database,
  edition: EditionScope,
  wanted: { ceremonyId?: string; number?: number } = {},
): Promise<Version[]> {
  let rows = db
    .selectFrom('precedenceVersion as version')
    .leftJoin('account', (join) =>
      join.on(sql`account.id::text`, '=', sql`replace(version.kept_by, 'account:', '')`),
    )
    .select(['ceremonyId', 'number', 'keptAt', 'why', 'upTo', 'content', 'sha256'])
    .select(({ fn }) => fn.coalesce('account.displayName', 'version.keptBy').as('keptBy'))
    .where('editionId', '=', edition)
    .orderBy('ceremonyId')
    .orderBy('number', 'desc');
  if (wanted.ceremonyId) rows = rows.where('ceremonyId', '=', wanted.ceremonyId);
  if (wanted.number) rows = rows.where('number', '=', wanted.number);
  const found = await rows.execute();
  return found.map((row) => ({ ...row, content: keptContentSchema.parse(row.content) }));
}

export async function addVersion(
  tx: Transaction,
  edition: EditionScope,
  version: Version,
): Promise<void> {
  await tx
    .insertInto('precedenceVersion')
    .values({ ...version, editionId: edition, content: JSON.stringify(version.content) })
    .execute();
}

/** Names of heads by id, as far as they are still kept. */
export async function namesOfHeads(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('participant')
    .select(['id', sql<string>`concat_ws(' ', rank, given_names, family_name)`.as('name')])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
