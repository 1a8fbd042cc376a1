import { sql, type Kysely } from 'kysely';

/** The stay of a delegation: how it comes and goes, where it sleeps, what drives it, who is with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stay_leg (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      delegation_id uuid not null,
      direction text not null constraint stay_leg_direction check (direction in ('arrival','departure')),
      mode text not null constraint stay_leg_mode check (mode in ('flight','train','road')),
      -- Flight or train number, or the plates of a convoy.
      number text not null default '',
      carrier text not null default '',
      -- Airport, station or border post, as the office calls it: run sheets are sorted by it.
      place text not null constraint stay_leg_place_is_named check (place <> ''),
      scheduled_at timestamptz not null,
      vip_lounge boolean not null default false,
      -- State, its time and the time expected are folded from stay_event; kept here to be searched.
      state text not null default 'announced' constraint stay_leg_state check (state in
        ('announced','on-time','delayed','landed','received','at-hotel','departed','cancelled')),
      state_at timestamptz,
      expected_at timestamptz not null,
      provenance text not null default 'recorded' constraint stay_leg_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint stay_leg_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);
  await sql`create index stay_leg_by_delegation on stay_leg (edition_id, delegation_id)`.execute(
    db,
  );
  await sql`create index stay_leg_by_time on stay_leg (edition_id, scheduled_at)`.execute(db);

  await sql`
    create table stay_leg_person (
      edition_id text not null,
      leg_id uuid not null,
      participant_id uuid not null,
      primary key (edition_id, leg_id, participant_id),
      constraint stay_leg_person_leg foreign key (edition_id, leg_id) references stay_leg on delete cascade,
      constraint stay_leg_person_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  await sql`
    create table stay_room (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      delegation_id uuid not null,
      hotel text not null constraint stay_room_hotel_is_named check (hotel <> ''),
      -- Empty until the hotel has given one.
      room text not null default '',
      kind text not null constraint stay_room_kind check (kind in ('single','double','suite')),
      -- The day of arrival and that of departure: the nights are those between.
      from_day date not null,
      until_day date not null,
      provenance text not null default 'recorded' constraint stay_room_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint stay_room_has_a_night check (until_day > from_day),
      constraint stay_room_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);

  await sql`
    create table stay_room_person (
      edition_id text not null,
      room_id uuid not null,
      participant_id uuid not null,
      primary key (edition_id, room_id, participant_id),
      constraint stay_room_person_room foreign key (edition_id, room_id) references stay_room on delete cascade,
      constraint stay_room_person_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  await sql`
    create table stay_vehicle (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      plate text not null constraint stay_vehicle_plate_is_named check (plate <> ''),
      seats smallint not null constraint stay_vehicle_seats check (seats between 1 and 99),
      driver text not null default '',
      call_sign text not null default '',
      provenance text not null default 'recorded' constraint stay_vehicle_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint stay_vehicle_plate_once unique (edition_id, plate)
    )`.execute(db);

  await sql`
    create table stay_duty (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      vehicle_id uuid not null,
      delegation_id uuid not null,
      from_at timestamptz not null,
      until_at timestamptz not null,
      primary key (edition_id, id),
      constraint stay_duty_ends_after_it_starts check (until_at > from_at),
      constraint stay_duty_vehicle foreign key (edition_id, vehicle_id) references stay_vehicle on delete cascade,
      constraint stay_duty_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);
  await sql`create index stay_duty_by_vehicle on stay_duty (edition_id, vehicle_id, from_at)`.execute(
    db,
  );

  await sql`
    create table stay_wish (
      edition_id text not null references edition on delete cascade,
      delegation_id uuid not null,
      hotel text not null default '',
      rooms smallint constraint stay_wish_rooms check (rooms between 0 and 500),
      vehicles smallint constraint stay_wish_vehicles check (vehicles between 0 and 200),
      note text not null default '',
      version integer not null default 1,
      primary key (edition_id, delegation_id),
      constraint stay_wish_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);

  await sql`
    create table stay_particulars (
      edition_id text not null references edition on delete cascade,
      participant_id uuid not null,
      -- ISO 639-1.
      languages text[] not null default '{}',
      diet text not null default '',
      version integer not null default 1,
      primary key (edition_id, participant_id),
      constraint stay_particulars_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  await sql`
    create table stay_restricted (
      edition_id text not null references edition on delete cascade,
      participant_id uuid not null,
      field text not null constraint stay_restricted_field check (field in ('access-needs','weapons','radios')),
      -- Sealed with the key of the installation, for this edition, person and field only.
      sealed bytea not null,
      given_at timestamptz not null,
      primary key (edition_id, participant_id, field),
      constraint stay_restricted_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  await sql`
    create table stay_liaison (
      edition_id text not null references edition on delete cascade,
      account_id uuid not null,
      delegation_id uuid not null,
      primary key (edition_id, account_id, delegation_id),
      constraint stay_liaison_account foreign key (account_id) references account on delete cascade,
      constraint stay_liaison_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);

  await sql`
    create table stay_event (
      edition_id text not null references edition on delete cascade,
      -- Given by the telephone, so that the same event sent again is the same event.
      id uuid not null,
      delegation_id uuid not null,
      -- Null for what is about the delegation as a whole.
      leg_id uuid,
      status text not null constraint stay_event_status check (status in
        ('announced','on-time','delayed','landed','received','cancelled',
         'at-airport','in-car','at-hotel','at-venue','late','need-help','departed')),
      -- Of a delay, the new time; null for everything else.
      expected_at timestamptz,
      -- Of being late.
      minutes smallint constraint stay_event_minutes check (minutes between 1 and 999),
      device_time timestamptz not null,
      received_at timestamptz not null,
      -- The device's clock, but never after the server's: what the events are ordered by.
      happened_at timestamptz not null generated always as (least(device_time, received_at)) stored,
      actor_id text not null,
      primary key (edition_id, id),
      constraint stay_event_delay_has_a_time check ((status = 'delayed') = (expected_at is not null)),
      constraint stay_event_late_has_minutes check ((status = 'late') = (minutes is not null)),
      constraint stay_event_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade,
      constraint stay_event_leg foreign key (edition_id, leg_id) references stay_leg on delete cascade
    )`.execute(db);
  await sql`create index stay_event_by_delegation on stay_event (edition_id, delegation_id, happened_at)`.execute(
    db,
  );

  await sql`
    create table stay_presence (
      edition_id text not null references edition on delete cascade,
      delegation_id uuid not null,
      -- Told to the ledger once each.
      arrived_at timestamptz,
      departed_at timestamptz,
      primary key (edition_id, delegation_id),
      constraint stay_presence_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'stay_presence',
    'stay_event',
    'stay_liaison',
    'stay_restricted',
    'stay_particulars',
    'stay_wish',
    'stay_duty',
    'stay_vehicle',
    'stay_room_person',
    'stay_room',
    'stay_leg_person',
    'stay_leg',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
