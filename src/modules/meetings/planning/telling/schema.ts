import { z } from 'zod';
import { countryCodeSchema } from '#platform/schema';
import { changeSchema, partySchema } from '../schema.ts';
import { tellingWays } from '../types.ts';

export const tellingSchema = z.object({
  id: z.uuid(),
  party: partySchema,
  name: z.string(),
  country: countryCodeSchema.nullable(),
  dueAt: z.date(),
  toldAt: z.date().nullable(),
  toldHow: z.enum(tellingWays).nullable(),
  toldBy: z.string().nullable(),
  /** Whether somebody of theirs has an address. */
  reach: z.enum(['mail', 'paper']),
  /** One line for each change, old and new, in the reader's language. */
  lines: z.array(z.string()),
  changes: z.array(changeSchema),
});
