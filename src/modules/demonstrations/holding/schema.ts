import { z } from 'zod';
import { localTextSchema } from '#platform/schema';
import { holdReasons } from '../day/types.ts';

export const holdShape = {
  rangeId: z.uuid(),
  laneId: z.uuid().nullable().default(null),
  minutes: z.int().min(1).max(480),
  reason: z.enum(holdReasons),
};

/** A hold before it is applied: what it would do, in the words of the reader. */
export const holdPreviewSchema = z.object({
  id: z.uuid(),
  seconds: z.number(),
  running: z.array(z.string()),
  moved: z.array(
    z.object({ code: z.string(), title: localTextSchema, from: z.string(), to: z.string() }),
  ),
  dropped: z.array(z.object({ code: z.string(), title: localTextSchema, why: z.string() })),
  lost: z.array(z.object({ code: z.string(), group: z.string() })),
  meetings: z.array(
    z.object({ id: z.uuid(), at: z.date(), delegation: z.string(), exhibitor: z.string() }),
  ),
  convoys: z.array(z.object({ code: z.string(), returnsAt: z.date(), endsAt: z.date() })),
  /** Parties that get a message, desks aside. */
  told: z.int(),
});

export type HoldPreviewView = z.output<typeof holdPreviewSchema>;
