import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '#platform/errors';
import { findBinaries, type BinariesChoice } from './binaries.ts';
import type { Connection } from './connection.ts';
import { clusterMajor, createCluster, DATABASE_USER, writeAccessRules } from './initialise.ts';
import { launch } from './launch.ts';
import { takeLock } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { leavePlace, openFolder, PORT, preparePlace, type Place } from './place.ts';

/** A PostgreSQL that only this program runs and only this account reaches, through a socket. */
export type Cluster = {
  connection: SocketConnection;
  /** Major version of PostgreSQL. */
  major: number;
  stop(): Promise<void>;
  /** Resolves when the database has ended, whether it was asked to or not. */
  ended: Promise<void>;
};

export type SocketConnection = Extract<Connection, { host: string }>;

export type ClusterStep = 'creating' | 'starting' | 'waiting';

export type ClusterOptions = {
  /** The cluster's own folder; made when missing. */
  folder: string;
  /** False for tests: faster, and not worth the name after a power cut. */
  durable: boolean;
  binaries?: BinariesChoice | undefined;
  onProgress?: ((step: ClusterStep) => void) | undefined;
};

const DATABASE = 'kurukan';

/**
 * Starts the private cluster of a folder, and creates it the first time.
 *
 * Never as root, never on the network. The database stops with the program, even when the
 * program is killed; acknowledged transactions survive both.
 *
 * @throws AppError `start.already-running` when another program runs it
 * @throws AppError `start.database-version` when its files are of another major version
 * @throws AppError `start.disk-full`, `start.folder-not-writable`, `start.database-missing`,
 *   `start.database-account`, `start.database-failed`
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = openFolder(options.folder, options);
  const lock = takeLock(folder);
  if (!lock) throw new AppError('start.already-running', { folder });

  try {
    removeTracesOfCrash(folder);
    const place = preparePlace(folder);
    const cluster = await startIn(place, options).catch((error: unknown) => {
      leavePlace(place);
      throw error;
    });

    return {
      ...cluster,
      async stop() {
        await cluster.stop();
        rmSync(connectionFile(folder), { force: true });
        leavePlace(place);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The way into a cluster that another process of this account runs, a server for one. */
export function connectionToRunning(folder: string): SocketConnection | undefined {
  const file = connectionFile(folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function startIn(place: Place, options: ClusterOptions): Promise<Cluster> {
  const existing = clusterMajor(place);
  const binaries = findBinaries(place.account, existing, options.binaries);
  if (existing === undefined) {
    options.onProgress?.('creating');
    await createCluster(place, binaries, options);
  } else {
    await stopOrphan(place);
  }

  options.onProgress?.('starting');
  writeAccessRules(place);
  const server = await launch(place, binaries, {
    durable: options.durable,
    onWait: () => options.onProgress?.('waiting'),
  });

  try {
    const connection = connectionTo(place);
    await ensureDatabase(connection);
    writeFileSync(connectionFile(place.folder), JSON.stringify(connection), { mode: 0o600 });
    return { ...server, connection, major: binaries.major };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A program that was killed leaves the note on how to reach it, and maybe a folder for its socket. */
function removeTracesOfCrash(folder: string) {
  const former = connectionToRunning(folder);
  if (former?.host.startsWith(join(tmpdir(), 'kurukan-')))
    rmSync(former.host, { recursive: true, force: true });
  rmSync(connectionFile(folder), { force: true });
}

function connectionFile(folder: string): string {
  return join(folder, 'connection.json');
}

function connectionTo(place: Place): SocketConnection {
  return { host: place.socket, port: PORT, user: DATABASE_USER, database: DATABASE };
}

async function ensureDatabase(connection: SocketConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
