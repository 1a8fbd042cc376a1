import { allow, inEdition } from '#platform/api';
import {
  mayCancelRangeSessions,
  mayCommandRange,
  mayDraftRangeSessions,
  mayReturnRangeSessions,
  maySayRangeSafe,
} from '../permissions.ts';
import { cancelSchema, meantSchema, returnSchema } from '../schema.ts';
import { checkIsOwn } from '../submitting/own/service.ts';
import { approveSession, cancelSession, returnSession, submitSession } from './service.ts';

/** Each names the version its reader has looked at: nobody approves what they have not seen. */
export const approvingRoutes = {
  submit: allow(mayDraftRangeSessions)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/submission',
      summary: 'Hand a draft to safety and the commander',
    })
    .input(inEdition(meantSchema.shape))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        const only = context.actor.exhibitorId;
        await checkIsOwn(tx, context.edition, { id: input.id, only });
        await submitSession(tx, context.edition, context.by, input);
      }),
    ),

  approveSafety: allow(maySayRangeSafe)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/safety',
      summary: 'Say for safety that it may be held',
    })
    .input(inEdition(meantSchema.shape))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => approveSession(tx, context.edition, context.by, input, 'safety')),
    ),

  approveCommander: allow(mayCommandRange)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/command',
      summary: 'Say as the commander that it may be held',
    })
    .input(inEdition(meantSchema.shape))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => approveSession(tx, context.edition, context.by, input, 'commander')),
    ),

  giveBack: allow(mayReturnRangeSessions)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/return',
      summary: 'Give a session back with a reason',
    })
    .input(inEdition(returnSchema.shape))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => returnSession(tx, context.edition, context.by, input)),
    ),

  cancel: allow(mayCancelRangeSessions)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/cancellation',
      summary: 'Call a session off for good',
    })
    .input(inEdition(cancelSchema.shape))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        const only = context.actor.exhibitorId;
        await checkIsOwn(tx, context.edition, { id: input.id, only });
        await cancelSession(tx, context.edition, context.by, input);
      }),
    ),
};
