import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { register } from './types.ts';

const db = useTestDatabase();

it('names every column of the database that can hold a text, a date or bytes', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    join pg_tables on schemaname = table_schema and tablename = table_name
    where table_schema = 'public' and table_name not like 'kysely_%'
      and data_type in ('text', 'character varying', 'character', 'bytea', 'date', 'json', 'jsonb', 'ARRAY')
    order by 1`.execute(db);
  const there = new Set(rows.map(({ name }) => name));
  const named = register.flatMap(({ table, personal, plain }) =>
    [...personal.map(({ column }) => column), ...plain].map((column) => `${table}.${column}`),
  );

  expect([...there].filter((name) => !named.includes(name))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

it('names only columns that there are', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public'`.execute(db);
  const there = new Set(rows.map(({ name }) => name));
  const named = register.flatMap(({ table, key, person, personal, plain, shown = [] }) =>
    [
      ...key,
      ...(person ? [person] : []),
      ...personal.map(({ column }) => column),
      ...plain,
      ...shown,
    ].map((column) => `${table}.${column}`),
  );

  expect(named.filter((name) => !there.has(name))).toEqual([]);
});
