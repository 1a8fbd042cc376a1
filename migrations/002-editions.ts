import { sql, type Kysely } from 'kysely';

/** An exhibition in a year: where, when, in which zones, for whom, under which acts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table edition (
      id text primary key constraint edition_id_is_a_slug check (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
      series text not null,
      number integer not null constraint edition_number_is_positive check (number > 0),
      -- Texts in the four languages: {fr, en, tr, ar}.
      name jsonb not null,
      theme jsonb not null,
      patronage jsonb not null,
      guest_of_honour text,
      host_country text not null,
      city text not null,
      starts_on date not null,
      ends_on date not null,
      time_zone text not null,
      stage text not null default 'preparation'
        constraint edition_stage check (stage in ('preparation','invitations','accreditation','show','results','archived')),
      cloned_from text references edition,
      created_at timestamptz not null default now(),
      constraint edition_ends_after_it_starts check (ends_on >= starts_on)
    )`.execute(db);
  await sql`alter table role_grant add constraint role_grant_edition foreign key (edition_id) references edition on delete cascade`.execute(
    db,
  );

  await sql`
    create table edition_day (
      edition_id text not null references edition on delete cascade,
      day_index smallint not null constraint edition_day_fits_the_badge check (day_index between 0 and 15),
      on_date date not null,
      kind text not null constraint edition_day_kind check (kind in ('fair','demo')),
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      primary key (edition_id, day_index),
      constraint edition_day_once unique (edition_id, on_date),
      constraint edition_day_closes_after_it_opens check (closes_at > opens_at)
    )`.execute(db);

  await sql`
    create table venue (
      edition_id text not null references edition on delete cascade,
      id text not null,
      name jsonb not null,
      kind text not null constraint venue_kind check (kind in ('exhibition','range','conference')),
      address text not null default '',
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table hall (
      edition_id text not null,
      id text not null,
      venue_id text not null,
      name jsonb not null,
      width_m numeric(8,2) not null,
      depth_m numeric(8,2) not null,
      primary key (edition_id, id),
      foreign key (edition_id, venue_id) references venue on delete cascade
    )`.execute(db);

  await sql`
    create table zone (
      edition_id text not null,
      id text not null,
      venue_id text not null,
      bit smallint not null constraint zone_bit_fits_the_badge check (bit between 0 and 31),
      letter text not null,
      colour text not null constraint zone_colour_is_hex check (colour ~ '^#[0-9a-f]{6}$'),
      name jsonb not null,
      primary key (edition_id, id),
      constraint zone_bit_once unique (edition_id, bit),
      foreign key (edition_id, venue_id) references venue on delete cascade
    )`.execute(db);

  await sql`
    create table gate (
      edition_id text not null,
      id text not null,
      zone_id text not null,
      name jsonb not null,
      anti_passback text not null default 'soft' constraint gate_anti_passback check (anti_passback in ('off','soft','hard')),
      primary key (edition_id, id),
      foreign key (edition_id, zone_id) references zone on delete cascade
    )`.execute(db);

  await sql`
    create table category (
      edition_id text not null references edition on delete cascade,
      id text not null,
      code smallint not null constraint category_code_is_a_byte check (code between 0 and 255),
      name jsonb not null,
      colour text not null constraint category_colour_is_hex check (colour ~ '^#[0-9a-f]{6}$'),
      -- Whether its members are visitors, exhibitor staff (never visitors) or service.
      counts_as text not null constraint category_counts_as check (counts_as in ('visitor','exhibitor','service')),
      zones text[] not null,
      days smallint[] not null,
      -- Local time of the edition; null means the opening hours of the day.
      from_hour time,
      until_hour time,
      escort_required boolean not null default false,
      may_escort boolean not null default false,
      photo_check boolean not null default false,
      vip boolean not null default false,
      primary key (edition_id, id),
      constraint category_code_once unique (edition_id, code)
    )`.execute(db);

  await sql`
    create table policy_act (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      reference text not null,
      title jsonb not null,
      authority text not null,
      effective_from date not null,
      -- ISO countries whose companies may exhibit; null means every country.
      company_countries text[],
      -- ISO countries whose forces and state pavilions may exhibit whatever the company rule says.
      state_exceptions text[] not null default '{}',
      adopted_at timestamptz not null,
      revoked_at timestamptz,
      revoked_reason text,
      primary key (edition_id, id),
      constraint policy_act_reference_once unique (edition_id, reference),
      constraint policy_act_revocation_has_a_reason check ((revoked_at is null) = (revoked_reason is null))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant drop constraint role_grant_edition`.execute(db);
  for (const table of [
    'policy_act',
    'category',
    'gate',
    'zone',
    'hall',
    'venue',
    'edition_day',
    'edition',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
