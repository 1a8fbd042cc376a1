import { z } from 'zod';
import { countryCodeSchema } from '#platform/schema';
import { partyKinds } from '../types.ts';
import type { MeetingSettings } from './types.ts';

const LONGEST_MEETING_MINUTES = 240;
const MOST_EVER = 999;

const minutes = z
  .int()
  .min(0)
  .max(24 * 60);
const limit = z.int().min(0).max(MOST_EVER).nullable();
const weight = z.int().min(0).max(1_000_000);

const blockSchema = z.object({
  id: z.string().min(1).max(40),
  halfDay: z.string().min(1).max(40),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  step: z.int().min(5).max(LONGEST_MEETING_MINUTES).multipleOf(5),
});

const mostSchema = z.object({ halfDay: limit, day: limit, edition: limit });

const askingSchema = z.object({
  opensAt: z.coerce.date().nullable(),
  closesAt: z.coerce.date().nullable(),
  mostOpenAsked: limit,
  holdHours: z.int().min(1).max(720),
  showDayHoldHours: z.int().min(1).max(720),
  overlappingHolds: z.int().min(1).max(20),
  lastMinuteMinutes: minutes,
  whoMayAsk: z.object({ guest: z.boolean(), host: z.boolean(), visitors: z.boolean() }),
  mustSayWhy: z.boolean(),
});

export const planWeightsSchema = z.object({
  bracket: z.object({
    'must-must': weight,
    'must-meet': weight,
    'meet-meet': weight,
    'one-sided': weight,
  }),
  fairness: weight,
  idlePeriod: weight,
  walkingMinute: weight,
  movedTime: weight,
  movedPlace: weight,
  edgeSlot: weight,
  interpreterChange: weight,
});

const points = z.int().min(0).max(100);

export const scoreWeightsSchema = z.object({
  sought: points,
  offered: points,
  purpose: points,
  language: points,
  level: points,
  'last-time': points,
  fairness: points,
  wish: points,
});

/** As it is stored, where instants are texts, and as it crosses the wire. */
export const meetingSettingsSchema = z.object({
  blocks: z.array(blockSchema).max(60),
  lengths: z.array(z.int().min(5).max(LONGEST_MEETING_MINUTES).multipleOf(5)).min(1).max(8),
  defaultLength: z.int().min(5).max(LONGEST_MEETING_MINUTES),
  most: z.record(z.enum(partyKinds), mostSchema),
  inARow: z
    .object({ meetings: z.int().min(1).max(50), pauseMinutes: z.int().min(5).max(240) })
    .nullable(),
  walking: z
    .array(
      z.object({
        fromHall: z.string().min(1),
        toHall: z.string().min(1),
        minutes: z.int().min(0).max(240),
      }),
    )
    .max(400),
  travel: z.object({ afterArrivalMinutes: minutes, beforeDepartureMinutes: minutes }),
  asking: askingSchema,
  wishes: z.object({
    mostMusts: z.int().min(0).max(MOST_EVER),
    whoAskedForMe: z.object({ guest: z.boolean(), host: z.boolean() }),
  }),
  bannedCountries: z
    .array(z.object({ guest: countryCodeSchema, exhibitor: countryCodeSchema }))
    .max(400),
  replyHours: z.int().min(1).max(720),
  weights: z.object({ plan: planWeightsSchema, score: scoreWeightsSchema }),
  lateMinutes: z.int().min(1).max(120),
  releaseMinutes: z.int().min(1).max(120),
}) satisfies z.ZodType<MeetingSettings>;
