import { z } from 'zod';
import { allow, allowAdministrator, allowEveryone, allowSignedIn, inEdition } from '#platform/api';
import { mayPlanEdition, mayReadEdition } from './permissions.ts';
import { editionSchema, planSchema } from './schema.ts';
import {
  enterPublished,
  enterStage,
  listEditions,
  listPublishedEditions,
  readEdition,
  readPlan,
} from './service.ts';
import { stages } from './types.ts';

export const editionRoutes = {
  /** The editions in which the account holds a role, the newest first. */
  mine: allowSignedIn()
    .route({ method: 'GET', path: '/editions', summary: 'Editions of the account' })
    .output(z.array(editionSchema))
    .handler(async ({ context }) => {
      const own = new Set(context.account.grants.map((grant) => grant.editionId));
      const editions = await listEditions(context.db);
      return editions.filter((edition) => own.has(edition.id));
    }),

  /** Every edition there is: where an administrator gives roles. */
  all: allowAdministrator()
    .route({ method: 'GET', path: '/administration/editions', summary: 'Every edition' })
    .output(z.array(editionSchema))
    .handler(({ context }) => listEditions(context.db)),

  plan: allow(mayReadEdition)
    .route({
      method: 'GET',
      path: '/editions/{edition}/plan',
      summary: 'Days, places and categories',
    })
    .input(inEdition({}))
    .output(planSchema)
    .handler(({ context }) => readPlan(context.db, context.edition)),

  enterStage: allow(mayPlanEdition)
    .route({ method: 'POST', path: '/editions/{edition}/stage', summary: 'Enter the next stage' })
    .input(inEdition({ stage: z.enum(stages) }))
    .output(editionSchema)
    .handler(async ({ context, input }) => {
      await enterStage(context.db, context.edition, context.by, input.stage);
      return readEdition(context.db, context.edition);
    }),

  /** What anybody may know: the editions, their dates and places. */
  published: allowEveryone()
    .route({ method: 'GET', path: '/public/editions', summary: 'Published editions' })
    .output(z.array(editionSchema))
    .handler(({ context }) => listPublishedEditions(context.db)),

  publishedPlan: allowEveryone()
    .route({ method: 'GET', path: '/public/editions/{edition}', summary: 'A published edition' })
    .input(inEdition({}))
    .output(planSchema.pick({ edition: true, days: true, venues: true, halls: true }))
    .handler(async ({ context, input }) => {
      const published = await enterPublished(context.db, input.edition);
      const { edition, days, venues, halls } = await readPlan(context.db, published);
      return { edition, days, venues, halls };
    }),
};
