import { z } from 'zod';
import {
  boundSchema,
  namedSchema,
  partySchema,
  planValueSchema,
  wallTimeSchema,
  weightsSchema,
} from '../schema.ts';
import { frozenParts, runFailures, runStates, weightProfiles } from '../types.ts';

export const runScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unplaced') }),
  z.object({ kind: z.literal('party'), party: partySchema }),
  z.object({ kind: z.literal('day'), day: z.iso.date() }),
]);

/** What stands in the way of a good programme before a run, or makes a plan impossible. */
export const findingSchema = z.object({
  code: z.string(),
  /** Without a cure there is no plan at all. */
  grave: z.boolean(),
  /** In the reader's language, with names and times. */
  text: z.string(),
  about: z.array(namedSchema),
  /** The page where it is cured. */
  cure: z.enum(['wishes', 'setup', 'plans']).nullable(),
});

export const readinessSchema = z.object({
  parties: z.number(),
  candidates: z.number(),
  published: z.number(),
  findings: z.array(findingSchema),
  /** Meetings to be expected and room for them, block by block. */
  forecast: z.array(
    z.object({
      block: z.string(),
      from: wallTimeSchema,
      to: wallTimeSchema,
      demand: z.number(),
      room: z.number(),
    }),
  ),
});

export const startRunSchema = z.object({
  scope: runScopeSchema.default({ kind: 'all' }),
  frozen: z.enum(frozenParts).default('nothing'),
  /** The plan it begins from; null for the published version. */
  from: z.uuid().nullable().default(null),
  profile: z.enum(weightProfiles).default('settings'),
  /** Stands before the profile. */
  weights: weightsSchema.partial().optional(),
  seconds: z.number().int().min(1).max(3_600).default(60),
  /** Ends after so many rounds instead: the same plan on every machine. */
  rounds: z.number().int().min(1).max(1_000_000).nullable().default(null),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
});

export const runSchema = z.object({
  id: z.uuid(),
  number: z.number(),
  state: z.enum(runStates),
  scope: runScopeSchema,
  frozen: z.enum(frozenParts),
  /** The party or plan that the scope names, in words; null for the others. */
  scopeName: z.string().nullable(),
  profile: z.enum(weightProfiles),
  seed: z.number(),
  seconds: z.number(),
  startedBy: z.string(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  candidates: z.number(),
  progress: z
    .object({
      phase: z.string(),
      seconds: z.number(),
      value: planValueSchema,
      bound: boundSchema.nullable(),
    })
    .nullable(),
  value: planValueSchema.nullable(),
  bound: boundSchema.nullable(),
  status: z.enum(['optimal', 'feasible', 'infeasible']).nullable(),
  /** How far its wishes are from what is proven to be impossible, in per cent. */
  gap: z.number().nullable(),
  /** Of an infeasible one: demands that cannot hold together, in words. */
  culprits: z.array(z.object({ code: z.string(), about: namedSchema, text: z.string() })),
  failure: z.enum(runFailures).nullable(),
  failureText: z.string().nullable(),
  planId: z.uuid().nullable(),
  planNumber: z.number().nullable(),
  inputHash: z.string(),
});
