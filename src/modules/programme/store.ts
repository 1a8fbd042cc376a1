import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { Session, SessionRow } from './types.ts';

export async function listAllSessions(db: Database, edition: EditionScope): Promise<Session[]> {
  return db
    .selectFrom('session')
    .select(columns)
    .where('editionId', '=', edition)
    .orderBy('startsAt')
    .orderBy('code')
    .execute();
}

/** Every session with the names of its place and its exhibitor. */
export async function listSessions(db: Database, edition: EditionScope): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .leftJoin('venue', (join) =>
      join
        .onRef('venue.editionId', '=', 'session.editionId')
        .onRef('venue.id', '=', 'session.location'),
    )
    .leftJoin('exhibitor', (join) =>
      join
        .onRef('exhibitor.editionId', '=', 'session.editionId')
        .onRef('exhibitor.id', '=', 'session.exhibitorId'),
    )
    .select(columns.map((column) => `session.${column}` as const))
    .select([
      sql<LocalText | null>`venue.name`.as('venueName'),
      'exhibitor.displayName as exhibitorName',
    ])
    .select(['session.delayMinutes', 'session.onHold'])
    .where('session.editionId', '=', edition)
    .orderBy('session.startsAt')
    .orderBy('session.code')
    .execute();
}

export async function lockSession(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<Session | undefined> {
  return tx
    .selectFrom('session')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Holds sessions until the transaction ends, in one order for everybody. */
export async function lockSessions(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Session[]> {
  return tx
    .selectFrom('session')
    .select(columns)
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Writes sessions, new ones and those already there. */
export async function saveSessionRows(
  tx: Transaction,
  edition: EditionScope,
  sessions: readonly Session[],
): Promise<void> {
  for (let from = 0; from < sessions.length; from += ROWS_PER_STATEMENT)
    await tx
      .insertInto('session')
      .values(
        sessions.slice(from, from + ROWS_PER_STATEMENT).map((session) => ({
          ...session,
          editionId: edition,
          title: JSON.stringify(session.title),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['editionId', 'id']).doUpdateSet((row) => ({
          externalId: row.ref('excluded.externalId'),
          code: row.ref('excluded.code'),
          type: row.ref('excluded.type'),
          title: sql<string>`excluded.title`,
          startsAt: row.ref('excluded.startsAt'),
          endsAt: row.ref('excluded.endsAt'),
          location: row.ref('excluded.location'),
          exhibitorId: row.ref('excluded.exhibitorId'),
          state: row.ref('excluded.state'),
          provenance: row.ref('excluded.provenance'),
          source: row.ref('excluded.source'),
        })),
      )
      .execute();
}

/** Every exhibitor a session may be about, whatever became of its application. */
export async function allExhibitorIds(db: Database, edition: EditionScope): Promise<string[]> {
  const rows = await db
    .selectFrom('exhibitor')
    .select('id')
    .where('editionId', '=', edition)
    .execute();
  return rows.map(({ id }) => id);
}

const ROWS_PER_STATEMENT = 1_000;

const columns = [
  'id',
  'externalId',
  'code',
  'type',
  'title',
  'startsAt',
  'endsAt',
  'location',
  'exhibitorId',
  'state',
  'provenance',
  'source',
] as const;
