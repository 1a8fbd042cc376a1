import { z } from 'zod';
import { personSchema } from '../schema.ts';
import { mergeChoices } from './merging/types.ts';
import { findings, pairStates } from './types.ts';

const refusalSchema = z.object({ participantId: z.uuid(), decidedAt: z.date() });

export const pairSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(['same', 'maybe']),
  points: z.int(),
  parts: z.array(z.object({ finding: z.enum(findings), points: z.int() })),
  state: z.enum(pairStates),
  keptId: z.uuid().nullable(),
  foundAt: z.date(),
  decidedAt: z.date().nullable(),
  one: personSchema,
  other: personSchema,
  /** Which of the two was refused, and when. */
  refusals: z.array(refusalSchema),
});

export type PairRow = z.infer<typeof pairSchema>;

const count = z.int().nonnegative();

export const pairsSchema = z.object({
  pairs: z.array(pairSchema),
  counts: z.object({ open: count, different: count, merged: count }),
});

export const filesOfSchema = z.object({
  mergedInto: z.uuid().nullable(),
  merged: z.array(z.uuid()),
  open: z.array(z.uuid()),
  refusals: z.array(refusalSchema),
});

export const pairViews = ['open', 'decided'] as const;

export type PairView = (typeof pairViews)[number];

export const mergeShape = {
  id: z.uuid(),
  keptId: z.uuid(),
  /** What is taken over from the file that ends. */
  taken: z.array(z.enum(mergeChoices)),
  oneVersion: z.int(),
  otherVersion: z.int(),
};
