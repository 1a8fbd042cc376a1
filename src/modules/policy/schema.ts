import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';

export const newActSchema = z.object({
  reference: z.string().trim().min(3).max(120),
  title: localTextSchema,
  authority: z.string().trim().min(2).max(200),
  effectiveFrom: z.iso.date(),
  companyCountries: z.array(countryCodeSchema).nullable(),
  stateExceptions: z.array(countryCodeSchema),
});

export const actSchema = newActSchema.extend({
  id: z.string(),
  adoptedAt: z.date(),
  revokedAt: z.date().nullable(),
  revokedReason: z.string().nullable(),
});

/** An act with what it is today, beside the others. */
export const actRowSchema = actSchema.extend({
  standing: z.enum(['in-force', 'coming', 'replaced', 'undone']),
});
