import { z } from 'zod';
import { countryCodeSchema } from '#platform/schema';
import { brackets } from '../engine/types.ts';
import { partyKinds } from '../types.ts';
import { changeKinds } from './types.ts';

/** Local wall clock of the edition, `YYYY-MM-DDTHH:MM`. */
export const wallTimeSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const partySchema = z.object({ kind: z.enum(partyKinds), id: z.uuid() });

/** Who or what something is about, with its name as the reader knows it. */
export const namedSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: countryCodeSchema.nullable(),
});

export const planValueSchema = z.object({
  minimums: z.number(),
  wishes: z.number(),
  waiting: z.number(),
  moved: z.number(),
  rest: z.number(),
  placed: z.number(),
  breaks: z.number(),
  walked: z.number(),
});

export const boundSchema = z.object({ minimums: z.number(), wishes: z.number() });

export const weightsSchema = z.object({
  bracket: z.record(z.enum(brackets), z.number().int().min(0).max(100_000)),
  fairness: z.number().int().min(0).max(100_000),
  idlePeriod: z.number().int().min(0).max(100_000),
  walkingMinute: z.number().int().min(0).max(100_000),
  movedTime: z.number().int().min(0).max(100_000),
  movedPlace: z.number().int().min(0).max(100_000),
  edgeSlot: z.number().int().min(0).max(100_000),
  interpreterChange: z.number().int().min(0).max(100_000),
});

export const standingSchema = z.object({
  at: wallTimeSchema,
  place: z.string().nullable(),
  placeName: z.string().nullable(),
});

export const breachSchema = z.object({
  rule: z.string(),
  about: z.array(z.string()),
  at: wallTimeSchema.nullable(),
  /** In the reader's language. */
  text: z.string(),
  /** Why it was let through; null where nobody has. */
  reason: z.string().nullable(),
  /** Whether an organiser may let it through at all. */
  mayPass: z.boolean(),
});

export const unmetSchema = z.object({
  meeting: z.uuid(),
  guest: namedSchema,
  host: namedSchema,
  bracket: z.enum(brackets),
  reason: z.string(),
  reasonText: z.string(),
  cure: z.string(),
  cureText: z.string(),
});

export const changeSchema = z.object({
  meeting: z.uuid(),
  guest: namedSchema,
  host: namedSchema,
  what: z.enum(changeKinds),
  before: standingSchema.nullable(),
  after: standingSchema.nullable(),
});

export const concernedSchema = namedSchema.extend({
  kind: z.enum(partyKinds),
  changes: z.number(),
  /** Whether somebody of theirs has an address, or it goes by paper. */
  reach: z.enum(['mail', 'paper']),
});
