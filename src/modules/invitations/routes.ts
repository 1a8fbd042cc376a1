import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { locales } from '#platform/i18n';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { numberNotes, printNotes, readNoteSetting, setNoteSetting } from './notes/service.ts';
import { mayNumberNotes, mayReadInvitations, mayRecordInvitations } from './permissions.ts';
import {
  batchSchema,
  boardSchema,
  idsShape,
  invitationSchema,
  noteSettingSchema,
  preparationSchema,
} from './schema.ts';
import {
  prepareInvitations,
  readBoard,
  readInvitation,
  recordStep,
  recordSteps,
} from './service.ts';
import type { Step } from './rules.ts';
import { listInvitations } from './store.ts';
import { declineReasons, invitationRoles } from './types.ts';

const all = '/editions/{edition}/invitations';
const oneShape = { id: z.uuid() };
/** Left out, the step happened now. */
const atShape = { at: z.date().optional() };

export const invitationRoutes = {
  list: allow(mayReadInvitations)
    .route({ method: 'GET', path: all, summary: 'Invitations of governments' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(invitationSchema))
    .handler(({ context: { db, edition, actor, locale }, input }) =>
      listInvitations(db, edition, input, { country: actor.country, locale }),
    ),

  board: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/board`, summary: 'How governments answered, by region' })
    .input(inEdition({}))
    .output(boardSchema)
    .handler(({ context }) => readBoard(context.db, context.edition, context.actor.country)),

  get: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/{id}`, summary: 'One invitation' })
    .input(inEdition(oneShape))
    .output(invitationSchema)
    .handler(({ context, input }) =>
      readInvitation(context.db, context.edition, input.id, context.actor.country),
    ),

  prepare: allow(mayRecordInvitations)
    .route({ method: 'POST', path: all, summary: 'Prepare invitations for governments' })
    .input(inEdition(preparationSchema.shape))
    .output(z.object({ prepared: z.int() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        prepared: await prepareInvitations(tx, context.edition, context.by, input),
      })),
    ),

  markSent: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/sent`, summary: 'Record that invitations left' })
    .input(inEdition({ ...idsShape, ...atShape }))
    .output(batchSchema)
    .handler(({ context, input: { ids, at = context.clock.now() } }) =>
      context.db
        .transaction()
        .execute((tx) => recordSteps(tx, context.edition, context.by, ids, { step: 'sent', at })),
    ),

  markDelivered: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/delivered`, summary: 'Record that invitations arrived' })
    .input(inEdition({ ...idsShape, ...atShape }))
    .output(batchSchema)
    .handler(({ context, input: { ids, at = context.clock.now() } }) =>
      context.db
        .transaction()
        .execute((tx) =>
          recordSteps(tx, context.edition, context.by, ids, { step: 'delivered', at }),
        ),
    ),

  answer: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/{id}/answer`, summary: 'Record a yes, and to what' })
    .input(inEdition({ ...oneShape, ...atShape, roles: z.array(z.enum(invitationRoles)).max(4) }))
    .output(invitationSchema)
    .handler(({ context, input: { id, roles, at = context.clock.now() } }) => {
      const step: Step = { step: 'answered', at, roles };
      return context.db
        .transaction()
        .execute((tx) => recordStep(tx, context.edition, context.by, id, step));
    }),

  decline: allow(mayRecordInvitations)
    .route({ method: 'POST', path: `${all}/{id}/decline`, summary: 'Record a no, and why' })
    .input(inEdition({ ...oneShape, ...atShape, reason: z.enum(declineReasons) }))
    .output(invitationSchema)
    .handler(({ context, input: { id, reason, at = context.clock.now() } }) => {
      const step: Step = { step: 'declined', at, reason };
      return context.db
        .transaction()
        .execute((tx) => recordStep(tx, context.edition, context.by, id, step));
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

  /** Without ids, every note that has a number; without a language, each in its own. */
  notes: allow(mayReadInvitations)
    .route({ method: 'GET', path: `${all}/notes`, summary: 'Notes verbales as one PDF' })
    .input(inEdition({ ids: idsShape.ids.optional(), language: z.enum(locales).optional() }))
    .output(z.file())
    .handler(async ({ context, input: { ids, language } }) => {
      const pdf = await printNotes(context.db, context.edition, {
        ids: ids ?? null,
        country: context.actor.country,
        locale: language ?? null,
      });
      return new File([new Uint8Array(pdf)], 'notes-verbales.pdf', { type: 'application/pdf' });
    }),
};
