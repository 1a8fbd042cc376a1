import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listExhibits } from '../store.ts';
import type { ExhibitTag } from './types.ts';

/** The tags that may be scanned in the field: of everything that is announced or here. */
export async function readExhibitTags(db: Database, edition: EditionScope): Promise<ExhibitTag[]> {
  const exhibits = await listExhibits(db, edition);
  return exhibits
    .filter(({ state }) => state !== 'left')
    .map(({ id, code, designation, kind }) => ({ id, code, designation, kind }));
}
