import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Database } from './database.ts';
import { AppError } from './errors.ts';
import type { Keyring } from './keyring.ts';

/** Where the bytes lie: a folder by default, an object store by setting. */
export type BlobStore = {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is no such blob. */
  get(id: string): Promise<Uint8Array | null>;
};

/**
 * Documents and photos, encrypted at rest and named by their content: the same file handed in
 * twice is kept once, and a file that was touched can no longer be read.
 */
export type FileStore = {
  /** On disk when it returns. @returns the id, 64 hexadecimal digits. */
  add(db: Database, content: Uint8Array, mediaType: string): Promise<string>;
  read(db: Database, id: string): Promise<{ content: Buffer; mediaType: string }>;
};

const PURPOSE = 'file';

export function createFileStore(blobs: BlobStore, keyring: Keyring): FileStore {
  return {
    async add(db, content, mediaType) {
      const id = keyring.digest(PURPOSE, content).toString('hex');
      await blobs.put(id, keyring.seal(PURPOSE, content));
      await db
        .insertInto('storedFile')
        .values({ id, mediaType, byteLength: content.byteLength })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
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
  };
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
  };
}

/** A rename is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
