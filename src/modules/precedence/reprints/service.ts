import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readCeremonies, readOrder } from '../service.ts';
import { readVersion } from '../versions/service.ts';
import { listVersions } from '../versions/store.ts';
import { listReprints } from './rules.ts';
import { listToldChanges, readOnPaper } from './store.ts';
import type { CeremonyThen, Reprint, ToldChange } from './types.ts';

/**
 * What must be printed again since a version was given out, and what the ledger tells of why.
 *
 * @throws AppError `precedence.version-unknown`
 */
export async function readReprints(
  db: Database,
  edition: EditionScope,
  since: { ceremonyId: string; number: number },
): Promise<{ reprints: Reprint[]; told: ToldChange[] }> {
  const version = await readVersion(db, edition, since);
  const now = await readOrder(db, edition, since.ceremonyId);
  const ceremonies: CeremonyThen[] = [{ version, now }];
  for (const { id } of await readCeremonies(db, edition)) {
    if (id === since.ceremonyId) continue;
    const [last] = await listVersions(db, edition, { ceremonyId: id });
    if (last) ceremonies.push({ version: last, now: await readOrder(db, edition, id) });
  }

  const heads = [
    ...version.content.order.flatMap(({ headId }) => headId ?? []),
    ...now.placed.flatMap(({ party }) => party.headId ?? []),
  ];
  return {
    reprints: listReprints({ version, now }, ceremonies, await readOnPaper(db, edition)),
    told: await listToldChanges(db, edition, { after: version.upTo, heads: [...new Set(heads)] }),
  };
}
