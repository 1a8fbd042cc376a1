import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Migrator, NO_MIGRATIONS, type Migration, type MigrationResultSet } from 'kysely/migration';
import { join } from 'node:path';
import type { Database } from './database.ts';

const folder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Brings the schema up to date. Safe to run from several processes at once: one of them works, the others wait. */
export async function migrateUp(db: Database): Promise<string[]> {
  return appliedBy(await migrator(db).migrateToLatest());
}

/** Takes every migration back; the tests prove with it that each one can be undone. */
export async function migrateDown(db: Database): Promise<string[]> {
  return appliedBy(await migrator(db).migrateTo(NO_MIGRATIONS));
}

/** Brings an empty database to the schema a backup was made with. */
export async function migrateTo(db: Database, name: string): Promise<string[]> {
  return appliedBy(await migrator(db).migrateTo(name));
}

export async function pendingMigrations(db: Database): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((one) => !one.executedAt).map((one) => one.name);
}

function migrator(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: readMigrations } });
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const migration: Migration = await import(pathToFileURL(join(folder, file)).href);
      return [file.replace(/\.ts$/, ''), migration] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function appliedBy({ error, results = [] }: MigrationResultSet): string[] {
  if (error) throw error;
  return results.map((result) => result.migrationName);
}
