import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayRecordInvitations } from '../permissions.ts';
import { choiceSchema, preparationSchema, proposalSchema } from '../schema.ts';
import { prepareInvitations, proposeGovernments, readGovernments } from './service.ts';

const all = '/editions/{edition}/invitations';

export const preparationRoutes = {
  propose: allow(mayRecordInvitations)
    .route({
      method: 'GET',
      path: `${all}/proposals`,
      summary: 'Governments that may be invited, and what they did last time',
    })
    .input(inEdition(choiceSchema.shape))
    .output(z.array(proposalSchema))
    .handler(({ context, input }) => proposeGovernments(context.db, context.edition, input)),

  prepare: allow(mayRecordInvitations)
    .route({ method: 'POST', path: all, summary: 'Prepare invitations for governments' })
    .input(inEdition(preparationSchema.shape))
    .output(z.object({ prepared: z.int() }))
    .handler(({ context: { db, edition, by, locale }, input: { countries, typed, ...rest } }) => {
      const wanted = [...countries, ...readGovernments(typed, locale)];
      return db.transaction().execute(async (tx) => ({
        prepared: await prepareInvitations(tx, edition, by, { ...rest, countries: wanted }),
      }));
    }),
};
