import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { MeetingRow } from './table.ts';
import type { Meeting, MeetingReach, Party } from './types.ts';

/** One page of the meetings a reader may see, with the names of those who meet. */
export async function listMeetings(
  db: Database,
  edition: EditionScope,
  reach: MeetingReach,
  query: TableQuery,
): Promise<TablePage<MeetingRow>> {
  const rows = meetingsWithin(db, edition, reach)
    .innerJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'meeting.editionId')
        .onRef('exhibitor.id', '=', 'meeting.exhibitorId'),
    )
    .select(columns.map((column) => `meeting.${column}` as const))
    .select([
      'exhibitor.displayName as exhibitor',
      guest.as('guest'),
      country.as('country'),
      day.as('day'),
    ]);

  return readPage(
    rows,
    { ...query, sort: query.sort ?? 'startsAt' },
    {
      search: [
        sql.ref('exhibitor.displayName'),
        guest,
        sql.ref('meeting.subject'),
        sql.ref('meeting.place'),
        sql.ref('meeting.externalId'),
      ],
      sort: {
        startsAt: sql.ref('meeting.startsAt'),
        exhibitor: sql`fold(${sql.ref('exhibitor.displayName')})`,
        guest: sql`fold(${guest})`,
        country,
        state: sql.ref('meeting.state'),
        place: sql.ref('meeting.place'),
      },
      filter: {
        id: sql.ref('meeting.id'),
        state: sql.ref('meeting.state'),
        day,
        country,
        askedBy: sql.ref('meeting.askedBy'),
        exhibitorId: sql.ref('meeting.exhibitorId'),
        delegationId: sql.ref('meeting.delegationId'),
        provenance: sql.ref('meeting.provenance'),
      },
      tieBreak: sql.ref('meeting.id'),
    },
  );
}

/** The local dates on which a reader has meetings. */
export async function listMeetingDays(
  db: Database,
  edition: EditionScope,
  reach: MeetingReach,
): Promise<string[]> {
  const rows = await meetingsWithin(db, edition, reach)
    .where('meeting.startsAt', 'is not', null)
    .select(day.as('day'))
    .distinct()
    .orderBy('day')
    .execute();
  return rows.flatMap((row) => row.day ?? []);
}

