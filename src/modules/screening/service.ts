import type { Bar } from '#modules/accreditation/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { barsOf } from './review/service.ts';
import { unscreenedAmong } from './running/service.ts';

/** Why each of these people may not be cleared; who is not barred is left out. */
export async function findBars(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
  at: Date,
): Promise<Map<string, Bar>> {
  const bars = new Map<string, Bar>(await barsOf(db, edition, participantIds, at));
  for (const id of await unscreenedAmong(db, edition, participantIds))
    if (!bars.has(id)) bars.set(id, 'not-screened');
  return bars;
}
