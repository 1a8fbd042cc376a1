import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { openDatabase, type Database } from '#platform/database';
import { TEMPLATE } from './global-setup.ts';

/**
 * A database of its own for the tests of one file, emptied before each test.
 *
 * Usable as a `Database` from the first `beforeEach` on.
 */
export function useTestDatabase(): Database {
  const cluster = inject('cluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  let opened: Database | undefined;

  beforeAll(async () => {
    await onServer(`create database ${name} template ${TEMPLATE} strategy wal_log`);
    opened = openDatabase({ ...cluster, database: name }, 5);
  });
  beforeEach(async () => {
    if (opened) await emptyAllTables({ ...cluster, database: name });
  });
  afterAll(async () => {
    await opened?.destroy();
    await onServer(`drop database if exists ${name}`);
  });

  return new Proxy({} as Database, {
    get(_target, property) {
      if (!opened) throw new Error('the test database opens in beforeAll: use it inside a test');
      const value: unknown = Reflect.get(opened, property, opened);
      return typeof value === 'function' ? value.bind(opened) : value;
    },
  });
}

async function onServer(statement: string): Promise<void> {
  await run(inject('cluster'), statement);
}

/**
 * As a replica session, because the ledger refuses to be emptied by anybody else and no order of
 * tables has to be found. Deleting nothing costs nothing; a truncate makes new files each time.
 */
async function emptyAllTables(connection: pg.ClientConfig): Promise<void> {
  await run(
    connection,
    `set session_replication_role = replica;
     do $$ declare one record; begin
       for one in select tablename from pg_tables
         where schemaname = 'public' and tablename not like 'kysely_%' loop
         execute 'delete from ' || quote_ident(one.tablename);
       end loop;
     end $$`,
  );
}

async function run(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
