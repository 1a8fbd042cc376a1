import { z } from 'zod';
import { currentRevocations } from '#modules/badges/revocation/service';
import { allow, allowDevice, allowEveryone, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { packFor } from '../pack/service.ts';
import { mayManageGateDevices } from '../permissions.ts';
import { changeGateSettings, changeSupervisorPin, readGateSettings } from '../settings/service.ts';
import { gateSettingsSchema, supervisorPinSchema } from '../settings/schema.ts';
import { exportLog, importLog } from '../sync/files.ts';
import { exchangeWith } from '../sync/service.ts';
import { listAside } from '../sync/store.ts';
import {
  deviceIdSchema,
  devicesSchema,
  enrolAnswerSchema,
  enrolShape,
  importedLogSchema,
  madeCodeSchema,
  newCodeShape,
} from './schema.ts';
import { enrolDevice, makeEnrolmentCodes, wipeDevice } from './service.ts';
import { countOpenCodes, listDeviceRows } from './store.ts';

/** Longer than any parcel with its report. */
const LARGEST_EXCHANGE = 4 * 1024 * 1024;
const LARGEST_FILE = 25 * 1024 * 1024;

const inPath = z.object({ edition: z.string() });

export const gateDeviceRoutes = {
  /** No account: the secret of the code is the right, and the proof shows whose the key is. */
  enrol: allowEveryone()
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-devices',
      successStatus: 201,
      summary: 'Enrol a gate device by the code of the office',
    })
    .input(inEdition(enrolShape))
    .output(enrolAnswerSchema)
    .handler(({ context, input: { edition, ...request } }) =>
      enrolDevice(context.app, edition, request),
    ),

  sync: allowDevice()
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-sync',
      inputStructure: 'detailed',
      summary: 'Exchange events with a gate device',
    })
    .input(z.object({ params: inPath, body: z.instanceof(Blob) }))
    .output(z.instanceof(Blob))
    .handler(async ({ context, input: { body } }) => {
      if (body.size > LARGEST_EXCHANGE) throw new AppError('request.invalid');
      const bytes = new Uint8Array(await body.arrayBuffer());
      const { app, edition, device } = context;
      return cborFile(await exchangeWith(app, edition, device.id, bytes), 'sync');
    }),

  pack: allowDevice()
    .route({
      method: 'GET',
      path: '/editions/{edition}/gate-pack',
      summary: 'What a gate device must know, with a page of the roster',
    })
    .input(inEdition({ since: z.coerce.number().int().min(0).default(0) }))
    .output(z.instanceof(Blob))
    .handler(async ({ context: { app, edition, device }, input: { since } }) =>
      cborFile(await packFor(app, edition, { device: device.id, since }), 'pack'),
    ),

  list: allow(mayManageGateDevices)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gate-devices',
      summary: 'Gate devices, and what lies aside of their log',
    })
    .input(inEdition({}))
    .output(devicesSchema)
    .handler(async ({ context: { app, db, edition, clock } }) => ({
      devices: await listDeviceRows(db, edition),
      quarantine: await listAside(db, edition),
      openCodes: await countOpenCodes(db, edition, clock.now()),
      now: clock.now(),
      revocationEpoch: (await currentRevocations(app, edition)).epoch,
    })),

  makeCodes: allow(mayManageGateDevices)
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-enrolments',
      summary: 'Make codes that let one device in each',
    })
    .input(inEdition({ ...newCodeShape, origin: z.url().max(200).optional() }))
    .output(z.array(madeCodeSchema))
    .handler(({ context: { app, edition, by }, input }) => {
      const { gateIds, validMinutes, count, desk } = input;
      const origin = new URL(input.origin ?? app.origin).origin;
      return makeEnrolmentCodes(app, edition, by, { gateIds, validMinutes, count, desk, origin });
    }),

  wipe: allow(mayManageGateDevices)
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-devices/{device}/wiping',
      summary: 'Order a lost device to forget everything',
    })
    .input(inEdition({ device: deviceIdSchema, reason: z.string().trim().min(3).max(200) }))
    .output(z.object({ device: z.string() }))
    .handler(async ({ context: { db, edition, by }, input: { device, reason } }) => {
      await wipeDevice(db, edition, by, { device, reason });
      return { device };
    }),

  settings: allow(mayManageGateDevices)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gate-settings',
      summary: 'How gates decide',
    })
    .input(inEdition({}))
    .output(z.object({ settings: gateSettingsSchema, hasSupervisorPin: z.boolean() }))
    .handler(async ({ context: { db, edition } }) => {
      const { settings, supervisorPin } = await readGateSettings(db, edition);
      return { settings: gateSettingsSchema.parse(settings), hasSupervisorPin: !!supervisorPin };
    }),

  changeSettings: allow(mayManageGateDevices)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/gate-settings',
      summary: 'Set how gates decide, from their next pack on',
    })
    .input(inEdition({ settings: gateSettingsSchema }))
    .output(z.object({ edition: z.string() }))
    .handler(async ({ context: { db, edition, by }, input: { settings } }) => {
      await changeGateSettings(db, edition, by, settings);
      return { edition };
    }),

  changePin: allow(mayManageGateDevices)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/gate-settings/supervisor-pin',
      summary: 'Set the PIN by which a supervisor overrides, or take it away',
    })
    .input(inEdition({ pin: supervisorPinSchema }))
    .output(z.object({ hasSupervisorPin: z.boolean() }))
    .handler(async ({ context: { db, edition, by }, input: { pin } }) => {
      await changeSupervisorPin(db, edition, by, pin);
      return { hasSupervisorPin: pin !== null };
    }),

  exportLog: allow(mayManageGateDevices)
    .route({
      method: 'GET',
      path: '/editions/{edition}/gate-log',
      summary: 'The whole log of the gates, for another hub or a gate without network',
    })
    .input(inEdition({}))
    .output(z.instanceof(Blob))
    .handler(async ({ context: { app, edition } }) => {
      const bytes = await exportLog(app, edition);
      return new File([bytes], `${edition}.kurukan-gates`, { type: 'application/octet-stream' });
    }),

  importLog: allow(mayManageGateDevices)
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-log',
      summary: 'Take over the log of a gate that came in a file',
    })
    .input(inEdition({ file: z.file() }))
    .output(importedLogSchema)
    .handler(async ({ context: { app, edition, by }, input: { file } }) => {
      if (file.size > LARGEST_FILE) throw new AppError('request.too-large', { megabytes: 25 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return importLog(app, edition, by, { bytes, name: file.name });
    }),
};

function cborFile(bytes: Uint8Array<ArrayBuffer>, name: string): File {
  return new File([bytes], `${name}.cbor`, { type: 'application/cbor' });
}
