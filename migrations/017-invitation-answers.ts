import { sql, type Kysely } from 'kysely';

/** What governments answered, each version of it, and who is to be reached for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table answer_setting (
      edition_id text primary key references edition on delete cascade,
      -- The number the next receipt gets; whoever answers holds the row until it is written.
      next_receipt integer not null default 1 constraint answer_setting_receipt_is_positive check (next_receipt > 0),
      -- Where a focal point asks for help; empty until protocol has set it.
      phone text not null default '',
      email text not null default ''
    )`.execute(db);

  await sql`
    create table invitation_answer (
      edition_id text not null,
      invitation_id uuid not null,
      -- 1, 2, …: a changed answer is a new row, and the last one stands.
      version integer not null constraint invitation_answer_version_is_positive check (version > 0),
      decision text not null constraint invitation_answer_decision check (decision in ('accepted', 'declined')),
      roles text[] not null
        constraint invitation_answer_roles check (roles <@ array['delegation','exhibitor','financial-partner','speaker']),
      people integer constraint invitation_answer_people check (people between 1 and 1000),
      decline_reason text,
      answered_at timestamptz not null,
      -- As the ledger names who wrote it: account:<id> or link:<id>.
      answered_by text not null,
      -- An officer of the host wrote it down for the government.
      on_behalf boolean not null,
      -- The language it was written in.
      locale text not null constraint invitation_answer_locale check (locale in ('fr','en','tr','ar')),
      receipt integer not null,
      primary key (edition_id, invitation_id, version),
      constraint invitation_answer_invitation foreign key (edition_id, invitation_id)
        references invitation on delete cascade,
      constraint invitation_answer_receipt_once unique (edition_id, receipt),
      constraint invitation_answer_yes_has_a_role check ((decision = 'accepted') = (roles <> '{}')),
      constraint invitation_answer_no_has_a_reason check ((decision = 'declined') = (decline_reason is not null)),
      constraint invitation_answer_no_has_no_people check (decision = 'accepted' or people is null)
    )`.execute(db);

  // Apart from the answer, so that persons can be forgotten and the answer stays.
  await sql`
    create table answer_focal_point (
      edition_id text not null,
      invitation_id uuid not null,
      version integer not null,
      name text not null,
      post text not null,
      email text not null,
      phone text not null,
      language text not null constraint answer_focal_point_language check (language in ('fr','en','tr','ar')),
      -- What the government wrote besides; it may name somebody.
      message text not null,
      primary key (edition_id, invitation_id, version),
      constraint answer_focal_point_answer foreign key (edition_id, invitation_id, version)
        references invitation_answer on delete cascade
    )`.execute(db);

  await sql`
    create table focal_point_access (
      edition_id text not null references edition on delete cascade,
      country text not null constraint focal_point_access_country check (country ~ '^[A-Z]{2}$'),
      -- The link that was mailed to the focal point of now.
      link_id uuid,
      -- Null where the address belongs to somebody with another role, which stays as it is.
      account_id uuid references account on delete set null,
      primary key (edition_id, country),
      constraint focal_point_access_link foreign key (edition_id, link_id) references access_link on delete set null (link_id)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'focal_point_access',
    'answer_focal_point',
    'invitation_answer',
    'answer_setting',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
