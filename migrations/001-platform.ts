import { sql, type Kysely } from 'kysely';

/** The floor: accounts and roles, the ledger, mail, files, keys, saved views. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // For searching: without case and accents. The Turkish ı is no accent to PostgreSQL, and the
  // two-argument form of unaccent is the only immutable one.
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`
    create function fold(words text) returns text language sql immutable parallel safe strict as $$
      select lower(public.unaccent('public.unaccent', replace(replace(words, 'ı', 'i'), 'İ', 'i')))
    $$`.execute(db);

  await sql`
    create table account (
      id uuid primary key default gen_random_uuid(),
      email text not null constraint account_email_is_folded check (email = lower(email)),
      display_name text not null,
      -- Runs the installation: accounts, editions, backup. Holds no right in any dossier.
      is_administrator boolean not null default false,
      language text not null default 'fr' constraint account_language check (language in ('fr','en','tr','ar')),
      created_at timestamptz not null default now(),
      disabled_at timestamptz,
      constraint account_email_once unique (email)
    )`.execute(db);

  await sql`
    create table role_grant (
      edition_id text not null,
      account_id uuid not null references account on delete cascade,
      role text not null,
      country text constraint role_grant_country check (country ~ '^[A-Z]{2}$'),
      exhibitor_id uuid,
      granted_at timestamptz not null default now(),
      primary key (edition_id, account_id, role),
      -- A focal point without a country, or staff without a company, would see everybody's.
      constraint role_grant_is_narrowed check (
        (role not in ('embassy', 'liaison') or country is not null) and (role <> 'exhibitor' or exhibitor_id is not null))
    )`.execute(db);

  await sql`
    create table ledger_entry (
      edition_id text not null,
      seq bigint not null constraint ledger_entry_seq_starts_at_one check (seq > 0),
      kind text not null,
      subject_type text not null,
      subject_id text not null,
      actor_id text not null,
      on_behalf_of text,
      recorded_at timestamptz not null,
      device_time timestamptz,
      reason text,
      evidence jsonb,
      data jsonb not null,
      previous_hash bytea not null,
      hash bytea not null constraint ledger_entry_hash_is_sha256 check (length(hash) = 32),
      primary key (edition_id, seq)
    )`.execute(db);
  await sql`create index ledger_entry_by_kind on ledger_entry (edition_id, kind, seq)`.execute(db);
  await sql`create index ledger_entry_by_subject on ledger_entry (edition_id, subject_type, subject_id, seq)`.execute(
    db,
  );

  // The head tells a ledger whose last rows were cut off from one that is whole.
  await sql`
    create table ledger_head (
      edition_id text primary key,
      seq bigint not null,
      hash bytea not null
    )`.execute(db);

  await sql`
    create function ledger_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is append-only: a correction is a new row' using errcode = '23L01';
    end $$`.execute(db);
  await sql`
    create trigger ledger_entry_is_never_changed before update or delete on ledger_entry
      for each row execute function ledger_is_append_only()`.execute(db);
  await sql`
    create trigger ledger_entry_is_never_emptied before truncate on ledger_entry
      for each statement execute function ledger_is_append_only()`.execute(db);

  await sql`
    create table outbox_mail (
      id uuid primary key default gen_random_uuid(),
      edition_id text,
      recipient text not null,
      subject text not null,
      body_text text not null,
      attachments jsonb not null default '[]',
      language text not null,
      created_at timestamptz not null default now(),
      send_after timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text,
      sent_at timestamptz,
      given_up_at timestamptz
    )`.execute(db);
  await sql`create index outbox_mail_waiting on outbox_mail (send_after) where sent_at is null and given_up_at is null`.execute(
    db,
  );

  await sql`
    create table stored_file (
      id text primary key constraint stored_file_id_is_digest check (id ~ '^[0-9a-f]{64}$'),
      media_type text not null,
      byte_length integer not null,
      created_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table signing_key (
      edition_id text not null,
      purpose text not null,
      kid smallint not null constraint signing_key_kid_is_a_byte check (kid between 1 and 255),
      public_key bytea not null constraint signing_key_public_is_ed25519 check (length(public_key) = 32),
      -- PKCS#8, sealed with the key of the installation.
      sealed_private_key bytea not null,
      valid_from timestamptz not null,
      valid_until timestamptz not null,
      retired_at timestamptz,
      primary key (edition_id, purpose, kid)
    )`.execute(db);

  await sql`
    create table saved_view (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      account_id uuid not null references account on delete cascade,
      table_name text not null,
      name text not null,
      query text not null,
      created_at timestamptz not null default now(),
      primary key (edition_id, id),
      constraint saved_view_name_once unique (edition_id, account_id, table_name, name)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'saved_view',
    'signing_key',
    'stored_file',
    'outbox_mail',
    'ledger_head',
    'ledger_entry',
    'role_grant',
    'account',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`drop function ledger_is_append_only()`.execute(db);
  await sql`drop function fold(text)`.execute(db);
  await sql`drop extension unaccent`.execute(db);
}
