import { z } from 'zod';
import { provenanceSchema } from '#platform/schema';

const shape = {
  code: z.string().trim().min(1).max(20),
  participantId: z.uuid().nullable().default(null),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(12),
  shifts: z.array(z.object({ from: z.coerce.date(), to: z.coerce.date() })).max(40),
};

export const interpreterSchema = z.object({
  id: z.uuid(),
  ...shape,
  provenance: provenanceSchema,
});

/** Without an id it is a new one. */
export const interpreterInputSchema = z.object({ id: z.uuid().nullable().default(null), ...shape });
