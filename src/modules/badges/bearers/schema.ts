import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { bearerKinds } from './types.ts';

export const bearerStates = ['issued', 'printed', 'revoked'] as const;

export const bearerRowSchema = z.object({
  id: z.string(),
  kind: z.enum(bearerKinds),
  categoryId: z.string(),
  categoryName: localTextSchema,
  partyName: z.string().nullable(),
  name: z.string(),
  organisation: z.string(),
  country: countryCodeSchema.nullable(),
  day: z.int().nullable(),
  idx: z.int(),
  generation: z.int(),
  /** As printed under the QR code. */
  code: z.string(),
  printedAt: z.date().nullable(),
  revokedReason: z.string().nullable(),
  badge: z.enum(bearerStates),
  /** Who signed for it and has not brought it back. */
  inHandsOf: z.string().nullable(),
});

export const floatersSchema = {
  categoryId: z.string().min(1),
  count: z.coerce.number().int().min(1).max(500),
  delegationId: z.uuid().nullish(),
  exhibitorId: z.uuid().nullish(),
};

export const dayPassSchema = {
  categoryId: z.string().min(1),
  /** Index of a day of the edition. */
  day: z.coerce.number().int().min(0).max(15),
  name: z.string().trim().min(2).max(80),
  organisation: z.string().trim().max(120).default(''),
  country: countryCodeSchema.nullish(),
};
