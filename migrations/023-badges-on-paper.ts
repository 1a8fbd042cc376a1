import { sql, type Kysely } from 'kysely';

/** The paper: printers, what is to be printed, badges without a person, who took which, pins and vehicles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table badge_bearer (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      kind text not null constraint badge_bearer_kind check (kind in ('floater','day-pass')),
      category_id text not null,
      delegation_id uuid,
      exhibitor_id uuid,
      -- Of whoever asked for a day pass; a floater has no name.
      name text not null default '',
      organisation text not null default '',
      country text constraint badge_bearer_country check (country ~ '^[A-Z]{2}$'),
      -- The one day of a day pass.
      day smallint,
      created_at timestamptz not null,
      primary key (edition_id, id),
      constraint badge_bearer_category foreign key (edition_id, category_id) references category,
      constraint badge_bearer_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint badge_bearer_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade,
      constraint badge_bearer_is_of_one_party check (delegation_id is null or exhibitor_id is null),
      constraint badge_bearer_day_is_of_a_pass check ((kind = 'day-pass') = (day is not null))
    )`.execute(db);

  await sql`alter table badge alter column participant_id drop not null`.execute(db);
  await sql`
    alter table badge
      add column bearer_id uuid,
      add constraint badge_bearer foreign key (edition_id, bearer_id) references badge_bearer on delete cascade,
      add constraint badge_is_of_somebody check ((participant_id is null) <> (bearer_id is null))`.execute(
    db,
  );
  await sql`create unique index badge_one_live_per_bearer on badge (edition_id, bearer_id) where revoked_at is null`.execute(
    db,
  );

  await sql`
    create table printer_profile (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      name text not null constraint printer_profile_is_named check (name <> ''),
      format text not null constraint printer_profile_format check (format in ('a6','cr80','a4-a6','a4-cr80')),
      -- Tenths of a millimetre, to the right and down.
      offset_x smallint not null default 0 constraint printer_profile_offset_x check (offset_x between -200 and 200),
      offset_y smallint not null default 0 constraint printer_profile_offset_y check (offset_y between -200 and 200),
      -- Only what differs from badge to badge, in black: the rest is on the stock.
      overlay boolean not null default false,
      dpi smallint not null constraint printer_profile_dpi check (dpi in (203,300,600)),
      primary key (edition_id, id),
      constraint printer_profile_name_once unique (edition_id, name)
    )`.execute(db);

  await sql`
    create table print_run (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      number integer not null,
      -- As the printer stood when the run was asked for.
      format text not null constraint print_run_format check (format in ('a6','cr80','a4-a6','a4-cr80')),
      offset_x smallint not null,
      offset_y smallint not null,
      overlay boolean not null,
      dpi smallint not null,
      backs boolean not null,
      asked_by text not null,
      asked_at timestamptz not null,
      primary key (edition_id, id),
      constraint print_run_number_once unique (edition_id, number)
    )`.execute(db);

  await sql`
    create table print_item (
      edition_id text not null,
      run_id uuid not null,
      -- From 1, in the order in which badges are handed out.
      place integer not null,
      idx integer not null,
      generation smallint not null,
      state text not null default 'queued' constraint print_item_state check (state in ('queued','sent','confirmed','withdrawn')),
      -- Asked for although it had come out before, because it was damaged.
      reprint boolean not null,
      sent_at timestamptz,
      settled_at timestamptz,
      primary key (edition_id, run_id, place),
      constraint print_item_run foreign key (edition_id, run_id) references print_run on delete cascade,
      constraint print_item_badge foreign key (edition_id, idx, generation) references badge on delete cascade,
      constraint print_item_sent_at check ((state in ('sent','confirmed')) <= (sent_at is not null)),
      constraint print_item_settled_at check ((state in ('confirmed','withdrawn')) = (settled_at is not null))
    )`.execute(db);
  // Whatever desks ask for at the same time, a badge waits for paper once.
  await sql`create unique index print_item_waits_once on print_item (edition_id, idx, generation) where state in ('queued','sent')`.execute(
    db,
  );

  await sql`
    create table badge_custody (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      direction text not null constraint badge_custody_direction check (direction in ('taken-over','given-back')),
      delegation_id uuid,
      exhibitor_id uuid,
      taken_by text not null,
      -- The document that was shown, as the desk writes it.
      shown text not null default '',
      noted_by text not null,
      at timestamptz not null,
      primary key (edition_id, id),
      constraint badge_custody_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint badge_custody_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade,
      constraint badge_custody_is_of_one_party check (delegation_id is null or exhibitor_id is null)
    )`.execute(db);

  await sql`
    create table badge_custody_item (
      edition_id text not null,
      custody_id uuid not null,
      idx integer not null,
      generation smallint not null,
      primary key (edition_id, custody_id, idx, generation),
      constraint badge_custody_item_custody foreign key (edition_id, custody_id) references badge_custody on delete cascade,
      constraint badge_custody_item_badge foreign key (edition_id, idx, generation) references badge on delete cascade
    )`.execute(db);
  await sql`create index badge_custody_item_by_badge on badge_custody_item (edition_id, idx, generation)`.execute(
    db,
  );

  await sql`
    create table pin (
      edition_id text not null references edition on delete cascade,
      -- As engraved.
      number integer not null constraint pin_number check (number between 1 and 9999),
      kind text not null constraint pin_kind check (kind in ('minister','vip')),
      state text not null default 'held' constraint pin_state check (state in ('held','out','lost')),
      country text constraint pin_country check (country ~ '^[A-Z]{2}$'),
      delegation_id uuid,
      -- Who wears it, while it is out.
      holder text not null default '',
      handed_out_at timestamptz,
      returned_at timestamptz,
      primary key (edition_id, number),
      constraint pin_delegation foreign key (edition_id, delegation_id) references delegation on delete set null (delegation_id),
      constraint pin_out_has_a_country check (state = 'held' or country is not null)
    )`.execute(db);

  await sql`
    create table vehicle_pass (
      edition_id text not null references edition on delete cascade,
      number integer not null constraint vehicle_pass_number check (number between 1 and 16777215),
      plate text not null constraint vehicle_pass_plate_is_named check (plate <> ''),
      -- For whom it drives, as printed: a delegation, a company, a service.
      for_whom text not null default '',
      zones text[] not null,
      days smallint[] not null,
      token text not null,
      issued_at timestamptz not null,
      printed_at timestamptz,
      revoked_at timestamptz,
      revoked_reason text,
      primary key (edition_id, number),
      constraint vehicle_pass_revocation_has_a_reason check ((revoked_at is null) = (revoked_reason is null))
    )`.execute(db);
  await sql`create unique index vehicle_pass_one_live_per_plate on vehicle_pass (edition_id, plate) where revoked_at is null`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'vehicle_pass',
    'pin',
    'badge_custody_item',
    'badge_custody',
    'print_item',
    'print_run',
    'printer_profile',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`delete from badge where participant_id is null`.execute(db);
  await sql`alter table badge drop column bearer_id`.execute(db);
  await sql`alter table badge alter column participant_id set not null`.execute(db);
  await sql`drop table badge_bearer`.execute(db);
}
