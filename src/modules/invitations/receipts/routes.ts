import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { mayReadInvitations, mayRecordInvitations } from '../permissions.ts';
import { invitationSchema } from '../schema.ts';
import { showInvitation } from '../service.ts';
import { largestReceipt } from './rules.ts';
import { fileReceipt, readReceipt } from './service.ts';

const path = '/editions/{edition}/invitations/{id}/receipt' as const;

export const receiptRoutes = {
  fileReceipt: allow(mayRecordInvitations)
    .route({ method: 'PUT', path, summary: 'File the scan of a signed receipt' })
    .input(inEdition({ id: z.uuid(), scan: z.file(), at: z.date().optional() }))
    .output(invitationSchema)
    .handler(async ({ context, input: { id, scan, at = context.clock.now() } }) => {
      // Before its bytes are taken into memory.
      if (scan.size > largestReceipt) throw new AppError('invitation.receipt-too-large');
      const content = new Uint8Array(await scan.arrayBuffer());
      const { app, db, edition, by, clock } = context;
      const filed = await fileReceipt(app, edition, by, { id, content, at });
      return showInvitation(db, edition, clock.now(), filed);
    }),

  receipt: allow(mayReadInvitations)
    .route({ method: 'GET', path, summary: 'The scan of a signed receipt' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.file())
    .handler(async ({ context: { app, edition, actor }, input: { id } }) => {
      const { country } = actor;
      const { content, mediaType, name } = await readReceipt(app, edition, { id, country });
      return new File([new Uint8Array(content)], name, { type: mediaType });
    }),
};
