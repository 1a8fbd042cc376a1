import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type {
  Leg,
  Particulars,
  RestrictedField,
  Room,
  StayDelegation,
  StayPerson,
  StayReach,
} from './types.ts';

/** The delegations a reader may see, the highest level first. */
export async function listDelegationsWithin(
  db: Database,
  edition: EditionScope,
  { country, accountId }: StayReach,
): Promise<StayDelegation[]> {
  let within = db
    .selectFrom('delegation')
    .select(['id', 'name', 'country', 'level', 'liaisonOfficer'])
    .select([head.as('head'), members.as('members')])
    .where('editionId', '=', edition)
    .orderBy(sql`array_position(${levels}::text[], level)`)
    .orderBy('country')
    .orderBy('name');
  if (country)
    within = within.where((is) =>
      is.or([
        is('country', '=', country),
        is.exists(
          is
            .selectFrom('stayLiaison')
            .select('accountId')
            .whereRef('stayLiaison.editionId', '=', 'delegation.editionId')
            .whereRef('stayLiaison.delegationId', '=', 'delegation.id')
            .where('accountId', '=', accountId),
        ),
      ]),
    );
  return within.execute();
}

export async function listLegs(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<Leg[]> {
  return legs(db, edition)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .orderBy('scheduledAt')
    .orderBy('id')
    .execute();
}

export async function findLeg(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Leg | undefined> {
  return legs(db, edition).where('stayLeg.id', '=', id).executeTakeFirst();
}

export async function saveLegRow(tx: Transaction, edition: EditionScope, leg: Leg): Promise<void> {
  const { people, ...row } = leg;
  const { id, delegationId: _, ...changed } = row;
  await tx
    .insertInto('stayLeg')
    .values({ ...row, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(changed))
    .execute();
  await tx
    .deleteFrom('stayLegPerson')
    .where('editionId', '=', edition)
    .where('legId', '=', id)
    .execute();
  if (people.length > 0)
    await tx
      .insertInto('stayLegPerson')
      .values(people.map((participantId) => ({ editionId: edition, legId: id, participantId })))
      .execute();
}

export async function listRooms(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<Room[]> {
  return rooms(db, edition)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .orderBy('hotel')
    .orderBy('room')
    .orderBy('id')
    .execute();
}

export async function findRoom(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Room | undefined> {
  return rooms(db, edition).where('stayRoom.id', '=', id).executeTakeFirst();
}

export async function saveRoomRow(
  tx: Transaction,
  edition: EditionScope,
  room: Room,
): Promise<void> {
  const { people, ...row } = room;
  const { id, delegationId: _, ...changed } = row;
  await tx
    .insertInto('stayRoom')
    .values({ ...row, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(changed))
    .execute();
  await tx
    .deleteFrom('stayRoomPerson')
    .where('editionId', '=', edition)
    .where('roomId', '=', id)
    .execute();
  if (people.length > 0)
    await tx
      .insertInto('stayRoomPerson')
      .values(people.map((participantId) => ({ editionId: edition, roomId: id, participantId })))
      .execute();
}

export async function removeRoomRow(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await tx.deleteFrom('stayRoom').where('editionId', '=', edition).where('id', '=', id).execute();
}

/** The members of delegations with what is told of them, in the order in which they are received. */
export async function listStayPeople(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<(StayPerson & { delegationId: string })[]> {
  const rows = await db
    .selectFrom('participant')
    .leftJoin('stayParticulars', (join) =>
      join
        .onRef('stayParticulars.editionId', '=', 'participant.editionId')
        .onRef('stayParticulars.participantId', '=', 'participant.id'),
    )
    .select([
      'participant.id',
      'participant.delegationId',
      'participant.delegationRole',
      'participant.headsDelegation',
      'stayParticulars.languages',
      'stayParticulars.diet',
      'stayParticulars.version',
    ])
    .select([
      sql<string>`concat_ws(' ', rank, given_names, family_name)`.as('name'),
      sql<RestrictedField[]>`array(select field from stay_restricted
        where stay_restricted.edition_id = participant.edition_id
          and stay_restricted.participant_id = participant.id order by field)`.as('given'),
    ])
    .where('participant.editionId', '=', edition)
    .where('participant.delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .where('participant.state', '<>', 'withdrawn')
    .orderBy('headsDelegation', 'desc')
    .orderBy('familyName')
    .orderBy('participant.id')
    .execute();

  return rows.map(({ languages, diet, version, delegationId, ...person }) => ({
    ...person,
    delegationId: delegationId ?? '',
    particulars: { languages: languages ?? [], diet: diet ?? '', version: version ?? 0 },
  }));
}

/** Whose delegation a person belongs to; undefined for somebody without one, or withdrawn. */
export async function findDelegationOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('participant')
    .select('delegationId')
    .where('editionId', '=', edition)
    .where('id', '=', participantId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return found?.delegationId ?? undefined;
}

/** @returns false where somebody else has saved since the version that was read */
export async function saveParticularsRow(
  tx: Transaction,
  edition: EditionScope,
  participantId: string,
  { languages, diet, version }: Particulars,
): Promise<boolean> {
  const kept = { languages: [...languages], diet, version: version + 1 };
  const saved = await tx
    .insertInto('stayParticulars')
    .values({ ...kept, editionId: edition, participantId })
    .onConflict((conflict) =>
      conflict
        .columns(['editionId', 'participantId'])
        .doUpdateSet(kept)
        .where('stayParticulars.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}

function legs(db: Database, edition: EditionScope) {
  return db
    .selectFrom('stayLeg')
    .select(legColumns)
    .select(
      sql<string[]>`array(select participant_id::text from stay_leg_person
        where stay_leg_person.edition_id = stay_leg.edition_id
          and stay_leg_person.leg_id = stay_leg.id order by 1)`.as('people'),
    )
    .where('stayLeg.editionId', '=', edition);
}

function rooms(db: Database, edition: EditionScope) {
  return db
    .selectFrom('stayRoom')
    .select(roomColumns)
    .select(
      sql<string[]>`array(select participant_id::text from stay_room_person
        where stay_room_person.edition_id = stay_room.edition_id
          and stay_room_person.room_id = stay_room.id order by 1)`.as('people'),
    )
    .where('stayRoom.editionId', '=', edition);
}

const legColumns = [
  ...(['id', 'delegationId', 'direction', 'mode', 'number', 'carrier', 'place'] as const),
  ...(['scheduledAt', 'vipLounge', 'state', 'stateAt', 'expectedAt', 'provenance'] as const),
  'version',
] as const;

const roomColumns = [
  ...(['id', 'delegationId', 'hotel', 'room', 'kind', 'fromDay', 'untilDay'] as const),
  ...(['provenance', 'version'] as const),
] as const;

const levels = [
  ...['head-of-state', 'head-of-government', 'minister', 'chief-of-staff', 'senior-officials'],
];

const head = sql<string | null>`(
  select concat_ws(' ', participant.rank, participant.given_names, participant.family_name) from participant
  where participant.edition_id = delegation.edition_id and participant.delegation_id = delegation.id
    and participant.heads_delegation and participant.state <> 'withdrawn'
  limit 1)`;

const members = sql<number>`(
  select count(*)::int from participant
  where participant.edition_id = delegation.edition_id and participant.delegation_id = delegation.id
    and participant.state <> 'withdrawn')`;
