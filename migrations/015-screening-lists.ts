import { sql, type Kysely } from 'kysely';

/**
 * Snapshots of the lists people are screened against, and what stands on those in force. The
 * public lists belong to the installation, so their edition is null; a local list belongs to the
 * edition whose service brought it, and no other one sees it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table list_snapshot (
      edition_id text references edition on delete cascade,
      id uuid primary key default gen_random_uuid(),
      list text not null
        constraint list_snapshot_list check (list in ('un','eu','uk','ofac-sdn','ofac-consolidated','opensanctions','local')),
      source text not null,
      came_by text not null constraint list_snapshot_came_by check (came_by in ('file','upload','url','bundle')),
      status text not null constraint list_snapshot_status check (status in ('active','replaced','rejected')),
      -- Null where neither the file nor the way it came tells.
      published_at timestamptz,
      loaded_at timestamptz not null,
      sha256 text not null constraint list_snapshot_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
      record_count integer not null,
      name_count integer not null,
      parser_version integer not null,
      -- Ids of entries against the snapshot in force before: {added, changed, removed}.
      difference jsonb not null,
      refusal text,
      refusal_details jsonb not null default '{}',
      loaded_by text not null,
      -- Who took it although it shrank or changed much.
      change_accepted_by text,
      constraint list_snapshot_local_has_an_edition check ((list = 'local') = (edition_id is not null)),
      constraint list_snapshot_rejection_has_a_reason check ((status = 'rejected') = (refusal is not null))
    )`.execute(db);
  await sql`
    create unique index list_snapshot_one_in_force on list_snapshot (edition_id, list) nulls not distinct
      where status = 'active'`.execute(db);
  await sql`create index list_snapshot_by_time on list_snapshot (edition_id, list, loaded_at desc)`.execute(
    db,
  );

  await sql`
    create table listed_entity (
      edition_id text references edition on delete cascade,
      list text not null,
      entry_id text not null,
      -- A hash of everything the list says of the entry; a cleared hit is remembered for it.
      version text not null,
      entity jsonb not null,
      changed_by_snapshot uuid not null references list_snapshot on delete cascade,
      -- Kept when an entry leaves its list, so that an old hit can still be understood.
      removed_by_snapshot uuid references list_snapshot on delete cascade,
      constraint listed_entity_once unique nulls not distinct (edition_id, list, entry_id),
      constraint listed_entity_local_has_an_edition check ((list = 'local') = (edition_id is not null))
    )`.execute(db);

  await sql`
    create table list_licence (
      list text primary key,
      licence text not null,
      acknowledged_by text not null,
      acknowledged_at timestamptz not null
    )`.execute(db);

  await sql`
    create table list_source (
      list text primary key,
      url text not null constraint list_source_is_encrypted check (url like 'https://%'),
      etag text,
      last_modified text,
      checked_at timestamptz,
      -- 'unchanged', 'active', or why nothing was taken.
      outcome text
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['list_source', 'list_licence', 'listed_entity', 'list_snapshot'])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
