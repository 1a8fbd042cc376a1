import { z } from 'zod';
import { planValueSchema, weightsSchema } from '../schema.ts';
import { versionKinds } from '../types.ts';

export const versionSchema = z.object({
  number: z.number(),
  kind: z.enum(versionKinds),
  publishedAt: z.date(),
  publishedBy: z.string(),
  replyUntil: z.date().nullable(),
  reason: z.string(),
  meetings: z.number(),
  firm: z.number(),
  runNumber: z.number().nullable(),
  planNumber: z.number().nullable(),
  inputHash: z.string().nullable(),
  seed: z.number().nullable(),
  weights: weightsSchema.nullable(),
  value: planValueSchema.nullable(),
  broughtBack: z.number().nullable(),
  overrides: z.array(
    z.object({ rule: z.string(), text: z.string(), reason: z.string(), by: z.string() }),
  ),
  replies: z.object({ confirmed: z.number(), move: z.number(), refused: z.number() }),
});
