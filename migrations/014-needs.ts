import { sql, type Kysely } from 'kysely';

/** What a country seeks at the show, and whom it must meet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table need (
      edition_id text not null references edition on delete cascade,
      id uuid not null,
      country text not null constraint need_country check (country ~ '^[A-Z]{2}$'),
      -- Null where the government as a whole seeks it.
      delegation_id uuid,
      -- A code of the show's own taxonomy; which codes there are is the program's to know.
      sector text not null,
      purpose text not null constraint need_purpose check (purpose in
        ('buy','evaluate','joint-production','training','technology-transfer','finance','research')),
      horizon text constraint need_horizon check (horizon in ('now','one-year','three-years','later')),
      note text,
      -- What was sought last time is shown, and asked for again.
      state text not null constraint need_state check (state in ('stated','last-time')),
      stated_by text not null constraint need_stated_by check (stated_by in ('embassy','protocol','file')),
      stated_at timestamptz not null,
      provenance text not null default 'recorded' constraint need_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint need_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint need_once unique nulls not distinct (edition_id, country, delegation_id, sector, purpose, state)
    )`.execute(db);

  await sql`
    create table must_meet (
      edition_id text not null references edition on delete cascade,
      country text not null constraint must_meet_country check (country ~ '^[A-Z]{2}$'),
      exhibitor_id uuid not null,
      rank smallint not null constraint must_meet_rank_is_positive check (rank > 0),
      note text,
      stated_by text not null constraint must_meet_stated_by check (stated_by in ('embassy','protocol')),
      stated_at timestamptz not null,
      -- The delegation that carries the wish; null until the government has one.
      wished_by uuid,
      provenance text not null default 'recorded' constraint must_meet_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, country, exhibitor_id),
      constraint must_meet_rank_once unique (edition_id, country, rank) deferrable initially deferred,
      constraint must_meet_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor on delete cascade,
      constraint must_meet_wished_by foreign key (edition_id, wished_by) references delegation
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['must_meet', 'need']) await sql`drop table ${sql.table(table)}`.execute(db);
}
