import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { DatedEvent, StayEvent } from '../types.ts';

export async function listEvents(
  db: Database,
  edition: EditionScope,
  delegationIds: readonly string[],
): Promise<DatedEvent[]> {
  return events(db, edition)
    .where('delegationId', '=', sql<string>`any(${delegationIds}::uuid[])`)
    .execute();
}

export async function listLegEvents(
  db: Database,
  edition: EditionScope,
  legId: string,
): Promise<DatedEvent[]> {
  return events(db, edition).where('legId', '=', legId).execute();
}

/** @returns the ids that were new; those already received are left as they are */
export async function addEvents(
  tx: Transaction,
  edition: EditionScope,
  { by, at }: { by: string; at: Date },
  added: readonly StayEvent[],
): Promise<Set<string>> {
  if (added.length === 0) return new Set();
  const rows = await tx
    .insertInto('stayEvent')
    .values(added.map((event) => ({ ...event, editionId: edition, receivedAt: at, actorId: by })))
    .onConflict((conflict) => conflict.columns(['editionId', 'id']).doNothing())
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Holds the delegations until the transaction ends, so that two telephones are folded one after the other. */
export async function lockDelegations(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<void> {
  await tx
    .selectFrom('delegation')
    .select('id')
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** @returns true the first time only */
export async function markPresence(
  tx: Transaction,
  edition: EditionScope,
  delegationId: string,
  what: 'arrivedAt' | 'departedAt',
  at: Date,
): Promise<boolean> {
  const marked = await tx
    .insertInto('stayPresence')
    .values({ editionId: edition, delegationId, [what]: at })
    .onConflict((conflict) =>
      conflict
        .columns(['editionId', 'delegationId'])
        .doUpdateSet({ [what]: at })
        .where(`stayPresence.${what}`, 'is', null),
    )
    .returning('delegationId')
    .executeTakeFirst();
  return marked !== undefined;
}

function events(db: Database, edition: EditionScope) {
  return db
    .selectFrom('stayEvent')
    .select(['id', 'delegationId', 'legId', 'status', 'expectedAt', 'minutes'])
    .select(['deviceTime', 'happenedAt'])
    .where('editionId', '=', edition)
    .orderBy('happenedAt')
    .orderBy('id');
}
