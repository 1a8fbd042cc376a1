import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { inLanguage } from '#platform/i18n';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { appealRoutes } from './appeals/routes.ts';
import { vettingRoutes } from './vetting/routes.ts';
import { mayDecide, mayReadAccreditation, mayReadQueue, mayRecommend } from './permissions.ts';
import {
  accreditationSchema,
  batchOutcomeSchema,
  decisionSchema,
  participantIdsSchema,
  queueRowSchema,
  queueViews,
  workSchema,
} from './schema.ts';
import {
  countWork,
  decide,
  readAccreditation,
  readQueue,
  recommend,
  type DecisionHooks,
} from './service.ts';
import { recommendations } from './types.ts';

export function accreditationRoutes(hooks: DecisionHooks = {}) {
  return {
    appeals: appealRoutes,
    vetting: vettingRoutes,

    queue: allow(mayReadQueue)
      .route({
        method: 'GET',
        path: '/editions/{edition}/accreditation',
        summary: 'People before the two bodies',
      })
      .input(inEdition({ view: z.enum(queueViews).default('all'), ...tableQuerySchema.shape }))
      .output(tablePageSchema(queueRowSchema))
      .handler(async ({ context, input }) => {
        const { db, edition, actor, locale } = context;
        const { rows, total } = await readQueue(db, edition, actor, input);
        return {
          rows: rows.map((row) => ({ ...row, category: inLanguage(row.categoryName, locale) })),
          total,
        };
      }),

    work: allow(mayReadQueue)
      .route({
        method: 'GET',
        path: '/editions/{edition}/accreditation/work',
        summary: 'How many people wait for each body',
      })
      .input(inEdition({}))
      .output(workSchema)
      .handler(({ context }) => countWork(context.db, context.edition)),

    find: allow(mayReadAccreditation)
      .route({
        method: 'GET',
        path: '/editions/{edition}/participants/{participantId}/accreditation',
        summary: 'What was decided about a person',
      })
      .input(inEdition({ participantId: z.uuid() }))
      .output(accreditationSchema)
      .handler(({ context, input }) =>
        readAccreditation(context.db, context.edition, context.actor, input.participantId),
      ),

    recommend: allow(mayRecommend)
      .route({
        method: 'POST',
        path: '/editions/{edition}/accreditation/recommendations',
        summary: 'Recommend people, or advise against them',
      })
      .input(
        inEdition({
          participantIds: participantIdsSchema,
          recommendation: z.enum(recommendations),
        }),
      )
      .output(batchOutcomeSchema)
      .handler(({ context, input: { participantIds, recommendation } }) =>
        recommend(context.db, context.edition, context.by, participantIds, recommendation),
      ),

    decide: allow(mayDecide)
      .route({
        method: 'POST',
        path: '/editions/{edition}/accreditation/decisions',
        summary: 'Decide on people',
      })
      .input(inEdition({ participantIds: participantIdsSchema, decided: decisionSchema }))
      .output(batchOutcomeSchema)
      .handler(({ context, input: { participantIds, decided } }) =>
        decide(context.db, context.edition, context.by, participantIds, decided, hooks),
      ),
  };
}
