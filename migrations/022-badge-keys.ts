import { sql, type Kysely } from 'kysely';

/** The offline root, reprint-desk keys, the signed lists that gates hold, and sealed roster records. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table badge_root (
      -- Ed25519. The private half never comes near the database; the newest one signs.
      public_key bytea not null primary key constraint badge_root_is_ed25519 check (length(public_key) = 32),
      adopted_at timestamptz not null
    )`.execute(db);

  await sql`
    create table badge_desk_key (
      edition_id text not null,
      -- Above the keys of the edition, so that a gate tells a desk's badge by its number alone.
      kid smallint not null constraint badge_desk_key_kid check (kid between 128 and 255),
      public_key bytea not null constraint badge_desk_key_is_ed25519 check (length(public_key) = 32),
      -- Of the desk, not of a person.
      label text not null,
      -- Codes of categories; null for all.
      categories smallint[],
      least_generation smallint not null constraint badge_desk_key_generation check (least_generation between 1 and 255),
      valid_from timestamptz not null,
      valid_until timestamptz not null,
      made_at timestamptz not null,
      retired_at timestamptz,
      primary key (edition_id, kid),
      constraint badge_desk_key_ends_after_it_starts check (valid_until > valid_from)
    )`.execute(db);

  await sql`
    create table trust_list (
      edition_id text not null,
      number integer not null constraint trust_list_number check (number > 0),
      issued_at timestamptz not null,
      -- The public key that signed it, and the one that signs from now on where it changes.
      root bytea not null,
      next_root bytea,
      -- SHA-256 of what is listed, number and date aside.
      content bytea not null,
      signed bytea not null,
      primary key (edition_id, number)
    )`.execute(db);

  await sql`
    create table revocation_list (
      edition_id text not null,
      epoch integer not null constraint revocation_list_epoch check (epoch > 0),
      issued_at timestamptz not null,
      revoked_count integer not null,
      reprinted_count integer not null,
      kid smallint not null,
      -- SHA-256 of what is listed, epoch and date aside.
      content bytea not null,
      signed bytea not null,
      primary key (edition_id, epoch)
    )`.execute(db);

  await sql`
    create table roster_record (
      edition_id text not null,
      idx integer not null,
      generation smallint not null,
      -- Rises with each change of the edition's roster: a gate asks for what came after the one it has.
      position integer not null,
      roster_id bytea not null constraint roster_record_id_is_twelve_bytes check (length(roster_id) = 12),
      -- Under the signature of the badge; null where gates are to forget it.
      sealed bytea,
      -- What it was made of, as a digest; another one is a reason to seal anew.
      source text not null,
      primary key (edition_id, idx, generation),
      constraint roster_record_badge foreign key (edition_id, idx, generation) references badge on delete cascade,
      constraint roster_record_position_once unique (edition_id, position)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'roster_record',
    'revocation_list',
    'trust_list',
    'badge_desk_key',
    'badge_root',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
