import { z } from 'zod';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import { mostCorners } from './rules.ts';
import { channelUses, closingReasons, featureKinds, sheetKinds } from './types.ts';

const metres = z.number().min(-1_000_000).max(1_000_000);
const pointSchema = z.tuple([metres, metres]).readonly();
/** Units of a sheet may be large: a drawing in millimetres. */
const sheetPointSchema = z.tuple([z.number(), z.number()]).readonly();
const code = z.string().trim().min(1).max(20);
const height = z.int().min(0).max(50_000).nullable();

const rangeShape = {
  venueId: z.string().min(1),
  name: localTextSchema,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  northDegrees: z.number().min(-360).max(360),
  widthM: z.number().min(10).max(100_000),
  heightM: z.number().min(10).max(100_000),
};

export const scaleSchema = z.object({
  a: sheetPointSchema,
  b: sheetPointSchema,
  metres: z.number().positive().max(200_000),
});

const sheetSchema = z.object({
  fileId: z.string(),
  kind: z.enum(sheetKinds),
  width: z.number(),
  height: z.number(),
  scale: scaleSchema.nullable(),
});

export const rangeSchema = z.object({
  id: z.uuid(),
  ...rangeShape,
  sheet: sheetSchema.nullable(),
  version: z.int(),
  provenance: provenanceSchema,
});

/** Without an id it is a new one; with an id, the version that was read. */
export const rangeInputShape = {
  id: z.uuid().optional(),
  version: z.int().optional(),
  ...rangeShape,
};

const featureShape = {
  rangeId: z.uuid(),
  kind: z.enum(featureKinds),
  code,
  name: localTextSchema,
  outline: z.array(pointSchema).max(mostCorners).readonly(),
  capacity: z.int().min(0).max(100_000).nullable(),
  floorM: height,
  ceilingM: height,
  channelId: z.uuid().nullable(),
};

export const featureSchema = z.object({
  id: z.uuid(),
  ...featureShape,
  version: z.int(),
  provenance: provenanceSchema,
});

export const featureInputShape = {
  id: z.uuid().optional(),
  version: z.int().optional(),
  ...featureShape,
};

const channelShape = {
  code,
  frequency: z.string().trim().min(1).max(40),
  use: z.enum(channelUses),
  callSign: z.string().trim().max(40),
};

const channelSchema = z.object({
  id: z.uuid(),
  rangeId: z.uuid().nullable(),
  ...channelShape,
});

export const channelInputSchema = z.object({
  id: z.uuid().optional(),
  rangeId: z.uuid().nullable(),
  ...channelShape,
});

const windowShape = {
  featureId: z.uuid().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  opens: z.boolean(),
  why: z.enum(closingReasons).nullable(),
};

const windowSchema = z.object({ id: z.uuid(), rangeId: z.uuid(), ...windowShape });

export const windowInputSchema = z.object(windowShape);

export const walkSchema = z.object({
  fromId: z.uuid(),
  toId: z.uuid(),
  minutes: z.int().min(0).max(240),
});

const instant = z.date().nullable();

export const sunDaySchema = z.object({
  date: z.string(),
  dawn: instant,
  sunrise: instant,
  noon: z.date(),
  sunset: instant,
  dusk: instant,
  prayers: z
    .object({
      fajr: z.date(),
      dhuhr: z.date(),
      asr: z.date(),
      maghrib: z.date(),
      isha: z.date(),
    })
    .nullable(),
});

export const groundSchema = z.object({
  range: rangeSchema,
  features: z.array(featureSchema),
  channels: z.array(channelSchema),
  windows: z.array(windowSchema),
  walks: z.array(walkSchema),
});
