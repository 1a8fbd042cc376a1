import { sql, type Kysely } from 'kysely';

/** Links that open the pages of one government, or of one person, without an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access_link (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      token_hash bytea not null constraint access_link_token_is_sha256 check (length(token_hash) = 32),
      purpose text not null constraint access_link_purpose check (purpose in ('embassy', 'person')),
      country text not null constraint access_link_country check (country ~ '^[A-Z]{2}$'),
      participant_id uuid,
      locale text not null constraint access_link_locale check (locale in ('fr','en','tr','ar')),
      created_at timestamptz not null,
      -- As the ledger names who made it: account:<id>, link:<id>, system.
      created_by text not null,
      -- Opens nothing from this instant on.
      valid_until timestamptz not null,
      revoked_at timestamptz,
      last_used_at timestamptz,
      primary key (edition_id, id),
      constraint access_link_token_once unique (token_hash),
      constraint access_link_participant foreign key (edition_id, participant_id) references participant on delete cascade,
      constraint access_link_of_a_person_names_one check ((purpose = 'person') = (participant_id is not null))
    )`.execute(db);
  await sql`create index access_link_by_country on access_link (edition_id, country)`.execute(db);
  await sql`create index access_link_by_participant on access_link (edition_id, participant_id)
    where participant_id is not null`.execute(db);

  // A person comes by a link and holds no account.
  await sql`alter table role_grant add constraint role_grant_is_held_by_accounts check (role <> 'person')`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant drop constraint role_grant_is_held_by_accounts`.execute(db);
  await sql`drop table access_link`.execute(db);
}
