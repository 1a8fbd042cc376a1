import { z } from 'zod';
import { allowDevice, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { deskPage, openDesk } from './service.ts';
import { encodeDeskPage, encodeDeskRights } from './wire.ts';

/** Ed25519. */
const KEY_BYTES = 32;

export const gateDeskRoutes = {
  /** The body is the public key of the desk. */
  open: allowDevice()
    .route({
      method: 'POST',
      path: '/editions/{edition}/gate-desk',
      inputStructure: 'detailed',
      summary: 'Let the key of a reprint desk sign replacements',
    })
    .input(z.object({ params: z.object({ edition: z.string() }), body: z.instanceof(Blob) }))
    .output(z.instanceof(Blob))
    .handler(async ({ context: { app, edition, device, by }, input: { body } }) => {
      if (body.size !== KEY_BYTES) throw new AppError('request.invalid');
      const publicKey = new Uint8Array(await body.arrayBuffer());
      return cborFile(
        encodeDeskRights(await openDesk(app, edition, by, { device: device.id, publicKey })),
      );
    }),

  badges: allowDevice()
    .route({
      method: 'GET',
      path: '/editions/{edition}/gate-desk/badges',
      summary: 'A page of the badges a reprint desk may print again',
    })
    .input(inEdition({ after: z.coerce.number().int().min(0).default(0) }))
    .output(z.instanceof(Blob))
    .handler(async ({ context: { app, edition, device }, input: { after } }) =>
      cborFile(encodeDeskPage(await deskPage(app, edition, { device: device.id, after }))),
    ),
};

function cborFile(bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], 'desk.cbor', { type: 'application/cbor' });
}
