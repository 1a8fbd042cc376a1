import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { migrateDown, migrateUp, pendingMigrations } from './migrations.ts';

const name = `migrations_${randomUUID().replaceAll('-', '')}`;
let db: Database;

beforeEach(async () => {
  await onServer(`create database ${name}`);
  db = openDatabase({ ...inject('cluster'), database: name }, 2);
});

afterEach(async () => {
  await db.destroy();
  await onServer(`drop database ${name}`);
});

it('undoes every migration, and comes to the same schema again', async () => {
  const up = await migrateUp(db);
  const schema = await readSchema();
  expect(await pendingMigrations(db)).toEqual([]);

  expect(await migrateDown(db)).toEqual(up.toReversed());
  expect(await readSchema()).toEqual([]);
  expect(await pendingMigrations(db)).toEqual(up);

  expect(await migrateUp(db)).toEqual(up);
  expect(await readSchema()).toEqual(schema);
  expect(schema.length).toBeGreaterThan(300);
});

it('lets two processes that start at once migrate once', async () => {
  const other = openDatabase({ ...inject('cluster'), database: name }, 2);
  const [mine, theirs] = await Promise.all([migrateUp(db), migrateUp(other)]);
  await other.destroy();

  expect([mine.length, theirs.length].sort((one, two) => one - two)[0]).toBe(0);
  expect(await pendingMigrations(db)).toEqual([]);
});

/** Every column, constraint, index, function and trigger of ours, in words. */
async function readSchema(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable
          || ' ' || coalesce(column_default, '') as line, table_name as of_table
        from information_schema.columns where table_schema = 'public'
      union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid), conrelid::regclass::text
        from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
      union all select indexdef, tablename from pg_indexes where schemaname = 'public'
      union all select 'trigger ' || pg_get_triggerdef(oid), tgrelid::regclass::text
        from pg_trigger where not tgisinternal
      union all select 'function ' || pg_get_functiondef(p.oid), ''
        from pg_proc p left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
        where pronamespace = 'public'::regnamespace and d.objid is null
    ) as ours where of_table not like 'kysely_%' order by line`.execute(db);
  return rows.map(({ line }) => line);
}

async function onServer(statement: string): Promise<void> {
  const server = openDatabase(inject('cluster'), 1);
  await sql.raw(statement).execute(server);
  await server.destroy();
}
