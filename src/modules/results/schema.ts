import { z } from 'zod';
import { localTextSchema } from '#platform/schema';

const partSchema = z.object({ key: z.string(), label: z.string(), value: z.number() });

/** A figure with everything a reader needs to check it, in the reader's language. */
export const figureSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  definition: z.string(),
  scope: z.string(),
  source: z.string(),
  asOf: z.date(),
  by: z.string().nullable(),
  additive: z.boolean(),
  parts: z.array(partSchema),
});

export const comparedClaimSchema = z.object({
  externalId: z.string(),
  figureKey: z.string(),
  said: z.string(),
  valueLow: z.number().nullable(),
  valueHigh: z.number().nullable(),
  unit: z.string(),
  saidWhen: z.string(),
  saidBy: z.string(),
  source: z.string(),
  explanation: localTextSchema,
  standing: z.enum(['agrees', 'below', 'above', 'without-record']),
  recorded: z.number().nullable(),
  difference: z.number().nullable(),
  /** The range that was claimed, and who claimed it, in the reader's language. */
  claimed: z.string(),
  claimedBy: z.string(),
});

export const resultsSchema = z.object({
  edition: z.string(),
  asOf: z.date(),
  ledger: z.object({ seq: z.int(), hash: z.string() }),
  /** Null: the figures as they stand now, not frozen. */
  frozen: z
    .object({
      number: z.int(),
      frozenAt: z.date(),
      kid: z.int(),
      fingerprint: z.string(),
      signature: z.string(),
      publicKey: z.string(),
    })
    .nullable(),
  figures: z.array(figureSchema),
  claims: z.array(comparedClaimSchema),
});

export type ToldResults = z.infer<typeof resultsSchema>;

export const frozenReportSchema = z.object({
  number: z.int(),
  frozenAt: z.date(),
  frozenBy: z.string(),
  fingerprint: z.string(),
  ledger: z.object({ seq: z.int(), hash: z.string() }),
});
