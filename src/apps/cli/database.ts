import { openDatabase, type Database } from '#platform/database';
import { migrateUp } from '#platform/migrations';
import { openDatabaseServer } from '#platform/postgres/server';
import type { Settings } from '#platform/settings';

/** Gives a command the installation's database, up to date, and closes it afterwards. */
export async function withDatabase<Result>(
  settings: Settings,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const server = await openDatabaseServer(settings);
  try {
    const db = openDatabase(server.connection);
    try {
      await migrateUp(db);
      return await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await server.stop();
  }
}
