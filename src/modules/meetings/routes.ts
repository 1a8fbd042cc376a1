import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { mayReadMeetings, mayRunMeetings } from './permissions.ts';
import { readNoticeSchema } from '#modules/policy/notices/schema';
import { mayConfirmNotices, mayReadNotices } from '#modules/policy/notices/permissions';
import { acknowledge, readMeetingNotices } from './notices/service.ts';
import { meetingChangeSchema, meetingNoticesSchema, meetingRowSchema } from './schema.ts';
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

  notices: allow(mayReadNotices)
    .route({
      method: 'GET',
      path: '/editions/{edition}/meeting-notices',
      summary: 'Notices about the countries of those whom exhibitors are to meet',
    })
    .input(inEdition({ id: z.uuid().optional() }))
    .output(z.array(meetingNoticesSchema))
    .handler(({ context: { db, edition, clock, actor }, input: { id } }) =>
      readMeetingNotices(db, edition, clock, actor, id ? [id] : 'coming'),
    ),

  acknowledge: allow(mayConfirmNotices)
    .route({
      method: 'POST',
      path: '/editions/{edition}/meetings/{id}/notices',
      summary: 'Say that the notices before a meeting were read',
    })
    .input(inEdition({ id: z.uuid(), read: z.array(readNoticeSchema).min(1).max(50) }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id, read } }) => {
      await db.transaction().execute((tx) => acknowledge(tx, edition, by, { meetingId: id, read }));
      return {};
    }),

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
