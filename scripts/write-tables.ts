/**
 * Writes `src/platform/tables.ts` from the migrated schema, so that types and database cannot
 * drift apart. A column whose check constraint lists its values becomes a union of them.
 *
 * `npm run tables` writes; `npm run tables -- --verify` fails when the file is out of date.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/platform/database.ts';
import { migrateUp } from '../src/platform/migrations.ts';
import { startCluster } from '../src/platform/postgres/cluster.ts';

type Column = {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  /** Has a default, or is computed: need not be given on insert. */
  optional: boolean;
  /** The definition of the check constraint that names this column alone. */
  check: string | null;
};

const target = 'src/platform/tables.ts';

/** Columns that hold a text in the four languages. */
const localTexts = new Set([
  ...['edition.name', 'edition.theme', 'edition.patronage', 'venue.name', 'hall.name', 'zone.name'],
  ...['gate.name', 'category.name', 'policy_act.title', 'session.title', 'claim.explanation'],
  'exhibitor.shows',
  'ceremony.name',
  ...['request_form.note', 'country_notice.body'],
]);

/** As the parsers of `database.ts` give them; what is inserted may be wider. */
const typeOf: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  box: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float8: 'number',
  bytea: 'Buffer',
  timestamptz: 'Timestamp',
  jsonb: 'ColumnType<unknown, string, string>',
};

/** Kysely's own `Generated` does not look inside a column that reads and writes different types. */
const generatedType = `export type Generated<Type> =
  Type extends ColumnType<infer Select, infer Insert, infer Update>
    ? ColumnType<Select, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
`;

const folder = mkdtempSync(join(tmpdir(), 'kurukan-tables-'));
const cluster = await startCluster({ folder, durable: false });
try {
  const db = openDatabase(cluster.connection, 1);
  await migrateUp(db);
  await db.destroy();

  const current = write(await readColumns());
  if (!process.argv.includes('--verify')) writeFileSync(target, current);
  else if (readFileSync(target, 'utf8') !== current) {
    console.error(`${target} is not what the migrations say: run \`npm run tables\``);
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function readColumns(): Promise<Column[]> {
  const client = new pg.Client(cluster.connection);
  await client.connect();
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
           a.atthasdef as optional, pg_get_constraintdef(k.oid) as check
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) ~ 'ARRAY\\['
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname !~ '^kysely_'
    order by c.relname, a.attnum`);
  await client.end();
  return rows;
}

function write(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const blocks = [...tables].map(
    ([table, its]) => `export type ${pascal(table)}Table = {\n${its.map(writeColumn).join('')}};\n`,
  );
  const names = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Table;\n`);

  return [
    '// Written by `npm run tables` from the migrations. Not edited by hand.\n',
    "import type { ColumnType } from 'kysely';\nimport type { LocalText } from './i18n.ts';\n",
    generatedType,
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>;\n',
    ...blocks,
    `export type DB = {\n${names.join('')}};\n`,
  ].join('\n');
}

function writeColumn(column: Column): string {
  const type = `${typeOfColumn(column)}${column.nullable ? ' | null' : ''}`;
  return `  ${camel(column.name)}: ${column.optional ? `Generated<${type}>` : type};\n`;
}

function typeOfColumn({ table, name, type, check }: Column): string {
  if (localTexts.has(`${table}.${name}`)) return 'ColumnType<LocalText, string, string>';
  const values = [...(check ?? '').matchAll(/'([^']+)'::text/g)].map((value) => `'${value[1]}'`);
  const isArray = type.startsWith('_');
  const element = values.length > 0 ? values.join(' | ') : typeOf[isArray ? type.slice(1) : type];
  if (!element) throw new Error(`no type is known for ${table}.${name} (${type})`);
  if (!isArray) return element;
  return values.length > 0 ? `(${element})[]` : `${element}[]`;
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return camel(`_${name}`);
}
