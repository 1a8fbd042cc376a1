import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { DeviceId } from '../../log/types.ts';
import { hubKeyFor, type HubKey } from '../hub-key.ts';
import { findDevice } from '../store.ts';

/**
 * Who asks, and how an answer is signed: for what an app tells its devices beside the pack.
 *
 * @returns where the device may work (empty for every gate), and what signs for the hub
 * @throws AppError `gate-device.wiped` for one that is to forget everything
 */
export async function answerFor(
  app: Application,
  edition: EditionScope,
  device: DeviceId,
): Promise<{ gateIds: string[]; sign: HubKey['sign'] }> {
  const asking = await findDevice(app.db, edition, device);
  if (!asking || asking.wipedAt) throw new AppError('gate-device.wiped');
  const hub = await app.db.transaction().execute((tx) => hubKeyFor(app, tx, edition));
  return { gateIds: asking.gateIds, sign: hub.sign };
}
