import { sql, type Kysely } from 'kysely';

/** Gate devices, what they have told, and what the hub hands out to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gate_setting (
      edition_id text primary key references edition on delete cascade,
      fresh_minutes integer not null constraint gate_setting_freshness check (fresh_minutes between 1 and 1440),
      photo_rule text not null constraint gate_setting_photo_rule check (photo_rule in ('marked','all')),
      -- Exempt categories, escorts, limits, rights and conditions, as the entry rule reads them.
      rules jsonb not null,
      -- PBKDF2-SHA256 of the PIN that lets a supervisor override.
      pin_salt bytea,
      pin_iterations integer,
      pin_hash bytea,
      changed_at timestamptz not null,
      changed_by text not null,
      constraint gate_setting_pin_is_whole check (
        (pin_hash is null) = (pin_salt is null) and (pin_hash is null) = (pin_iterations is null))
    )`.execute(db);

  await sql`
    create table gate_zone_setting (
      edition_id text not null,
      zone_id text not null,
      -- People; null where nobody counts.
      capacity integer constraint gate_zone_capacity check (capacity >= 0),
      capacity_kind text not null constraint gate_zone_capacity_kind check (capacity_kind in ('hard','soft')),
      -- Local time of the edition; null for never.
      nightly_exit_at time,
      -- Minutes after which an entry without an exit is forgotten.
      forget_after_minutes integer not null constraint gate_zone_forgets check (forget_after_minutes > 0),
      changed_at timestamptz not null,
      changed_by text not null,
      primary key (edition_id, zone_id),
      constraint gate_zone_setting_zone foreign key (edition_id, zone_id) references zone on delete cascade
    )`.execute(db);

  await sql`
    create table gate_device (
      edition_id text not null references edition on delete cascade,
      id text not null constraint gate_device_id check (id ~ '^[0-9a-f]{16}$'),
      -- Such as north-1; never the name of a person.
      name text not null,
      public_key bytea not null constraint gate_device_key_is_ed25519 check (length(public_key) = 32),
      -- Empty for every gate.
      gate_ids text[] not null,
      enrolled_at timestamptz not null,
      enrolled_by text not null,
      wiped_at timestamptz,
      wiped_by text,
      wiped_reason text,
      -- Since when it has known that it must forget everything.
      wipe_told_at timestamptz,
      -- Since when it is known to have told two stories under one number.
      forked_at timestamptz,
      last_contact_at timestamptz,
      gate_id text,
      unsent integer constraint gate_device_unsent check (unsent >= 0),
      revocation_epoch bigint,
      revocation_issued_at timestamptz,
      battery_percent smallint constraint gate_device_battery check (battery_percent between 0 and 100),
      -- By how much its clock is ahead of the hub.
      skew_ms bigint,
      is_persisted boolean,
      version text,
      primary key (edition_id, id),
      constraint gate_device_key_once unique (edition_id, public_key),
      constraint gate_device_wipe_is_signed check ((wiped_at is null) = (wiped_by is null))
    )`.execute(db);

  await sql`
    create table gate_enrolment (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      -- SHA-256 of the secret, which stands on a screen or a sheet and nowhere else.
      secret_hash bytea not null,
      gate_ids text[] not null,
      made_at timestamptz not null,
      made_by text not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      device_id text,
      primary key (edition_id, id),
      constraint gate_enrolment_secret_once unique (edition_id, secret_hash),
      constraint gate_enrolment_use_names_its_device check ((used_at is null) = (device_id is null))
    )`.execute(db);

  // One chain of a device. A second line of a device is a fork: both stories are kept.
  await sql`
    create table gate_line (
      edition_id text not null,
      id text not null,
      device_id text not null,
      -- First event that this line holds itself: 1, but for a fork.
      from_seq integer not null constraint gate_line_starts_at_one check (from_seq > 0),
      -- The line that holds what is before; null for a first line.
      base text,
      head_seq integer not null,
      head_hash bytea not null constraint gate_line_head_is_sha256 check (length(head_hash) = 32),
      begun_at timestamptz not null,
      primary key (edition_id, id),
      constraint gate_line_fork_has_a_base check ((base is null) = (from_seq = 1 and id = device_id))
    )`.execute(db);
  await sql`create index gate_line_by_device on gate_line (edition_id, device_id)`.execute(db);

  await sql`
    create table gate_event (
      edition_id text not null,
      line_id text not null,
      device_id text not null,
      -- From 1, without a gap.
      seq integer not null constraint gate_event_seq_starts_at_one check (seq > 0),
      -- What the device hashed; the columns below are read out of it.
      bytes bytea not null,
      hash bytea not null constraint gate_event_hash_is_sha256 check (length(hash) = 32),
      hlc_ms bigint not null,
      hlc_counter integer not null,
      -- The clock of the device, uncorrected.
      device_time timestamptz not null,
      received_at timestamptz not null,
      -- The device that handed it over, or the file it came in.
      received_from text not null,
      gate_id text not null,
      kind text not null,
      badge_idx integer,
      badge_generation smallint,
      ref_device text,
      ref_seq integer,
      primary key (edition_id, line_id, seq)
    )`.execute(db);
  await sql`create index gate_event_by_reference on gate_event (edition_id, ref_device, ref_seq) where ref_device is not null`.execute(
    db,
  );

  await sql`
    create table gate_head (
      edition_id text not null,
      line_id text not null,
      seq integer not null,
      hash bytea not null,
      signature bytea not null constraint gate_head_signature_is_ed25519 check (length(signature) = 64),
      primary key (edition_id, line_id, seq)
    )`.execute(db);

  await sql`
    create table gate_quarantine (
      edition_id text not null,
      -- The same section has the same id.
      id text not null,
      -- Null where not even that can be read.
      device_id text,
      seq integer,
      why text not null,
      bytes bytea not null,
      received_at timestamptz not null,
      received_from text not null,
      -- Since when the log holds it.
      released_at timestamptz,
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table gate_lease (
      edition_id text not null,
      zone_id text not null,
      device_id text not null,
      number integer not null constraint gate_lease_number check (number > 0),
      places integer not null constraint gate_lease_places check (places >= 0),
      issued_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (edition_id, zone_id, device_id, number),
      constraint gate_lease_device foreign key (edition_id, device_id) references gate_device on delete cascade,
      constraint gate_lease_zone foreign key (edition_id, zone_id) references zone on delete cascade,
      constraint gate_lease_expires_after_it_was_issued check (expires_at > issued_at)
    )`.execute(db);

  // What a device said of its leases when it was last heard.
  await sql`
    create table gate_lease_held (
      edition_id text not null,
      zone_id text not null,
      device_id text not null,
      seen integer not null,
      in_force boolean not null,
      told_at timestamptz not null,
      primary key (edition_id, zone_id, device_id),
      constraint gate_lease_held_device foreign key (edition_id, device_id) references gate_device on delete cascade,
      constraint gate_lease_held_zone foreign key (edition_id, zone_id) references zone on delete cascade
    )`.execute(db);

  await sql`
    create function gate_log_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'the log of the gates is append-only: a correction is a new event' using errcode = '23L02';
    end $$`.execute(db);
  for (const table of LOG) {
    await sql`
      create trigger ${sql.id(`${table}_is_never_changed`)} before update or delete on ${sql.table(table)}
        for each row execute function gate_log_is_append_only()`.execute(db);
    await sql`
      create trigger ${sql.id(`${table}_is_never_emptied`)} before truncate on ${sql.table(table)}
        for each statement execute function gate_log_is_append_only()`.execute(db);
  }

  // A mistake that the guard has taken back: the passage stays, and counts nowhere.
  await sql`
    alter table passage
      add column voided_at timestamptz,
      -- What a supervisor let in against, and why.
      add column override_reason text,
      -- The hybrid clock of a gate, by which passages of several gates are ordered; null for one that came online.
      add column ordered_at timestamptz,
      add constraint passage_override_admits check (override_reason is null or verdict = 'admitted')`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table passage
      drop constraint passage_override_admits,
      drop column ordered_at,
      drop column override_reason,
      drop column voided_at`.execute(db);
  for (const table of [
    'gate_lease_held',
    'gate_lease',
    'gate_quarantine',
    ...LOG,
    'gate_line',
    'gate_enrolment',
    'gate_device',
    'gate_zone_setting',
    'gate_setting',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`drop function gate_log_is_append_only()`.execute(db);
}

const LOG = ['gate_event', 'gate_head'] as const;
