import { sql, type Kysely } from 'kysely';

/** What a hit means by authority, who was screened against what, and what people made of the hits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table screening_rule (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      -- Null is every list, programme, category.
      list text,
      programme text,
      category_id text,
      effect text not null constraint screening_rule_effect check (effect in ('block-for-review','review','inform','ignore')),
      authority text not null,
      reason text not null,
      valid_from timestamptz not null,
      valid_to timestamptz constraint screening_rule_ends_after_it_begins check (valid_to > valid_from),
      adopted_at timestamptz not null,
      adopted_by text not null,
      revoked_at timestamptz,
      revoked_by text,
      primary key (edition_id, id),
      constraint screening_rule_category foreign key (edition_id, category_id) references category,
      constraint screening_rule_revocation_is_signed check ((revoked_at is null) = (revoked_by is null))
    )`.execute(db);

  await sql`
    create table screening_run (
      edition_id text not null references edition on delete cascade,
      subject_type text not null constraint screening_run_subject_type check (subject_type in ('participant','exhibitor')),
      subject_id uuid not null,
      -- A keyed digest of what was screened: a corrected person must be screened again.
      subject_version text not null,
      engine text not null,
      screened_at timestamptz not null,
      hits integer not null constraint screening_run_hits_are_counted check (hits >= 0),
      -- Null: screened. Else why it could not be.
      failure text,
      primary key (edition_id, subject_type, subject_id)
    )`.execute(db);

  await sql`
    create table screening_mark (
      edition_id text primary key references edition on delete cascade,
      -- Snapshots loaded up to here have been compared with everybody.
      lists_up_to timestamptz not null
    )`.execute(db);

  await sql`
    create table screening_hit (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      subject_type text not null constraint screening_hit_subject_type check (subject_type in ('participant','exhibitor')),
      subject_id uuid not null,
      subject_version text not null,
      list text not null,
      entry_id text not null,
      entry_version text not null,
      programmes text[] not null default '{}',
      name_score numeric(4,1) not null constraint screening_hit_score check (name_score between 0 and 100),
      band text not null constraint screening_hit_band check (band in ('confirmed','supported','name-only','conflict')),
      engine text not null,
      -- Subject, entry and explanation as they were compared, sealed with a key of their own.
      sealed_comparison bytea not null,
      state text not null default 'open'
        constraint screening_hit_state check (state in ('open','escalated','proposed','cleared','matched','waived','expired')),
      outcome text constraint screening_hit_outcome check (outcome in ('cleared','matched','waived')),
      reason_code text,
      -- Sealed as well: it says why somebody is or is not a listed person.
      sealed_note bytea,
      authority text,
      waived_until timestamptz,
      proposed_by text,
      proposed_at timestamptz,
      confirmed_by text,
      confirmed_at timestamptz,
      opened_at timestamptz not null,
      expired_at timestamptz,
      primary key (edition_id, id),
      constraint screening_hit_in_two_hands check (confirmed_by is null or confirmed_by <> proposed_by),
      constraint screening_hit_settled_by_two check (
        state not in ('cleared','matched','waived')
        or (proposed_by is not null and confirmed_by is not null and outcome = state)),
      constraint screening_hit_proposal_is_signed check ((outcome is null) = (proposed_by is null)),
      constraint screening_hit_waiver_has_authority check (outcome <> 'waived' or (authority is not null and waived_until is not null)),
      constraint screening_hit_expiry check ((state = 'expired') = (expired_at is not null))
    )`.execute(db);
  await sql`
    create unique index screening_hit_once_per_pair_of_versions on screening_hit
      (edition_id, subject_type, subject_id, list, entry_id, entry_version, subject_version) where state <> 'expired'`.execute(
    db,
  );
  await sql`create index screening_hit_by_entry on screening_hit (edition_id, list, entry_id) where state <> 'expired'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['screening_hit', 'screening_mark', 'screening_run', 'screening_rule'])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
