import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { countryCodeSchema } from '#platform/schema';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { changeMustMeets } from './must-meet/service.ts';
import { mayReadNeeds, mayStateNeeds, mayStateOwnNeeds } from './permissions.ts';
import {
  countryNeedsSchema,
  mustMeetChangeShape,
  needRowSchema,
  statementShape,
} from './schema.ts';
import { readCountryNeeds, stateNeeds, withdrawNeed } from './service.ts';
import { listNeedRows } from './store.ts';

const all = '/editions/{edition}/needs';

export const needRoutes = {
  list: allow(mayReadNeeds)
    .route({ method: 'GET', path: all, summary: 'What countries seek' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(needRowSchema))
    .handler(({ context, input }) =>
      listNeedRows(context.db, context.edition, input, {
        country: context.actor.country,
        locale: context.locale,
      }),
    ),

  ofCountry: allow(mayReadNeeds)
    .route({ method: 'GET', path: `${all}/of/{country}`, summary: 'What one country seeks' })
    .input(inEdition({ country: countryCodeSchema }))
    .output(countryNeedsSchema)
    .handler(({ context, input }) =>
      readCountryNeeds(context.db, context.edition, within(context.actor, input.country)),
    ),

  own: allow(mayStateOwnNeeds)
    .route({ method: 'GET', path: `${all}/own`, summary: 'What the own country seeks' })
    .input(inEdition({}))
    .output(countryNeedsSchema)
    .handler(({ context: { db, edition, actor } }) => {
      if (!actor.country)
        throw new AppError('permission.denied', { permission: mayStateOwnNeeds.name });
      return readCountryNeeds(db, edition, actor.country);
    }),

  state: allow(mayStateNeeds)
    .route({ method: 'POST', path: all, successStatus: 201, summary: 'Tell what is sought' })
    .input(inEdition(statementShape))
    .output(z.object({ added: z.int() }))
    .handler(({ context, input: { purposes, country, delegationId, sector, horizon, note } }) => {
      if (purposes.length === 0) throw new AppError('need.without-purpose');
      const need = { country: within(context.actor, country), delegationId, sector, horizon, note };
      return context.db.transaction().execute(async (tx) => ({
        added: await stateNeeds(
          tx,
          context.edition,
          context.by,
          purposes.map((purpose) => ({ ...need, purpose })),
          { statedBy: tellerIn(context.actor) },
        ),
      }));
    }),

  withdraw: allow(mayStateNeeds)
    .route({ method: 'DELETE', path: `${all}/{id}`, summary: 'Take a need back' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context, input: { id } }) => {
      const { country } = context.actor;
      await context.db
        .transaction()
        .execute((tx) => withdrawNeed(tx, context.edition, context.by, { id, country }));
      return { done: true as const };
    }),

  mustMeet: allow(mayStateNeeds)
    .route({ method: 'POST', path: `${all}/must-meet`, summary: 'Change the must-meet list' })
    .input(inEdition(mustMeetChangeShape))
    .output(countryNeedsSchema)
    .handler(({ context, input: { exhibitorId, change, ...input } }) => {
      const country = within(context.actor, input.country);
      const statedBy = tellerIn(context.actor);
      return context.db.transaction().execute(async (tx) => {
        const wanted = { country, exhibitorId, change, statedBy };
        await changeMustMeets(tx, context.edition, context.by, wanted);
        return readCountryNeeds(tx, context.edition, country);
      });
    }),
};

/** @throws AppError `permission.denied` for a country that is not the actor's own */
function within(actor: { country: string | null }, country: string): string {
  if (actor.country && actor.country !== country)
    throw new AppError('permission.denied', { permission: mayReadNeeds.name });
  return country;
}

function tellerIn({ country }: { country: string | null }): 'embassy' | 'protocol' {
  return country ? 'embassy' : 'protocol';
}
