import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { MeetingRow } from './table.ts';
import type { Meeting, MeetingReach } from './types.ts';

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

/** Holds the meeting until the transaction ends, so that two people do not move it at once. */
export async function lockMeeting(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Meeting | undefined> {
  return meetingsWithin(tx, edition, everybody)
    .select(columns.map((column) => `meeting.${column}` as const))
    .select(country.as('country'))
    .where('meeting.id', '=', id)
    .forUpdate('meeting')
    .executeTakeFirst();
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
      subject, state, starts_at, ends_at, place, provenance)
    select ${edition}, id, "externalId", "delegationId", "participantId", "exhibitorId", "askedBy",
      subject, state, "startsAt", "endsAt", place, provenance
    from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as row(id uuid, "externalId" text,
      "delegationId" uuid, "participantId" uuid, "exhibitorId" uuid, "askedBy" text, subject text, state text,
      "startsAt" timestamptz, "endsAt" timestamptz, place text, provenance text)
    on conflict (edition_id, id) do update set
      delegation_id = excluded.delegation_id, participant_id = excluded.participant_id,
      exhibitor_id = excluded.exhibitor_id, asked_by = excluded.asked_by, subject = excluded.subject,
      state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      place = excluded.place, provenance = excluded.provenance
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
] as const;
