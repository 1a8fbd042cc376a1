import { sql, type Kysely } from 'kysely';

/** Reprint desks: gate devices that may sign replacements without the hub. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table gate_enrolment
      -- Whether the device it lets in may print, and which categories; null for a gate.
      add column desk_categories smallint[],
      add column is_desk boolean not null default false,
      add constraint gate_enrolment_only_a_desk_has_categories check (is_desk or desk_categories is null)`.execute(
    db,
  );
  await sql`
    alter table gate_device
      -- Number of the key it signs replacements with, once it has made one.
      add column desk_kid smallint constraint gate_device_desk_key check (desk_kid between 128 and 255)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table gate_device drop column desk_kid`.execute(db);
  await sql`alter table gate_enrolment drop column is_desk, drop column desk_categories`.execute(
    db,
  );
}
