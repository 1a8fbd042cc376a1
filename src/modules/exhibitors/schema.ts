import { z } from 'zod';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { exhibitorStates } from './types.ts';

export const exhibitorSchema = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  companyName: z.string(),
  displayName: z.string(),
  country: countryCodeSchema,
  coCountries: z.array(countryCodeSchema),
  kind: z.enum(['company', 'armed-forces', 'state-pavilion', 'operator']),
  mainExhibitorId: z.string().nullable(),
  shows: localTextSchema.partial(),
  state: z.enum(exhibitorStates),
  appliedAt: z.date(),
  decidedAt: z.date().nullable(),
  decidedByAct: z.string().nullable(),
  refusal: z.string().nullable(),
  provenance: provenanceSchema,
  source: z.string().nullable(),
});

/** A row of the list: the exhibitor with its stands and staff. */
export const exhibitorRowSchema = exhibitorSchema.extend({
  stands: z.array(z.string()),
  netAreaM2: z.number(),
  staff: z.int(),
  /** Name of the exhibitor on whose stand it shows. */
  mainExhibitor: z.string().nullable(),
});

export const newApplicationSchema = z.object({
  companyName: z.string().trim().min(2).max(200),
  displayName: z.string().trim().min(2).max(120),
  country: countryCodeSchema,
  kind: z.enum(['company', 'armed-forces', 'state-pavilion', 'operator']),
  mainExhibitorId: z.uuid().nullable().default(null),
  shows: localTextSchema.partial().default({}),
});

/** What visitors may know. */
export const publishedExhibitorSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  country: countryCodeSchema,
  kind: z.string(),
  shows: localTextSchema.partial(),
  stands: z.array(z.string()),
  provenance: provenanceSchema,
});
