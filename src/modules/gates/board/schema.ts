import { z } from 'zod';

export const boardSchema = z.object({
  asOf: z.date(),
  zones: z.array(
    z.object({
      zoneId: z.string(),
      inside: z.int(),
      withoutBadge: z.int(),
      capacity: z.int().nullable(),
      categories: z.array(z.object({ categoryId: z.string(), inside: z.int() })),
      heardAt: z.date().nullable(),
      freshness: z.enum(['fresh', 'ageing', 'old', 'unheard', 'unmanned']),
    }),
  ),
  gates: z.array(
    z.object({
      gateId: z.string(),
      devices: z.int(),
      heardAt: z.date().nullable(),
      unsent: z.int(),
      revocationsFrom: z.date().nullable(),
    }),
  ),
});

export type BoardView = z.infer<typeof boardSchema>;
