import { sql, type Kysely } from 'kysely';

/** What protocol puts above the notes verbales of an edition, and the counter of their numbers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_setting (
      edition_id text primary key references edition on delete cascade,
      number_form text not null
        constraint note_setting_form_holds_the_number check (position('{number}' in number_form) > 0),
      next_number integer not null constraint note_setting_number_is_positive check (next_number > 0),
      -- Texts in the four languages: {fr, en, tr, ar}.
      state jsonb not null,
      motto jsonb not null,
      ministry jsonb not null,
      service jsonb not null,
      issued_in text not null,
      answer_by date not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table note_setting`.execute(db);
}
