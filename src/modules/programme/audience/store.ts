import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Audience, SessionAudience } from './types.ts';

/** Who is kept busy by the sessions that take place, in order of time. */
export async function listBusyAudiences(
  db: Database,
  edition: EditionScope,
): Promise<SessionAudience[]> {
  const rows = await db
    .selectFrom('sessionAudience')
    .innerJoin('session', (join) =>
      join
        .onRef('session.editionId', '=', 'sessionAudience.editionId')
        .onRef('session.id', '=', 'sessionAudience.sessionId'),
    )
    .select(['session.id as sessionId', 'session.startsAt', 'session.endsAt'])
    .select(['sessionAudience.partyKind', 'sessionAudience.partyId'])
    .where('sessionAudience.editionId', '=', edition)
    .where('session.state', '<>', 'cancelled')
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .execute();
  return rows.map(({ partyKind, partyId, ...session }) => ({
    ...session,
    audience: { kind: partyKind, id: partyId },
  }));
}

/** The audience of every session that has one, by the id of the session. */
export async function listAudiences(
  db: Database,
  edition: EditionScope,
): Promise<Map<string, Audience[]>> {
  const rows = await db
    .selectFrom('sessionAudience')
    .select(['sessionId', 'partyKind as kind', 'partyId as id'])
    .where('editionId', '=', edition)
    .orderBy('partyKind')
    .orderBy('partyId')
    .execute();
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([sessionId, all]) => [
      sessionId,
      all.map(({ kind, id }) => ({ kind, id })),
    ]),
  );
}

export async function replaceAudience(
  tx: Transaction,
  edition: EditionScope,
  sessionId: string,
  audience: readonly Audience[],
): Promise<void> {
  await tx
    .deleteFrom('sessionAudience')
    .where('editionId', '=', edition)
    .where('sessionId', '=', sessionId)
    .execute();
  if (audience.length === 0) return;
  await tx
    .insertInto('sessionAudience')
    .values(
      audience.map(({ kind, id }) => ({
        editionId: edition,
        sessionId,
        partyKind: kind,
        partyId: id,
      })),
    )
    .execute();
}

/** How many of the named ones are parties of the edition. */
export async function countKnown(
  db: Database,
  edition: EditionScope,
  named: readonly Audience[],
): Promise<number> {
  const ids = (kind: Audience['kind']) =>
    named.flatMap((one) => (one.kind === kind ? (one.id ?? []) : []));
  const counts = await Promise.all(
    (['delegation', 'exhibitor', 'participant'] as const).map((kind) =>
      db
        .selectFrom(kind)
        .select(sql<number>`count(*)::int`.as('count'))
        .where('editionId', '=', edition)
        .where('id', '=', sql<string>`any(${ids(kind)}::uuid[])`)
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.reduce((sum, { count }) => sum + count, 0);
}
