import { z } from 'zod';
import { pausedPrayers } from './types.ts';

const weight = z.int().min(0).max(10_000);

export const rangeSettingsSchema = z.object({
  grid: z.literal([5, 10, 15]),
  marginMinutes: z.int().min(0).max(240),
  fuelLitres: z.int().min(0).max(1_000_000).nullable(),
  prayers: z.array(z.enum(pausedPrayers)),
  prayerMinutes: z.int().min(0).max(120),
  weights: z.object({
    first: weight,
    idleMinute: weight,
    movedSession: weight,
    movedMinute: weight,
    walkingMinute: weight,
  }),
});

export const savedRangeSettingsSchema = z.object({
  settings: rangeSettingsSchema,
  version: z.int().min(0),
});
