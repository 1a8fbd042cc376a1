import { sql, type Kysely } from 'kysely';

/** Two files of one person: which pairs were found, what was said of them, and which file was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participant
      -- The file of the same person that is kept; this one has ended.
      add column merged_into uuid,
      add constraint participant_merged foreign key (edition_id, merged_into) references participant,
      add constraint participant_is_not_merged_into_itself check (merged_into <> id),
      add constraint participant_merged_has_ended check (merged_into is null or state = 'withdrawn')`.execute(
    db,
  );
  await sql`create index participant_by_kept_file on participant (edition_id, merged_into) where merged_into is not null`.execute(
    db,
  );

  await sql`
    create table duplicate_seen (
      edition_id text not null,
      participant_id uuid not null,
      -- The version of the person that was last compared with everybody.
      version integer not null,
      primary key (edition_id, participant_id),
      constraint duplicate_seen_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  await sql`
    create table duplicate_pair (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      one_id uuid not null,
      other_id uuid not null,
      -- As which versions the two were last compared.
      one_version integer not null,
      other_version integer not null,
      outcome text not null constraint duplicate_pair_outcome check (outcome in ('same','maybe')),
      points integer not null,
      -- What speaks for and against, as codes with their points: no word of the two people.
      parts jsonb not null,
      state text not null default 'open' constraint duplicate_pair_state check (state in ('open','different','merged')),
      kept_id uuid,
      found_at timestamptz not null,
      decided_by text,
      decided_at timestamptz,
      primary key (edition_id, id),
      constraint duplicate_pair_once unique (edition_id, one_id, other_id),
      constraint duplicate_pair_in_order check (one_id < other_id),
      constraint duplicate_pair_one foreign key (edition_id, one_id) references participant on delete cascade,
      constraint duplicate_pair_other foreign key (edition_id, other_id) references participant on delete cascade,
      constraint duplicate_pair_decision_is_signed check (
        (state = 'open') = (decided_by is null) and (state = 'open') = (decided_at is null)),
      constraint duplicate_pair_merged_keeps_one check (
        (state = 'merged') = (kept_id is not null) and (kept_id is null or kept_id in (one_id, other_id)))
    )`.execute(db);
  await sql`create index duplicate_pair_by_other on duplicate_pair (edition_id, other_id)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table duplicate_pair`.execute(db);
  await sql`drop table duplicate_seen`.execute(db);
  await sql`
    alter table participant
      drop constraint participant_merged_has_ended,
      drop constraint participant_is_not_merged_into_itself,
      drop constraint participant_merged,
      drop column merged_into`.execute(db);
}
