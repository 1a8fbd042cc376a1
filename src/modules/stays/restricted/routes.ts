import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import {
  mayGiveRestricted,
  mayReadAccessNeeds,
  mayReadRadios,
  mayReadWeapons,
} from '../permissions.ts';
import { purposeSchema, radioSchema, restrictedShape, weaponSchema } from '../schema.ts';
import { giveRestricted, readRestricted } from './service.ts';

const one = '/editions/{edition}/participants/{participantId}/restricted';
const asked = { participantId: z.uuid(), purpose: purposeSchema };

/** Each reading is an act that is written down, and so a POST. */
export const restrictedRoutes = {
  give: allow(mayGiveRestricted)
    .route({ method: 'PUT', path: one, summary: 'Hand in what is restricted of a person' })
    .input(inEdition({ participantId: z.uuid(), ...restrictedShape }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context, input: { edition: _, ...given } }) => {
      const { app, edition, by } = context;
      await context.db
        .transaction()
        .execute((tx) => giveRestricted(tx, app.keyring, edition, by, given));
      return { done: true as const };
    }),

  readAccessNeeds: allow(mayReadAccessNeeds)
    .route({ method: 'POST', path: `${one}/access-needs`, summary: 'Read access needs, on record' })
    .input(inEdition(asked))
    .output(z.object({ content: z.string().nullable() }))
    .handler(({ context, input: { participantId, purpose } }) => {
      const { app, edition, by } = context;
      const field = 'access-needs' as const;
      return context.db.transaction().execute(async (tx) => ({
        content: await readRestricted(tx, app.keyring, edition, by, {
          participantId,
          purpose,
          field,
        }),
      }));
    }),

  readWeapons: allow(mayReadWeapons)
    .route({ method: 'POST', path: `${one}/weapons`, summary: 'Read weapons, on record' })
    .input(inEdition(asked))
    .output(z.object({ content: z.array(weaponSchema).readonly().nullable() }))
    .handler(({ context, input: { participantId, purpose } }) => {
      const { app, edition, by } = context;
      const field = 'weapons' as const;
      return context.db.transaction().execute(async (tx) => ({
        content: await readRestricted(tx, app.keyring, edition, by, {
          participantId,
          purpose,
          field,
        }),
      }));
    }),

  readRadios: allow(mayReadRadios)
    .route({ method: 'POST', path: `${one}/radios`, summary: 'Read radio frequencies, on record' })
    .input(inEdition(asked))
    .output(z.object({ content: z.array(radioSchema).readonly().nullable() }))
    .handler(({ context, input: { participantId, purpose } }) => {
      const { app, edition, by } = context;
      const field = 'radios' as const;
      return context.db.transaction().execute(async (tx) => ({
        content: await readRestricted(tx, app.keyring, edition, by, {
          participantId,
          purpose,
          field,
        }),
      }));
    }),
};
