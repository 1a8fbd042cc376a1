import { z } from 'zod';
import { enterPublished } from '#modules/editions/service';
import { allow, allowEveryone, inEdition } from '#platform/api';
import { mayPlanProgramme, mayReadProgramme } from './permissions.ts';
import { newSessionSchema, programmeSchema, publishedProgrammeSchema } from './schema.ts';
import { enterState, readProgramme, readPublishedProgramme, scheduleSession } from './service.ts';
import { cancellationReasons } from './types.ts';

const all = '/editions/{edition}/programme';
const oneShape = { id: z.uuid() };

export const programmeRoutes = {
  list: allow(mayReadProgramme)
    .route({ method: 'GET', path: all, summary: 'The programme by days, with convoys' })
    .input(inEdition({}))
    .output(programmeSchema)
    .handler(({ context }) => readProgramme(context.db, context.edition)),

  schedule: allow(mayPlanProgramme)
    .route({ method: 'POST', path: all, successStatus: 201, summary: 'Schedule a session' })
    .input(inEdition(newSessionSchema.shape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await scheduleSession(tx, context.edition, context.by, input),
      })),
    ),

  hold: allow(mayPlanProgramme)
    .route({ method: 'POST', path: `${all}/{id}/held`, summary: 'Record that it was held' })
    .input(inEdition(oneShape))
    .output(programmeSchema)
    .handler(({ context, input: { id } }) =>
      context.db.transaction().execute(async (tx) => {
        await enterState(tx, context.edition, context.by, { id, to: 'held' });
        return readProgramme(tx, context.edition);
      }),
    ),

  cancel: allow(mayPlanProgramme)
    .route({ method: 'POST', path: `${all}/{id}/cancellation`, summary: 'Call a session off' })
    .input(inEdition({ ...oneShape, reason: z.enum(cancellationReasons) }))
    .output(programmeSchema)
    .handler(({ context, input: { id, reason } }) =>
      context.db.transaction().execute(async (tx) => {
        await enterState(tx, context.edition, context.by, { id, to: 'cancelled', reason });
        return readProgramme(tx, context.edition);
      }),
    ),

  reschedule: allow(mayPlanProgramme)
    .route({ method: 'POST', path: `${all}/{id}/schedule`, summary: 'Put a session on again' })
    .input(inEdition(oneShape))
    .output(programmeSchema)
    .handler(({ context, input: { id } }) =>
      context.db.transaction().execute(async (tx) => {
        await enterState(tx, context.edition, context.by, { id, to: 'scheduled' });
        return readProgramme(tx, context.edition);
      }),
    ),

  /** What visitors may know: no convoys, and what was called off as called off. */
  published: allowEveryone()
    .route({
      method: 'GET',
      path: '/public/editions/{edition}/programme',
      summary: 'The public programme',
    })
    .input(inEdition({}))
    .output(publishedProgrammeSchema)
    .handler(async ({ context, input }) =>
      readPublishedProgramme(context.db, await enterPublished(context.db, input.edition)),
    ),
};