/** Holds meetings until the transaction ends, so that two people do not move one at once. */
export async function lockMeetings(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Meeting[]> {
  return meetingsWithin(tx, edition, everybody)
    .select(columns.map((column) => `meeting.${column}` as const))
    .select(country.as('country'))
    .where('meeting.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('meeting.id')
    .forUpdate('meeting')
    .execute();
}

/** The meetings of one party, in order of time; those without a time come last. */
export async function listMeetingsOf(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<Meeting[]> {
  return meetingsWithin(db, edition, everybody)
    .select(columns.map((column) => `meeting.${column}` as const))
    .select(country.as('country'))
    .where(`meeting.${kind}Id`, '=', id)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute();
}

/** The planned meetings that begin in a span of time, first ones first. */
export async function listPlannedBetween(
  db: Database,
  edition: EditionScope,
  { from, until }: { from: Date; until: Date },
): Promise<Meeting[]> {
  return meetingsWithin(db, edition, everybody)
    .select(columns.map((column) => `meeting.${column}` as const))
    .select(country.as('country'))
    .where('meeting.state', '=', 'planned')
    .where('meeting.startsAt', '>=', from)
    .where('meeting.startsAt', '<', until)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute();
}

/** The persons without whom meetings cannot be. */
export async function listRequiredPeople(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('meetingAttendee')
    .select(['meetingId', 'participantId'])
    .where('editionId', '=', edition)
    .where('required', '=', true)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .execute();
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  return new Map(
    [...byMeeting].map(([id, people]) => [id, people.map(({ participantId }) => participantId)]),
  );
}

export async function listByExternalIds(
  tx: Transaction,
  edition: EditionScope,
  externalIds: readonly string[],
): Promise<Meeting[]> {
  return meetingsWithin(tx, edition, everybody)
    .select(columns.map((column) => `meeting.${column}` as const))
    .select(country.as('country'))
    .where('meeting.externalId', '=', sql<string>`any(${externalIds}::text[])`)
    .execute();
}

/** Adds meetings, and replaces those whose id is known. */
export async function saveAll(
  tx: Transaction,
  edition: EditionScope,
  meetings: readonly Meeting[],
): Promise<void> {
  if (meetings.length === 0) return;
  await sql`
    insert into meeting (edition_id, id, external_id, delegation_id, participant_id, exhibitor_id, asked_by,
      subject, state, starts_at, ends_at, place, provenance, minutes, place_id, interpreted, interpreter_id,
      closed, sectors, time_locked, place_locked, source, sequence, firm, asked_at, hold_until,
      guest_came_at, host_came_at, missed_by, released_at, changed_at)
    select ${edition}, id, "externalId", "delegationId", "participantId", "exhibitorId", "askedBy",
      subject, state, "startsAt", "endsAt", place, provenance, minutes, "placeId", interpreted, "interpreterId",
      closed, sectors, "timeLocked", "placeLocked", source, sequence, firm, "askedAt", "holdUntil",
      "guestCameAt", "hostCameAt", "missedBy", "releasedAt", "changedAt"
    from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as row(id uuid, "externalId" text,
      "delegationId" uuid, "participantId" uuid, "exhibitorId" uuid, "askedBy" text, subject text, state text,
      "startsAt" timestamptz, "endsAt" timestamptz, place text, provenance text, minutes smallint,
      "placeId" uuid, interpreted text[], "interpreterId" uuid, closed boolean, sectors text[],
      "timeLocked" boolean, "placeLocked" boolean, source text, sequence integer, firm boolean,
      "askedAt" timestamptz, "holdUntil" timestamptz, "guestCameAt" timestamptz, "hostCameAt" timestamptz,
      "missedBy" text, "releasedAt" timestamptz, "changedAt" timestamptz)
    on conflict (edition_id, id) do update set
      delegation_id = excluded.delegation_id, participant_id = excluded.participant_id,
      exhibitor_id = excluded.exhibitor_id, asked_by = excluded.asked_by, subject = excluded.subject,
      state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      place = excluded.place, provenance = excluded.provenance, minutes = excluded.minutes,
      place_id = excluded.place_id, interpreted = excluded.interpreted,
      interpreter_id = excluded.interpreter_id, closed = excluded.closed, sectors = excluded.sectors,
      time_locked = excluded.time_locked, place_locked = excluded.place_locked, source = excluded.source,
      sequence = excluded.sequence, firm = excluded.firm, asked_at = excluded.asked_at,
      hold_until = excluded.hold_until, guest_came_at = excluded.guest_came_at,
      host_came_at = excluded.host_came_at, missed_by = excluded.missed_by,
      released_at = excluded.released_at, changed_at = excluded.changed_at
  `.execute(tx);
}

export type KnownParties = {
  exhibitors: ReadonlySet<string>;
  /** Country of each delegation and person. */
  delegations: ReadonlyMap<string, string>;
  participants: ReadonlyMap<string, string>;
};

/** Who of the edition may meet; of the people only those asked for, because there are many. */
export async function readParties(
  db: Database,
  edition: EditionScope,
  participantIds: readonly (string | null)[],
): Promise<KnownParties> {
  const [exhibitors, delegations, participants] = await Promise.all([
    db.selectFrom('exhibitor').select('id').where('editionId', '=', edition).execute(),
    db
      .selectFrom('delegation')
      .select(['id', 'country'])
      .where('editionId', '=', edition)
      .execute(),
    db
      .selectFrom('participant')
      .select(['id', 'country'])
      .where('editionId', '=', edition)
      .where('id', '=', sql<string>`any(${participantIds.filter((id) => id !== null)}::uuid[])`)
      .execute(),
  ]);
  return {
    exhibitors: new Set(exhibitors.map(({ id }) => id)),
    delegations: new Map(delegations.map((row) => [row.id, row.country])),
    participants: new Map(participants.map((row) => [row.id, row.country])),
  };
}

const everybody: MeetingReach = { country: null, exhibitorId: null };

function meetingsWithin(
  db: Database,
  edition: EditionScope,
  { country: only, exhibitorId }: MeetingReach,
) {
  let meetings = db
    .selectFrom('meeting')
    .innerJoin('edition', 'edition.id', 'meeting.editionId')
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'meeting.editionId')
        .onRef('delegation.id', '=', 'meeting.delegationId'),
    )
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'meeting.editionId')
        .onRef('participant.id', '=', 'meeting.participantId'),
    )
    .where('meeting.editionId', '=', edition);
  // A government sees what its delegations do, and not what its citizens do in private.
  if (only) meetings = meetings.where('delegation.country', '=', only);
  if (exhibitorId) meetings = meetings.where('meeting.exhibitorId', '=', exhibitorId);
  return meetings;
}

const guest = sql<string>`coalesce(${sql.ref('delegation.name')},
  ${sql.ref('participant.givenNames')} || ' ' || ${sql.ref('participant.familyName')})`;

const country = sql<string>`coalesce(${sql.ref('delegation.country')}, ${sql.ref('participant.country')})`;

const day = sql<
  string | null
>`to_char(${sql.ref('meeting.startsAt')} at time zone ${sql.ref('edition.timeZone')}, 'YYYY-MM-DD')`;

const columns = [
  'id',
  'externalId',
  'exhibitorId',
  'delegationId',
  'participantId',
  'askedBy',
  'subject',
  'state',
  'startsAt',
  'endsAt',
  'place',
  'provenance',
  'minutes',
  'placeId',
  'interpreted',
  'interpreterId',
  'closed',
  'sectors',
  'timeLocked',
  'placeLocked',
  'source',
  'sequence',
  'firm',
  'askedAt',
  'holdUntil',
  'guestCameAt',
  'hostCameAt',
  'missedBy',
  'releasedAt',
  'changedAt',
] as const;
