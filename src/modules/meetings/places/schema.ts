import { z } from 'zod';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import { placeKinds } from './types.ts';

const shape = {
  code: z.string().trim().min(1).max(20),
  name: localTextSchema,
  kind: z.enum(placeKinds),
  hallId: z.string().min(1).nullable(),
  exhibitorId: z.uuid().nullable(),
  capacity: z.int().min(1).max(99),
  closed: z.boolean(),
};

export const placeSchema = z.object({ id: z.uuid(), ...shape, provenance: provenanceSchema });

/** Without an id it is a new one. */
export const placeInputSchema = z.object({ id: z.uuid().nullable().default(null), ...shape });
