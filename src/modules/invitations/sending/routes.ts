import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { locales } from '#platform/i18n';
import { listFormats, printDeliveryList } from '../delivery-list/service.ts';
import { printEnclosure } from '../enclosure/service.ts';
import { mayRecordInvitations } from '../permissions.ts';
import { batchSchema, idsShape, mailSchema } from '../schema.ts';
import { askForMails, readMails, retryMails } from './service.ts';

const all = '/editions/{edition}/invitations';

const mediaTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const sendingRoutes = {
  mails: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/mails`, summary: 'Mails on their way to embassies' })
    .input(inEdition({}))
    .output(z.array(mailSchema))
    .handler(({ context }) => readMails(context.db, context.edition)),

  mail: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/mails`, summary: 'Send invitations by e-mail' })
    .input(inEdition(idsShape))
    .output(batchSchema)
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => askForMails(tx, context.edition, context.by, input.ids)),
    ),

  retryMails: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/mails/retry`, summary: 'Send again what failed' })
    .input(inEdition({}))
    .output(batchSchema)
    .handler(({ context }) =>
      context.db.transaction().execute((tx) => retryMails(tx, context.edition, context.by)),
    ),

  deliveryList: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/delivery-list`, summary: 'The list of the driver' })
    .input(
      inEdition({
        format: z.enum(listFormats).default('pdf'),
        language: z.enum(locales).optional(),
        ids: idsShape.ids.optional(),
      }),
    )
    .output(z.file())
    .handler(async ({ context, input: { format, language, ids } }) => {
      const locale = language ?? context.locale;
      const now = context.clock.now();
      const run = { format, locale, now, ids: ids ?? null };
      const list = await printDeliveryList(context.db, context.edition, run);
      return new File([new Uint8Array(list)], `delivery-list.${format}`, {
        type: mediaTypes[format],
      });
    }),

  enclosure: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/enclosure`, summary: 'The results of last time' })
    .input(inEdition({ language: z.enum(locales).optional() }))
    .output(z.file())
    .handler(async ({ context, input: { language } }) => {
      const run = { locale: language ?? context.locale, now: context.clock.now() };
      const report = await printEnclosure(context.db, context.edition, run);
      if (!report) throw new AppError('invitation.no-enclosure');
      return new File([new Uint8Array(report)], 'results.pdf', { type: 'application/pdf' });
    }),
};
