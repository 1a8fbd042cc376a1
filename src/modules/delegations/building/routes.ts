import { z } from 'zod';
import { withdrawalReasonSchema } from '#modules/participants/schema';
import type { AccessLost } from '#modules/participants/service';
import { allow, inEdition } from '#platform/api';
import type { Clock } from '#platform/clock';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Actor } from '#platform/permissions';
import { mayBuildDelegation } from '../permissions.ts';
import { namingCategories } from '../quotas/category-names.ts';
import type { DelegationOpened } from '../service.ts';
import { levels } from '../types.ts';
import { makeMemberLink } from './links/service.ts';
import { readBuilding, readMemberForm } from './reading.ts';
import {
  buildingSchema,
  memberChangesSchema,
  memberFormSchema,
  memberInputSchema,
  substitutionReasonSchema,
} from './schema.ts';
import { sheetRoutes } from './sheet/routes.ts';
import {
  correctMember,
  openDelegation,
  registerMember,
  substituteMember,
  withdrawMember,
} from './service.ts';

const all = '/editions/{edition}/delegation-building';
const one = `${all}/members/{participantId}` as const;
const member = { participantId: z.uuid() };

/** A delegation as its focal point names it; `accessLost` revokes the badges of whoever leaves. */
export function buildingRoutes({
  accessLost,
  delegationOpened,
}: { accessLost?: AccessLost; delegationOpened?: DelegationOpened } = {}) {
  return {
    ...sheetRoutes,

    read: allow(mayBuildDelegation)
      .route({ method: 'GET', path: all, summary: 'A delegation as its focal point sees it' })
      .input(inEdition({ delegationId: z.uuid().optional() }))
      .output(buildingSchema)
      .handler(({ context, input }) =>
        readBuilding(context.db, context.edition, readerIn(context), input.delegationId),
      ),

    open: allow(mayBuildDelegation)
      .route({ method: 'POST', path: all, successStatus: 201, summary: 'Open the delegation' })
      .input(inEdition({ level: z.enum(levels), country: z.string().optional() }))
      .output(z.object({ id: z.uuid() }))
      .handler(async ({ context, input: { level, country } }) => {
        const whose = context.actor.country ?? country;
        if (!whose) throw new AppError('delegation.country-unknown', { country: '' });
        return context.db.transaction().execute(async (tx) => {
          const { edition, by } = context;
          const id = await openDelegation(tx, edition, by, { country: whose, level });
          await delegationOpened?.(tx, edition, by, whose);
          return { id };
        });
      }),

    member: allow(mayBuildDelegation)
      .route({ method: 'GET', path: one, summary: 'One member for their form' })
      .input(inEdition(member))
      .output(memberFormSchema)
      .handler(({ context, input }) =>
        readMemberForm(context.db, context.edition, readerIn(context), input.participantId),
      ),

    register: allow(mayBuildDelegation)
      .route({
        method: 'POST',
        path: `${all}/members`,
        successStatus: 201,
        summary: 'Name a member',
      })
      .input(
        inEdition({
          delegationId: z.uuid(),
          member: memberInputSchema,
          distinct: z.boolean().default(false),
        }),
      )
      .output(z.object(member))
      .handler(({ context, input }) =>
        namingCategories(context, () =>
          context.db.transaction().execute(async (tx) => ({
            participantId: await registerMember(tx, context.edition, context.by, input),
          })),
        ),
      ),

    correct: allow(mayBuildDelegation)
      .route({ method: 'PATCH', path: one, summary: 'Correct a member' })
      .input(inEdition({ ...member, version: z.int(), member: memberChangesSchema }))
      .output(z.object({ fields: z.array(z.string()) }))
      .handler(({ context, input: { participantId, version, member: changes } }) =>
        namingCategories(context, () =>
          context.db.transaction().execute(async (tx) => ({
            fields: await correctMember(tx, context.edition, context.by, {
              participantId,
              version,
              changes,
            }),
          })),
        ),
      ),

    withdraw: allow(mayBuildDelegation)
      .route({ method: 'POST', path: `${one}/withdrawal`, summary: 'Withdraw a member' })
      .input(inEdition({ ...member, reason: withdrawalReasonSchema }))
      .handler(({ context, input }) =>
        context.db
          .transaction()
          .execute((tx) => withdrawMember(tx, context.edition, context.by, input, accessLost)),
      ),

    substitute: allow(mayBuildDelegation)
      .route({
        method: 'POST',
        path: `${one}/substitution`,
        summary: 'Put somebody else in a place',
      })
      .input(
        inEdition({
          ...member,
          member: memberInputSchema,
          reason: substitutionReasonSchema,
          distinct: z.boolean().default(false),
        }),
      )
      .output(z.object(member))
      .handler(({ context, input }) =>
        namingCategories(context, () =>
          context.db.transaction().execute(async (tx) => ({
            participantId: await substituteMember(
              tx,
              context.edition,
              context.by,
              input,
              accessLost,
            ),
          })),
        ),
      ),

    makeLink: allow(mayBuildDelegation)
      .route({ method: 'POST', path: `${one}/links`, summary: 'A link for a member to complete' })
      .input(inEdition({ ...member, byMail: z.boolean() }))
      .output(z.object({ address: z.string().nullable() }))
      .handler(({ context, input: { participantId, byMail } }) =>
        context.db.transaction().execute(async (tx) => ({
          address: await makeMemberLink(tx, context.edition, context.by, {
            participantId,
            byMail,
            origin: context.app.origin,
            locale: context.locale,
          }),
        })),
      ),
  };
}

function readerIn({ actor, locale, clock }: { actor: Actor; locale: Locale; clock: Clock }) {
  return { actor, locale, now: clock.now() };
}
