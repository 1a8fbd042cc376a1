import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { decodeEvent } from '../log/event.ts';
import type { GateEvent } from '../log/types.ts';
import { deedKinds, type DeedKind } from './types.ts';

export type DeedRow = { event: GateEvent; receivedAt: Date };

/**
 * What phones have recorded beside passages and not taken back, in the order of the log. A
 * device that has written a number twice has both sides here, as in the fold.
 */
export async function listDeedEvents(
  db: Database,
  edition: EditionScope,
  { kinds, places, since }: DeedQuery,
): Promise<DeedRow[]> {
  const rows = await db
    .selectFrom('gateEvent')
    .select(['bytes', 'receivedAt'])
    .where('editionId', '=', edition)
    .where('kind', 'in', [...kinds])
    .$if(places !== undefined, (query) =>
      query.where('gateId', '=', sql<string>`any(${[...(places ?? [])]}::text[])`),
    )
    .$if(since !== undefined, (query) => query.where('hlcMs', '>=', since ?? 0))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gateEvent as correction')
            .select('correction.seq')
            .whereRef('correction.editionId', '=', 'gateEvent.editionId')
            .whereRef('correction.refDevice', '=', 'gateEvent.deviceId')
            .whereRef('correction.refSeq', '=', 'gateEvent.seq')
            .where('correction.kind', '=', 'void'),
        ),
      ),
    )
    .orderBy('hlcMs')
    .orderBy('hlcCounter')
    .orderBy('deviceId')
    .orderBy('seq')
    .orderBy('lineId')
    .execute();
  return rows.map(({ bytes, receivedAt }) => {
    const event = decodeEvent(new Uint8Array(bytes));
    if (!event) throw new Error('an event in the log can no longer be read');
    return { event, receivedAt };
  });
}

export type DeedQuery = {
  kinds: readonly DeedKind[];
  /** What the deeds are about: vehicles, sessions, exhibits; undefined for everything. */
  places?: readonly string[] | undefined;
  /** Hybrid time, ms UTC, itself included. */
  since?: number | undefined;
};

/** Of these ids, those of which the ledger has told that they were recorded or taken back. */
export async function listTold(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId'])
    .where('editionId', '=', edition)
    .where('subjectType', 'in', SUBJECTS)
    .where('subjectId', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute();
  return new Set(rows.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
}

const subjectOf = { board: 'boarding', word: 'word', custody: 'custody' } as const;
const SUBJECTS = deedKinds.map((kind) => subjectOf[kind]);
