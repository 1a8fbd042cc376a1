import { importPublicKey } from '#modules/badges/credential/keys';
import { listKeys, makeDeskKey, readTrust } from '#modules/badges/trust/service';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { DeviceId } from '../log/types.ts';
import { listLiveTokens, lockDesk, saveDeskKey } from './store.ts';
import type { DeskPage, DeskRights } from './types.ts';

const PER_PAGE = 1_000;
/** A badge for the first day is valid from the evening before, and one for the last until the night. */
const MARGIN_MS = 60 * 24 * 60 * 60 * 1000;

/**
 * Lets the key that a desk has made for itself sign replacements, of the categories and dates its
 * code allows. The private half has never left the desk. Asked again, it answers the same.
 *
 * @throws AppError `gate-desk.not-allowed` for a device that was enrolled as a gate,
 * `gate-desk.other-key` where this device has made another key before
 */
export async function openDesk(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { device, publicKey }: { device: DeviceId; publicKey: Uint8Array<ArrayBuffer> },
): Promise<DeskRights> {
  if (!(await importPublicKey(publicKey).catch(() => null))) throw new AppError('request.invalid');

  const known = await app.db.transaction().execute((tx) => lockDesk(tx, edition, device));
  if (!known) throw new AppError('gate-desk.not-allowed');
  if (known.kid === null) {
    const { edition: plan } = await readPlan(app.db, edition);
    const { kid } = await makeDeskKey(app, edition, by, {
      label: known.name,
      categories: known.categories,
      validFrom: new Date(Date.parse(`${plan.startsOn}T00:00:00Z`) - MARGIN_MS),
      validUntil: new Date(Date.parse(`${plan.endsOn}T00:00:00Z`) + MARGIN_MS),
      publicKey,
    });
    await app.db.transaction().execute(async (tx) => {
      const now = await lockDesk(tx, edition, device);
      if (now?.kid !== null) throw new AppError('gate-desk.other-key');
      await saveDeskKey(tx, edition, device, kid);
    });
  } else {
    const { trust } = await readTrust(app.db, edition);
    const key = trust.find(({ kid }) => kid === known.kid);
    if (!key || !Buffer.from(key.publicKey).equals(publicKey))
      throw new AppError('gate-desk.other-key');
  }
  return rightsOf(app, edition, device);
}

/**
 * One page of the badges a desk may print again.
 *
 * @throws AppError `gate-desk.not-allowed`
 */
export async function deskPage(
  app: Application,
  edition: EditionScope,
  { device, after }: { device: DeviceId; after: number },
): Promise<DeskPage> {
  const rights = await rightsOf(app, edition, device);
  const { categories } = rights;
  const badges = await listLiveTokens(app.db, edition, { after, limit: PER_PAGE, categories });
  const last = badges.length === PER_PAGE ? badges.at(-1) : undefined;
  return { rights, badges, next: last?.idx ?? null };
}

async function rightsOf(
  app: Application,
  edition: EditionScope,
  device: DeviceId,
): Promise<DeskRights> {
  const desk = await app.db.transaction().execute((tx) => lockDesk(tx, edition, device));
  const keys = desk ? await listKeys(app.db, edition) : [];
  const key = keys.find(({ kid }) => kid === desk?.kid);
  const isTakenBack = key?.acceptedUntil && key.acceptedUntil <= app.clock.now();
  if (!key || isTakenBack) throw new AppError('gate-desk.not-allowed');
  return {
    kid: key.kid,
    categories: key.categories,
    validFrom: key.validFrom.getTime(),
    validUntil: key.validUntil.getTime(),
  };
}
