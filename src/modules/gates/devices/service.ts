import { createHash, randomBytes } from 'node:crypto';
import { importPublicKey } from '#modules/badges/credential/keys';
import { readPlan } from '#modules/editions/service';
import type { Application, AskingDevice } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { DeviceId } from '../log/types.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { enrolmentProof, writeEnrolmentCode } from './enrolment.ts';
import { gateDeviceEnrolled, gateDeviceForked, gateDeviceWiped } from './facts.ts';
import { hubKeyFor } from './hub-key.ts';
import { isSignedRequest, readDeviceHeader, REQUEST_WINDOW_MS } from './request.ts';
import type { DeviceRow, MadeCode } from './schema.ts';
import {
  addCodes,
  addDevice,
  findDevice,
  listDeviceRows,
  lockCode,
  saveCodeUsed,
  saveForked,
  saveWiped,
} from './store.ts';
import type { EnrolAnswer, EnrolRequest } from './types.ts';

export type NewCodes = {
  gateIds: string[];
  validMinutes: number;
  count: number;
  origin: string;
  /** For a reprint desk: the categories it may print, empty for all. */
  desk?: { categories: number[] } | null;
};

/**
 * Codes that let one device in each, as the texts of QR codes.
 *
 * @param origin of the hub as the office reaches it: the gate is in the same network, and needs no internet
 * @throws AppError `gate.unknown`
 */
export async function makeEnrolmentCodes(
  app: Pick<Application, 'db' | 'keyring'>,
  edition: EditionScope,
  by: Signature,
  wanted: NewCodes,
): Promise<MadeCode[]> {
  const { gateIds, validMinutes, count, desk = null, origin } = wanted;
  const { gates } = await readPlan(app.db, edition);
  const unknown = gateIds.find((gateId) => !gates.some(({ id }) => id === gateId));
  if (unknown !== undefined) throw new AppError('gate.unknown', { gateId: unknown });

  const madeAt = by.clock.now();
  const expiresAt = new Date(madeAt.getTime() + validMinutes * 60_000);
  const secrets = Array.from({ length: count }, () => new Uint8Array(randomBytes(16)));
  return app.db.transaction().execute(async (tx) => {
    const hub = await hubKeyFor(app, tx, edition);
    const madeBy = by.actor.id;
    const ids = await addCodes(
      tx,
      edition,
      secrets.map((secret) => ({
        secretHash: hashOf(secret),
        gateIds,
        madeAt,
        madeBy,
        expiresAt,
        isDesk: desk !== null,
        deskCategories: desk && desk.categories.length > 0 ? desk.categories : null,
      })),
    );
    const texts = await Promise.all(
      secrets.map((secret) =>
        writeEnrolmentCode(
          {
            edition,
            origin,
            gateIds,
            secret,
            expiresAt: expiresAt.getTime(),
            hubKey: hub.publicKey,
          },
          hub,
        ),
      ),
    );
    return ids.map((id, place) => ({ id, text: texts[place] ?? '', expiresAt, gateIds }));
  });
}

/**
 * Lets a device in by its code. The same request again, after an answer that got lost, is
 * answered again; any other use of the code is refused.
 *
 * @throws AppError `gate-enrolment.unknown`, `gate-enrolment.used`, `gate-enrolment.expired`,
 * `gate-device.not-trusted` for a key that is not the sender's
 */
