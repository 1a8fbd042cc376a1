import { sql, type Kysely } from 'kysely';

/** An exhibitor also meets people who come for no delegation: investors, officers of private security. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table meeting
      alter column delegation_id drop not null,
      add column participant_id uuid,
      add constraint meeting_participant foreign key (edition_id, participant_id) references participant,
      add constraint meeting_has_one_guest check (num_nonnulls(delegation_id, participant_id) = 1),
      drop constraint meeting_asked_by,
      add constraint meeting_asked_by check (asked_by in ('delegation', 'participant', 'exhibitor', 'organiser'))
  `.execute(db);
  await sql`
    alter table wish
      drop constraint wish_from_kind,
      drop constraint wish_to_kind,
      add constraint wish_from_kind check (from_kind in ('delegation', 'participant', 'exhibitor')),
      add constraint wish_to_kind check (to_kind in ('delegation', 'participant', 'exhibitor')),
      add column provenance text not null default 'recorded'
        constraint wish_provenance check (provenance in ('recorded', 'fact', 'invented'))
  `.execute(db);
  await sql`create index meeting_by_exhibitor on meeting (edition_id, exhibitor_id)`.execute(db);
  await sql`create index lead_by_exhibitor on lead (edition_id, exhibitor_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index lead_by_exhibitor, meeting_by_exhibitor`.execute(db);
  await sql`delete from wish where 'participant' in (from_kind, to_kind)`.execute(db);
  await sql`
    alter table wish
      drop column provenance,
      drop constraint wish_from_kind,
      drop constraint wish_to_kind,
      add constraint wish_from_kind check (from_kind in ('delegation', 'exhibitor')),
      add constraint wish_to_kind check (to_kind in ('delegation', 'exhibitor'))
  `.execute(db);
  await sql`delete from meeting where participant_id is not null or asked_by = 'participant'`.execute(
    db,
  );
  await sql`
    alter table meeting
      drop column participant_id,
      alter column delegation_id set not null,
      drop constraint meeting_asked_by,
      add constraint meeting_asked_by check (asked_by in ('delegation', 'exhibitor', 'organiser'))
  `.execute(db);
}
