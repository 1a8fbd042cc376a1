import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayOrderRangeSessions, mayReadRangePosts } from '../permissions.ts';
import { readOrders, saveOrders } from './service.ts';

const order = z.object({ beforeId: z.uuid(), afterId: z.uuid() });

export const orderRoutes = {
  read: allow(mayReadRangePosts)
    .route({
      method: 'GET',
      path: '/editions/{edition}/range-orders',
      summary: 'Which session comes before which',
    })
    .input(inEdition({}))
    .output(z.array(order))
    .handler(({ context }) => readOrders(context.db, context.edition)),

  save: allow(mayOrderRangeSessions)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/range-orders',
      summary: 'Set which session comes before which',
    })
    .input(inEdition({ orders: z.array(order).max(500) }))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => saveOrders(tx, context.edition, context.by, input.orders)),
    ),
};
