import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayCountExhibits } from '../permissions.ts';
import { countingSchema } from '../schema.ts';
import { readCountingView } from '../views/counting/service.ts';
import { takeCount, witnessCount } from './service.ts';

const path = '/editions/{edition}/exhibits/counts';

/** The daily count, signed by two. */
export const countingRoutes = {
  counting: allow(mayCountExhibits)
    .route({ method: 'GET', path, summary: 'What is to be counted today, and who is missing' })
    .input(inEdition({}))
    .output(countingSchema)
    .handler(({ context: { db, edition, actor, clock, locale } }) =>
      readCountingView(db, edition, { within: null, now: clock.now(), locale }, actor.id),
    ),

  count: allow(mayCountExhibits)
    .route({ method: 'POST', path, summary: 'Write down what lay at a place' })
    .input(
      inEdition({
        /** `store/A`, `stand/A12`, or `site` for all places at once. */
        place: z.string().trim().min(1).max(120),
        /** Texts or codes of tags. */
        scans: z.array(z.string().max(60)).max(5_000),
      }),
    )
    .output(z.object({ id: z.uuid(), missing: z.int(), astray: z.int() }))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        const { id, missing, astray } = await takeCount(tx, context.edition, context.by, input);
        return { id, missing: missing.length, astray: astray.length };
      }),
    ),

  witness: allow(mayCountExhibits)
    .route({ method: 'POST', path: `${path}/{id}/witness`, summary: 'Sign a count as the second' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => witnessCount(tx, context.edition, context.by, input.id));
      return { done: true as const };
    }),
};
