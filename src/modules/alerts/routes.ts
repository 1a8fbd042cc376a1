import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { printPaper } from './paper/service.ts';
import { mayReadAlerts, mayReadOwnAlerts, maySendAlerts } from './permissions.ts';
import { alertSchema, ownMessageSchema } from './schema.ts';
import { listAlerts, markRead, readOwnMessages, sendAlert, withdrawAlert } from './service.ts';
import { tellAlerts, tellOwn } from './telling/service.ts';

const all = '/editions/{edition}/alerts';
const own = '/editions/{edition}/own-alerts';
const oneShape = { id: z.uuid() };

export const alertRoutes = {
  list: allow(mayReadAlerts)
    .route({ method: 'GET', path: all, summary: 'What was told to whom, and who has not read it' })
    .input(inEdition({}))
    .output(z.array(alertSchema))
    .handler(async ({ context: { db, edition, locale } }) =>
      tellAlerts(db, edition, locale, await listAlerts(db, edition)),
    ),

  send: allow(maySendAlerts)
    .route({ method: 'POST', path: `${all}/{id}/sending`, summary: 'Send a prepared alert' })
    .input(inEdition(oneShape))
    .output(z.object({ parties: z.number(), mails: z.number() }))
    .handler(({ context: { db, edition, by }, input: { id } }) =>
      db.transaction().execute((tx) => sendAlert(tx, edition, by, id)),
    ),

  withdraw: allow(maySendAlerts)
    .route({
      method: 'POST',
      path: `${all}/{id}/withdrawal`,
      summary: 'Take back what is not sent',
    })
    .input(inEdition(oneShape))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id } }) => {
      await db.transaction().execute((tx) => withdrawAlert(tx, edition, by, id));
      return {};
    }),

  // Printing is written down, so it is no mere reading.
  paper: allow(maySendAlerts)
    .route({ method: 'POST', path: `${all}/{id}/paper`, summary: 'Slips for who has not read it' })
    .input(inEdition({ ...oneShape, messageIds: z.array(z.uuid()).max(1_000).optional() }))
    .output(z.file())
    .handler(async ({ context: { db, edition, by }, input: { id, messageIds } }) => {
      const bytes = await printPaper(db, edition, by, { id, messageIds });
      const name = `alert-${id.slice(0, 8)}.pdf`;
      return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
    }),

  own: allow(mayReadOwnAlerts)
    .route({ method: 'GET', path: own, summary: 'What was told to those you speak for' })
    .input(inEdition({ unread: z.boolean().default(false) }))
    .output(z.array(ownMessageSchema))
    .handler(async ({ context: { db, edition, actor, locale }, input: { unread } }) =>
      tellOwn(db, edition, locale, await readOwnMessages(db, edition, actor, { unread })),
    ),

  read: allow(mayReadOwnAlerts)
    .route({ method: 'POST', path: `${own}/{id}/read`, summary: 'Say that you have read it' })
    .input(inEdition(oneShape))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id } }) => {
      await db.transaction().execute((tx) => markRead(tx, edition, by, id));
      return {};
    }),
};
