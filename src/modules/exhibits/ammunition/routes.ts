import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import {
  mayAnnounceExhibits,
  mayCountersign,
  mayDropProposals,
  mayEnterAmmunition,
  mayReadAmmunition,
} from '../permissions.ts';
import { accountSchema, draftShape } from '../schema.ts';
import { readAccountView } from '../views/account/service.ts';
import { registerLot } from './lots/service.ts';
import { countersign, dropProposal, proposeEntry } from './signing/service.ts';

const path = '/editions/{edition}/ammunition';
const id = z.object({ id: z.uuid() });

/** Rounds by lot: every movement of them takes two signatures. */
export const ammunitionRoutes = {
  account: allow(mayReadAmmunition)
    .route({ method: 'GET', path, summary: 'The account of ammunition, lot by lot' })
    .input(inEdition({}))
    .output(accountSchema)
    .handler(({ context: { db, edition, actor } }) =>
      readAccountView(db, edition, { within: actor.exhibitorId }, actor.id),
    ),

  registerLot: allow(mayAnnounceExhibits)
    .route({ method: 'POST', path: `${path}/lots`, summary: 'Register a lot' })
    .input(
      inEdition({
        code: z.string().trim().min(1).max(60),
        nature: z.string().trim().min(2).max(120),
        /** Left out by an exhibitor, who registers its own; null for the host force's. */
        exhibitorId: z.uuid().nullable().default(null),
      }),
    )
    .output(id)
    .handler(({ context, input: { edition: _, ...lot } }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await registerLot(tx, context.edition, context.by, {
          ...lot,
          exhibitorId: lot.exhibitorId ?? context.actor.exhibitorId,
        }),
      })),
    ),

  propose: allow(mayEnterAmmunition)
    .route({ method: 'POST', path: `${path}/proposals`, summary: 'Give the first signature' })
    .input(inEdition(draftShape))
    .output(id)
    .handler(({ context, input: { edition: _, ...draft } }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await proposeEntry(tx, context.edition, context.by, draft),
      })),
    ),

  countersign: allow(mayCountersign)
    .route({
      method: 'POST',
      path: `${path}/proposals/{id}/signature`,
      summary: 'Give the second signature, which makes the entry',
    })
    .input(inEdition({ id: z.uuid() }))
    .output(id)
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await countersign(tx, context.edition, context.by, input.id),
      })),
    ),

  drop: allow(mayDropProposals)
    .route({ method: 'DELETE', path: `${path}/proposals/{id}`, summary: 'Drop a proposal' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context, input }) => {
      await context.db
        .transaction()
        .execute((tx) => dropProposal(tx, context.edition, context.by, input.id));
      return { done: true as const };
    }),
};
