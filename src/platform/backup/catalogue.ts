import type pg from 'pg';

export type TableShape = { name: string; columns: string[] };

/** The tables of the program, what is pointed at before what points at it. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { pointsAt: string[] }>(`
    select c.relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select confrelid::regclass::text from pg_constraint
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "pointsAt"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'
      and not exists (select 1 from pg_depend where objid = c.oid and deptype = 'e')
    order by c.relname`);

  return inOrderOfForeignKeys(rows).map(({ name, columns }) => ({ name, columns }));
}

/** Tables that point at each other in a circle come last, in the order of their names. */
export function inOrderOfForeignKeys<Table extends { name: string; pointsAt: string[] }>(
  tables: readonly Table[],
): Table[] {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ pointsAt }) => !pointsAt.some((name) => names.has(name)));
    if (ready.length === 0) return [...ordered, ...waiting];

    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

export async function listSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string; value: string; isCalled: boolean }>(`
    select sequencename as name, coalesce(last_value, start_value)::text as value,
      last_value is not null as "isCalled"
    from pg_sequences where schemaname = 'public' order by 1`);
  return rows;
}

/** Name of the last migration, null on a database that has never been used. */
export async function schemaVersion(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as exists`,
  );
  if (!rows[0]?.exists) return null;

  const last = await client.query<{ name: string }>(
    'select name from kysely_migration order by name desc limit 1',
  );
  return last.rows[0]?.name ?? null;
}

export async function holdsRows(client: pg.ClientBase): Promise<boolean> {
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

/**
 * Takes away everything but the extensions, which a lesser account may not be able to make
 * again. Waiting jobs go too: they belong to rows that go.
 */
export async function emptyDatabase(client: pg.ClientBase): Promise<void> {
  await client.query(`
    drop schema if exists pgboss cascade;
    do $$
    declare command text;
    begin
      for command in
        select format('drop %s if exists %s cascade', kind, name) from (
          select case relkind when 'v' then 'view' when 'm' then 'materialized view'
              when 'S' then 'sequence' else 'table' end as kind, oid::regclass::text as name, oid
            from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
          union all
          select 'routine', oid::regprocedure::text, oid from pg_proc where pronamespace = 'public'::regnamespace
          union all
          select 'type', format_type(oid, null), oid from pg_type
            where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
        ) as thing
        where not exists (select 1 from pg_depend where objid = thing.oid and deptype in ('e', 'i', 'a'))
      loop
        execute command;
      end loop;
    end $$`);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
