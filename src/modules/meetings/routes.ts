import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayReadMeetings, mayRunMeetings } from './permissions.ts';
import { meetingChangeSchema, meetingRowSchema } from './schema.ts';
import { changeMeetingState } from './service.ts';
import { listMeetingDays, listMeetings } from './store.ts';

export const meetingRoutes = {
  list: allow(mayReadMeetings)
    .route({ method: 'GET', path: '/editions/{edition}/meetings', summary: 'Meetings' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(meetingRowSchema))
    .handler(({ context, input }) =>
      listMeetings(context.db, context.edition, context.actor, input),
    ),

  days: allow(mayReadMeetings)
    .route({
      method: 'GET',
      path: '/editions/{edition}/meeting-days',
      summary: 'Local dates with meetings',
    })
    .input(inEdition({}))
    .output(z.array(z.string()))
    .handler(({ context }) => listMeetingDays(context.db, context.edition, context.actor)),

  changeState: allow(mayRunMeetings)
    .route({
      method: 'POST',
      path: '/editions/{edition}/meetings/{id}/state',
      summary: 'Plan, decline, cancel, note the outcome',
    })
    .input(inEdition(meetingChangeSchema.shape))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context, input }) => {
      await changeMeetingState(context.db, context.edition, context.by, input);
      return { done: true as const };
    }),
};
