import { allow, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/permissions';
import {
  mayInviteToDemos,
  mayReadDemoMatrix,
  mayReadDemoWishes,
  mayStateDemoWishes,
} from '../permissions.ts';
import { readDemoMatrix } from './matrix/service.ts';
import { listWishers } from './matrix/store.ts';
import { demoMatrixSchema, demoOfferSchema, inviteSchema, rankSchema } from './schema.ts';
import { saveInvitations, saveWishes } from './service.ts';

export const demoWishRoutes = {
  offer: allow(mayReadDemoWishes)
    .route({
      method: 'GET',
      path: '/editions/{edition}/demo-offer',
      summary: 'Sessions to ask for, and what the own delegations asked',
    })
    .input(inEdition({}))
    .output(demoOfferSchema)
    .handler(({ context }) =>
      readDemoMatrix(context.db, context.edition, {
        country: context.actor.country,
        locale: context.locale,
      }),
    ),

  matrix: allow(mayReadDemoMatrix)
    .route({
      method: 'GET',
      path: '/editions/{edition}/demo-wishes',
      summary: 'Who is invited to which session, and who asked for it',
    })
    .input(inEdition({}))
    .output(demoMatrixSchema)
    .handler(({ context }) =>
      readDemoMatrix(context.db, context.edition, {
        country: context.actor.country,
        locale: context.locale,
      }),
    ),

  rank: allow(mayStateDemoWishes)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/demo-wishes/{delegationId}',
      summary: 'What a delegation wants to see, best first',
    })
    .input(inEdition(rankSchema.shape))
    .handler(({ context, input }) =>
      context.db.transaction().execute(async (tx) => {
        await checkIsTheirs(tx, context.edition, context.actor, input.delegationId);
        await saveWishes(tx, context.edition, context.by, {
          ...input,
          onBehalf: !context.actor.roles.includes('embassy'),
        });
      }),
    ),

  invite: allow(mayInviteToDemos)
    .route({
      method: 'PUT',
      path: '/editions/{edition}/range-sessions/{rangeSessionId}/invitations',
      summary: 'Whom the host wants to see a session',
    })
    .input(inEdition(inviteSchema.shape))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => saveInvitations(tx, context.edition, context.by, input)),
    ),
};

/** Another country's delegation is as unknown as one that is not there. */
async function checkIsTheirs(
  db: Database,
  edition: EditionScope,
  { country }: Actor,
  id: string,
): Promise<void> {
  if (!country) return;
  const own = await listWishers(db, edition, country);
  if (!own.some((delegation) => delegation.id === id))
    throw new AppError('delegation.unknown', { id });
}
