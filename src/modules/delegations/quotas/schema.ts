import { z } from 'zod';
import { delegationRoles } from '#modules/participants/types';
import { localTextSchema } from '#platform/schema';
import { requestStates } from './types.ts';

export const quotaSchema = z.union([z.literal('unlimited'), z.int().min(0).max(9_999)]);

export const substitutionRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('until-closing') }),
  z.object({ kind: z.literal('until'), at: z.date() }),
  z.object({ kind: z.literal('never') }),
]);

export const memberRoleSchema = z.enum(['head', ...delegationRoles]);

export const categoryRuleSchema = z.object({
  categoryId: z.string().min(1),
  quota: quotaSchema,
  substitution: substitutionRuleSchema,
});

export const buildingRulesSchema = z.object({
  categories: z.array(categoryRuleSchema.extend({ name: localTextSchema })),
  /** The category of each role; null where the edition has none for it. */
  roles: z.array(z.object({ role: memberRoleSchema, categoryId: z.string().nullable() })),
});

export const placesSchema = z.object({
  categoryId: z.string(),
  name: localTextSchema,
  quota: quotaSchema,
  used: z.int(),
});

export const quotaRequestSchema = z.object({
  id: z.uuid(),
  delegationId: z.uuid(),
  categoryId: z.string(),
  places: z.int(),
  reason: z.string(),
  state: z.enum(requestStates),
  askedAt: z.date(),
  granted: z.int().nullable(),
  answer: z.string().nullable(),
  decidedAt: z.date().nullable(),
});

export const delegationQuotasSchema = z.object({
  places: z.array(placesSchema),
  requests: z.array(quotaRequestSchema),
});

export const placesAskedShape = {
  delegationId: z.uuid(),
  categoryId: z.string().min(1),
  places: z.int().min(1).max(999),
  reason: z.string().trim().min(3).max(1_000),
};

export const decisionShape = {
  id: z.uuid(),
  /** 0 refuses. */
  granted: z.int().min(0).max(999),
  answer: z
    .string()
    .trim()
    .max(1_000)
    .transform((words) => words || null)
    .nullable()
    .default(null),
};
