import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { personFields } from '../rules.ts';
import { participantColumns } from '../store.ts';
import type { Participant, PersonDetails } from '../types.ts';

export async function listByExternalIds(
  db: Database,
  edition: EditionScope,
  externalIds: readonly string[],
): Promise<Participant[]> {
  return db
    .selectFrom('participant')
    .select(participantColumns)
    .where('editionId', '=', edition)
    .where('externalId', '=', sql<string>`any(${externalIds}::text[])`)
    .orderBy('id')
    .execute();
}

/** The heads of delegations there are. */
export async function listHeads(
  db: Database,
  edition: EditionScope,
): Promise<Pick<Participant, 'externalId' | 'delegationId'>[]> {
  return db
    .selectFrom('participant')
    .select(['externalId', 'delegationId'])
    .where('editionId', '=', edition)
    .where('headsDelegation', '=', true)
    .execute();
}

export type NewPerson = PersonDetails & { id: string; externalId: string | null };

/** As JSON, because PostgreSQL takes 65,535 parameters in one statement and a person has 24. */
export async function addPeople(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  people: readonly NewPerson[],
): Promise<void> {
  if (people.length === 0) return;
  await sql`
    insert into participant (edition_id, ${columnList}, created_at, updated_at)
    select ${edition}, ${columnList}, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(people.map(asRow))}::jsonb) as person(${recordShape})
  `.execute(tx);
}

/** Writes all details of people who exist already. */
export async function savePeopleDetails(
  tx: Transaction,
  edition: EditionScope,
  at: Date,
  people: readonly NewPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const rows = JSON.stringify(people.map(asRow));
  const assignments = sql.join(
    detailColumns.map((column) => sql`${sql.ref(column)} = person.${sql.ref(column)}`),
  );
  // A head that hands over comes first: within one statement the new one would be a second.
  await sql`
    update participant set heads_delegation = false
    from jsonb_to_recordset(${rows}::jsonb) as person(${recordShape})
    where participant.edition_id = ${edition} and participant.id = person.id
      and participant.heads_delegation
      and (not person.heads_delegation or person.delegation_id is distinct from participant.delegation_id)
  `.execute(tx);
  await sql`
    update participant set ${assignments}, updated_at = ${at}, version = participant.version + 1
    from jsonb_to_recordset(${rows}::jsonb) as person(${recordShape})
    where participant.edition_id = ${edition} and participant.id = person.id
  `.execute(tx);
}

const detailColumns = ['external_id', ...personFields.map(columnOf)];
const columnList = sql.join(['id', ...detailColumns].map((column) => sql.ref(column)));
const typeByColumn: Record<string, string> = {
  id: 'uuid',
  birth_date: 'date',
  delegation_id: 'uuid',
  heads_delegation: 'boolean',
  exhibitor_id: 'uuid',
};
const recordShape = sql.raw(
  ['id', ...detailColumns]
    .map((column) => `${column} ${typeByColumn[column] ?? 'text'}`)
    .join(', '),
);

function asRow(person: NewPerson): Record<string, unknown> {
  const details = personFields.map((field) => [columnOf(field), person[field]] as const);
  return { id: person.id, external_id: person.externalId, ...Object.fromEntries(details) };
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
