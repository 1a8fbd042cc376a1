import { sql, type Kysely } from 'kysely';

/** On what terms people are cleared, appeals against refusals, and questions to a service without a network. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Null leaves everything to the category: {escort, withoutZones, onlyDays, note}.
  await sql`alter table accreditation add column terms jsonb
    constraint accreditation_terms_are_of_cleared check (terms is null or decision = 'cleared')`.execute(
    db,
  );

  await sql`
    create table accreditation_appeal (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      participant_id uuid not null,
      -- What the applicant says; it goes with the person when they are erased.
      statement text not null,
      filed_by text not null,
      filed_at timestamptz not null,
      -- The account whose refusal is appealed against.
      against text not null,
      outcome text constraint accreditation_appeal_outcome check (outcome in ('granted','upheld')),
      answer text,
      decided_by text,
      decided_at timestamptz,
      primary key (edition_id, id),
      constraint accreditation_appeal_participant foreign key (edition_id, participant_id) references participant on delete cascade,
      constraint accreditation_appeal_by_another check (decided_by is distinct from against or decided_by is null),
      constraint accreditation_appeal_is_answered_whole check (
        (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null) and (outcome is null) = (answer is null))
    )`.execute(db);
  await sql`create unique index accreditation_appeal_one_open on accreditation_appeal (edition_id, participant_id) where outcome is null`.execute(
    db,
  );

  await sql`
    create table vetting_package (
      edition_id text not null references edition on delete cascade,
      number integer not null constraint vetting_package_number_is_positive check (number > 0),
      service text not null,
      made_at timestamptz not null,
      made_by text not null,
      primary key (edition_id, number)
    )`.execute(db);
  await sql`
    create table vetting_item (
      edition_id text not null,
      -- By this alone the service answers: it names nobody.
      reference text not null,
      package_number integer not null,
      participant_id uuid not null,
      answer text constraint vetting_item_answer check (answer in ('no-objection','objection','question')),
      -- Sealed: the reasons of a service stay with the commission.
      sealed_note bytea,
      answered_at timestamptz,
      primary key (edition_id, reference),
      constraint vetting_item_package foreign key (edition_id, package_number) references vetting_package on delete cascade,
      constraint vetting_item_participant foreign key (edition_id, participant_id) references participant on delete cascade,
      constraint vetting_item_once_per_package unique (edition_id, package_number, participant_id),
      constraint vetting_item_answer_is_dated check ((answer is null) = (answered_at is null))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['vetting_item', 'vetting_package', 'accreditation_appeal'])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`alter table accreditation drop column terms`.execute(db);
}
