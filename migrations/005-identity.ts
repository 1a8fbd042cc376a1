import { sql, type Kysely } from 'kysely';

/** Signing in: sessions, codes, links, authenticators, passkeys; and mail that must not wait for ever. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Someone without mail signs in by a link that an administrator makes.
  await sql`alter table account alter column email drop not null`.execute(db);

  // Recommending and deciding belong to two bodies; whoever sits in both could do each other's act.
  await sql`
    create unique index role_grant_one_body on role_grant (edition_id, account_id)
      where role in ('organiser', 'commission')`.execute(db);

  await sql`
    create table identity_setting (
      -- One row for the installation.
      is_the_one boolean primary key default true constraint identity_setting_is_one_row check (is_the_one),
      -- Roles that sign in with a second step.
      second_step_roles text[] not null default '{}'
        constraint identity_setting_second_step_roles
          check (second_step_roles <@ array['administrator', 'organiser', 'commission'])
    )`.execute(db);

  await sql`
    create table account_session (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null constraint account_session_token_is_sha256 check (length(token_hash) = 32),
      account_id uuid not null references account on delete cascade,
      method text not null constraint account_session_method check (method in ('code', 'link', 'passkey')),
      -- Null once signed in; until then the session opens nothing but the second step.
      owes text constraint account_session_owes check (owes in ('confirm', 'enrol')),
      -- "Firefox · Android", never the whole user agent.
      device text not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      ends_at timestamptz not null,
      constraint account_session_token_once unique (token_hash)
    )`.execute(db);
  await sql`create index account_session_by_account on account_session (account_id)`.execute(db);

  await sql`
    create table sign_in_code (
      -- Known and unknown addresses alike, so that the table does not tell them apart.
      email_digest bytea primary key,
      code_digest bytea not null,
      attempts_left smallint not null constraint sign_in_code_attempts check (attempts_left >= 0),
      expires_at timestamptz not null
    )`.execute(db);

  await sql`
    create table sign_in_link (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      expires_at timestamptz not null
    )`.execute(db);

  await sql`
    create table account_authenticator (
      account_id uuid primary key references account on delete cascade,
      -- Sealed with the key of the installation; the pending one waits for its first right code.
      sealed_secret bytea,
      sealed_pending_secret bytea,
      confirmed_at timestamptz,
      -- The last accepted step of 30 seconds since 1970: the same code is never taken twice.
      last_step bigint not null default 0,
      constraint account_authenticator_is_confirmed_with_secret
        check ((sealed_secret is null) = (confirmed_at is null))
    )`.execute(db);

  await sql`
    create table account_recovery_code (
      account_id uuid not null references account on delete cascade,
      code_digest bytea not null,
      primary key (account_id, code_digest)
    )`.execute(db);

  await sql`
    create table account_passkey (
      -- Credential id, base64url, as the device gives it.
      id text primary key,
      account_id uuid not null references account on delete cascade,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null default '{}',
      label text not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )`.execute(db);
  await sql`create index account_passkey_by_account on account_passkey (account_id)`.execute(db);

  // A challenge is signed and not stored; only its use is, so that asking for one writes nothing.
  await sql`
    create table used_challenge (
      challenge text primary key,
      expires_at timestamptz not null
    )`.execute(db);

  await sql`
    create table attempt_count (
      -- Digest of what is counted (an e-mail or network address), which is not kept itself.
      bucket bytea primary key,
      attempts integer not null,
      window_ends_at timestamptz not null
    )`.execute(db);

  // A mail with a code is worthless after ten minutes, and its text is blanked then or when sent.
  await sql`alter table outbox_mail add column expires_at timestamptz`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox_mail drop column expires_at`.execute(db);
  for (const table of [
    'attempt_count',
    'used_challenge',
    'account_passkey',
    'account_recovery_code',
    'account_authenticator',
    'sign_in_link',
    'sign_in_code',
    'account_session',
    'identity_setting',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`drop index role_grant_one_body`.execute(db);
  await sql`delete from account where email is null`.execute(db);
  await sql`alter table account alter column email set not null`.execute(db);
}
