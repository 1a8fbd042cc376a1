import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayAssignStands, mayReadStands } from './permissions.ts';
import { standRowSchema } from './schema.ts';
import { assignStand, releaseStand } from './service.ts';
import { listStands } from './store.ts';

const done = z.object({ done: z.literal(true) });

export const standRoutes = {
  list: allow(mayReadStands)
    .route({
      method: 'GET',
      path: '/editions/{edition}/stands',
      summary: 'Stands and who stands there',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(standRowSchema))
    .handler(({ context, input }) => listStands(context.db, context.edition, input)),

  assign: allow(mayAssignStands)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/stands/{code}/exhibitor',
      summary: 'Give a stand',
    })
    .input(inEdition({ code: z.string(), exhibitorId: z.uuid() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => assignStand(tx, context.edition, context.by, input));
      return { done: true as const };
    }),

  release: allow(mayAssignStands)
    .route({
      method: 'DELETE',
      path: '/editions/{edition}/stands/{code}/exhibitor',
      summary: 'Free a stand',
    })
    .input(inEdition({ code: z.string() }))
    .output(done)
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => releaseStand(tx, context.edition, context.by, input.code));
      return { done: true as const };
    }),
};
