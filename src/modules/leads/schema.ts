import { z } from 'zod';
import { countryCodeSchema, provenanceSchema } from '#platform/schema';
import { ratings } from './types.ts';

/** A row of the list. Person, organisation and country are null without consent. */
export const leadRowSchema = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  scannedAt: z.date(),
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  country: countryCodeSchema.nullable(),
  rating: z.enum(ratings).nullable(),
  nextStep: z.string().nullable(),
  consent: z.boolean(),
  provenance: provenanceSchema,
});

/** How many leads an exhibitor has, by how warm they are. */
export const leadCountSchema = z.object({
  exhibitorId: z.string(),
  exhibitor: z.string(),
  country: countryCodeSchema,
  hot: z.int(),
  warm: z.int(),
  cold: z.int(),
  unrated: z.int(),
  total: z.int(),
});
