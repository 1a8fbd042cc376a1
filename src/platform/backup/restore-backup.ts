import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppError } from '../errors.ts';
import { migrateTo, pendingMigrations } from '../migrations.ts';
import type { ConnectionSettings } from '../database.ts';
import type { Settings } from '../settings.ts';
import type { DB } from '../tables.ts';
import { emptyDatabase, holdsRows, quoted } from './catalogue.ts';
import type { Manifest } from './manifest.ts';
import { readEntries, verifyBackup } from './read-backup.ts';

export type RestoreTarget = {
  connection: ConnectionSettings;
  settings: Pick<Settings, 'dataFolder' | 'filesFolder' | 'keysFolder' | 'backupPassphrase'>;
};

/**
 * Puts a backup in the place of what the installation holds.
 *
 * The backup is proven whole before anything is touched, the database changes in one
 * transaction, and the folders are exchanged after it: until the commit a failure leaves
 * everything as it was, and after it the same command completes what is missing.
 *
 * @throws AppError `restore.not-empty` when there is data and `force` is not given
 * @throws AppError `restore.version-unknown` when this program is older than the backup
 */
export async function restoreBackup(
  target: RestoreTarget,
  file: string,
  { force = false }: { force?: boolean } = {},
): Promise<Manifest> {
  const manifest = await verifyBackup(file, target.settings.backupPassphrase);
  const pool = new pg.Pool({ ...target.connection, max: 1, idleTimeoutMillis: 0 });
  // The pool's only connection: the transaction below runs on it, and COPY with it.
  const client = await pool.connect();
  client.release();
  const staging = join(target.settings.dataFolder, 'restoring');
  try {
    if (!force) await refuseNonEmpty(client, target.settings);
    await rm(staging, { recursive: true, force: true });

    await databaseOn(pool)
      .transaction()
      .execute(async (tx) => {
        await client.query(`set local lock_timeout = '15s'`);
        await emptyDatabase(client);
        const known = await pendingMigrations(tx);
        if (!known.includes(manifest.schema))
          throw new AppError('restore.version-unknown', { version: manifest.program });

        await migrateTo(tx, manifest.schema);
        await loadParts(client, { file, manifest, staging, ...target });
        await verifyCounts(client, manifest);
      });
    await exchangeFolders(target.settings, staging);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await pool.end();
  }
}

async function refuseNonEmpty(client: pg.ClientBase, settings: RestoreTarget['settings']) {
  const files = existsSync(settings.filesFolder) ? await readdir(settings.filesFolder) : [];
  if (files.length > 0 || (await holdsRows(client))) throw new AppError('restore.not-empty');
}

type Load = RestoreTarget & { file: string; manifest: Manifest; staging: string };

async function loadParts(client: pg.ClientBase, { file, manifest, staging, settings }: Load) {
  const allow = await suspendRules(client, manifest);
  // What a migration writes into its own tables is in the backup as well.
  const names = manifest.tables.map((table) => quoted(table.name)).join(', ');
  if (names) await client.query(`truncate ${names} cascade`);

  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let current: { name: string; sink: ReturnType<typeof openCopy> } | undefined;
  for await (const entry of readEntries(file, settings.backupPassphrase)) {
    const [kind, name = ''] = entry.header.name.split('/');
    const table = kind === 'tables' ? tables.get(name) : undefined;
    if (current && current.name !== name) {
      await endCopy(current.sink);
      current = undefined;
    }

    if (table) {
      current ??= { name, sink: openCopy(client, table) };
      for await (const chunk of entry) await writeTo(current.sink, chunk);
    } else if (kind === 'files' || kind === 'keys') {
      const path = join(staging, entry.header.name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(entry, createWriteStream(path, { mode: 0o600, flush: true }));
    } else {
      entry.resume();
    }
  }
  if (current) await endCopy(current.sink);

  for (const { name, value, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, isCalled]);
  await allow();
}

/**
 * Keeps triggers and foreign keys from looking at rows that were already judged. Only a
 * superuser may lift the foreign keys; for another account the order of the tables serves.
 */
async function suspendRules(
  client: pg.ClientBase,
  manifest: Manifest,
): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ isSuperuser: boolean }>(
    `select rolsuper as "isSuperuser" from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.isSuperuser) {
    await client.query('set local session_replication_role = replica');
    return async () => void (await client.query('set local session_replication_role = origin'));
  }

  const forEach = async (verb: 'disable' | 'enable') => {
    for (const { name } of manifest.tables)
      await client.query(`alter table ${quoted(name)} ${verb} trigger user`);
  };
  await forEach('disable');
  return () => forEach('enable');
}

function openCopy(client: pg.ClientBase, { name, columns }: Manifest['tables'][number]) {
  const list = columns.map(quoted).join(', ');
  return client.query(copyFrom(`copy ${quoted(name)} (${list}) from stdin`));
}

function writeTo(sink: ReturnType<typeof openCopy>, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function endCopy(sink: ReturnType<typeof openCopy>): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.once('error', reject);
    sink.end(() => resolve());
  });
}

async function verifyCounts(client: pg.ClientBase, manifest: Manifest) {
  for (const { name, rows } of manifest.tables) {
    const found = await client.query<{ count: string }>(`select count(*) from ${quoted(name)}`);
    if (Number(found.rows[0]?.count) !== rows)
      throw new AppError('restore.file-damaged', { part: `tables/${name}` });
  }
}

async function exchangeFolders(settings: RestoreTarget['settings'], staging: string) {
  for (const [name, folder] of [
    ['files', settings.filesFolder],
    ['keys', settings.keysFolder],
  ] as const) {
    const restored = join(staging, name);
    // An installation whose key is a setting has no folder of keys.
    if (name === 'keys' && !existsSync(restored)) continue;

    const former = `${folder}.former`;
    await rm(former, { recursive: true, force: true });
    if (existsSync(folder)) await rename(folder, former);
    if (existsSync(restored)) await rename(restored, folder);
    await rm(former, { recursive: true, force: true });
  }
}

function databaseOn(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
