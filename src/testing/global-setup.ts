import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase, type ConnectionSettings } from '#platform/database';
import { migrateUp } from '#platform/migrations';
import { startCluster } from '#platform/postgres/cluster';

export const TEMPLATE = 'kurukan_template';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ConnectionSettings;
  }
}

/** A real PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-test-'));
  const cluster = await startCluster({ folder, durable: false });

  const server = openDatabase(cluster.connection, 1);
  await sql`create database ${sql.id(TEMPLATE)}`.execute(server);
  await server.destroy();

  // Nobody stays connected to the template: PostgreSQL copies only a database that is left alone.
  const template = openDatabase({ ...cluster.connection, database: TEMPLATE }, 1);
  await migrateUp(template);
  await template.destroy();
  project.provide('cluster', cluster.connection);

  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
