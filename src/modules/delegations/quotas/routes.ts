import { z } from 'zod';
import { delegationRoles } from '#modules/participants/types';
import { allow, inEdition } from '#platform/api';
import { namingCategories } from './category-names.ts';
import { mayBuildDelegation, mayReadQuotas, maySetQuotas } from '../permissions.ts';
import {
  buildingRulesSchema,
  categoryRuleSchema,
  decisionShape,
  delegationQuotasSchema,
  memberRoleSchema,
  placesAskedShape,
  quotaRequestSchema,
  quotaSchema,
} from './schema.ts';
import {
  decideRequest,
  findOwnDelegation,
  readBuildingRules,
  readPlaces,
  readRequests,
  requestPlaces,
  setBuildingRules,
  setQuota,
} from './service.ts';

const all = '/editions/{edition}/delegation-quotas';

/** How many people of each category a delegation may have, and who asks for more. */
export const quotaRoutes = {
  rules: allow(maySetQuotas)
    .route({ method: 'GET', path: `${all}/rules`, summary: 'Quotas and roles of the edition' })
    .input(inEdition({}))
    .output(buildingRulesSchema)
    .handler(async ({ context }) => {
      const { categories, categoryOf } = await readBuildingRules(context.db, context.edition);
      const roles = (['head', ...delegationRoles] as const).map((role) => ({
        role,
        categoryId: categoryOf(role),
      }));
      return { categories, roles };
    }),

  setRules: allow(maySetQuotas)
    .route({ method: 'PUT', path: `${all}/rules`, summary: 'Set quotas and roles of the edition' })
    .input(
      inEdition({
        categories: z.array(categoryRuleSchema).max(255),
        roles: z.array(z.object({ role: memberRoleSchema, categoryId: z.string() })).max(9),
      }),
    )
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => setBuildingRules(tx, context.edition, context.by, input)),
    ),

  requests: allow(maySetQuotas)
    .route({ method: 'GET', path: `${all}/requests`, summary: 'Who asks for more places' })
    .input(inEdition({}))
    .output(z.array(quotaRequestSchema))
    .handler(({ context }) => readRequests(context.db, context.edition)),

  of: allow(mayReadQuotas)
    .route({ method: 'GET', path: `${all}/{delegationId}`, summary: 'The quotas of a delegation' })
    .input(inEdition({ delegationId: z.uuid() }))
    .output(delegationQuotasSchema)
    .handler(async ({ context: { db, edition, actor }, input: { delegationId } }) => {
      await findOwnDelegation(db, edition, delegationId, actor);
      return {
        places: await readPlaces(db, edition, delegationId),
        requests: await readRequests(db, edition, delegationId),
      };
    }),

  set: allow(maySetQuotas)
    .route({ method: 'PUT', path: `${all}/{delegationId}`, summary: 'Set a quota of a delegation' })
    .input(inEdition({ delegationId: z.uuid(), categoryId: z.string().min(1), quota: quotaSchema }))
    .handler(({ context, input }) =>
      context.db.transaction().execute((tx) => setQuota(tx, context.edition, context.by, input)),
    ),

  request: allow(mayBuildDelegation)
    .route({
      method: 'POST',
      path: `${all}/{delegationId}/requests`,
      summary: 'Ask protocol for more places',
    })
    .input(inEdition(placesAskedShape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input: { edition: _, ...asked } }) =>
      namingCategories(context, () =>
        context.db.transaction().execute(async (tx) => ({
          id: await requestPlaces(tx, context.edition, context.by, asked),
        })),
      ),
    ),

  decide: allow(maySetQuotas)
    .route({
      method: 'POST',
      path: `${all}/requests/{id}/decision`,
      summary: 'Grant or refuse more places',
    })
    .input(inEdition(decisionShape))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => decideRequest(tx, context.edition, context.by, input)),
    ),
};
