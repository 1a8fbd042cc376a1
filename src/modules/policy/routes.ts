import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayAdoptActs, mayReadPolicy } from './permissions.ts';
import { actRowSchema, actSchema, newActSchema } from './schema.ts';
import { adoptAct, readActsOfToday, undoAct } from './service.ts';

export const policyRoutes = {
  acts: allow(mayReadPolicy)
    .route({
      method: 'GET',
      path: '/editions/{edition}/policy/acts',
      summary: 'Acts on who may exhibit',
    })
    .input(inEdition({}))
    .output(z.array(actRowSchema))
    .handler(async ({ context }) => {
      const acts = await readActsOfToday(context.db, context.edition, context.clock);
      return acts.map(asWire);
    }),

  adopt: allow(mayAdoptActs)
    .route({
      method: 'POST',
      path: '/editions/{edition}/policy/acts',
      successStatus: 201,
      summary: 'Adopt an act',
    })
    .input(inEdition(newActSchema.shape))
    .output(actSchema)
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute(async (tx) =>
          asWire(await adoptAct(tx, context.edition, context.by, newActSchema.parse(input))),
        ),
    ),

  undo: allow(mayAdoptActs)
    .route({
      method: 'POST',
      path: '/editions/{edition}/policy/acts/{id}/undo',
      summary: 'Undo an act',
    })
    .input(inEdition({ id: z.uuid(), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ undone: z.literal(true) }))
    .handler(async ({ context, input }) => {
      await undoAct(context.db, context.edition, context.by, input);
      return { undone: true as const };
    }),
};

function asWire<
  Act extends { companyCountries: readonly string[] | null; stateExceptions: readonly string[] },
>(act: Act) {
  return {
    ...act,
    companyCountries: act.companyCountries && [...act.companyCountries],
    stateExceptions: [...act.stateExceptions],
  };
}
