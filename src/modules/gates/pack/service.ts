import { currentRevocations } from '#modules/badges/revocation/service';
import { sealedRoster } from '#modules/badges/roster/service';
import { currentTrustList } from '#modules/badges/trust/listing';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { hubKeyFor } from '../devices/hub-key.ts';
import { findDevice, listKnownDevices } from '../devices/store.ts';
import type { DeviceId } from '../log/types.ts';
import { listLeases } from '../leases/store.ts';
import { readGateSettings } from '../settings/service.ts';
import type { PackNews } from '../sync/types.ts';
import { findMarks, listParties, listTellingPrints } from './store.ts';
import { encodePack } from './wire.ts';

/** Of some 250 bytes each; with photos a page may reach some megabytes, and is read in one go. */
const RECORDS_PER_PAGE = 250;

/** When a gate shows the age of the revocation list in amber, and in red. */
const REVOCATION_AGE = { amberMinutes: 120, redMinutes: 720 };

/**
 * The pack for a device, signed: all it needs to decide alone, with one page of the roster.
 *
 * @throws AppError `gate-device.wiped`; `badge-key.trust-unsigned` where the offline root has
 * signed no list yet
 */
export async function packFor(
  app: Application,
  edition: EditionScope,
  { device, since }: { device: DeviceId; since: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const asking = await findDevice(app.db, edition, device);
  if (!asking || asking.wipedAt) throw new AppError('gate-device.wiped');

  const hub = await app.db.transaction().execute((tx) => hubKeyFor(app, tx, edition));
  const { settings, supervisorPin } = await readGateSettings(app.db, edition);
  const photos = settings.photoRule;
  // The roster first, so that the news told are never newer than what is in the pack.
  const revocations = await currentRevocations(app, edition);
  const news = await packNews(app.db, edition, { device, revocations: revocations.epoch });
  const roster = await sealedRoster(app, edition, { since, limit: RECORDS_PER_PAGE, photos });
  const devices = await listKnownDevices(app.db, edition);

  return encodePack(
    {
      edition,
      issuedAt: app.clock.now().getTime(),
      news,
      plan: await readPlan(app.db, edition),
      settings,
      supervisorPin,
      revocationAge: REVOCATION_AGE,
      trust: await currentTrustList(app, edition),
      revocations,
      prints: await listTellingPrints(app.db, edition),
      leases: await listLeases(app.db, edition, app.clock.now()),
      grants: await listParties(app.db, edition),
      devices: devices.map(({ id, name, publicKey, gateIds, wipedAt }) => ({
        id,
        name,
        publicKey,
        gateIds,
        wipedAt: wipedAt && wipedAt.getTime(),
      })),
      roster,
    },
    hub.sign,
  );
}

/** What there is to fetch, told at each exchange. */
export async function packNews(
  db: Database,
  edition: EditionScope,
  { device, revocations }: { device: DeviceId; revocations: number },
): Promise<PackNews> {
  const marks = await findMarks(db, edition, device);
  if (!marks) throw new AppError('edition.unknown', { edition });
  const { people, settings, zones, devices, wiped, leases, stage } = marks;
  const content = [settings?.getTime() ?? 0, zones?.getTime() ?? 0, devices, wiped, leases, stage];
  return { revocations, people, content: content.join('.') };
}