export async function enrolDevice(
  app: Pick<Application, 'db' | 'keyring' | 'clock'>,
  editionId: string,
  request: EnrolRequest,
): Promise<EnrolAnswer> {
  const secret = fromBase64Url(request.secret);
  const publicKey = fromBase64Url(request.publicKey);
  const proof = fromBase64Url(request.proof);
  if (!secret || publicKey?.length !== 32 || proof?.length !== 64)
    throw new AppError('request.invalid');
  const edition = provenEdition(editionId);
  const { device } = request;
  const isOwnKey = await importPublicKey(publicKey).then(
    (key) =>
      crypto.subtle.verify(
        'Ed25519',
        key,
        proof,
        enrolmentProof({ edition, device, secret, publicKey }),
      ),
    () => false,
  );
  if (!isOwnKey) throw new AppError('gate-device.not-trusted');

  return app.db.transaction().execute(async (tx) => {
    // The secret is the right to the edition: one that is not of it opens nothing.
    const code = await lockCode(tx, edition, hashOf(secret));
    if (!code) throw new AppError('gate-enrolment.unknown');
    const now = app.clock.now();
    if (code.usedAt) await mustBeAgain(tx, edition, { ...request, key: publicKey }, code.deviceId);
    else {
      if (code.expiresAt <= now) throw new AppError('gate-enrolment.expired');
      const { gateIds, madeBy } = code;
      const { name } = request;
      const added = await addDevice(tx, edition, {
        id: device,
        name,
        publicKey,
        gateIds,
        enrolledAt: now,
        enrolledBy: madeBy,
      });
      if (!added) throw new AppError('gate-enrolment.used');
      await saveCodeUsed(tx, edition, code.id, { usedAt: now, deviceId: device });
      await record(tx, edition, asDevice(device, app), [gateDeviceEnrolled(device, { gateIds })]);
    }
    const hub = await hubKeyFor(app, tx, edition);
    return {
      device,
      edition,
      gateIds: code.gateIds,
      hubKey: toBase64Url(hub.publicKey),
      now: now.getTime(),
    };
  });
}

/**
 * The device that has signed a request just now. A wiped one is known too: it must be told.
 *
 * @throws AppError `gate-device.not-trusted`; `gate-device.clock-off` with the time of the hub in
 * ms UTC, so that the device can sign again by it
 */
export async function provenDevice(
  { db, clock }: Pick<Application, 'db' | 'clock'>,
  request: {
    editionId: string;
    header: string;
    method: string;
    target: string;
    body: Uint8Array<ArrayBuffer>;
  },
): Promise<AskingDevice> {
  const { editionId, method, target, body } = request;
  const header = readDeviceHeader(request.header);
  const device = header && (await findDevice(db, provenEdition(editionId), header.device));
  if (!header || !device) throw new AppError('gate-device.not-trusted');

  const { ms, signature } = header;
  if (!(await isSignedRequest(device.publicKey, signature, { method, target, ms, body })))
    throw new AppError('gate-device.not-trusted');
  const now = clock.now().getTime();
  if (Math.abs(now - ms) > REQUEST_WINDOW_MS) throw new AppError('gate-device.clock-off', { now });
  return { id: device.id, editionId };
}

/**
 * Orders a lost device to forget everything, at its next contact; its key counts no more from now.
 *
 * @throws AppError `gate-device.unknown`, `gate-device.wiped`
 */
export async function wipeDevice(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { device, reason }: { device: DeviceId; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await findDevice(tx, edition, device))) throw new AppError('gate-device.unknown');
    const wiped = { wipedAt: by.clock.now(), wipedBy: by.actor.id, wipedReason: reason };
    if (!(await saveWiped(tx, edition, device, wiped))) throw new AppError('gate-device.wiped');
    await record(tx, edition, by, [gateDeviceWiped(device, {}, { reason })]);
  });
}

/** Flags devices that have told two stories; each must be enrolled anew, as another device. */
export async function flagForks(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  devices: readonly DeviceId[],
): Promise<void> {
  const news = await saveForked(tx, edition, devices, by.clock.now());
  if (news.length === 0) return;
  await record(
    tx,
    edition,
    by,
    news.map((device) => gateDeviceForked(device, {})),
  );
}

/** Every device there was, as the office and the command line see it. */
export async function readDevices(db: Database, edition: EditionScope): Promise<DeviceRow[]> {
  return listDeviceRows(db, edition);
}

export function asDevice(device: DeviceId, { clock }: Pick<Application, 'clock'>): Signature {
  const narrow = { country: null, exhibitorId: null, participantId: null };
  return { actor: { id: `device:${device}`, roles: ['gate'], ...narrow }, clock };
}

async function mustBeAgain(
  tx: Transaction,
  edition: EditionScope,
  { device, key }: { device: DeviceId; key: Uint8Array },
  usedBy: DeviceId | null,
): Promise<void> {
  const known = usedBy === device ? await findDevice(tx, edition, device) : undefined;
  if (!known || !Buffer.from(known.publicKey).equals(key))
    throw new AppError('gate-enrolment.used');
}

function hashOf(secret: Uint8Array): Buffer {
  return createHash('sha256').update(secret).digest();
}
