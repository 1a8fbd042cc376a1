import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Place, Seat } from '../types.ts';
import type { ConvoyPerson } from './people/types.ts';

export async function listSeats(
  db: Database,
  edition: EditionScope,
  convoyIds?: readonly string[],
): Promise<Seat[]> {
  return db
    .selectFrom('convoySeat')
    .select(['convoyId', 'participantId', 'vehicleId', 'seat', 'locked'])
    .where('editionId', '=', edition)
    .$if(convoyIds !== undefined, (query) =>
      query.where('convoyId', '=', sql<string>`any(${[...(convoyIds ?? [])]}::uuid[])`),
    )
    .orderBy('vehicleId')
    .orderBy('seat')
    .execute();
}

export async function replaceSeats(
  tx: Transaction,
  edition: EditionScope,
  convoyId: string,
  seats: readonly Omit<Seat, 'convoyId'>[],
): Promise<void> {
  await tx
    .deleteFrom('convoySeat')
    .where('editionId', '=', edition)
    .where('convoyId', '=', convoyId)
    .execute();
  if (seats.length > 0)
    await tx
      .insertInto('convoySeat')
      .values(seats.map((seat) => ({ ...seat, convoyId, editionId: edition })))
      .execute();
}

export async function listPlaces(
  db: Database,
  edition: EditionScope,
  convoyIds?: readonly string[],
): Promise<(Place & { convoyId: string })[]> {
  return db
    .selectFrom('convoyPlace')
    .select(['convoyId', 'partyKind as kind', 'partyId as id', 'places'])
    .where('editionId', '=', edition)
    .$if(convoyIds !== undefined, (query) =>
      query.where('convoyId', '=', sql<string>`any(${[...(convoyIds ?? [])]}::uuid[])`),
    )
    .orderBy('partyKind')
    .orderBy('partyId')
    .execute();
}

export async function replacePlaces(
  tx: Transaction,
  edition: EditionScope,
  convoyId: string,
  places: readonly Place[],
): Promise<void> {
  await tx
    .deleteFrom('convoyPlace')
    .where('editionId', '=', edition)
    .where('convoyId', '=', convoyId)
    .execute();
  if (places.length > 0)
    await tx
      .insertInto('convoyPlace')
      .values(
        places.map(({ kind, id, places: people }) => ({
          ...{ partyKind: kind, partyId: id, places: people, convoyId, editionId: edition },
        })),
      )
      .execute();
}

/** Everybody of some delegations, exhibitors or categories, and some people by themselves. */
export async function listPeople(
  db: Database,
  edition: EditionScope,
  {
    delegations,
    exhibitors,
    categories,
    ids,
  }: Record<'delegations' | 'exhibitors' | 'categories' | 'ids', readonly string[]>,
): Promise<ConvoyPerson[]> {
  return db
    .selectFrom('participant')
    .leftJoin('delegation', (join) =>
      join
        .onRef('delegation.editionId', '=', 'participant.editionId')
        .onRef('delegation.id', '=', 'participant.delegationId'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'participant.editionId')
        .onRef('exhibitor.id', '=', 'participant.exhibitorId'),
    )
    .leftJoinLateral(
      (one) =>
        one
          .selectFrom('badge')
          .select(['badge.idx as badgeIdx', 'badge.generation as badgeGeneration'])
          .whereRef('badge.editionId', '=', 'participant.editionId')
          .whereRef('badge.participantId', '=', 'participant.id')
          .where('badge.revokedAt', 'is', null)
          .orderBy('badge.issuedAt', 'desc')
          .limit(1)
          .as('badgeInForce'),
      (join) => join.onTrue(),
    )
    .select([
      ...(['participant.id', 'participant.delegationId', 'participant.exhibitorId'] as const),
      ...(['participant.categoryId', 'participant.country', 'participant.state'] as const),
      ...(['participant.title', 'rank', 'rankClass', 'givenNames', 'familyName'] as const),
      ...(['nameAr', 'participant.post', 'delegationRole', 'headsDelegation'] as const),
      ...(['delegation.name as delegationName', 'exhibitor.displayName as exhibitorName'] as const),
      ...(['badgeIdx', 'badgeGeneration'] as const),
    ])
    .where('participant.editionId', '=', edition)
    .where((is) =>
      is.or([
        is('participant.id', '=', sql<string>`any(${[...ids]}::uuid[])`),
        is.and([
          is('participant.state', '<>', 'withdrawn'),
          is.or([
            is('delegationId', '=', sql<string>`any(${[...delegations]}::uuid[])`),
            is('participant.exhibitorId', '=', sql<string>`any(${[...exhibitors]}::uuid[])`),
            is('categoryId', '=', sql<string>`any(${[...categories]}::text[])`),
          ]),
        ]),
      ]),
    )
    .orderBy('participant.id')
    .execute();
}

/** The badges of officers: those who are registered under the address of their account. */
export async function listOfficerBadges(
  db: Database,
  edition: EditionScope,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('participant', (join) =>
      join.on(sql<boolean>`lower(participant.email) = lower(account.email)`),
    )
    .select(['account.id as accountId', 'participant.id as participantId'])
    .where('participant.editionId', '=', edition)
    .where('participant.state', '<>', 'withdrawn')
    .where('account.id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .orderBy('participant.id', 'desc')
    .execute();
  return new Map(rows.map(({ accountId, participantId }) => [accountId, participantId]));
}
