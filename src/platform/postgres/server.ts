import type { Settings } from '../settings.ts';
import { AppError } from '../errors.ts';
import { connectionToRunning, startCluster, type ClusterStep } from './cluster.ts';
import { connectionFromEnvironment, type Connection } from './connection.ts';

/** A PostgreSQL this program may use, wherever it comes from. */
export type DatabaseServer = {
  connection: Connection;
  /** `private`: started here · `shared`: the private one of a running server · `existing`: `DATABASE_URL`. */
  kind: 'private' | 'shared' | 'existing';
  stop(): Promise<void>;
  /** Resolves when a database started here has ended. */
  ended: Promise<void>;
};

export type OpenOptions = {
  /** True for what must be alone, a server for one; a command otherwise joins a running server's database. */
  alone?: boolean;
  onProgress?: (step: ClusterStep) => void;
};

/**
 * Opens the database of the installation: the one `DATABASE_URL` names, else the private one.
 *
 * @throws AppError `start.*`, see `startCluster` and `connectionFromEnvironment`
 */
export async function openDatabaseServer(
  settings: Settings,
  { alone = false, onProgress }: OpenOptions = {},
): Promise<DatabaseServer> {
  const existing = await connectionFromEnvironment(settings.databaseUrl ?? '');
  if (existing) return borrowed('existing', existing);

  try {
    const cluster = await startCluster({
      folder: settings.postgresFolder,
      durable: true,
      binaries: settings.postgresBinaries,
      onProgress,
    });
    return { ...cluster, kind: 'private' };
  } catch (error) {
    const isRunning = error instanceof AppError && error.code === 'start.already-running';
    const running = isRunning && !alone && connectionToRunning(settings.postgresFolder);
    if (!running) throw error;
    return borrowed('shared', running);
  }
}

function borrowed(kind: DatabaseServer['kind'], connection: Connection): DatabaseServer {
  return { connection, kind, stop: async () => {}, ended: new Promise(() => {}) };
}
