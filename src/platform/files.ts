import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.ts';
import { AppError } from './errors.ts';
import type { Keyring } from './keyring.ts';

/** Where the bytes lie: a folder by default, an object store by setting. */
export type BlobStore = {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is no such blob. */
  get(id: string): Promise<Uint8Array | null>;
  /** Gone from the disk when it returns; nothing happens where there is no such blob. */
  delete(id: string): Promise<void>;
};

/**
 * Documents and photos, encrypted at rest and named by their content: the same file handed in
 * twice is kept once, and a file that was touched can no longer be read.
 */
export type FileStore = {
  /** On disk when it returns. @returns the id, 64 hexadecimal digits. */
  add(db: Database, content: Uint8Array, mediaType: string): Promise<string>;
  read(db: Database, id: string): Promise<{ content: Buffer; mediaType: string }>;
  /**
   * Deletes those of the files that no row refers to any more. The bytes go before the
   * transaction is kept: one that is cut off leaves a row without bytes, never bytes without a row.
   *
   * @returns how many
   */
  removeUnused(db: Database, ids: readonly string[]): Promise<number>;
  /** Files that no row has referred to for a day: photos that another has replaced, papers of mails that are gone. */
  listUnused(db: Database, now: Date): Promise<string[]>;
};

const PURPOSE = 'file';
const DAY_MS = 86_400_000;

export function createFileStore(blobs: BlobStore, keyring: Keyring): FileStore {
  return {
    async add(db, content, mediaType) {
      const id = keyring.digest(PURPOSE, content).toString('hex');
      // The row first, and locked: a file that is just being deleted is put anew after it is gone.
      await db
        .insertInto('storedFile')
        .values({ id, mediaType, byteLength: content.byteLength })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ byteLength: content.byteLength }),
        )
        .execute();
      await blobs.put(id, keyring.seal(PURPOSE, content));
      return id;
    },
    async read(db, id) {
      const file = await db
        .selectFrom('storedFile')
        .select('mediaType')
        .where('id', '=', id)
        .executeTakeFirst();
      const sealed = file && (await blobs.get(id));
      if (!sealed) throw new AppError('file.unknown', { id });
      return { content: keyring.open(PURPOSE, sealed), mediaType: file.mediaType };
    },
    async removeUnused(db, ids) {
      if (ids.length === 0) return 0;
      const unused = await isUnused(db);
      const { rows } = await sql<{ id: string }>`
        delete from stored_file where id = any(${[...ids]}::text[]) and ${unused} returning id`.execute(
        db,
      );
      for (const { id } of rows) await blobs.delete(id);
      return rows.length;
    },
    async listUnused(db, now) {
      const before = new Date(now.getTime() - DAY_MS);
      const { rows } = await sql<{ id: string }>`
        select id from stored_file where created_at < ${before} and ${await isUnused(db)} order by id`.execute(
        db,
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** By every foreign key that the database has, so that no new table can be forgotten; and by mails. */
async function isUnused(db: Database): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname as column from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where contype = 'f' and confrelid = 'stored_file'::regclass`.execute(db);
  return sql.join(
    [
      ...rows.map(
        ({ table, column }) =>
          sql`not exists (select from ${sql.table(table)} as user_of where user_of.${sql.ref(column)} = stored_file.id)`,
      ),
      sql`not exists (select from outbox_mail
        where attachments @> jsonb_build_array(jsonb_build_object('fileId', stored_file.id)))`,
    ],
    sql` and `,
  );
}

/** One file per blob under `ab/cd…`; written beside, synced, then renamed, so none is ever half there. */
export function folderBlobStore(folder: string): BlobStore {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id);

  return {
    async put(id, bytes) {
      const path = pathOf(id);
      const partial = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const handle = await open(partial, 'wx', 0o600);
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
      await rename(partial, path);
      await syncFolder(dirname(path));
    },
    async get(id) {
      try {
        return await readFile(pathOf(id));
      } catch (failure) {
        if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null;
        throw failure;
      }
    },
    async delete(id) {
      const path = pathOf(id);
      await rm(path, { force: true });
      await syncFolder(dirname(path)).catch(ignoreMissing);
    },
  };
}

function ignoreMissing(failure: unknown): void {
  if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure;
}

/** A rename is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
