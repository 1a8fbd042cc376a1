import { z } from 'zod';
import { mayAdoptActs } from '#modules/policy/permissions';
import { newActSchema } from '#modules/policy/schema';
import { enterPublished } from '#modules/editions/service';
import { allow, allowAdministrator, allowEveryone, inEdition } from '#platform/api';
import { provenEdition } from '#platform/edition';
import { AppError } from '#platform/errors';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayAdmitExhibitors, mayReadExhibitors } from './permissions.ts';
import {
  exhibitorRowSchema,
  exhibitorSchema,
  newApplicationSchema,
  publishedExhibitorSchema,
} from './schema.ts';
import {
  applyToExhibit,
  decideAllApplications,
  decideApplication,
  previewAct,
  readExhibitor,
  readExhibitorRow,
  withdrawExhibitor,
} from './service.ts';
import { listApplicants, listExhibitors } from './store.ts';

const one = { id: z.uuid() };

export const exhibitorRoutes = {
  list: allow(mayReadExhibitors)
    .route({
      method: 'GET',
      path: '/editions/{edition}/exhibitors',
      summary: 'Exhibitors with their stands',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(exhibitorRowSchema))
    .handler(({ context, input }) =>
      listExhibitors(context.db, context.edition, input, context.actor.exhibitorId),
    ),

  get: allow(mayReadExhibitors)
    .route({ method: 'GET', path: '/editions/{edition}/exhibitors/{id}', summary: 'One exhibitor' })
    .input(inEdition(one))
    .output(exhibitorRowSchema)
    .handler(({ context, input }) => {
      const only = context.actor.exhibitorId;
      if (only && only !== input.id) throw new AppError('exhibitor.unknown', { id: input.id });
      return readExhibitorRow(context.db, context.edition, input.id);
    }),

  apply: allow(mayAdmitExhibitors)
    .route({
      method: 'POST',
      path: '/editions/{edition}/exhibitors',
      successStatus: 201,
      summary: 'Take an application in',
    })
    .input(inEdition(newApplicationSchema.shape))
    .output(exhibitorSchema)
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        const { shows, ...application } = newApplicationSchema.parse(input);
        const id = await applyToExhibit(tx, context.edition, context.by, {
          ...application,
          shows: definedTexts(shows),
          externalId: null,
          coCountries: [],
          provenance: 'recorded',
          source: null,
        });
        return readExhibitor(tx, context.edition, id);
      }),
    ),

  decide: allow(mayAdmitExhibitors)
    .route({
      method: 'POST',
      path: '/editions/{edition}/exhibitors/{id}/decision',
      summary: 'Decide by the act in force',
    })
    .input(inEdition(one))
    .output(exhibitorSchema)
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => decideApplication(tx, context.edition, context.by, input.id)),
    ),

  decideAll: allow(mayAdmitExhibitors)
    .route({
      method: 'POST',
      path: '/editions/{edition}/exhibitors/decisions',
      summary: 'Decide everybody who waits',
    })
    .input(inEdition({}))
    .output(z.object({ admitted: z.int(), refused: z.int() }))
    .handler(({ context }) =>
      context.db
        .transaction()
        .execute((tx) => decideAllApplications(tx, context.edition, context.by)),
    ),

  withdraw: allow(mayAdmitExhibitors)
    .route({
      method: 'POST',
      path: '/editions/{edition}/exhibitors/{id}/withdrawal',
      summary: 'Withdraw',
    })
    .input(inEdition({ ...one, reason: z.string().trim().min(3).max(500) }))
    .output(exhibitorSchema)
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        await withdrawExhibitor(tx, context.edition, context.by, input);
        return readExhibitor(tx, context.edition, input.id);
      }),
    ),

  /** Whom an act would touch; stands here because policy does not know exhibitors. */
  previewAct: allow(mayAdoptActs)
    .route({
      method: 'POST',
      path: '/editions/{edition}/policy/preview',
      summary: 'Whom an act would touch',
    })
    .input(
      inEdition(
        newActSchema.pick({ companyCountries: true, stateExceptions: true, effectiveFrom: true })
          .shape,
      ),
    )
    .output(z.array(z.object({ exhibitor: exhibitorSchema, wouldBeAdmitted: z.boolean() })))
    .handler(({ context, input }) => previewAct(context.db, context.edition, input)),

  /** Whom an administrator can give the role of an exhibitor for. */
  names: allowAdministrator()
    .route({
      method: 'GET',
      path: '/administration/editions/{edition}/exhibitors',
      summary: 'Names of exhibitors',
    })
    .input(inEdition({}))
    .output(z.array(exhibitorSchema.pick({ id: true, displayName: true })))
    .handler(({ context, input }) => listApplicants(context.db, provenEdition(input.edition))),

  published: allowEveryone()
    .route({
      method: 'GET',
      path: '/public/editions/{edition}/exhibitors',
      summary: 'Published exhibitors',
    })
    .input(inEdition({}))
    .output(z.array(publishedExhibitorSchema))
    .handler(async ({ context, input }) => {
      const query = tableQuerySchema.parse({
        pageSize: 2_000,
        sort: 'displayName',
        filters: { state: ['admitted'] },
      });
      const edition = await enterPublished(context.db, input.edition);
      const { rows } = await listExhibitors(context.db, edition, query, null);
      return rows;
    }),
};

function definedTexts(shows: { [locale in 'fr' | 'en' | 'tr' | 'ar']?: string | undefined }) {
  return Object.fromEntries(Object.entries(shows).filter(([, words]) => words));
}
