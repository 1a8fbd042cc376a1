import { sql } from 'kysely';
import type { ParticipantState } from '#modules/participants/types';
import type { Database } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { standingOf } from '../rules.ts';
import type { Standing } from '../types.ts';

/** Editions in which somebody may ask. */
export async function listAskedEditions(db: Database): Promise<EditionScope[]> {
  const rows = await db
    .selectFrom('requestForm')
    .select('editionId')
    .distinct()
    .orderBy('editionId')
    .execute();
  return rows.map(({ editionId }) => provenEdition(editionId));
}

/** Requests that stand elsewhere than their askers were last told. */
export async function listUntold(
  db: Database,
  edition: EditionScope,
): Promise<{ id: string; told: string | null; standing: Standing }[]> {
  const rows = await db
    .selectFrom('entryRequest')
    .leftJoin('participant as named', (join) =>
      join
        .onRef('named.editionId', '=', 'entryRequest.editionId')
        .onRef('named.id', '=', 'entryRequest.participantId'),
    )
    .leftJoin('participant as person', (join) =>
      join
        .onRef('person.editionId', '=', 'named.editionId')
        .on('person.id', '=', sql<string>`coalesce(named.merged_into, named.id)`),
    )
    .select(['entryRequest.id', 'entryRequest.state', 'told', 'person.state as participantState'])
    .where('entryRequest.editionId', '=', edition)
    .where('entryRequest.state', 'in', ['sent', 'declined', 'waiting'])
    .execute();
  return rows
    .map(({ id, told, state, participantState }) => ({
      ...{ id, told },
      standing: standingOf(state, participantState as ParticipantState | null),
    }))
    .filter(({ told, standing }) => told !== standing);
}
