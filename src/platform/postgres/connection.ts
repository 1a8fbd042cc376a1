import pg from 'pg';
import { AppError } from '#platform/errors';

/** What `pg` needs to reach a database; fits `pg.PoolConfig` and `pg.ClientConfig`. */
export type Connection =
  /** The private cluster: `host` is the folder of its socket. */
  | { host: string; port: number; user: string; database: string }
  /** An existing server. */
  | { connectionString: string };

export const OLDEST_MAJOR = 15;

/**
 * The existing server named by `DATABASE_URL`, or undefined when there is none.
 *
 * @throws AppError `start.database-version` when it is older than PostgreSQL 15
 * @throws AppError `start.database-unreachable` when it does not answer
 */
export async function connectionFromEnvironment(
  url: string | undefined = process.env['DATABASE_URL'],
): Promise<Connection | undefined> {
  if (!url) return undefined;

  const connection = { connectionString: url };
  const version = await serverVersion(connection);
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_MAJOR)
    throw new AppError('start.database-version', {
      found: String(major),
      needed: `${OLDEST_MAJOR}+`,
    });

  return connection;
}

/** As PostgreSQL counts: 150018 is 15.18. */
export async function serverVersion(connection: Connection): Promise<number> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Number(rows[0]?.server_version_num);
  } catch (error) {
    throw new AppError('start.database-unreachable', { reason: reasonOf(error) }, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Never the URL itself: it holds a password. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return code || message || 'unknown';
}
