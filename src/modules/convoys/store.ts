import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { Convoy, Route, RoutePoint } from './types.ts';

/** Every convoy, in order of departure. */
export async function listConvoys(db: Database, edition: EditionScope): Promise<Convoy[]> {
  return convoys(db, edition).orderBy('departsAt').orderBy('code').execute();
}

export async function findConvoy(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Convoy | undefined> {
  return convoys(db, edition).where('id', '=', id).executeTakeFirst();
}

/** Holds convoys until the transaction ends, in one order for everybody. */
export async function lockConvoys(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Convoy[]> {
  return convoys(tx, edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function saveConvoyRow(
  tx: Transaction,
  edition: EditionScope,
  { id, ...convoy }: Convoy,
): Promise<void> {
  const row = { ...convoy, meetingPoint: JSON.stringify(convoy.meetingPoint) };
  await tx
    .insertInto('convoy')
    .values({ ...row, id, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
    .execute();
}

export async function listRoutes(db: Database, edition: EditionScope): Promise<Route[]> {
  return db
    .selectFrom('convoyRoute')
    .select(['id', 'km'])
    .select([sql<LocalText>`name`.as('name'), sql<RoutePoint[]>`points`.as('points')])
    .where('editionId', '=', edition)
    .orderBy('id')
    .execute();
}

export async function saveRouteRow(
  tx: Transaction,
  edition: EditionScope,
  { id, km, name, points }: Route,
): Promise<void> {
  const row = { km, name: JSON.stringify(name), points: JSON.stringify(points) };
  await tx
    .insertInto('convoyRoute')
    .values({ ...row, id, editionId: edition })
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
    .execute();
}

function convoys(db: Database, edition: EditionScope) {
  return db
    .selectFrom('convoy')
    .select(columns)
    .select(sql<LocalText>`meeting_point`.as('meetingPoint'))
    .where('editionId', '=', edition);
}

const columns = [
  ...(['id', 'externalId', 'code', 'dayIndex', 'routeId', 'rangeId'] as const),
  ...(['meetAt', 'departsAt', 'arrivesAt', 'returnsAt', 'homeAt', 'escort'] as const),
  ...(['channelId', 'lateMinutes', 'lateRule', 'state', 'sessionOutId', 'sessionBackId'] as const),
  ...(['provenance', 'version'] as const),
] as const;
