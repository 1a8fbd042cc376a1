import { sql, type RawBuilder } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Keyring } from '#platform/keyring';
import type { ErasureStep, Rows } from '../types.ts';

export type FieldState = { column: string; count: number; digest: string };

/**
 * How many rows of a step still hold something in each column, and a keyed digest over all of
 * them: it proves that values were there and are gone, and cannot be guessed back into one.
 */
export async function readFields(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  { table, key, rows, fields }: ErasureStep,
): Promise<FieldState[]> {
  const keys = sql.join(key.map((column) => sql.ref(column)));
  // One reading and one sort for all columns of the step: there may be 50,000 rows.
  const told = fields.map(({ column, becomes }, index) => {
    const held = becomes === 'no-row' ? sql`true` : isHeld(column);
    return sql`(count(*) filter (where ${held}))::int as ${sql.ref(`count${index}`)},
      sha256(convert_to(coalesce(string_agg(concat_ws('|', ${keys}, ${sql.ref(column)}::text), E'\n'), ''), 'UTF8'))
        as ${sql.ref(`digest${index}`)}`;
  });
  const found = await sql<Record<string, unknown>>`
    select ${sql.join(told)} from (
      select * from ${sql.table(table)} where edition_id = ${edition} and ${rowsOf(table, rows)} order by ${keys}
    ) as ordered`.execute(db);
  const [states] = found.rows;
  return fields.map(({ column }, index) => {
    const count = states?.[`count${index}`];
    const digest = states?.[`digest${index}`];
    if (typeof count !== 'number' || !Buffer.isBuffer(digest))
      throw new Error(`nothing was counted in ${table}.${column}`);
    return { column, count, digest: keyring.digest('erasure', digest).toString('hex') };
  });
}

/** Takes away what a step names. Values that are gone already are not written again. */
export async function eraseStep(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
  { table, rows, fields }: ErasureStep,
): Promise<void> {
  const condition = sql`edition_id = ${edition} and ${rowsOf(table, rows)}`;
  if (fields.some(({ becomes }) => becomes === 'no-row')) {
    await sql`delete from ${sql.table(table)} where ${condition}`.execute(tx);
    return;
  }
  const emptied = fields.filter(({ becomes }) => becomes !== 'reduced');
  if (emptied.length > 0)
    await sql`
      update ${sql.table(table)} set ${sql.join(
        emptied.map(
          ({ column, becomes }) =>
            sql`${sql.ref(column)} = ${becomes === 'empty' ? sql`''` : sql`null`}`,
        ),
      )}
      where ${condition} and (${anyHeld(emptied)})`.execute(tx);
  if (fields.length > emptied.length) await reduceDocuments(tx, keyring, edition);
}

/** Participants of whom no name is left; whoever was marked before is not counted again. */
export async function markErased(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('participant')
    .set({ erasedAt: at })
    .where('editionId', '=', edition)
    .where('familyName', '=', '')
    .where('givenNames', '=', '')
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether most people of an edition are invented: a demonstration, in which there is nobody to protect. */
export async function isDemonstration(db: Database, edition: EditionScope): Promise<boolean> {
  const { invented, others } = await db
    .selectFrom('participant')
    .select(sql<number>`(count(*) filter (where provenance = 'invented'))::int`.as('invented'))
    .select(sql<number>`(count(*) filter (where provenance <> 'invented'))::int`.as('others'))
    .where('editionId', '=', edition)
    .executeTakeFirstOrThrow();
  return invented > others;
}

/** Mails of the installation itself belong to no edition: sign-in codes, and to whom they went. */
export async function removeOldMails(db: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outboxMail')
    .where('editionId', 'is', null)
    .where(({ fn, eb }) => eb(fn.coalesce('sentAt', 'givenUpAt'), '<', before))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Files that rows of a step refer to. */
export async function listFilesOf(
  db: Database,
  edition: EditionScope,
  { table, rows, fields }: ErasureStep,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { column } of fields.filter(({ becomes }) => becomes === 'no-file')) {
    const value = sql.ref(column);
    const found = await sql<{ id: string }>`
      select distinct ${value} as id from ${sql.table(table)}
      where edition_id = ${edition} and ${rowsOf(table, rows)} and ${value} is not null`.execute(
      db,
    );
    ids.push(...found.rows.map(({ id }) => id));
  }
  return ids;
}

/** A digest that only this installation can make, and the end of the number as people compare it. */
async function reduceDocuments(
  tx: Transaction,
  keyring: Keyring,
  edition: EditionScope,
): Promise<void> {
  const people = await tx
    .selectFrom('participant')
    .select(['id', 'documentNumber'])
    .where('editionId', '=', edition)
    .where('documentNumber', 'is not', null)
    .execute();
  const reduced = people.map(({ id, documentNumber }) => {
    const number = (documentNumber ?? '').toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const digest = keyring.digest('document-number', Buffer.from(number)).toString('hex');
    return { id, digest, ending: number.slice(-3) };
  });
  await sql`
    update participant set document_number = null, document_digest = reduced.digest, document_ending = reduced.ending
    from jsonb_to_recordset(${JSON.stringify(reduced)}::jsonb) as reduced(id uuid, digest text, ending text)
    where participant.edition_id = ${edition} and participant.id = reduced.id`.execute(tx);
}

function anyHeld(fields: ErasureStep['fields']): RawBuilder<unknown> {
  return sql.join(
    fields.map(({ column }) => isHeld(column)),
    sql` or `,
  );
}

function isHeld(column: string): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(column)}::text, '') not in ('', '{}')`;
}

/** The rows that each word means in a table. */
function rowsOf(table: string, rows: Rows): RawBuilder<unknown> {
  if (rows === 'every') return sql`true`;
  const refused = refusedIn(table);
  if (rows === 'refused') return refused;
  const cleared = sql`state in ('cleared', 'waived')`;
  if (rows === 'cleared') return cleared;
  return table === 'screening_hit'
    ? sql`not (${refused}) and not (${cleared})`
    : sql`not (${refused})`;
}

function refusedIn(table: string): RawBuilder<unknown> {
  if (table === 'participant') return sql`state = 'refused'`;
  if (table === 'screening_hit') return sql`state = 'matched'`;
  const person = sql.ref(table === 'screening_run' ? 'subject_id' : 'participant_id');
  const byDecision = sql`exists (select from participant as person where person.edition_id = ${sql.ref(`${table}.edition_id`)}
    and person.id = ${person} and person.state = 'refused')`;
  return table === 'vetting_item'
    ? sql`(coalesce(answer, '') = 'objection' or ${byDecision})`
    : byDecision;
}
