import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { locales } from '#platform/i18n';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { chaserRoutes } from './chasers/routes.ts';
import { printLetters } from './letters/service.ts';
import { numberNotes, readNoteSetting, readReplyDays, setNoteSetting } from './notes/service.ts';
import { mayNumberNotes, mayReadInvitations, mayRecordInvitations } from './permissions.ts';
import { preparationRoutes } from './preparing/routes.ts';
import { receiptRoutes } from './receipts/routes.ts';
import { stepRoutes } from './steps/routes.ts';
import {
  boardSchema,
  correspondenceSchema,
  idsShape,
  invitationSchema,
  needSchema,
  noteSettingSchema,
} from './schema.ts';
import { sendingRoutes } from './sending/routes.ts';
import { readBoard, readInvitation, setCorrespondence, showInvitation } from './service.ts';
import { listInvitations } from './store.ts';
import { whatNeedsDoing } from './today/service.ts';
import { invitationKinds } from './types.ts';

const all = '/editions/{edition}/invitations';
const oneShape = { id: z.uuid() };

export const invitationRoutes = {
  ...preparationRoutes,
  ...stepRoutes,
  ...sendingRoutes,
  ...receiptRoutes,
  ...chaserRoutes,

  list: allow(mayReadInvitations)
    .route({ method: 'GET', path: all, summary: 'Invitations of governments' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(invitationSchema))
    .handler(async ({ context: { db, edition, actor, clock, locale }, input }) => {
      const days = await readReplyDays(db, edition, clock.now());
      return listInvitations(db, edition, input, { country: actor.country, locale, days });
    }),

  board: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/board`, summary: 'How governments answered, by region' })
    .input(inEdition({}))
    .output(boardSchema)
    .handler(({ context: { db, edition, actor, clock } }) =>
      readBoard(db, edition, { country: actor.country, now: clock.now() }),
    ),

  needs: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/needs`, summary: 'What needs doing today' })
    .input(inEdition({}))
    .output(z.array(needSchema))
    .handler(({ context: { db, edition, clock } }) => whatNeedsDoing(db, edition, clock.now())),

  get: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/{id}`, summary: 'One invitation' })
    .input(inEdition(oneShape))
    .output(invitationSchema)
    .handler(async ({ context: { db, edition, actor, clock }, input }) => {
      const found = await readInvitation(db, edition, input.id, actor.country);
      return showInvitation(db, edition, clock.now(), found);
    }),

  setCorrespondence: allow(mayRecordInvitations)
    .route({ method: 'PUT', path: `${all}/{id}`, summary: 'To whom and how it is written' })
    .input(inEdition({ ...oneShape, ...correspondenceSchema.shape }))
    .output(invitationSchema)
    .handler(async ({ context: { db, edition, clock }, input: { id, ...wanted } }) => {
      const { edition: _, ...correspondence } = wanted;
      const saved = await db
        .transaction()
        .execute((tx) => setCorrespondence(tx, edition, id, correspondence));
      return showInvitation(db, edition, clock.now(), saved);
    }),

  numberNotes: allow(mayNumberNotes)
    .route({ method: 'POST', path: `${all}/numbers`, summary: 'Number notes that have none' })
    .input(inEdition(idsShape))
    .output(z.object({ numbered: z.int() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        numbered: await numberNotes(tx, context.edition, input.ids),
      })),
    ),

  noteSetting: allow(mayRecordInvitations)
    .route({ method: 'GET', path: `${all}/note-setting`, summary: 'Letterhead and numbers' })
    .input(inEdition({}))
    .output(noteSettingSchema)
    .handler(({ context }) => readNoteSetting(context.db, context.edition)),

  setNoteSetting: allow(mayNumberNotes)
    .route({ method: 'PUT', path: `${all}/note-setting`, summary: 'Set letterhead and numbers' })
    .input(inEdition(noteSettingSchema.shape))
    .output(noteSettingSchema)
    .handler(({ context, input }) => setNoteSetting(context.db, context.edition, input)),

  /**
   * Without ids, every one that has a number; without a language, each in those it was prepared
   * in.
   */
  notes: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/notes`, summary: 'Notes and letters as one PDF' })
    .input(
      inEdition({
        ids: idsShape.ids.optional(),
        language: z.enum(locales).optional(),
        kind: z.enum(invitationKinds).optional(),
      }),
    )
    .output(z.file())
    .handler(async ({ context, input: { ids, language, kind } }) => {
      const pdf = await printLetters(context.db, context.edition, {
        ids: ids ?? null,
        country: context.actor.country,
        languages: language ? [language] : null,
        kind: kind ?? null,
      });
      return new File([new Uint8Array(pdf)], 'invitations.pdf', { type: 'application/pdf' });
    }),
};
