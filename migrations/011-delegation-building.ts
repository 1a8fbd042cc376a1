import { sql, type Kysely } from 'kysely';

/** What a delegation is built by: places per category, and who takes whose place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table category_rule (
      edition_id text not null,
      category_id text not null,
      -- Places in each delegation, unless the delegation has a quota of its own.
      unlimited boolean not null default true,
      places integer constraint category_rule_places_not_negative check (places >= 0),
      substitution text not null default 'until-closing'
        constraint category_rule_substitution check (substitution in ('until-closing', 'until', 'never')),
      substitution_until timestamptz,
      primary key (edition_id, category_id),
      constraint category_rule_category foreign key (edition_id, category_id) references category on delete cascade,
      constraint category_rule_unlimited_or_a_number check (unlimited = (places is null)),
      constraint category_rule_date_belongs_to_until check ((substitution = 'until') = (substitution_until is not null))
    )`.execute(db);

  await sql`
    create table role_category (
      edition_id text not null,
      -- Of a delegation; the head is one of its own here.
      role text not null constraint role_category_role check (role in
        ('head','principal','delegate','expert','security','aide','interpreter','media','crew')),
      category_id text not null,
      primary key (edition_id, role),
      constraint role_category_category foreign key (edition_id, category_id) references category on delete cascade
    )`.execute(db);

  await sql`
    create table delegation_quota (
      edition_id text not null,
      delegation_id uuid not null,
      category_id text not null,
      unlimited boolean not null,
      places integer constraint delegation_quota_places_not_negative check (places >= 0),
      primary key (edition_id, delegation_id, category_id),
      constraint delegation_quota_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint delegation_quota_category foreign key (edition_id, category_id) references category on delete cascade,
      constraint delegation_quota_unlimited_or_a_number check (unlimited = (places is null))
    )`.execute(db);

  await sql`
    create table quota_request (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      delegation_id uuid not null,
      category_id text not null,
      -- Further places that are asked for.
      places integer not null constraint quota_request_asks_for_places check (places > 0),
      reason text not null,
      state text not null default 'asked' constraint quota_request_state check (state in ('asked','granted','refused')),
      asked_by text not null,
      asked_at timestamptz not null,
      granted integer constraint quota_request_grants_places check (granted > 0),
      -- Told to the focal point.
      answer text,
      decided_by text,
      decided_at timestamptz,
      primary key (edition_id, id),
      constraint quota_request_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint quota_request_category foreign key (edition_id, category_id) references category on delete cascade,
      constraint quota_request_decision_is_signed check (
        (state = 'asked') = (decided_by is null) and (state = 'asked') = (decided_at is null)),
      constraint quota_request_grant_has_a_number check ((state = 'granted') = (granted is not null))
    )`.execute(db);
  await sql`create index quota_request_by_delegation on quota_request (edition_id, delegation_id)`.execute(
    db,
  );

  await sql`
    alter table participant
      -- Grows with each change of details, so that nobody overwrites what they have not read.
      add column version integer not null default 1,
      -- Whose place this person has taken.
      add column substitutes uuid,
      -- When the person themselves said that what is told of them is right.
      add column completed_at timestamptz,
      add constraint participant_substituted foreign key (edition_id, substitutes) references participant,
      add constraint participant_substituted_once unique (edition_id, substitutes),
      add constraint participant_is_no_substitute_of_itself check (substitutes <> id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table participant
      drop constraint participant_is_no_substitute_of_itself,
      drop constraint participant_substituted_once,
      drop constraint participant_substituted,
      drop column substitutes,
      drop column completed_at,
      drop column version`.execute(db);
  for (const table of ['quota_request', 'delegation_quota', 'role_category', 'category_rule'])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
