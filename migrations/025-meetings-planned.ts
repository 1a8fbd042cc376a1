import { sql, type Kysely } from 'kysely';

/**
 * Meetings that are asked, planned in versions and kept: what each party seeks, when and where
 * meetings may be, runs of the scheduler, what was published, and what came of each meeting.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Ships with PostgreSQL, and whoever owns the database may create it.
  await sql`create extension if not exists btree_gist`.execute(db);

  await sql`
    create table meeting_settings (
      edition_id text primary key references edition on delete cascade,
      -- Blocks, lengths, limits, holds, walking minutes, weights.
      content jsonb not null,
      version integer not null default 1
    )`.execute(db);

  await sql`
    create table meeting_place (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      code text not null,
      name jsonb not null,
      kind text not null constraint meeting_place_kind check (kind in ('stand','table','room','suite')),
      hall_id text,
      -- Whose stand it is: only it receives there.
      exhibitor_id uuid,
      capacity smallint not null constraint meeting_place_capacity check (capacity between 1 and 99),
      closed boolean not null default false,
      provenance text not null default 'recorded' constraint meeting_place_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint meeting_place_code_once unique (edition_id, code),
      constraint meeting_place_hall foreign key (edition_id, hall_id) references hall,
      constraint meeting_place_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade
    )`.execute(db);

  await sql`
    create table meeting_absence (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      holder_kind text not null constraint meeting_absence_holder check (holder_kind in ('delegation','participant','exhibitor','place')),
      holder_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      why text not null constraint meeting_absence_why check (why in ('travel','prayer','lunch','convoy','elsewhere','closed','other')),
      stated_at timestamptz not null,
      stated_by text not null,
      primary key (edition_id, id),
      constraint meeting_absence_ends_after_it_starts check (ends_at > starts_at)
    )`.execute(db);
  await sql`create index meeting_absence_by_holder on meeting_absence (edition_id, holder_id)`.execute(
    db,
  );

  await sql`
    create table meeting_interpreter (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      -- As the desk calls them: a number or a team, and no name of a person.
      code text not null,
      participant_id uuid,
      -- ISO 639-1.
      languages text[] not null constraint meeting_interpreter_has_two_languages check (cardinality(languages) >= 2),
      -- [{from, to}] in UTC.
      shifts jsonb not null,
      provenance text not null default 'recorded' constraint meeting_interpreter_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint meeting_interpreter_code_once unique (edition_id, code),
      constraint meeting_interpreter_participant foreign key (edition_id, participant_id) references participant
    )`.execute(db);

  await sql`
    create table meeting_profile (
      edition_id text not null references edition on delete cascade,
      party_kind text not null constraint meeting_profile_party check (party_kind in ('delegation','participant','exhibitor')),
      party_id uuid not null,
      seeks text[] not null default '{}',
      offers text[] not null default '{}',
      purposes text[] not null default '{}',
      horizon text constraint meeting_profile_horizon check (horizon in ('now','one-year','three-years','later')),
      -- Read by the organiser alone.
      budget_band text constraint meeting_profile_budget check (budget_band in ('small','middle','large')),
      languages text[] not null default '{}',
      minimum smallint not null default 0 constraint meeting_profile_minimum check (minimum between 0 and 99),
      minimum_for text constraint meeting_profile_minimum_for check (minimum_for in ('official','package')),
      -- What is set here stands before the limit of the edition.
      most_per_half_day smallint,
      most_per_day smallint,
      most_per_edition smallint,
      teams smallint not null default 1 constraint meeting_profile_teams check (teams between 1 and 20),
      stated_at timestamptz not null,
      stated_by text not null,
      -- Whether somebody else told it for them: a liaison officer, a desk, a file.
      on_behalf boolean not null default false,
      version integer not null default 1,
      provenance text not null default 'recorded' constraint meeting_profile_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, party_kind, party_id),
      constraint meeting_profile_promise_says_for_whom check ((minimum > 0) = (minimum_for is not null))
    )`.execute(db);

  await sql`
    alter table wish
      add column stated_at timestamptz,
      add column stated_by text,
      add column on_behalf boolean not null default false`.execute(db);

  await sql`
    create table meeting_later (
      edition_id text not null references edition on delete cascade,
      from_kind text not null constraint meeting_later_from check (from_kind in ('delegation','participant','exhibitor')),
      from_id uuid not null,
      to_kind text not null constraint meeting_later_to check (to_kind in ('delegation','participant','exhibitor')),
      to_id uuid not null,
      note text,
      stated_at timestamptz not null,
      stated_by text not null,
      on_behalf boolean not null default false,
      primary key (edition_id, from_kind, from_id, to_kind, to_id)
    )`.execute(db);

  await sql`
    alter table meeting
      drop constraint meeting_state,
      add constraint meeting_state check (state in ('asked','accepted','declined','expired','planned','held','missed','cancelled')),
      add column minutes smallint not null default 30 constraint meeting_minutes check (minutes between 5 and 240 and minutes % 5 = 0),
      add column place_id uuid,
      -- Which of the meetings a place holds at once.
      add column seat smallint not null default 0,
      -- Two languages between which somebody interprets.
      add column interpreted text[] constraint meeting_interpreted_between_two check (cardinality(interpreted) = 2),
      add column interpreter_id uuid,
      add column closed boolean not null default false,
      add column sectors text[] not null default '{}',
      add column time_locked boolean not null default false,
      add column place_locked boolean not null default false,
      add column source text not null default 'file' constraint meeting_source check (source in ('file','self','organiser','run')),
      -- Grows with each change a calendar must see.
      add column sequence integer not null default 0,
      -- Whether both sides may rely on it; false while it is only published for a reply.
      add column firm boolean not null default true,
      add column asked_at timestamptz,
      -- When an unanswered question gives its time free again.
      add column hold_until timestamptz,
      add column guest_came_at timestamptz,
      add column host_came_at timestamptz,
      add column missed_by text constraint meeting_missed_by check (missed_by in ('guest','host','both')),
      -- When its time and place were given to others.
      add column released_at timestamptz,
      add column changed_at timestamptz,
      add constraint meeting_place_known foreign key (edition_id, place_id) references meeting_place,
      add constraint meeting_interpreter_known foreign key (edition_id, interpreter_id) references meeting_interpreter`.execute(
    db,
  );
  await sql`create index meeting_by_delegation on meeting (edition_id, delegation_id)`.execute(db);
  await sql`create index meeting_by_participant on meeting (edition_id, participant_id) where participant_id is not null`.execute(
    db,
  );

  await sql`
    create table meeting_attendee (
      edition_id text not null,
      meeting_id uuid not null,
      participant_id uuid not null,
      side text not null constraint meeting_attendee_side check (side in ('guest','host')),
      -- Without them there is no meeting.
      required boolean not null default false,
      leads boolean not null default false,
      primary key (edition_id, meeting_id, participant_id),
      constraint meeting_attendee_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade,
      constraint meeting_attendee_participant foreign key (edition_id, participant_id) references participant
    )`.execute(db);

  // Who and what a planned meeting takes up. The database itself lets nobody be in two places.
  await sql`
    create table meeting_booking (
      edition_id text not null,
      meeting_id uuid not null,
      holder_kind text not null constraint meeting_booking_holder check (holder_kind in ('guest','host','person','place','interpreter')),
      holder_id uuid not null,
      -- Of those who may have several meetings at once, which of them this is.
      seat smallint not null default 0,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      primary key (edition_id, meeting_id, holder_id),
      constraint meeting_booking_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade,
      constraint meeting_booking_one_place_at_a_time exclude using gist
        (edition_id with =, holder_id with =, seat with =, tstzrange(starts_at, ends_at) with &&) deferrable initially immediate
    )`.execute(db);

  await sql`
    create table meeting_proposal (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      -- Who proposes.
      side text not null constraint meeting_proposal_side check (side in ('guest','host')),
      starts_at timestamptz,
      place_id uuid,
      participant_id uuid,
      message text not null default '',
      made_at timestamptz not null,
      made_by text not null,
      on_behalf boolean not null default false,
      -- Until when its time counts as likely taken.
      hold_until timestamptz,
      state text not null constraint meeting_proposal_state check (state in ('open','accepted','declined','replaced','expired')),
      reason text,
      primary key (edition_id, id),
      constraint meeting_proposal_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade,
      constraint meeting_proposal_place foreign key (edition_id, place_id) references meeting_place,
      constraint meeting_proposal_participant foreign key (edition_id, participant_id) references participant
    )`.execute(db);
  await sql`create unique index meeting_proposal_one_open on meeting_proposal (edition_id, meeting_id) where state = 'open'`.execute(
    db,
  );

  await sql`
    create table meeting_outcome (
      edition_id text not null,
      meeting_id uuid not null,
      side text not null constraint meeting_outcome_side check (side in ('guest','host')),
      outcome text not null constraint meeting_outcome_word check (outcome in ('useful','neutral','no-interest','other-side-absent')),
      follow_up_on date,
      -- Read by its own side alone.
      note text not null default '',
      stated_at timestamptz not null,
      stated_by text not null,
      on_behalf boolean not null default false,
      primary key (edition_id, meeting_id, side),
      constraint meeting_outcome_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade
    )`.execute(db);

  await sql`
    create table meeting_run (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      number integer not null,
      state text not null constraint meeting_run_state check (state in ('waiting','running','done','stopped','failed')),
      scope jsonb not null,
      seed integer not null,
      seconds smallint not null constraint meeting_run_seconds check (seconds between 1 and 3600),
      started_by text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      -- The show as the engine read it, and the hash of it.
      show jsonb not null,
      input_hash text not null,
      progress jsonb,
      value jsonb,
      bound jsonb,
      status text constraint meeting_run_status check (status in ('optimal','feasible','infeasible')),
      unmet jsonb,
      culprits jsonb,
      failure text,
      primary key (edition_id, id),
      constraint meeting_run_number_once unique (edition_id, number)
    )`.execute(db);

  await sql`
    create table meeting_plan (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      number integer not null,
      run_id uuid,
      -- The published version it began from, where no run made it.
      from_version integer,
      made_by text not null,
      made_at timestamptz not null,
      -- Counts the edits, so that no editor overwrites what another has just done.
      revision integer not null default 0,
      assignments jsonb not null,
      value jsonb,
      primary key (edition_id, id),
      constraint meeting_plan_number_once unique (edition_id, number),
      constraint meeting_plan_run foreign key (edition_id, run_id) references meeting_run
    )`.execute(db);

  await sql`
    create table meeting_plan_edit (
      edition_id text not null,
      plan_id uuid not null,
      revision integer not null,
      kind text not null,
      -- [{meeting, before, after}], either null where it was or is not placed.
      changes jsonb not null,
      reason text not null default '',
      made_by text not null,
      made_at timestamptz not null,
      undone boolean not null default false,
      primary key (edition_id, plan_id, revision),
      constraint meeting_plan_edit_plan foreign key (edition_id, plan_id) references meeting_plan on delete cascade
    )`.execute(db);

  await sql`
    create table meeting_version (
      edition_id text not null references edition on delete cascade,
      number integer not null,
      kind text not null constraint meeting_version_kind check (kind in ('provisional','final','repair','rollback')),
      plan_id uuid,
      published_at timestamptz not null,
      published_by text not null,
      reply_until timestamptz,
      reason text not null default '',
      -- Every placed meeting as it was then, so that it can be compared and brought back.
      content jsonb not null,
      primary key (edition_id, number),
      constraint meeting_version_plan foreign key (edition_id, plan_id) references meeting_plan
    )`.execute(db);

  await sql`
    create table meeting_reply (
      edition_id text not null,
      meeting_id uuid not null,
      side text not null constraint meeting_reply_side check (side in ('guest','host')),
      version integer not null,
      answer text not null constraint meeting_reply_answer check (answer in ('confirmed','move','refused')),
      reason text not null default '',
      replied_at timestamptz not null,
      replied_by text not null,
      on_behalf boolean not null default false,
      primary key (edition_id, meeting_id, side, version),
      constraint meeting_reply_meeting foreign key (edition_id, meeting_id) references meeting on delete cascade,
      constraint meeting_reply_version foreign key (edition_id, version) references meeting_version
    )`.execute(db);

  await sql`
    create table meeting_telling (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      party_kind text not null constraint meeting_telling_party check (party_kind in ('delegation','participant','exhibitor')),
      party_id uuid not null,
      -- What changed for them: [{meetingId, what, before, after}].
      changes jsonb not null,
      due_at timestamptz not null,
      told_at timestamptz,
      told_how text constraint meeting_telling_how check (told_how in ('mail','paper','phone','read')),
      told_by text,
      primary key (edition_id, id),
      constraint meeting_telling_says_how check ((told_at is null) = (told_how is null))
    )`.execute(db);
  await sql`create index meeting_telling_waiting on meeting_telling (edition_id, party_id) where told_at is null`.execute(
    db,
  );

  await sql`
    create table meeting_feed (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      party_kind text not null constraint meeting_feed_party check (party_kind in ('delegation','participant','exhibitor')),
      party_id uuid not null,
      token_hash bytea not null constraint meeting_feed_token_once unique,
      locale text not null,
      made_at timestamptz not null,
      made_by text not null,
      revoked_at timestamptz,
      last_read_at timestamptz,
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table session_audience (
      edition_id text not null,
      session_id uuid not null,
      -- All of a kind, or one of them.
      party_kind text not null constraint session_audience_party check (party_kind in ('delegations','exhibitors','delegation','exhibitor','participant')),
      party_id uuid,
      constraint session_audience_once unique nulls not distinct (edition_id, session_id, party_kind, party_id),
      constraint session_audience_session foreign key (edition_id, session_id) references session on delete cascade,
      constraint session_audience_names_one check ((party_id is null) = (party_kind in ('delegations','exhibitors')))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'session_audience',
    'meeting_feed',
    'meeting_telling',
    'meeting_reply',
    'meeting_version',
    'meeting_plan_edit',
    'meeting_plan',
    'meeting_run',
    'meeting_outcome',
    'meeting_proposal',
    'meeting_booking',
    'meeting_attendee',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`update meeting set state = 'asked' where state in ('accepted', 'expired')`.execute(db);
  await sql`drop index meeting_by_delegation, meeting_by_participant`.execute(db);
  await sql`
    alter table meeting
      drop constraint meeting_state,
      add constraint meeting_state check (state in ('asked','declined','planned','held','missed','cancelled')),
      drop column minutes, drop column place_id, drop column seat, drop column interpreted,
      drop column interpreter_id, drop column closed, drop column sectors, drop column time_locked,
      drop column place_locked, drop column source, drop column sequence, drop column firm,
      drop column asked_at, drop column hold_until, drop column guest_came_at,
      drop column host_came_at, drop column missed_by, drop column released_at,
      drop column changed_at`.execute(db);
  await sql`alter table wish drop column stated_at, drop column stated_by, drop column on_behalf`.execute(
    db,
  );
  for (const table of [
    'meeting_later',
    'meeting_profile',
    'meeting_interpreter',
    'meeting_absence',
    'meeting_place',
    'meeting_settings',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
  await sql`drop extension btree_gist`.execute(db);
}
