import { sql, type Kysely } from 'kysely';

/** What was done about a person is found by the person; and an account keeps the hand it has shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Badges, passages and leads name the person inside their data.
  await sql`
    create index ledger_entry_by_participant on ledger_entry (edition_id, (data ->> 'participantId'), seq)
      where data ->> 'participantId' is not null`.execute(db);

  await sql`
    create table accreditation_hand (
      edition_id text not null,
      participant_id uuid not null,
      -- As the ledger names the account or process.
      actor_id text not null,
      hand text not null constraint accreditation_hand_kind check (hand in ('recommends', 'decides')),
      primary key (edition_id, participant_id, actor_id, hand),
      constraint accreditation_hand_participant foreign key (edition_id, participant_id)
        references participant on delete cascade,
      -- Over the whole story of a person, not only over its last two acts.
      constraint accreditation_one_hand_per_actor unique (edition_id, participant_id, actor_id)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table accreditation_hand`.execute(db);
  await sql`drop index ledger_entry_by_participant`.execute(db);
}
