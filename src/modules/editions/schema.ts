import { z } from 'zod';
import { localTextSchema } from '#platform/schema';
import { stages } from './types.ts';

export const editionSchema = z.object({
  id: z.string(),
  series: z.string(),
  number: z.int(),
  name: localTextSchema,
  theme: localTextSchema,
  patronage: localTextSchema,
  guestOfHonour: z.string().nullable(),
  hostCountry: z.string(),
  city: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  timeZone: z.string(),
  stage: z.enum(stages),
  clonedFrom: z.string().nullable(),
});

const daySchema = z.object({
  index: z.int(),
  date: z.iso.date(),
  kind: z.enum(['fair', 'demo']),
  opensAt: z.date(),
  closesAt: z.date(),
});

const venueSchema = z.object({
  id: z.string(),
  name: localTextSchema,
  kind: z.enum(['exhibition', 'range', 'conference']),
  address: z.string(),
});

const hallSchema = z.object({
  id: z.string(),
  venueId: z.string(),
  name: localTextSchema,
  widthM: z.number(),
  depthM: z.number(),
});

const zoneSchema = z.object({
  id: z.string(),
  venueId: z.string(),
  bit: z.int(),
  letter: z.string(),
  colour: z.string(),
  name: localTextSchema,
});

const gateSchema = z.object({
  id: z.string(),
  zoneId: z.string(),
  name: localTextSchema,
  antiPassback: z.enum(['off', 'soft', 'hard']),
});

const categorySchema = z.object({
  id: z.string(),
  code: z.int(),
  name: localTextSchema,
  colour: z.string(),
  countsAs: z.enum(['visitor', 'exhibitor', 'service']),
  zones: z.array(z.string()),
  days: z.array(z.int()),
  fromHour: z.string().nullable(),
  untilHour: z.string().nullable(),
  escortRequired: z.boolean(),
  mayEscort: z.boolean(),
  photoCheck: z.boolean(),
  vip: z.boolean(),
});

export const planSchema = z.object({
  edition: editionSchema,
  days: z.array(daySchema),
  venues: z.array(venueSchema),
  halls: z.array(hallSchema),
  zones: z.array(zoneSchema),
  gates: z.array(gateSchema),
  categories: z.array(categorySchema),
});
