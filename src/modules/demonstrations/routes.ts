import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { approvingRoutes } from './approving/routes.ts';
import { readChoices, readDossier } from './dossier/service.ts';
import { orderRoutes } from './ordering/routes.ts';
import { readSessionPage } from './overview/service.ts';
import {
  mayDraftRangeSessions,
  mayPlaceRangeSessions,
  mayReadRangeSessions,
} from './permissions.ts';
import { postRoutes } from './posts/routes.ts';
import {
  choicesSchema,
  dossierSchema,
  draftSchema,
  meantSchema,
  placeSchema,
  rangeSessionRowSchema,
} from './schema.ts';
import { readRangeSession } from './service.ts';
import { saveOwnDraft } from './submitting/own/service.ts';
import { saveRangeSession } from './submitting/service.ts';
import { demoWishRoutes } from './wishes/routes.ts';

export const rangeSessionRoutes = {
  ...approvingRoutes,
  posts: postRoutes,
  orders: orderRoutes,
  wishes: demoWishRoutes,

  list: allow(mayReadRangeSessions)
    .route({
      method: 'GET',
      path: '/editions/{edition}/range-sessions',
      summary: 'Sessions of the demo days with what each lacks',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(rangeSessionRowSchema))
    .handler(({ context, input }) =>
      readSessionPage(context.db, context.edition, input, context.actor.exhibitorId),
    ),

  get: allow(mayReadRangeSessions)
    .route({
      method: 'GET',
      path: '/editions/{edition}/range-sessions/{id}',
      summary: 'Everything of one session',
    })
    .input(inEdition({ id: z.uuid() }))
    .output(dossierSchema)
    .handler(({ context, input }) =>
      readDossier(context.db, context.edition, input.id, context.actor.exhibitorId),
    ),

  choices: allow(mayReadRangeSessions)
    .route({
      method: 'GET',
      path: '/editions/{edition}/range-session-choices',
      summary: 'What a new session may choose from',
    })
    .input(inEdition({}))
    .output(choicesSchema)
    .handler(({ context }) => readChoices(context.db, context.edition, context.actor.exhibitorId)),

  draft: allow(mayDraftRangeSessions)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions',
      summary: 'Add a draft, or change what a session shows',
    })
    .input(
      inEdition({
        ...draftSchema.shape,
        id: z.uuid().nullable(),
        version: z.int().nullable(),
      }),
    )
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input: { edition: _, ...input } }) =>
      context.db.transaction().execute(async (tx) => {
        const { exhibitorId } = context.actor;
        return {
          id: exhibitorId
            ? await saveOwnDraft(tx, context.edition, context.by, exhibitorId, input)
            : await saveRangeSession(tx, context.edition, context.by, input),
        };
      }),
    ),

  place: allow(mayPlaceRangeSessions)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-sessions/{id}/place',
      summary: 'Say where a session is and who is on duty',
    })
    .input(inEdition({ ...meantSchema.shape, ...placeSchema.shape }))
    .handler(({ context, input: { edition: _, ...place } }) =>
      context.db.transaction().execute(async (tx) => {
        const before = await readRangeSession(tx, context.edition, place.id);
        const { rangeId, title, kind, actor } = before;
        const input = { rangeId, title, kind, actor, ...place };
        await saveRangeSession(tx, context.edition, context.by, input);
      }),
    ),
};
