import { sql, type Kysely } from 'kysely';

/**
 * The demo days: ranges and what is drawn on them, goods and ammunition, range sessions and their
 * timetable, convoys and who sits in them, and what is told when something goes otherwise.
 *
 * What happens on the range and aboard is in the log of the gates; see `gate_event`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table range (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      venue_id text not null,
      name jsonb not null,
      -- Degrees, north and east positive: for the sun and the hours of prayer.
      latitude double precision not null constraint range_latitude check (latitude between -90 and 90),
      longitude double precision not null constraint range_longitude check (longitude between -180 and 180),
      -- Degrees clockwise from the top of the plan to north.
      north_degrees double precision not null default 0,
      -- What the plan is drawn over; null for an empty sheet.
      sheet_file_id text references stored_file,
      sheet_kind text constraint range_sheet_kind check (sheet_kind in ('image','svg','dxf')),
      -- In the units of the sheet: pixels, or what the drawing counts in.
      sheet_width double precision,
      sheet_height double precision,
      -- Two points of the sheet and the metres between them: {a: [x, y], b: [x, y], metres}.
      scale jsonb,
      -- Of the plan, in metres.
      width_m double precision not null constraint range_width check (width_m between 10 and 100000),
      height_m double precision not null constraint range_height check (height_m between 10 and 100000),
      version integer not null default 1,
      provenance text not null default 'recorded' constraint range_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint range_venue foreign key (edition_id, venue_id) references venue,
      constraint range_sheet_is_whole check ((sheet_file_id is null) = (sheet_kind is null) and (sheet_file_id is null) = (sheet_width is null) and (sheet_file_id is null) = (sheet_height is null))
    )`.execute(db);

  await sql`
    create table range_channel (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      range_id uuid,
      code text not null,
      -- Such as 146.520 MHz; as the signals officer writes it.
      frequency text not null,
      use text not null constraint range_channel_use check (use in ('command','safety','medical','convoy','air','reserve')),
      call_sign text not null,
      primary key (edition_id, id),
      constraint range_channel_code_once unique (edition_id, code),
      constraint range_channel_range foreign key (edition_id, range_id) references range on delete cascade
    )`.execute(db);

  await sql`
    create table range_feature (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      range_id uuid not null,
      kind text not null constraint range_feature_kind check (kind in ('lane','sector','stand','air-block','danger-area','medical','assembly','store')),
      code text not null,
      name jsonb not null,
      -- [[x, y], …] in metres on the plan, x to the right, y downwards; at least three corners.
      outline jsonb not null,
      -- People on a viewing stand; null for everything else.
      capacity integer constraint range_feature_capacity check (capacity between 0 and 100000),
      -- Metres above the ground, as the host army gives them; null for no limit.
      floor_m integer,
      ceiling_m integer,
      channel_id uuid,
      version integer not null default 1,
      provenance text not null default 'recorded' constraint range_feature_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint range_feature_code_once unique (edition_id, range_id, code),
      constraint range_feature_range foreign key (edition_id, range_id) references range on delete cascade,
      constraint range_feature_channel foreign key (edition_id, channel_id) references range_channel,
      constraint range_feature_heights check (ceiling_m > coalesce(floor_m, 0))
    )`.execute(db);

  await sql`
    create table range_window (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      range_id uuid not null,
      -- A lane or an air block; null for the whole range.
      feature_id uuid,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      -- Whether it may be used then, or may not: inside an open window.
      opens boolean not null,
      why text constraint range_window_why check (why in ('prayer','lunch','air-traffic','population','maintenance','other')),
      primary key (edition_id, id),
      constraint range_window_ends_after_it_starts check (ends_at > starts_at),
      constraint range_window_range foreign key (edition_id, range_id) references range on delete cascade,
      constraint range_window_feature foreign key (edition_id, feature_id) references range_feature on delete cascade
    )`.execute(db);

  await sql`
    create table range_walk (
      edition_id text not null,
      from_id uuid not null,
      to_id uuid not null,
      minutes smallint not null constraint range_walk_minutes check (minutes between 0 and 240),
      primary key (edition_id, from_id, to_id),
      constraint range_walk_from foreign key (edition_id, from_id) references range_feature on delete cascade,
      constraint range_walk_to foreign key (edition_id, to_id) references range_feature on delete cascade
    )`.execute(db);

  await sql`
    create table exhibit (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      external_id text,
      -- On the tag that is scanned: E-0012.
      code text not null,
      exhibitor_id uuid not null,
      kind text not null constraint exhibit_kind check (kind in ('small-arm','light-weapon','launcher','vehicle','drone','munition-model','sensor','other')),
      designation text not null,
      serial text not null default '',
      status text not null constraint exhibit_status check (status in ('live','deactivated','dummy')),
      end_use text not null constraint exhibit_end_use check (end_use in ('display','demonstration','both')),
      import_permit text,
      temporary_admission text,
      -- Where it belongs at night.
      store text not null default '',
      state text not null default 'announced' constraint exhibit_state check (state in ('announced','on-site','left','lost')),
      provenance text not null default 'recorded' constraint exhibit_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint exhibit_code_once unique (edition_id, code),
      constraint exhibit_external_once unique (edition_id, external_id),
      constraint exhibit_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor
    )`.execute(db);
  await sql`create index exhibit_by_exhibitor on exhibit (edition_id, exhibitor_id)`.execute(db);

  // Rows are only added. What was scanned in the field is in the log of the gates beside these.
  await sql`
    create table exhibit_movement (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      exhibit_id uuid not null,
      place text not null constraint exhibit_movement_place check (place in ('border','store','stand','transit','lane','out')),
      -- A lane, a stand; null where there is but one.
      place_id text,
      taken_by uuid,
      moved_at timestamptz not null,
      due_back_at timestamptz,
      recorded_by text not null,
      primary key (edition_id, id),
      constraint exhibit_movement_exhibit foreign key (edition_id, exhibit_id) references exhibit,
      constraint exhibit_movement_taker foreign key (edition_id, taken_by) references participant
    )`.execute(db);
  await sql`create index exhibit_movement_by_exhibit on exhibit_movement (edition_id, exhibit_id, moved_at)`.execute(
    db,
  );

  await sql`
    create table exhibit_count (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      counted_at timestamptz not null,
      place text not null,
      counted_by text not null,
      witnessed_by text,
      expected uuid[] not null,
      found uuid[] not null,
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table ammunition_lot (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      -- As stamped on the crate.
      code text not null,
      exhibitor_id uuid,
      nature text not null,
      provenance text not null default 'recorded' constraint ammunition_lot_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint ammunition_lot_code_once unique (edition_id, code),
      constraint ammunition_lot_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor
    )`.execute(db);

  await sql`
    create table exhibit_setting (
      edition_id text primary key references edition on delete cascade,
      -- How long a weapon may be out of its store before it is overdue.
      overdue_minutes integer not null constraint exhibit_setting_overdue check (overdue_minutes between 1 and 1440)
    )`.execute(db);

  await sql`
    create table range_post (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      range_id uuid not null,
      -- As they are called: RO1, MED2. No name of a person.
      code text not null,
      duty text not null constraint range_post_duty check (duty in ('range-officer','medic','interpreter')),
      participant_id uuid,
      -- ISO 639-1, for an interpreter.
      languages text[] not null default '{}',
      -- [{from, until}] in UTC; empty for whenever the range is open.
      shifts jsonb not null default '[]',
      provenance text not null default 'recorded' constraint range_post_provenance check (provenance in ('recorded','fact','invented')),
      primary key (edition_id, id),
      constraint range_post_code_once unique (edition_id, code),
      constraint range_post_range foreign key (edition_id, range_id) references range on delete cascade,
      constraint range_post_participant foreign key (edition_id, participant_id) references participant
    )`.execute(db);

  await sql`
    create table range_session (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      external_id text,
      -- As it is called on the radio: R07.
      code text not null,
      range_id uuid not null,
      exhibitor_id uuid,
      title jsonb not null,
      kind text not null constraint range_session_kind check (kind in ('static','drive','fly','fire')),
      actor text not null constraint range_session_actor check (actor in ('demonstrator','host-force','guest')),
      lane_id uuid,
      stand_id uuid,
      air_block_id uuid,
      danger_area_ids uuid[] not null default '{}',
      exhibit_ids uuid[] not null default '{}',
      set_up_minutes smallint not null default 10 constraint range_session_set_up check (set_up_minutes between 0 and 240),
      run_minutes smallint not null default 20 constraint range_session_run check (run_minutes between 5 and 240),
      clear_minutes smallint not null default 10 constraint range_session_clear check (clear_minutes between 0 and 240),
      -- {windMps, visibilityM, ceilingM, dry, daylight}; null where nothing limits.
      weather jsonb not null,
      -- 0 silent to 3; what is loud comes last.
      loudness smallint not null default 0 constraint range_session_loudness check (loudness between 0 and 3),
      fuel_litres integer not null default 0 constraint range_session_fuel check (fuel_litres between 0 and 100000),
      -- Spectators; null for whatever the stand holds.
      seats integer constraint range_session_seats check (seats between 0 and 100000),
      officer_id uuid,
      medic_id uuid,
      interpreter_id uuid,
      -- ISO 639-1; null where nobody need interpret.
      interpreted text,
      -- Local dates it may be on; empty for any.
      dates date[] not null default '{}',
      -- Must be in every timetable.
      required boolean not null default false,
      -- Nobody but a person moves it.
      locked boolean not null default false,
      state text not null default 'draft' constraint range_session_state check (state in ('draft','submitted','approved','scheduled','cancelled')),
      submitted_at timestamptz,
      submitted_by text,
      safety_at timestamptz,
      safety_by text,
      commander_at timestamptz,
      commander_by text,
      -- What was asked of the exhibitor, or why it was called off: a word of a list.
      returned_for text,
      starts_at timestamptz,
      -- The programme's row of it, once it is published.
      session_id uuid,
      provenance text not null default 'recorded' constraint range_session_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint range_session_code_once unique (edition_id, code),
      constraint range_session_external_once unique (edition_id, external_id),
      constraint range_session_range foreign key (edition_id, range_id) references range,
      constraint range_session_exhibitor foreign key (edition_id, exhibitor_id) references exhibitor,
      constraint range_session_lane foreign key (edition_id, lane_id) references range_feature,
      constraint range_session_stand foreign key (edition_id, stand_id) references range_feature,
      constraint range_session_air_block foreign key (edition_id, air_block_id) references range_feature,
      constraint range_session_officer foreign key (edition_id, officer_id) references range_post,
      constraint range_session_medic foreign key (edition_id, medic_id) references range_post,
      constraint range_session_interpreter foreign key (edition_id, interpreter_id) references range_post,
      constraint range_session_programme foreign key (edition_id, session_id) references session on delete set null (session_id),
      -- Safety and command are two persons.
      constraint range_session_two_persons check (safety_by <> commander_by),
      constraint range_session_approved_by_both check (state not in ('approved','scheduled') or (safety_at is not null and commander_at is not null)),
      constraint range_session_scheduled_has_a_time check (state <> 'scheduled' or starts_at is not null)
    )`.execute(db);

  await sql`
    create table range_session_ammunition (
      edition_id text not null,
      range_session_id uuid not null,
      lot_id uuid not null,
      rounds integer not null constraint range_session_rounds check (rounds between 1 and 1000000),
      primary key (edition_id, range_session_id, lot_id),
      constraint range_session_ammunition_session foreign key (edition_id, range_session_id) references range_session on delete cascade,
      constraint range_session_ammunition_lot foreign key (edition_id, lot_id) references ammunition_lot
    )`.execute(db);

  // Who must see it, and who asked to.
  await sql`
    create table range_session_wish (
      edition_id text not null,
      range_session_id uuid not null,
      delegation_id uuid not null,
      kind text not null constraint range_session_wish_kind check (kind in ('invited','wanted')),
      -- 1 is wanted most; null for the invited.
      rank smallint constraint range_session_wish_rank check (rank between 1 and 99),
      stated_by text not null,
      stated_at timestamptz not null,
      on_behalf boolean not null default false,
      primary key (edition_id, range_session_id, delegation_id, kind),
      constraint range_session_wish_session foreign key (edition_id, range_session_id) references range_session on delete cascade,
      constraint range_session_wish_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);

  await sql`
    create table range_session_audience (
      edition_id text not null,
      range_session_id uuid not null,
      delegation_id uuid not null,
      primary key (edition_id, range_session_id, delegation_id),
      constraint range_session_audience_session foreign key (edition_id, range_session_id) references range_session on delete cascade,
      constraint range_session_audience_delegation foreign key (edition_id, delegation_id) references delegation on delete cascade
    )`.execute(db);

  await sql`
    create table range_session_order (
      edition_id text not null,
      before_id uuid not null,
      after_id uuid not null,
      primary key (edition_id, before_id, after_id),
      constraint range_session_order_before foreign key (edition_id, before_id) references range_session on delete cascade,
      constraint range_session_order_after foreign key (edition_id, after_id) references range_session on delete cascade,
      constraint range_session_order_is_two check (before_id <> after_id)
    )`.execute(db);

  await sql`
    create table range_setting (
      edition_id text primary key references edition on delete cascade,
      -- Minutes between the arrival of a convoy and the first session of who is in it, fuel of a day, weights, step.
      content jsonb not null,
      version integer not null default 1
    )`.execute(db);

  await sql`
    create table range_timetable (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      -- From 1; null until it is published.
      number integer,
      kind text not null constraint range_timetable_kind check (kind in ('plan','hold','change')),
      state text not null constraint range_timetable_state check (state in ('running','ready','failed','published','dropped')),
      -- What was asked: dates, what stays, a hold.
      request jsonb not null,
      -- {sessions: [{session, at, officer, medic, interpreter}], audience: [{session, group}]}; null until it is ready.
      content jsonb,
      -- Value, bound, what is left out and why, what a hold breaks.
      result jsonb,
      made_at timestamptz not null,
      made_by text not null,
      published_at timestamptz,
      published_by text,
      primary key (edition_id, id),
      constraint range_timetable_number_once unique (edition_id, number)
    )`.execute(db);

  // What the office says of a session, a lane or the whole range on the day; what phones say is in gate_event.
  await sql`
    create table range_word (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      range_id uuid not null,
      -- A session, a lane, a lot; null for the whole range.
      place_id uuid,
      word text not null,
      count integer,
      -- Of the ammunition account: who signed as the second.
      signed_by text,
      said_at timestamptz not null,
      said_by text not null,
      takes_back uuid,
      primary key (edition_id, id),
      constraint range_word_range foreign key (edition_id, range_id) references range on delete cascade,
      constraint range_word_two_signatures check (signed_by <> said_by)
    )`.execute(db);
  await sql`create index range_word_by_time on range_word (edition_id, said_at)`.execute(db);

  // Every row is a signed movement of rounds; a mistake is corrected by a row that takes it back.
  await sql`
    create table ammunition_entry (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      lot_id uuid not null,
      range_session_id uuid,
      kind text not null constraint ammunition_entry_kind check (kind in ('received','issued','fired','returned','destroyed','re-exported')),
      rounds integer not null constraint ammunition_entry_rounds check (rounds between 1 and 10000000),
      signed_by text not null,
      countersigned_by text not null,
      entered_at timestamptz not null,
      takes_back uuid,
      primary key (edition_id, id),
      constraint ammunition_entry_lot foreign key (edition_id, lot_id) references ammunition_lot,
      constraint ammunition_entry_session foreign key (edition_id, range_session_id) references range_session,
      constraint ammunition_entry_taken_back_once unique (edition_id, takes_back),
      constraint ammunition_entry_takes_back foreign key (edition_id, takes_back) references ammunition_entry,
      constraint ammunition_entry_two_signatures check (signed_by <> countersigned_by),
      constraint ammunition_entry_of_a_session check ((range_session_id is not null) = (kind in ('issued','fired','returned')))
    )`.execute(db);
  await sql`create index ammunition_entry_by_lot on ammunition_entry (edition_id, lot_id, entered_at)`.execute(
    db,
  );

  // What waits for its second signature; `entry_id` is null where it was dropped, or is open.
  await sql`
    create table ammunition_proposal (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      lot_id uuid not null,
      range_session_id uuid,
      kind text not null constraint ammunition_proposal_kind check (kind in ('received','issued','fired','returned','destroyed','re-exported')),
      rounds integer not null constraint ammunition_proposal_rounds check (rounds between 1 and 10000000),
      takes_back uuid,
      proposed_by text not null,
      proposed_at timestamptz not null,
      settled_at timestamptz,
      settled_by text,
      entry_id uuid,
      primary key (edition_id, id),
      constraint ammunition_proposal_lot foreign key (edition_id, lot_id) references ammunition_lot,
      constraint ammunition_proposal_session foreign key (edition_id, range_session_id) references range_session,
      constraint ammunition_proposal_takes_back foreign key (edition_id, takes_back) references ammunition_entry,
      constraint ammunition_proposal_entry foreign key (edition_id, entry_id) references ammunition_entry,
      constraint ammunition_proposal_two_signatures check (entry_id is null or settled_by <> proposed_by),
      constraint ammunition_proposal_settled_is_whole check ((settled_at is null) = (settled_by is null) and (entry_id is null or settled_at is not null)),
      constraint ammunition_proposal_of_a_session check ((range_session_id is not null) = (kind in ('issued','fired','returned')))
    )`.execute(db);
  await sql`
    create unique index ammunition_proposal_taking_back_once on ammunition_proposal (edition_id, takes_back)
      where settled_at is null`.execute(db);

  await sql`
    create table convoy_route (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      name jsonb not null,
      -- [{code, name}] in the order of the way out, the meeting point first and the range last.
      points jsonb not null,
      -- As it was measured; null while nobody has.
      km numeric(6, 1) constraint convoy_route_km check (km > 0),
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table convoy (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      external_id text,
      -- As it is called: C1.
      code text not null,
      day_index smallint not null,
      route_id uuid not null,
      range_id uuid,
      -- The meeting point in words, beside that of the route.
      meeting_point jsonb not null,
      meet_at timestamptz not null,
      departs_at timestamptz not null,
      arrives_at timestamptz not null,
      returns_at timestamptz not null,
      home_at timestamptz not null,
      -- Who guards it, in words: unit and number of vehicles.
      escort text not null default '',
      channel_id uuid,
      -- Whoever comes so many minutes after departure is taken along by a later vehicle, or stays.
      late_minutes smallint not null default 0 constraint convoy_late_minutes check (late_minutes between 0 and 240),
      late_rule text not null default 'stay' constraint convoy_late_rule check (late_rule in ('stay','next-convoy','own-escort')),
      state text not null default 'planned' constraint convoy_state check (state in ('planned','published','cancelled')),
      -- The programme's rows of the way out and back.
      session_out_id uuid,
      session_back_id uuid,
      provenance text not null default 'recorded' constraint convoy_provenance check (provenance in ('recorded','fact','invented')),
      version integer not null default 1,
      primary key (edition_id, id),
      constraint convoy_code_once unique (edition_id, code),
      constraint convoy_external_once unique (edition_id, external_id),
      constraint convoy_day foreign key (edition_id, day_index) references edition_day,
      constraint convoy_route_of_edition foreign key (edition_id, route_id) references convoy_route,
      constraint convoy_range foreign key (edition_id, range_id) references range,
      constraint convoy_channel foreign key (edition_id, channel_id) references range_channel,
      constraint convoy_programme_out foreign key (edition_id, session_out_id) references session on delete set null (session_out_id),
      constraint convoy_programme_back foreign key (edition_id, session_back_id) references session on delete set null (session_back_id),
      constraint convoy_times_in_order check (meet_at <= departs_at and departs_at < arrives_at and arrives_at < returns_at and returns_at < home_at)
    )`.execute(db);

  await sql`
    create table convoy_vehicle (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      convoy_id uuid not null,
      -- As it is called and painted on its windscreen: C1-3.
      code text not null,
      kind text not null constraint convoy_vehicle_kind check (kind in ('coach','minibus','car','escort','ambulance','recovery')),
      -- Place in the column, from 1.
      place smallint not null constraint convoy_vehicle_place check (place between 1 and 200),
      plate text not null default '',
      seats smallint not null constraint convoy_vehicle_seats check (seats between 0 and 99),
      driver_name text,
      driver_phone text,
      call_sign text not null default '',
      fuel_range_km integer constraint convoy_vehicle_fuel check (fuel_range_km between 0 and 5000),
      primary key (edition_id, id),
      constraint convoy_vehicle_code_once unique (edition_id, code),
      constraint convoy_vehicle_convoy foreign key (edition_id, convoy_id) references convoy on delete cascade
    )`.execute(db);

  await sql`
    create table convoy_seat (
      edition_id text not null,
      convoy_id uuid not null,
      participant_id uuid not null,
      vehicle_id uuid not null,
      -- From the front, from 1.
      seat smallint not null constraint convoy_seat_number check (seat between 1 and 99),
      -- Set by hand: a new seating leaves it where it is.
      locked boolean not null default false,
      primary key (edition_id, convoy_id, participant_id),
      constraint convoy_seat_once unique (edition_id, vehicle_id, seat) deferrable initially deferred,
      constraint convoy_seat_convoy foreign key (edition_id, convoy_id) references convoy on delete cascade,
      constraint convoy_seat_vehicle foreign key (edition_id, vehicle_id) references convoy_vehicle on delete cascade,
      constraint convoy_seat_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);

  // Who travels with it; whoever is seated comes from these.
  await sql`
    create table convoy_place (
      edition_id text not null,
      convoy_id uuid not null,
      party_kind text not null constraint convoy_place_party check (party_kind in ('delegation','exhibitor','category')),
      party_id text not null,
      -- People; null for all of them.
      places smallint,
      primary key (edition_id, convoy_id, party_kind, party_id),
      constraint convoy_place_convoy foreign key (edition_id, convoy_id) references convoy on delete cascade
    )`.execute(db);

  // How long a stretch took, and where a convoy was; rows are only added.
  await sql`
    create table convoy_position (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      convoy_id uuid not null,
      -- A code of the route's points.
      point text not null,
      heading text not null constraint convoy_position_heading check (heading in ('out','back')),
      passed text not null constraint convoy_position_passed check (passed in ('at','left')),
      at timestamptz not null,
      said_by text not null,
      primary key (edition_id, id),
      constraint convoy_position_convoy foreign key (edition_id, convoy_id) references convoy on delete cascade
    )`.execute(db);

  // Heads the office counts by hand, beside those of the phones; rows are only added, the last one of a person and leg holds.
  await sql`
    create table convoy_count (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      convoy_id uuid not null,
      -- Null where no vehicle is meant: at the range, or gone otherwise.
      vehicle_id uuid,
      participant_id uuid not null,
      leg text not null constraint convoy_count_leg check (leg in ('out','there','back','home','otherwise')),
      -- False takes an earlier count back.
      counted boolean not null,
      at timestamptz not null,
      said_by text not null,
      primary key (edition_id, id),
      constraint convoy_count_convoy foreign key (edition_id, convoy_id) references convoy on delete cascade,
      constraint convoy_count_vehicle foreign key (edition_id, vehicle_id) references convoy_vehicle,
      constraint convoy_count_participant foreign key (edition_id, participant_id) references participant on delete cascade
    )`.execute(db);
  await sql`create index convoy_count_by_convoy on convoy_count (edition_id, convoy_id, at)`.execute(
    db,
  );

  await sql`
    create index gate_event_deed on gate_event (edition_id, kind, gate_id)
      where kind in ('board','word','custody')`.execute(db);

  await sql`
    create table alert (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      cause text not null constraint alert_cause check (cause in ('hold','stop-fire','day-change','timetable','convoy')),
      cause_id uuid,
      state text not null constraint alert_state check (state in ('prepared','sent','withdrawn')),
      prepared_at timestamptz not null,
      prepared_by text not null,
      sent_at timestamptz,
      sent_by text,
      primary key (edition_id, id)
    )`.execute(db);

  await sql`
    create table alert_message (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      alert_id uuid not null,
      party_kind text not null constraint alert_message_party check (party_kind in ('delegation','exhibitor','desk')),
      -- Of a delegation or an exhibitor; null for a desk.
      party_id uuid,
      desk text,
      -- Which sentences, and what stands in them: [{key, values}]. No names of persons.
      lines jsonb not null,
      read_at timestamptz,
      read_by text,
      -- Printed to be handed over.
      paper_at timestamptz,
      primary key (edition_id, id),
      constraint alert_message_alert foreign key (edition_id, alert_id) references alert on delete cascade,
      constraint alert_message_once unique nulls not distinct (edition_id, alert_id, party_kind, party_id, desk),
      constraint alert_message_names_one check ((party_kind = 'desk') = (party_id is null) and (party_kind = 'desk') = (desk is not null))
    )`.execute(db);
  await sql`create index alert_message_by_party on alert_message (edition_id, party_id)`.execute(
    db,
  );

  await sql`
    create table range_incident (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      range_id uuid,
      range_session_id uuid,
      kind text not null constraint range_incident_kind check (kind in ('injury','misfire','out-of-area','drone-lost','fire','vehicle','security','health','other')),
      severity text not null constraint range_incident_severity check (severity in ('note','serious','grave')),
      happened_at timestamptz not null,
      reported_at timestamptz not null,
      reported_by text not null,
      -- What happened and what was done; may name persons, so it is erased with them.
      account text not null default '',
      measures text not null default '',
      closed_at timestamptz,
      closed_by text,
      primary key (edition_id, id),
      constraint range_incident_range foreign key (edition_id, range_id) references range,
      constraint range_incident_session foreign key (edition_id, range_session_id) references range_session
    )`.execute(db);

  await sql`
    create table day_change (
      edition_id text not null,
      id uuid not null default gen_random_uuid(),
      day_index smallint not null,
      kind text not null constraint day_change_kind check (kind in ('shift','move','cancel')),
      -- Of a shift: minutes later, or earlier where it is negative. Of a move: the day it goes to.
      minutes integer,
      to_day_index smallint,
      why text not null constraint day_change_why check (why in ('weather','security','safety','transport','organisation')),
      state text not null constraint day_change_state check (state in ('applied','undone','sent')),
      -- What stood where before, so that it can be undone.
      before jsonb not null,
      applied_at timestamptz not null,
      applied_by text not null,
      undone_at timestamptz,
      sent_at timestamptz,
      alert_id uuid,
      primary key (edition_id, id),
      constraint day_change_day foreign key (edition_id, day_index) references edition_day,
      constraint day_change_alert foreign key (edition_id, alert_id) references alert
    )`.execute(db);

  // How late it is expected to begin, and whether it is held for now; told to the public.
  await sql`
    alter table session
      add column delay_minutes integer not null default 0,
      add column on_hold boolean not null default false`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session drop column delay_minutes, drop column on_hold`.execute(db);
  await sql`drop index gate_event_deed`.execute(db);
  for (const table of [
    'day_change',
    'range_incident',
    'alert_message',
    'alert',
    'convoy_count',
    'convoy_position',
    'convoy_place',
    'convoy_seat',
    'convoy_vehicle',
    'convoy',
    'convoy_route',
    'ammunition_proposal',
    'ammunition_entry',
    'range_word',
    'range_timetable',
    'range_setting',
    'range_session_order',
    'range_session_audience',
    'range_session_wish',
    'range_session_ammunition',
    'range_session',
    'range_post',
    'exhibit_setting',
    'ammunition_lot',
    'exhibit_count',
    'exhibit_movement',
    'exhibit',
    'range_walk',
    'range_window',
    'range_feature',
    'range_channel',
    'range',
  ])
    await sql`drop table ${sql.table(table)}`.execute(db);
}
