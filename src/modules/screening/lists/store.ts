import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ListedEntity } from '../types.ts';
import type { EntryVersion, ListDifference } from './rules.ts';
import type { KeptSnapshot, ListId, NewSnapshot } from './types.ts';

/** To whom a list belongs: null for the public ones, its edition for a local one. */
export type ListOwner = EditionScope | null;

// jsonb of 2,000 entries is about 2 MB.
const ROWS_PER_STATEMENT = 2_000;

const differenceSchema = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
});

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Of two processes that load the same list, one waits; to be called before the list is read. */
export async function lockList(tx: Transaction, owner: ListOwner, list: ListId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`list:${owner ?? ''}:${list}`}, 0))`.execute(
    tx,
  );
}

/** The snapshot in force; undefined before the first one. */
export async function findActiveSnapshot(
  db: Database,
  owner: ListOwner,
  list: ListId,
): Promise<KeptSnapshot | undefined> {
  const row = await snapshotsOf(db)
    .where('editionId', 'is not distinct from', owner)
    .where('list', '=', list)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row && asSnapshot(row);
}

/** Snapshots that concern an edition, its own and the public ones, the latest first. */
export async function listSnapshots(
  db: Database,
  edition: EditionScope | null,
  most: number,
): Promise<KeptSnapshot[]> {
  const rows = await snapshotsOf(db)
    .where((where) => where.or([where('editionId', 'is', null), where('editionId', '=', edition)]))
    .orderBy('loadedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(asSnapshot);
}

export async function listActiveSnapshots(
  db: Database,
  edition: EditionScope | null,
): Promise<KeptSnapshot[]> {
  const rows = await snapshotsOf(db)
    .where((where) => where.or([where('editionId', 'is', null), where('editionId', '=', edition)]))
    .where('status', '=', 'active')
    .orderBy('list')
    .execute();
  return rows.map(asSnapshot);
}

/** Keeps a snapshot, in force or rejected; one in force takes the place of the one before. */
export async function addSnapshot(
  tx: Transaction,
  owner: ListOwner,
  { difference, refusalDetails, publishedAt, ...snapshot }: NewSnapshot,
): Promise<string> {
  if (snapshot.status === 'active')
    await tx
      .updateTable('listSnapshot')
      .set({ status: 'replaced' })
      .where('editionId', 'is not distinct from', owner)
      .where('list', '=', snapshot.list)
      .where('status', '=', 'active')
      .execute();
  const { id } = await tx
    .insertInto('listSnapshot')
    .values({
      ...snapshot,
      editionId: owner,
      publishedAt: publishedAt && new Date(publishedAt),
      difference: JSON.stringify(difference),
      refusalDetails: JSON.stringify(refusalDetails),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What stands on a list now, by its versions. */
export async function listVersions(
  db: Database,
  owner: ListOwner,
  list: ListId,
): Promise<EntryVersion[]> {
  const rows = await db
    .selectFrom('listedEntity')
    .select(['entryId', 'version'])
    .where('editionId', 'is not distinct from', owner)
    .where('list', '=', list)
    .where('removedBySnapshot', 'is', null)
    .execute();
  return rows.map(({ entryId, version }) => ({ id: entryId, version }));
}

export type VersionedEntity = { entity: ListedEntity; version: string };

/** Writes the entries that are new or changed, and marks the ones that left; the others stay as they are. */
export async function saveDifference(
  tx: Transaction,
  owner: ListOwner,
  {
    list,
    snapshotId,
    written,
    removed,
  }: {
    list: ListId;
    snapshotId: string;
    written: readonly VersionedEntity[];
    removed: ListDifference['removed'];
  },
): Promise<void> {
  for (let from = 0; from < written.length; from += ROWS_PER_STATEMENT) {
    const rows = written
      .slice(from, from + ROWS_PER_STATEMENT)
      .map(({ entity, version }) => ({ entryId: entity.id, version, entity }));
    await sql`
      insert into listed_entity (edition_id, list, entry_id, version, entity, changed_by_snapshot)
      select ${owner}::text, ${list}, "entryId", version, entity, ${snapshotId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("entryId" text, version text, entity jsonb)
      on conflict on constraint listed_entity_once do update set
        version = excluded.version, entity = excluded.entity,
        changed_by_snapshot = excluded.changed_by_snapshot, removed_by_snapshot = null
    `.execute(tx);
  }
  if (removed.length === 0) return;
  await tx
    .updateTable('listedEntity')
    .set({ removedBySnapshot: snapshotId })
    .where('editionId', 'is not distinct from', owner)
    .where('list', '=', list)
    .where((where) => where('entryId', '=', where.fn.any(where.val([...removed]))))
    .execute();
}

/**
 * Everything an edition is screened against, with the version of each entry. With `ids`, those
 * entries of one list only.
 */
export async function listEntities(
  db: Database,
  edition: EditionScope | null,
  only?: { list: ListId; ids: readonly string[] },
): Promise<VersionedEntity[]> {
  let query = db
    .selectFrom('listedEntity')
    .select(['version', sql<ListedEntity>`entity`.as('entity')])
    .where((where) => where.or([where('editionId', 'is', null), where('editionId', '=', edition)]))
    .where('removedBySnapshot', 'is', null);
  if (only)
    query = query
      .where('list', '=', only.list)
      .where((where) => where('entryId', '=', where.fn.any(where.val([...only.ids]))));
  return query.orderBy('list').orderBy('entryId').execute();
}

export async function findLicence(db: Database, list: ListId) {
  return db.selectFrom('listLicence').selectAll().where('list', '=', list).executeTakeFirst();
}

/** Whether it was not acknowledged before. */
export async function addLicence(
  tx: Transaction,
  licence: { list: ListId; licence: string; acknowledgedBy: string; acknowledgedAt: Date },
): Promise<boolean> {
  const added = await tx
    .insertInto('listLicence')
    .values(licence)
    .onConflict((conflict) => conflict.column('list').doNothing())
    .returning('list')
    .executeTakeFirst();
  return added !== undefined;
}

function snapshotsOf(db: Database) {
  return db.selectFrom('listSnapshot').selectAll();
}

type SnapshotRow = Awaited<ReturnType<ReturnType<typeof snapshotsOf>['executeTakeFirstOrThrow']>>;

function asSnapshot({ editionId, difference, refusalDetails, ...row }: SnapshotRow): KeptSnapshot {
  return {
    ...row,
    isOwn: editionId !== null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    difference: differenceSchema.parse(difference),
    refusalDetails: detailsSchema.parse(refusalDetails),
  };
}
