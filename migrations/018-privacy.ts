import { sql, type Kysely } from 'kysely';

/** Who answers for the data of an edition, how long each class of them is kept, and proofs of erasure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table privacy_setting (
      edition_id text primary key references edition on delete cascade,
      -- Who answers for the data, and where a person writes to.
      controller text not null,
      address text not null,
      email text not null,
      -- The data authority, and the number of its receipt; empty until it is declared.
      authority text not null,
      declaration text not null default '',
      set_at timestamptz not null,
      set_by text not null
    )`.execute(db);

  await sql`
    create table privacy_retention (
      edition_id text not null references edition on delete cascade,
      retention text not null,
      -- Days or months after the closing day, as the class is counted.
      length integer not null constraint privacy_retention_length check (length >= 0),
      -- The text that allows to keep what needs one: a law, or a consent.
      basis text,
      set_at timestamptz not null,
      set_by text not null,
      primary key (edition_id, retention)
    )`.execute(db);

  await sql`
    create table erasure_proof (
      edition_id text not null references edition on delete cascade,
      number integer not null constraint erasure_proof_number_is_positive check (number > 0),
      made_at timestamptz not null,
      made_by text not null,
      -- The signed bytes as text; names nobody.
      content text not null,
      kid smallint not null,
      signature bytea not null,
      primary key (edition_id, number)
    )`.execute(db);

  // What is left of a document number: enough to know it again, too little to tell it.
  await sql`
    alter table participant
      add column document_digest text constraint participant_document_digest check (document_digest ~ '^[0-9a-f]{64}$'),
      add column document_ending text constraint participant_document_ending check (length(document_ending) <= 3),
      add constraint participant_document_is_whole_or_reduced check (document_digest is null or document_number is null)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participant
      drop constraint participant_document_is_whole_or_reduced,
      drop column document_ending,
      drop column document_digest`.execute(db);
  for (const table of ['erasure_proof', 'privacy_retention', 'privacy_setting'])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
