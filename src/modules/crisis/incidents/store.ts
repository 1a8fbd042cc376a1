import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Incident, NewIncident } from './types.ts';

/** The latest first. */
export async function listIncidents(db: Database, edition: EditionScope): Promise<Incident[]> {
  return db
    .selectFrom('rangeIncident')
    .leftJoin('rangeSession', (join) =>
      join
        .onRef('rangeSession.editionId', '=', 'rangeIncident.editionId')
        .onRef('rangeSession.id', '=', 'rangeIncident.rangeSessionId'),
    )
    .select([
      'rangeIncident.id',
      'rangeIncident.rangeId',
      'rangeIncident.rangeSessionId',
      'rangeIncident.kind',
      'rangeIncident.severity',
      'rangeIncident.happenedAt',
      'rangeIncident.account',
      'rangeIncident.measures',
      'rangeIncident.reportedAt',
      'rangeIncident.closedAt',
      'rangeSession.code as sessionCode',
    ])
    .where('rangeIncident.editionId', '=', edition)
    .orderBy('rangeIncident.happenedAt', 'desc')
    .orderBy('rangeIncident.id')
    .execute();
}

export async function addIncident(
  tx: Transaction,
  edition: EditionScope,
  incident: NewIncident & { reportedAt: Date; reportedBy: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('rangeIncident')
    .values({ editionId: edition, ...incident })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was there and open */
export async function saveClosed(
  tx: Transaction,
  edition: EditionScope,
  { id, measures, at, by }: { id: string; measures: string; at: Date; by: string },
): Promise<boolean> {
  const closed = await tx
    .updateTable('rangeIncident')
    .set({ closedAt: at, closedBy: by, measures })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
