import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { nameOnBadge } from '../issuing/rules.ts';
import { sealRecord } from './sealing.ts';
import {
  findLastPosition,
  forgetDead,
  listRecordsSince,
  listStale,
  lockRoster,
  saveRecords,
  type RosterPhotos,
  type RosterSource,
} from './store.ts';
import type { RosterPage, RosterRecord } from './types.ts';

/** Sealed in one go: some hundred milliseconds, so that no gate waits long for the first page. */
const SEALED_AT_ONCE = 1_000;

/** Bytes of a photo that goes to gates: a whole roster has to fit a telephone. */
export const largestRosterPhoto = 150 * 1024;

/**
 * One page of the sealed roster. Records are sealed when they are first asked for and kept;
 * only badges that are new, printed again or whose holder has changed are sealed anew. Each
 * call seals a part of what is missing, so the pages of a first visit come one after the other:
 * ask on with `next` while `more`.
 *
 * A gate that knows a later position than there is (the server was set back) begins anew.
 */
export async function sealedRoster(
  app: Application,
  edition: EditionScope,
  {
    since,
    limit,
    photos = 'marked',
  }: { since: number; limit: number; photos?: RosterPhotos | undefined },
): Promise<RosterPage> {
  const begin = since > (await findLastPosition(app.db, edition)) ? 0 : since;
  const read = () => listRecordsSince(app.db, edition, { since: begin, limit: limit + 1 });
  const known = await read();
  // Whoever is still far from the end need not wait until the end is up to date.
  if (known.length > limit) return pageOf(known.slice(0, limit), { begin, more: true });

  const hasMoreToSeal = await sealMissing(app, edition, photos);
  const found = await read();
  return pageOf(found.slice(0, limit), {
    begin,
    more: hasMoreToSeal || found.length > limit,
  });
}

function pageOf(
  rows: Awaited<ReturnType<typeof listRecordsSince>>,
  { begin, more }: { begin: number; more: boolean },
): RosterPage {
  return {
    records: rows.map(({ rosterId, sealed }) => ({
      id: new Uint8Array(rosterId),
      sealed: sealed && new Uint8Array(sealed),
    })),
    next: rows.at(-1)?.position ?? begin,
    more,
  };
}

/** Whether there is still more after a thousand. */
async function sealMissing(
  app: Application,
  edition: EditionScope,
  photos: RosterPhotos,
): Promise<boolean> {
  return app.db.transaction().execute(async (tx) => {
    await lockRoster(tx, edition);
    await forgetDead(tx, edition);
    const stale = await listStale(tx, edition, { photos, limit: SEALED_AT_ONCE });
    const records = await Promise.all(
      stale.map(async (source) => ({
        ...source,
        ...(await sealRecord(source.token, await recordOf(app, tx, source))),
      })),
    );
    await saveRecords(tx, edition, records);
    return stale.length === SEALED_AT_ONCE;
  });
}

async function recordOf(
  { files }: Application,
  tx: Transaction,
  source: RosterSource,
): Promise<RosterRecord> {
  const { nameAr, organisation, country, categoryCode, photoId } = source;
  const photo = photoId ? await readJpeg(files, tx, photoId) : null;

  return {
    name: nameOnBadge(source),
    country: country ?? '',
    categoryCode,
    ...(nameAr && { nameAr }),
    ...(organisation && { organisation }),
    ...(photo && { photo }),
  };
}

/** Null for a photo that a gate would not show: another kind of picture, too large, or gone. */
async function readJpeg(
  files: Application['files'],
  tx: Transaction,
  photoId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { content, mediaType } = await files.read(tx, photoId);
    const fits = mediaType === 'image/jpeg' && content.byteLength <= largestRosterPhoto;
    return fits ? Uint8Array.from(content) : null;
  } catch (failure) {
    if (failure instanceof AppError) return null;
    throw failure;
  }
}
