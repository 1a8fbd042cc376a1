import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TableRegister } from '../types.ts';

/** Rows about one person, with the columns that the person is given. */
export async function listRowsAbout(
  db: Database,
  edition: EditionScope,
  { table, key, person, personal, shown = [] }: TableRegister,
  participantId: string,
): Promise<Record<string, unknown>[]> {
  const told = personal.filter((field) => field.told === 'told').map(({ column }) => column);
  const columns = [...told, ...shown];
  if (!person || columns.length === 0) return [];
  const { rows } = await sql<{ values: Record<string, unknown> }>`
    select jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(column)]))}) as values
    from ${sql.table(table)} where edition_id = ${edition} and ${sql.ref(person)} = ${participantId}::uuid
    order by ${sql.join(key.map((column) => sql.ref(column)))}`.execute(db);
  // Keys inside jsonb are renamed by the plugin of the whole program; the register's names are meant.
  return rows.map(({ values }) =>
    Object.fromEntries(columns.map((column) => [column, values[column] ?? values[camel(column)]])),
  );
}

/** What was done about a person. Kinds that would tell a hidden reason are left out. */
export async function listHistoryOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<{ kind: string; at: string }[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(['kind', 'recordedAt'])
    .where('editionId', '=', edition)
    .where(({ or, eb }) =>
      or([
        eb('subjectId', '=', participantId),
        eb(sql<string>`data ->> 'participantId'`, '=', participantId),
      ]),
    )
    .where(sql<boolean>`split_part(kind, '.', 1) = any(${toldKinds}::text[])`)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, recordedAt }) => ({ kind, at: recordedAt.toISOString() }));
}

const toldKinds = ['participant', 'badge', 'restricted', 'privacy', 'lead', 'meeting', 'link'];

function camel(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
