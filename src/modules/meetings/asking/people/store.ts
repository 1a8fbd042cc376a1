import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { NamedParty, Party, Side } from '../../types.ts';
import type { Person, PlaceName } from '../types.ts';

/** Those a party may send to a meeting, by name; for a person, that person. */
export async function listPeopleOf(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<Person[]> {
  let people = db
    .selectFrom('participant')
    .select(['id', fullName.as('name'), 'post'])
    .where('editionId', '=', edition)
    .where('mergedInto', 'is', null)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .orderBy('headsDelegation', 'desc')
    .orderBy('familyName')
    .orderBy('id');
  if (kind === 'participant') people = people.where('id', '=', id);
  else people = people.where(kind === 'delegation' ? 'delegationId' : 'exhibitorId', '=', id);
  return people.execute();
}

export type Attendee = Person & { meetingId: string; side: Side };

/** Who sits in meetings, whoever leads first. */
export async function listAttendees(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<Attendee[]> {
  return db
    .selectFrom('meetingAttendee')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'meetingAttendee.editionId')
        .onRef('participant.id', '=', 'meetingAttendee.participantId'),
    )
    .select(['participant.id', fullName.as('name'), 'post', 'meetingId', 'side'])
    .where('meetingAttendee.editionId', '=', edition)
    .where('meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .orderBy('leads', 'desc')
    .orderBy('familyName')
    .execute();
}

/** Puts those who sit for a side in the place of those before them; the first one leads. */
export async function saveAttendees(
  tx: Transaction,
  edition: EditionScope,
  { meetingId, side, personIds }: { meetingId: string; side: Side; personIds: readonly string[] },
): Promise<void> {
  await tx
    .deleteFrom('meetingAttendee')
    .where('editionId', '=', edition)
    .where('meetingId', '=', meetingId)
    .where('side', '=', side)
    .execute();
  if (personIds.length === 0) return;
  await tx
    .insertInto('meetingAttendee')
    .values(
      personIds.map((participantId, index) => ({
        ...{ editionId: edition, meetingId, participantId, side },
        // Who is named is booked: nobody sits in two meetings.
        ...{ required: true, leads: index === 0 },
      })),
    )
    .execute();
}

/** The names of parties, by id. */
export async function readNames(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, NamedParty>> {
  const { rows } = await sql<NamedParty>`
    select 'delegation' as kind, id, name, country from delegation
      where edition_id = ${edition} and id = any(${ids}::uuid[])
    union all
    select 'exhibitor', id, display_name, country from exhibitor
      where edition_id = ${edition} and id = any(${ids}::uuid[])
    union all
    select 'participant', id, given_names || ' ' || family_name, country from participant
      where edition_id = ${edition} and id = any(${ids}::uuid[])
  `.execute(db);
  return new Map(rows.map((party) => [party.id, party]));
}

/** The places of the edition that have a code. */
export async function listPlaceNames(db: Database, edition: EditionScope): Promise<PlaceName[]> {
  return db
    .selectFrom('meetingPlace')
    .select(['id', 'code', 'closed'])
    .where('editionId', '=', edition)
    .orderBy('code')
    .execute();
}

const fullName = sql<string>`${sql.ref('participant.givenNames')} || ' ' || ${sql.ref('participant.familyName')}`;
