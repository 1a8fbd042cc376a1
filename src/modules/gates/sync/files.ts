import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { gateDeviceEnrolled } from '../devices/facts.ts';
import { hubKeyFor } from '../devices/hub-key.ts';
import { openFromHub, signAsHub } from '../devices/hub-signature.ts';
import type { ImportedLog } from '../devices/schema.ts';
import { addDevice, listKnownDevices, saveWiped } from '../devices/store.ts';
import { decodeParcel, encodeParcel } from '../log/parcel.ts';
import { missingFor } from '../log/sending.ts';
import type { PackDevice } from '../pack/types.ts';
import { openPack } from '../pack/wire.ts';
import { decodeWire, encodeWire } from './cbor.ts';
import { encodeLogFile, readLogFile, type LogFile } from './log-file.ts';
import { takeParcel } from './service.ts';
import { postgresReplica } from './store.ts';

/** Everything the gates have ever told, and who they are, as one file. */
export async function exportLog(
  app: Application,
  edition: EditionScope,
): Promise<Uint8Array<ArrayBuffer>> {
  const delivery = { receivedAt: app.clock.now(), receivedFrom: 'export' };
  return app.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const hub = await hubKeyFor(app, tx, edition);
      const store = postgresReplica(tx, edition, delivery);
      const parcel = await missingFor(store, { edition, vector: [] }, Number.POSITIVE_INFINITY);
      const devices = (await listKnownDevices(tx, edition)).map(
        ({ id, name, publicKey, gateIds, wipedAt }): PackDevice => ({
          id,
          name,
          publicKey,
          gateIds,
          wipedAt: wipedAt && wipedAt.getTime(),
        }),
      );
      return encodeLogFile({
        parcel: await encodeParcel(parcel),
        pack: null,
        devices: await signAsHub(hub.sign, encodeWire(devices), { edition, purpose: 'devices' }),
      });
    });
}

/**
 * Takes over the log of a gate, or of another hub, that came in a file; the same file again adds
 * nothing. Devices that this hub has forgotten (it was restored from an older backup) become
 * known again where its own key vouches for them in the file.
 *
 * @param acceptDevices believes the devices of a file that another hub has signed: for a hub that
 * begins with nothing, by somebody who knows where the file comes from
 * @throws AppError `gate-log.unreadable`, `gate-log.other-edition`
 */
export async function importLog(
  app: Application,
  edition: EditionScope,
  by: Signature,
  {
    bytes,
    name,
    acceptDevices = false,
  }: { bytes: Uint8Array<ArrayBuffer>; name: string; acceptDevices?: boolean },
): Promise<ImportedLog> {
  const file = readLogFile(bytes);
  const parcel = await decodeParcel(file.parcel);
  if (!parcel) throw new AppError('gate-log.unreadable');
  if (parcel.edition !== edition)
    throw new AppError('gate-log.other-edition', { edition: parcel.edition });

  return app.db.transaction().execute(async (tx) => {
    const told = await devicesIn(app, tx, edition, file, acceptDevices);
    const devices = await addMissing(tx, edition, by, told);
    const receivedFrom = `file:${name.slice(-80)}`;
    const { accepted, added, quarantined, forks } = await takeParcel(tx, edition, by, {
      parcel,
      receivedFrom,
    });
    return { events: accepted.length, passages: added, devices, quarantined, forks };
  });
}

async function devicesIn(
  app: Application,
  tx: Transaction,
  edition: EditionScope,
  { pack, devices }: LogFile,
  acceptDevices: boolean,
): Promise<PackDevice[]> {
  const { publicKey: hubKey } = await hubKeyFor(app, tx, edition);
  const ofPack = pack && (await openPack(pack, { edition, hubKey }))?.devices;
  const ofHub = devices && (await openFromHub(devices, hubKey, { edition, purpose: 'devices' }));
  // Signed by this hub, which writes nothing else there.
  const vouchedFor = [
    ...(ofPack ?? []),
    ...((ofHub ? (decodeWire(ofHub) as PackDevice[] | undefined) : undefined) ?? []),
  ];
  return vouchedFor.length > 0 || !acceptDevices
    ? vouchedFor
    : [...unvouched(pack, 'pack'), ...unvouched(devices, 'devices')];
}

/** Reads what somebody else has signed; whoever asks for it has decided to believe it. */
function unvouched(bytes: Uint8Array | null, what: 'pack' | 'devices'): PackDevice[] {
  const parts = bytes && decodeWire(bytes);
  const [payload]: unknown[] = Array.isArray(parts) ? parts : [];
  const content = payload instanceof Uint8Array ? decodeWire(payload) : undefined;
  const list = what === 'pack' ? fieldOf(content, 'devices') : content;
  return Array.isArray(list) ? list.filter(isDevice) : [];
}

function isDevice(value: unknown): value is PackDevice {
  const key = fieldOf(value, 'publicKey');
  const gateIds = fieldOf(value, 'gateIds');
  const wipedAt = fieldOf(value, 'wipedAt');
  return (
    /^[0-9a-f]{16}$/.test(String(fieldOf(value, 'id'))) &&
    typeof fieldOf(value, 'name') === 'string' &&
    key instanceof Uint8Array &&
    key.length === 32 &&
    Array.isArray(gateIds) &&
    gateIds.every((gateId) => typeof gateId === 'string') &&
    (wipedAt === null || typeof wipedAt === 'number')
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === field)?.[1]
    : undefined;
}

async function addMissing(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  devices: readonly PackDevice[],
): Promise<number> {
  let added = 0;
  for (const { id, name, publicKey, gateIds, wipedAt } of devices) {
    const isNew = await addDevice(tx, edition, {
      id,
      name,
      publicKey,
      gateIds,
      enrolledAt: by.clock.now(),
      enrolledBy: by.actor.id,
    });
    const wiped = { wipedAt: new Date(wipedAt ?? 0), wipedBy: by.actor.id, wipedReason: 'file' };
    if (wipedAt !== null) await saveWiped(tx, edition, id, wiped);
    if (!isNew) continue;
    added += 1;
    await record(tx, edition, by, [gateDeviceEnrolled(id, { gateIds })]);
  }
  return added;
}
