import { sql, type Kysely } from 'kysely';

/** In which order delegations stand in each ceremony, and every version of it that was given out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ceremony (
      edition_id text not null references edition on delete cascade,
      -- The id of its session where it is one of the programme.
      id uuid not null,
      session_id uuid constraint ceremony_is_its_session check (session_id is null or session_id = id),
      -- In the four languages; empty where the session has a title.
      name jsonb not null,
      criteria jsonb not null,
      presence text not null constraint ceremony_presence check (presence in ('announced','named','arrived')),
      layout jsonb not null,
      -- Counts the changes of the rules, so that two editors at once lose nothing.
      edit integer not null default 1 constraint ceremony_edit_is_positive check (edit > 0),
      updated_at timestamptz not null,
      provenance text not null default 'recorded' constraint ceremony_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint ceremony_session foreign key (edition_id, session_id) references session on delete cascade
    )`.execute(db);

  await sql`
    create table ceremony_pin (
      edition_id text not null,
      ceremony_id uuid not null,
      id uuid not null,
      -- Of two pins that contradict each other the one with the smaller number holds.
      number integer not null,
      delegation_id uuid not null,
      kind text not null constraint ceremony_pin_kind check (kind in ('at','directly-after','before')),
      place integer constraint ceremony_pin_place_is_positive check (place > 0),
      other_id uuid,
      reason text not null constraint ceremony_pin_has_a_reason check (btrim(reason) <> ''),
      pinned_by text not null,
      pinned_at timestamptz not null,
      primary key (edition_id, ceremony_id, id),
      constraint ceremony_pin_number_once unique (edition_id, ceremony_id, number),
      constraint ceremony_pin_ceremony foreign key (edition_id, ceremony_id) references ceremony on delete cascade,
      constraint ceremony_pin_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint ceremony_pin_other foreign key (edition_id, other_id) references delegation on delete cascade,
      constraint ceremony_pin_says_where check ((kind = 'at') = (place is not null) and (kind = 'at') = (other_id is null))
    )`.execute(db);

  await sql`
    create table precedence_version (
      edition_id text not null,
      ceremony_id uuid not null,
      number integer not null constraint precedence_version_counts_from_one check (number > 0),
      kept_at timestamptz not null,
      kept_by text not null,
      why text not null constraint precedence_version_has_a_reason check (btrim(why) <> ''),
      -- The last row of the ledger it knew of.
      up_to bigint not null,
      -- Holds ids and no name of a person, because it is never changed.
      content jsonb not null,
      sha256 text not null constraint precedence_version_hash check (sha256 ~ '^[0-9a-f]{64}$'),
      primary key (edition_id, ceremony_id, number),
      constraint precedence_version_ceremony foreign key (edition_id, ceremony_id) references ceremony on delete cascade
    )`.execute(db);
  await sql`
    create function precedence_version_is_kept() returns trigger language plpgsql as $$
    begin
      raise exception 'a kept version of precedence is never changed';
    end $$`.execute(db);
  await sql`
    create trigger precedence_version_is_never_changed before update on precedence_version
      for each row execute function precedence_version_is_kept()`.execute(db);

  await sql`
    create table head_of_delegation_office (
      edition_id text not null,
      delegation_id uuid not null,
      -- Whose office it is: it says nothing of another head. Null before anybody is named.
      participant_id uuid,
      title text,
      took_office_on date,
      -- The regional organisation it comes for, in its own words; null for a government.
      organisation text,
      primary key (edition_id, delegation_id),
      constraint head_of_delegation_office_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint head_of_delegation_office_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'head_of_delegation_office',
    'precedence_version',
    'ceremony_pin',
    'ceremony',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`drop function precedence_version_is_kept()`.execute(db);
}
