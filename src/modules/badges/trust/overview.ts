import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { currentTrustList, readOfflineRoot } from './listing.ts';
import { listKeys, shortFingerprint } from './service.ts';
import type { KeyRow, SignedTrustList } from './types.ts';

/** What the office sees of the keys of an edition. */
export type KeyOverview = {
  keys: KeyRow[];
  /** Fingerprint of the offline root; null where the installation signs itself. */
  root: string | null;
  /** Null where the offline root has signed no list yet. */
  list: Pick<SignedTrustList, 'number' | 'issuedAt' | 'isOutdated'> | null;
};

export async function readKeyOverview(
  app: Application,
  edition: EditionScope,
): Promise<KeyOverview> {
  const root = await readOfflineRoot(app.db);

  return {
    keys: await listKeys(app.db, edition),
    root: root && shortFingerprint(root),
    list: await listIfSigned(app, edition),
  };
}

async function listIfSigned(app: Application, edition: EditionScope): Promise<KeyOverview['list']> {
  try {
    const { number, issuedAt, isOutdated } = await currentTrustList(app, edition);
    return { number, issuedAt, isOutdated };
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'badge-key.trust-unsigned') return null;
    throw failure;
  }
}
