import { z } from 'zod';
import { newPersonShape } from '#modules/participants/schema';
import { substitutionReasons } from '#modules/participants/substitution/types';
import { rankClasses } from '#modules/participants/types';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { memberRoleSchema, placesSchema, quotaRequestSchema } from '../quotas/schema.ts';
import { levels } from '../types.ts';

const { title, rank, rankClass, nameAr, post, organisation, email, phone } = newPersonShape;
const { language, birthDate, documentType, documentNumber, givenNames, familyName } =
  newPersonShape;

const furtherShape = {
  title,
  rank,
  rankClass,
  nameAr,
  post,
  organisation,
  nationality: countryCodeSchema.optional(),
  email,
  phone,
  language,
  birthDate,
  documentType,
  documentNumber,
};

export const memberInputSchema = z.object({
  role: memberRoleSchema,
  givenNames,
  familyName,
  ...furtherShape,
});

export const memberChangesSchema = z.object({
  role: memberRoleSchema.optional(),
  givenNames: givenNames.optional(),
  familyName: familyName.optional(),
  ...furtherShape,
});

const nullableText = z.string().nullable();

export const memberLineSchema = z.object({
  id: z.uuid(),
  title: nullableText,
  rank: nullableText,
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: nullableText,
  post: nullableText,
  role: memberRoleSchema,
  categoryId: z.string(),
  categoryName: localTextSchema,
  standing: z.enum(['pending', 'accepted', 'refused', 'withdrawn']),
  missing: z.array(z.enum(['birthDate', 'documentNumber', 'photo'])),
  completed: z.boolean(),
  substitution: z
    .enum([
      'participant.withdrawn',
      'substitution.never',
      'substitution.closed',
      'substitution.needs-protocol',
    ])
    .nullable(),
  substitutes: z.uuid().nullable(),
});

export const memberFormSchema = memberLineSchema.extend({
  rankClass: z.enum(rankClasses),
  organisation: nullableText,
  nationality: countryCodeSchema,
  email: nullableText,
  language: z.string(),
  documentType: nullableText,
  version: z.int(),
  photoId: nullableText,
  delegationId: z.uuid(),
  delegationName: z.string(),
  frozen: z.array(z.string()),
  has: z.object({ birthDate: z.boolean(), documentNumber: z.boolean(), phone: z.boolean() }),
  link: z
    .object({ createdAt: z.date(), validUntil: z.date(), lastUsedAt: z.date().nullable() })
    .nullable(),
});

const ownDelegationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  country: countryCodeSchema,
  level: z.enum(levels),
});

export const buildingSchema = z.object({
  delegations: z.array(ownDelegationSchema),
  chosen: ownDelegationSchema.nullable(),
  members: z.array(memberLineSchema),
  places: z.array(placesSchema),
  requests: z.array(quotaRequestSchema),
});

export const substitutionReasonSchema = z.enum(substitutionReasons);

/** Cells as they were typed, by the machine names of the columns. */
const rowSchema = z.object({
  row: z.int().min(1).max(1_000_000),
  values: z.record(z.string().max(60), z.string().max(10_000)),
});

export const sheetRowsSchema = z.array(rowSchema).max(500);

export const rejectedRowsSchema = z
  .array(rowSchema.extend({ wrong: z.string().max(5_000) }))
  .max(500);

export const loadedSheetSchema = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  bad: z.array(
    z.object({
      row: z.int(),
      values: z.record(z.string(), z.string()),
      errors: z.array(z.object({ column: z.string(), reason: z.string(), cure: z.string() })),
    }),
  ),
  notices: z.array(z.string()),
  unknownColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
});

export const formatSchema = z.enum(['csv', 'xlsx']);
