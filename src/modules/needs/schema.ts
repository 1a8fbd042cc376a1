import { z } from 'zod';
import { countryCodeSchema, provenanceSchema } from '#platform/schema';
import { sectors } from './taxonomy/types.ts';
import { horizons, purposes, tellers } from './types.ts';

const optionalText = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text || null)
  .nullable()
  .default(null);

export const needSchema = z.object({
  id: z.uuid(),
  country: countryCodeSchema,
  delegationId: z.uuid().nullable(),
  sector: z.enum(sectors),
  purpose: z.enum(purposes),
  horizon: z.enum(horizons).nullable(),
  note: z.string().nullable(),
  state: z.enum(['stated', 'last-time']),
  statedBy: z.enum(tellers),
  statedAt: z.date(),
  provenance: provenanceSchema,
});

/** A row of the list. */
export const needRowSchema = needSchema.extend({ delegation: z.string().nullable() });

export const mustMeetSchema = z.object({
  country: countryCodeSchema,
  exhibitorId: z.uuid(),
  exhibitor: z.string(),
  rank: z.int(),
  note: z.string().nullable(),
  wishedBy: z.uuid().nullable(),
});

/** Everything one country has told. */
export const countryNeedsSchema = z.object({
  country: countryCodeSchema,
  needs: z.array(needSchema),
  mustMeet: z.array(mustMeetSchema),
  /** Exhibitors admitted and not on the list yet. */
  exhibitors: z.array(z.object({ id: z.uuid(), displayName: z.string() })),
});

/** One sector for several purposes is as many needs. */
export const statementShape = {
  country: countryCodeSchema,
  delegationId: z.uuid().nullable().default(null),
  sector: z.enum(sectors),
  purposes: z.array(z.enum(purposes)).max(purposes.length),
  horizon: z.enum(horizons).nullable().default(null),
  note: optionalText,
};

export const mustMeetChangeShape = {
  country: countryCodeSchema,
  exhibitorId: z.uuid(),
  change: z.enum(['add', 'remove', 'up']),
};
