import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { Clock } from '../clock.ts';
import type { ConnectionSettings } from '../database.ts';
import type { Settings } from '../settings.ts';
import { listSequences, listTables, quoted, schemaVersion, type TableShape } from './catalogue.ts';
import { MANIFEST_NAME, type Manifest, type Part } from './manifest.ts';
import { seal } from './sealing.ts';

export type BackupSource = {
  connection: ConnectionSettings;
  settings: Pick<Settings, 'filesFolder' | 'keysFolder' | 'backupPassphrase'>;
  clock: Clock;
  /** Version of the program. */
  program: string;
};

const PART_BYTES = 4_000_000;

/**
 * Saves the whole installation into one file, while it works: every table as it is at one
 * instant, and at least the files those rows name.
 *
 * The file appears only when it is complete. With a passphrase it is encrypted.
 */
export async function writeBackup(source: BackupSource, file: string): Promise<Manifest> {
  const client = new pg.Client(source.connection);
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    const archive = pack();
    const content = fillArchive(archive, client, source);
    content.catch((error: Error) => archive.destroy(error));

    const packed = archive.pipe(createGzip());
    archive.on('error', (error) => packed.destroy(error));
    const { backupPassphrase } = source.settings;
    const bytes = backupPassphrase ? Readable.from(seal(packed, backupPassphrase)) : packed;
    await pipeline(bytes, createWriteStream(unfinished, { mode: 0o600 }));

    const manifest = await content;
    await syncToDisk(unfinished);
    await rename(unfinished, file);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function fillArchive(
  archive: Pack,
  client: pg.Client,
  { settings, clock, program }: BackupSource,
): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  const manifest: Manifest = {
    format: 1,
    program,
    schema: (await schemaVersion(client)) ?? '',
    createdAt: clock.now().toISOString(),
    tables: [],
    sequences: await listSequences(client),
    files: [],
  };

  for (const table of await listTables(client))
    manifest.tables.push(await addTable(archive, client, table));
  await client.query('commit');

  for (const [name, folder] of [
    ['files', settings.filesFolder],
    ['keys', settings.keysFolder],
  ] as const)
    for (const path of await listFiles(folder))
      manifest.files.push(await addFile(archive, `${name}/${relative(folder, path)}`, path));

  await addBytes(archive, MANIFEST_NAME, Buffer.from(JSON.stringify(manifest, null, 2)));
  archive.finalize();
  return manifest;
}

/** A tar entry begins with its length, which a query cannot know; so a table is cut into parts. */
async function addTable(archive: Pack, client: pg.Client, table: TableShape) {
  const columns = table.columns.map(quoted).join(', ');
  const stream = client.query(copyTo(`copy ${quoted(table.name)} (${columns}) to stdout`));
  const parts: Part[] = [];
  let waiting: Buffer[] = [];
  let length = 0;
  const flush = async () => {
    const name = `tables/${table.name}/${String(parts.length + 1).padStart(5, '0')}`;
    parts.push(await addBytes(archive, name, Buffer.concat(waiting)));
    waiting = [];
    length = 0;
  };

  for await (const chunk of stream) {
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PART_BYTES) await flush();
  }
  if (length > 0) await flush();

  return { ...table, rows: stream.rowCount, parts };
}

async function addBytes(archive: Pack, name: string, bytes: Buffer): Promise<Part> {
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
  });
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function addFile(archive: Pack, name: string, path: string): Promise<Part> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  const entry = archive.entry({ name, size, mode: 0o600 });
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return { name, bytes: size, sha256: hash.digest('hex') };
}

/** Finished files only: one being written carries a dot in its name until it is whole. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/[0-9a-f]{64}\.[^/]+$/.test(path))
    .toSorted();
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
