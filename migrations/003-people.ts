import { sql, type Kysely } from 'kysely';

/** Who is invited, who comes for whom, who exhibits, and every person once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      country text not null constraint invitation_country check (country ~ '^[A-Z]{2}$'),
      addressee text not null,
      channel text not null constraint invitation_channel check (channel in ('note-verbale','hand-delivered','e-mail')),
      language text not null,
      -- The number of the note verbale, as protocol gives it.
      number text,
      state text not null constraint invitation_state check (state in ('prepared','sent','delivered','answered','declined')),
      prepared_at timestamptz not null,
      sent_at timestamptz,
      delivered_at timestamptz,
      answered_at timestamptz,
      -- Any of delegation, exhibitor, financial-partner, speaker.
      answer text[] not null default '{}'
        constraint invitation_answer check (answer <@ array['delegation','exhibitor','financial-partner','speaker']),
      decline_reason text,
      provenance text not null default 'recorded' constraint invitation_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint invitation_once_per_government unique (edition_id, country),
      constraint invitation_external_id_once unique (edition_id, external_id),
      constraint invitation_states_have_their_dates check (
        (state <> 'sent' or sent_at is not null) and (state <> 'delivered' or delivered_at is not null)
        and (state not in ('answered','declined') or answered_at is not null)),
      constraint invitation_answer_names_a_role check ((state = 'answered') = (answer <> '{}'))
    )`.execute(db);

  await sql`
    create table exhibitor (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      company_name text not null,
      display_name text not null,
      country text not null constraint exhibitor_country check (country ~ '^[A-Z]{2}$'),
      -- Further states of a joint stand, such as that of the Sahel alliance.
      co_countries text[] not null default '{}',
      kind text not null constraint exhibitor_kind check (kind in ('company','armed-forces','state-pavilion','operator')),
      main_exhibitor_id uuid,
      -- What it shows, in the four languages.
      shows jsonb not null default '{}',
      state text not null constraint exhibitor_state check (state in ('applied','admitted','refused','withdrawn')),
      applied_at timestamptz not null,
      decided_at timestamptz,
      -- The act the decision stands on; null while no act is in force.
      decided_by_act uuid,
      refusal text,
      provenance text not null default 'recorded' constraint exhibitor_provenance check (provenance in ('recorded','fact','invented')),
      source text,
      primary key (edition_id, id),
      constraint exhibitor_external_id_once unique (edition_id, external_id),
      constraint exhibitor_main foreign key (edition_id, main_exhibitor_id) references exhibitor,
      constraint exhibitor_is_not_its_own_host check (main_exhibitor_id <> id),
      constraint exhibitor_act foreign key (edition_id, decided_by_act) references policy_act
    )`.execute(db);
  await sql`alter table role_grant add constraint role_grant_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade`.execute(
    db,
  );

  await sql`
    create table stand (
      edition_id text not null,
      code text not null,
      hall_id text not null,
      type text not null constraint stand_type check (type in ('in-line','corner','peninsula','island','outdoor','meeting')),
      x_m numeric(8,2) not null,
      y_m numeric(8,2) not null,
      width_m numeric(8,2) not null constraint stand_width_is_positive check (width_m > 0),
      depth_m numeric(8,2) not null constraint stand_depth_is_positive check (depth_m > 0),
      net_area_m2 numeric(8,2) not null constraint stand_area_is_positive check (net_area_m2 > 0),
      open_sides smallint not null default 1 constraint stand_open_sides check (open_sides between 0 and 4),
      exhibitor_id uuid,
      provenance text not null default 'recorded' constraint stand_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, code),
      foreign key (edition_id, hall_id) references hall on delete cascade,
      constraint stand_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor,
      footprint box generated always as (box(point(x_m::float8, y_m::float8), point((x_m + width_m)::float8, (y_m + depth_m)::float8))) stored
    )`.execute(db);

  await sql`
    create table delegation (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      country text not null constraint delegation_country check (country ~ '^[A-Z]{2}$'),
      name text not null,
      level text not null constraint delegation_level check (level in ('head-of-state','head-of-government','minister','chief-of-staff','senior-officials')),
      -- Place in the order of precedence; null until protocol has set it.
      precedence integer constraint delegation_precedence_is_positive check (precedence > 0),
      liaison_officer text,
      seeks text,
      arrives_at timestamptz,
      departs_at timestamptz,
      hotel text,
      provenance text not null default 'recorded' constraint delegation_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint delegation_external_id_once unique (edition_id, external_id)
    )`.execute(db);

  await sql`
    create table participant (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      category_id text not null,
      state text not null default 'registered'
        constraint participant_state check (state in ('registered','recommended','needs-information','cleared','refused','withdrawn')),
      title text,
      rank text,
      rank_class text not null default 'none' constraint participant_rank_class check (rank_class in
        ('minister','chief-of-staff','general','senior-officer','officer','official','expert','none')),
      given_names text not null,
      family_name text not null,
      -- In Arabic script, as the badge prints it under the Latin name.
      name_ar text,
      post text,
      organisation text,
      country text not null constraint participant_country check (country ~ '^[A-Z]{2}$'),
      nationality text not null constraint participant_nationality check (nationality ~ '^[A-Z]{2}$'),
      email text,
      phone text,
      language text not null default 'fr',
      birth_date date,
      document_type text,
      document_number text,
      photo_id text references stored_file,
      delegation_id uuid,
      delegation_role text constraint participant_delegation_role check (delegation_role in
        ('principal','delegate','expert','security','aide','interpreter','media','crew')),
      heads_delegation boolean not null default false,
      exhibitor_id uuid,
      provenance text not null default 'recorded' constraint participant_provenance check (provenance in ('recorded','fact','invented')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      erased_at timestamptz,
      primary key (edition_id, id),
      constraint participant_external_id_once unique (edition_id, external_id),
      constraint participant_category foreign key (edition_id, category_id) references category,
      constraint participant_delegation foreign key (edition_id, delegation_id) references delegation,
      constraint participant_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor,
      constraint participant_heads_only_its_delegation check (not heads_delegation or delegation_id is not null),
      constraint participant_comes_for_one_party check (delegation_id is null or exhibitor_id is null)
    )`.execute(db);
  await sql`create unique index participant_one_head_per_delegation on participant (edition_id, delegation_id) where heads_delegation`.execute(
    db,
  );
  await sql`create index participant_by_delegation on participant (edition_id, delegation_id) where delegation_id is not null`.execute(
    db,
  );
  await sql`create index participant_by_exhibitor on participant (edition_id, exhibitor_id) where exhibitor_id is not null`.execute(
    db,
  );
  await sql`create index participant_by_name on participant (edition_id, family_name, given_names)`.execute(
    db,
  );

  await sql`
    create table accreditation (
      edition_id text not null,
      participant_id uuid not null,
      recommendation text constraint accreditation_recommendation check (recommendation in ('accept','refuse')),
      recommended_by text,
      recommended_at timestamptz,
      decision text constraint accreditation_decision check (decision in ('cleared','refused','needs-information')),
      decided_by text,
      decided_at timestamptz,
      -- Told to the applicant. The commission's own reasons stay out of this table.
      reason_code text,
      question text,
      primary key (edition_id, participant_id),
      constraint accreditation_participant foreign key (edition_id, participant_id) references participant on delete cascade,
      constraint accreditation_in_two_hands check (recommended_by is distinct from decided_by or decided_by is null),
      constraint accreditation_decision_follows_recommendation check (decision is null or recommendation is not null),
      constraint accreditation_recommendation_is_signed check ((recommendation is null) = (recommended_by is null)),
      constraint accreditation_decision_is_signed check ((decision is null) = (decided_by is null))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant drop constraint role_grant_exhibitor`.execute(db);
  for (const table of [
    'accreditation',
    'participant',
    'delegation',
    'stand',
    'exhibitor',
    'invitation',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
