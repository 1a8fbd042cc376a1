import { sql, type Kysely } from 'kysely';

/** What happens on the days: badges and passages, sessions and meetings, leads, and the figures told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table badge (
      edition_id text not null,
      -- Dense per edition: the index in the token and in the revocation list.
      idx integer not null constraint badge_index_fits_the_token check (idx between 0 and 16777215),
      generation smallint not null constraint badge_generation_is_a_byte check (generation between 0 and 255),
      participant_id uuid not null,
      token text not null,
      zones text[] not null,
      days smallint[] not null,
      valid_from timestamptz not null,
      valid_until timestamptz not null,
      issued_at timestamptz not null,
      printed_at timestamptz,
      revoked_at timestamptz,
      revoked_reason text,
      primary key (edition_id, idx, generation),
      constraint badge_participant foreign key (edition_id, participant_id) references participant,
      constraint badge_ends_after_it_starts check (valid_until > valid_from),
      constraint badge_revocation_has_a_reason check ((revoked_at is null) = (revoked_reason is null))
    )`.execute(db);
  await sql`create unique index badge_one_live_per_person on badge (edition_id, participant_id) where revoked_at is null`.execute(
    db,
  );

  await sql`
    create table passage (
      edition_id text not null,
      -- Given by the device, so that the same passage sent again is the same passage.
      id uuid not null,
      gate_id text not null,
      direction text not null constraint passage_direction check (direction in ('in','out')),
      verdict text not null constraint passage_verdict check (verdict in ('admitted','refused')),
      refusal text,
      badge_idx integer,
      badge_generation smallint,
      participant_id uuid,
      device_id text not null,
      operator_id text not null,
      passed_at timestamptz not null,
      received_at timestamptz not null,
      primary key (edition_id, id),
      constraint passage_gate foreign key (edition_id, gate_id) references gate,
      constraint passage_participant foreign key (edition_id, participant_id) references participant,
      constraint passage_refusal_names_its_reason check ((verdict = 'refused') = (refusal is not null)),
      constraint passage_admits_only_a_known_badge check (verdict = 'refused' or badge_idx is not null)
    )`.execute(db);
  await sql`create index passage_by_time on passage (edition_id, passed_at)`.execute(db);
  await sql`create index passage_by_badge on passage (edition_id, badge_idx, passed_at)`.execute(
    db,
  );

  await sql`
    create table incident (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      kind text not null,
      -- What makes two findings the same incident, such as the passages it is about.
      fingerprint text not null,
      passage_ids uuid[] not null,
      participant_id uuid,
      opened_at timestamptz not null,
      closed_at timestamptz,
      closed_reason text,
      primary key (edition_id, id),
      constraint incident_once unique (edition_id, kind, fingerprint),
      constraint incident_closing_has_a_reason check ((closed_at is null) = (closed_reason is null))
    )`.execute(db);

  await sql`
    create table session (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      code text not null,
      type text not null constraint session_type check (type in ('ceremony','panel','press','demo','convoy')),
      title jsonb not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      location text not null,
      exhibitor_id uuid,
      state text not null constraint session_state check (state in ('scheduled','held','cancelled')),
      provenance text not null default 'recorded' constraint session_provenance check (provenance in ('recorded','fact','invented')),
      source text,
      primary key (edition_id, id),
      constraint session_external_id_once unique (edition_id, external_id),
      constraint session_ends_after_it_starts check (ends_at > starts_at),
      constraint session_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor
    )`.execute(db);

  await sql`
    create table wish (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      from_kind text not null constraint wish_from_kind check (from_kind in ('delegation','exhibitor')),
      from_id uuid not null,
      to_kind text not null constraint wish_to_kind check (to_kind in ('delegation','exhibitor')),
      to_id uuid not null,
      action text not null constraint wish_action check (action in ('must','meet','never')),
      rank smallint,
      note text,
      primary key (edition_id, id),
      constraint wish_once unique (edition_id, from_kind, from_id, to_kind, to_id)
    )`.execute(db);

  await sql`
    create table meeting (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      delegation_id uuid not null,
      exhibitor_id uuid not null,
      asked_by text not null constraint meeting_asked_by check (asked_by in ('delegation','exhibitor','organiser')),
      subject text not null default '',
      state text not null constraint meeting_state check (state in ('asked','declined','planned','held','missed','cancelled')),
      starts_at timestamptz,
      ends_at timestamptz,
      place text,
      provenance text not null default 'recorded' constraint meeting_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint meeting_external_id_once unique (edition_id, external_id),
      constraint meeting_delegation foreign key (edition_id, delegation_id) references delegation,
      constraint meeting_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor,
      constraint meeting_ends_after_it_starts check (ends_at > starts_at),
      constraint meeting_planned_has_a_time check (state not in ('planned','held','missed') or starts_at is not null)
    )`.execute(db);

  await sql`
    create table lead (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text,
      exhibitor_id uuid not null,
      participant_id uuid,
      scanned_at timestamptz not null,
      rating text constraint lead_rating check (rating in ('hot','warm','cold')),
      next_step text,
      consent boolean not null,
      provenance text not null default 'recorded' constraint lead_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint lead_external_id_once unique (edition_id, external_id),
      constraint lead_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor,
      constraint lead_participant foreign key (edition_id, participant_id) references participant,
      constraint lead_person_has_consented check (consent or participant_id is null)
    )`.execute(db);

  await sql`
    create table claim (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      external_id text not null,
      -- The figure of ours that the claim is laid beside.
      figure_key text not null,
      said text not null,
      value_low numeric,
      value_high numeric,
      unit text not null,
      said_when text not null,
      said_by text not null,
      source text not null,
      explanation jsonb not null,
      primary key (edition_id, id),
      constraint claim_external_id_once unique (edition_id, external_id),
      constraint claim_range check (value_high >= value_low)
    )`.execute(db);

  await sql`
    create table report (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      number integer not null,
      frozen_at timestamptz not null,
      frozen_by text not null,
      -- The figures are what the ledger said up to and with this row.
      ledger_seq bigint not null,
      ledger_hash bytea not null,
      -- Canonical JSON, the bytes that were signed.
      content text not null,
      kid smallint not null,
      signature bytea not null constraint report_signature_is_ed25519 check (length(signature) = 64),
      primary key (edition_id, id),
      constraint report_number_once unique (edition_id, number)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'report',
    'claim',
    'lead',
    'meeting',
    'wish',
    'session',
    'incident',
    'passage',
    'badge',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
