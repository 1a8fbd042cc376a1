import { sql, type Kysely } from 'kysely';

/** Who asks to be let in without a government or a stand, and what exhibitors are told of countries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request_form (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      asker text not null constraint request_form_asker check (asker in ('media','contractor','visitor')),
      category_id text not null,
      documents text[] not null default '{}' constraint request_form_documents check (documents <@
        array['press-card','assignment-letter','contract','passport-copy','insurance']),
      photo_required boolean not null default true,
      -- An organisation names several persons; without it everybody asks for themselves.
      organisation_first boolean not null default false,
      unlimited boolean not null default true,
      places integer constraint request_form_places_not_negative check (places >= 0),
      -- Of one organisation; null is no limit of its own.
      places_each integer constraint request_form_places_each_positive check (places_each > 0),
      -- Whether whoever comes when all places are given may wait for one.
      waiting_list boolean not null default true,
      -- Nobody asks any more from this instant on.
      closes_at timestamptz not null,
      open boolean not null default true,
      -- What people should know before they begin, in the four languages.
      note jsonb not null,
      primary key (edition_id, id),
      constraint request_form_category foreign key (edition_id, category_id) references category on delete cascade,
      constraint request_form_once unique (edition_id, asker, category_id),
      constraint request_form_unlimited_or_a_number check (unlimited = (places is null)),
      constraint request_form_each_belongs_to_organisations check (organisation_first or places_each is null)
    )`.execute(db);

  await sql`
    create table request_code (
      edition_id text not null,
      form_id uuid not null,
      email_digest bytea not null,
      code_digest bytea not null,
      attempts_left smallint not null,
      expires_at timestamptz not null,
      primary key (edition_id, form_id, email_digest),
      constraint request_code_form foreign key (edition_id, form_id) references request_form on delete cascade
    )`.execute(db);

  await sql`
    create table request_asker (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      form_id uuid not null,
      -- Confirmed by a code; null once it is erased.
      email text,
      country text not null constraint request_asker_country check (country ~ '^[A-Z]{2}$'),
      locale text not null constraint request_asker_locale check (locale in ('fr','en','tr','ar')),
      organisation text,
      contact text,
      phone text,
      confirmed_at timestamptz not null,
      primary key (edition_id, id),
      constraint request_asker_form foreign key (edition_id, form_id) references request_form on delete cascade,
      constraint request_asker_once unique (edition_id, form_id, email)
    )`.execute(db);

  await sql`
    create table entry_request (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      form_id uuid not null,
      asker_id uuid not null,
      state text not null default 'draft'
        constraint entry_request_state check (state in ('draft','waiting','sent','declined','withdrawn')),
      -- What was typed of the person, until the request becomes a participant.
      draft jsonb,
      photo_id text references stored_file,
      activity text,
      equipment text,
      participant_id uuid,
      -- Let in beside the quota.
      above_quota boolean not null default false,
      -- The privacy notice that was accepted.
      notice_version integer,
      notice_accepted_at timestamptz,
      -- The standing that the asker was last told by mail.
      told text,
      version integer not null default 1,
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (edition_id, id),
      constraint entry_request_form foreign key (edition_id, form_id) references request_form on delete cascade,
      constraint entry_request_asker foreign key (edition_id, asker_id) references request_asker on delete cascade,
      constraint entry_request_participant foreign key (edition_id, participant_id) references participant on delete cascade,
      constraint entry_request_one_per_participant unique (edition_id, participant_id),
      constraint entry_request_sent_is_a_participant check (state <> 'sent' or participant_id is not null),
      constraint entry_request_counts_with_the_notice check (
        state not in ('waiting','sent') or (notice_version is not null and notice_accepted_at is not null and sent_at is not null))
    )`.execute(db);
  await sql`create index entry_request_by_form on entry_request (edition_id, form_id, state)`.execute(
    db,
  );
  await sql`create index entry_request_by_asker on entry_request (edition_id, asker_id)`.execute(
    db,
  );

  await sql`
    create table request_document (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      request_id uuid not null,
      participant_id uuid,
      kind text not null constraint request_document_kind check (kind in
        ('press-card','assignment-letter','contract','passport-copy','insurance','answer')),
      file_id text references stored_file,
      added_at timestamptz not null,
      primary key (edition_id, id),
      constraint request_document_request foreign key (edition_id, request_id) references entry_request on delete cascade,
      constraint request_document_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);
  await sql`create unique index request_document_one_of_a_kind on request_document (edition_id, request_id, kind)
    where kind <> 'answer'`.execute(db);

  await sql`
    create table request_answer (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      request_id uuid not null,
      participant_id uuid not null,
      question text,
      answer text not null,
      answered_at timestamptz not null,
      primary key (edition_id, id),
      constraint request_answer_request foreign key (edition_id, request_id) references entry_request on delete cascade,
      constraint request_answer_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);
  await sql`create index request_answer_by_request on request_answer (edition_id, request_id)`.execute(
    db,
  );

  await sql`
    alter table access_link
      drop constraint access_link_purpose,
      add constraint access_link_purpose check (purpose in ('embassy', 'person', 'asker')),
      add column asker_id uuid,
      add constraint access_link_asker foreign key (edition_id, asker_id) references request_asker on delete cascade,
      add constraint access_link_of_an_asker_names_one check ((purpose = 'asker') = (asker_id is not null))`.execute(
    db,
  );
  await sql`
    alter table role_grant
      drop constraint role_grant_is_held_by_accounts,
      add constraint role_grant_is_held_by_accounts check (role <> 'person' and role <> 'asker')`.execute(
    db,
  );

  await sql`
    create table country_notice (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      country text not null constraint country_notice_country check (country ~ '^[A-Z]{2}$'),
      authority text not null,
      reference text not null,
      -- What exhibitors read, in the four languages.
      body jsonb not null,
      valid_from date not null,
      valid_to date constraint country_notice_ends_after_it_begins check (valid_to >= valid_from),
      source text not null,
      -- Countries whose exhibitors it binds; null binds all.
      binds text[],
      provenance text not null default 'recorded'
        constraint country_notice_provenance check (provenance in ('recorded','fact','invented')),
      -- Grows with each change: what was read before has to be read again.
      version integer not null default 1,
      kept_at timestamptz not null,
      kept_by text not null,
      withdrawn_at timestamptz,
      primary key (edition_id, id),
      constraint country_notice_once unique (edition_id, country, reference),
      constraint country_notice_binds_somebody check (binds is null or cardinality(binds) > 0)
    )`.execute(db);

  await sql`
    create table country_notice_shown (
      edition_id text not null,
      notice_id uuid not null,
      version integer not null,
      exhibitor_id uuid not null,
      meeting_id uuid not null,
      shown_at timestamptz not null,
      shown_by text not null,
      primary key (edition_id, notice_id, version, meeting_id),
      constraint country_notice_shown_notice foreign key (edition_id, notice_id) references country_notice on delete cascade,
      constraint country_notice_shown_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade,
      constraint country_notice_shown_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade
    )`.execute(db);
  await sql`create index country_notice_shown_by_meeting on country_notice_shown (edition_id, meeting_id)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table country_notice_shown`.execute(db);
  await sql`drop table country_notice`.execute(db);
  await sql`
    alter table role_grant
      drop constraint role_grant_is_held_by_accounts,
      add constraint role_grant_is_held_by_accounts check (role <> 'person')`.execute(db);
  await sql`delete from access_link where purpose = 'asker'`.execute(db);
  await sql`
    alter table access_link
      drop constraint access_link_of_an_asker_names_one,
      drop constraint access_link_asker,
      drop column asker_id,
      drop constraint access_link_purpose,
      add constraint access_link_purpose check (purpose in ('embassy', 'person'))`.execute(db);
  for (const table of [
    'request_answer',
    'request_document',
    'entry_request',
    'request_asker',
    'request_code',
    'request_form',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
