import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayCountLeads, mayReadLeads } from './permissions.ts';
import { leadCountSchema, leadRowSchema } from './schema.ts';
import { countLeads, listLeads } from './store.ts';

export const leadRoutes = {
  list: allow(mayReadLeads)
    .route({ method: 'GET', path: '/editions/{edition}/leads', summary: 'Leads of the exhibitor' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(leadRowSchema))
    .handler(({ context, input }) => {
      const { exhibitorId } = context.actor;
      // Staff without a company own no lead.
      if (!exhibitorId) throw new AppError('permission.denied', { permission: mayReadLeads.name });
      return listLeads(context.db, context.edition, exhibitorId, input);
    }),

  counts: allow(mayCountLeads)
    .route({
      method: 'GET',
      path: '/editions/{edition}/lead-counts',
      summary: 'Leads by exhibitor and rating, without persons',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(leadCountSchema))
    .handler(({ context, input }) => countLeads(context.db, context.edition, input)),
};
