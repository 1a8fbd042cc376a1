import { z } from 'zod';
import type { Condition } from '../deciding/conditions/types.ts';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const codes = z.array(z.int().min(0).max(255)).max(256);
const bound = z.object({
  atLeast: z.int().min(0).optional(),
  atMost: z.int().min(0).optional(),
});

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).max(20) }),
    z.strictObject({ any: z.array(condition).max(20) }),
    z.strictObject({ not: condition }),
    z.strictObject({ categories: codes }),
    z.strictObject({ nationalities: z.array(z.string().regex(/^[A-Z<]{3}$/)).max(250) }),
    z.strictObject({ days: z.array(z.int().min(0).max(15)).max(16) }),
    z.strictObject({ between: z.tuple([hour, hour]) }),
    z.strictObject({ entriesToday: bound }),
    z.strictObject({ entries: bound }),
    z.strictObject({ daysEntered: bound }),
    z.strictObject({ minutesSinceLastEntry: bound }),
    z.strictObject({ inside: z.boolean() }),
    z.strictObject({ right: z.string().min(1).max(64) }),
  ]),
);

const period = z.object({ from: z.coerce.date(), until: z.coerce.date() });

/** What is kept as it is, because only the entry rule reads it. */
export const gateRulesSchema = z.object({
  passbackExempt: codes,
  escort: z.object({
    withinSeconds: z.int().min(5).max(600),
    guestsPerHost: z.int().min(1).max(100),
  }),
  namelessCategories: codes,
  rights: z
    .array(
      z.object({
        gateId: z.string().max(64),
        anyOf: z.array(z.string().min(1).max(64)).min(1).max(20),
        during: period.nullable(),
        firm: z.boolean(),
      }),
    )
    .max(200),
  limits: z
    .array(
      z.object({
        categories: codes.nullable(),
        gateId: z.string().max(64).nullable(),
        zoneBit: z.int().min(0).max(31).nullable(),
        per: z.enum(['day', 'edition']),
        most: z.int().min(1).max(1_000),
      }),
    )
    .max(100),
  conditions: z
    .array(z.object({ gateIds: z.array(z.string().max(64)).nullable(), demands: condition }))
    .max(100),
  testMode: z.boolean(),
});

export const zoneSettingsSchema = z.object({
  zoneBit: z.int().min(0).max(31),
  /** Local, `HH:MM`; null for never. */
  nightlyExitAt: hour.nullable(),
  forgetAfterMinutes: z.int().min(1).max(20_160),
  capacity: z
    .object({ people: z.int().min(0).max(1_000_000), kind: z.enum(['soft', 'hard']) })
    .nullable(),
});

export const gateSettingsSchema = gateRulesSchema.extend({
  freshMinutes: z.int().min(1).max(1_440),
  photoRule: z.enum(['marked', 'all']),
  zones: z.array(zoneSettingsSchema).max(32),
});

/** Digits; null takes the right to override away. */
export const supervisorPinSchema = z
  .string()
  .regex(/^\d{4,12}$/)
  .nullable();
