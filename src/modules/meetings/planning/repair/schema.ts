import { z } from 'zod';
import { unreadNoticeSchema } from '../publication/schema.ts';
import {
  breachSchema,
  changeSchema,
  concernedSchema,
  partySchema,
  unmetSchema,
  wallTimeSchema,
} from '../schema.ts';

export const repairEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled'), party: partySchema }),
  z.object({ kind: z.literal('late'), party: partySchema, until: wallTimeSchema }),
  z.object({
    kind: z.literal('place-closed'),
    place: z.uuid(),
    from: wallTimeSchema,
    until: wallTimeSchema.nullable().default(null),
  }),
  z.object({
    kind: z.literal('interpreter-absent'),
    interpreter: z.uuid(),
    until: wallTimeSchema.nullable().default(null),
  }),
  z.object({ kind: z.literal('replies') }),
]);

export const repairSchema = z.object({
  events: z.array(repairEventSchema).max(50),
  /** From when on; null for now. Nothing before it is touched. */
  from: wallTimeSchema.nullable().default(null),
  /** Whether what comes free is given to wishes that were not met. */
  giveFreed: z.boolean().default(false),
});

export const repairedSchema = z.object({
  planId: z.uuid(),
  revision: z.number(),
  basedOn: z.number(),
  from: wallTimeSchema.nullable(),
  kept: z.number(),
  moved: z.array(changeSchema),
  lost: z.array(unmetSchema),
  /** Meetings that lose their time: those lost, and those that were refused. */
  cancelled: z.array(changeSchema),
  gained: z.array(changeSchema),
  concerned: z.array(concernedSchema),
  breaches: z.array(breachSchema),
  notices: z.array(unreadNoticeSchema),
  seconds: z.number(),
});
