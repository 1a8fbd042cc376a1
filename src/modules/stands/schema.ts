import { z } from 'zod';
import { provenanceSchema } from '#platform/schema';
import { standTypes } from './types.ts';

export const standSchema = z.object({
  code: z.string(),
  hallId: z.string(),
  type: z.enum(standTypes),
  xM: z.number(),
  yM: z.number(),
  widthM: z.number(),
  depthM: z.number(),
  netAreaM2: z.number(),
  openSides: z.int(),
  exhibitorId: z.string().nullable(),
  provenance: provenanceSchema,
});

export const standRowSchema = standSchema.extend({
  exhibitor: z.string().nullable(),
  country: z.string().nullable(),
});
