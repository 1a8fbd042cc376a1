import { z } from 'zod';
import { profileSchema } from '../printing/schema.ts';
import { itemStates } from './types.ts';

export const runSchema = profileSchema.omit({ name: true }).extend({
  number: z.int(),
  backs: z.boolean(),
  askedBy: z.string(),
  askedAt: z.date(),
  counts: z.object({
    queued: z.int(),
    sent: z.int(),
    confirmed: z.int(),
    withdrawn: z.int(),
  }),
  reprints: z.int(),
});

export const sentItemSchema = z.object({
  place: z.int(),
  state: z.enum(itemStates),
  reprint: z.boolean(),
  /** As printed under the QR code. */
  code: z.string(),
  /** As printed; empty on a transferable badge. */
  name: z.string(),
});

export const cameOutSchema = z.union([
  z.literal('all'),
  z.literal('none'),
  z.object({ places: z.array(z.int().min(1)).max(5_000) }),
  /** As people write places: `1-12, 15`. */
  z.object({ written: z.string().max(2_000) }),
]);
