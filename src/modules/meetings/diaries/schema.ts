import { z } from 'zod';
import { sessionStates, sessionTypes } from '#modules/programme/types';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { meetingStates, partyKinds } from '../types.ts';

export const partyShape = { kind: z.enum(partyKinds), id: z.uuid() };

export const namedPartySchema = z.object({
  ...partyShape,
  name: z.string(),
  country: countryCodeSchema,
});

const placeSchema = z
  .object({ code: z.string(), name: localTextSchema.nullable(), hall: localTextSchema.nullable() })
  .nullable();

const timed = { id: z.uuid(), startsAt: z.date(), endsAt: z.date(), place: placeSchema };

const diaryMeetingSchema = z.object({
  ...timed,
  kind: z.literal('meeting'),
  with: z.string(),
  country: countryCodeSchema,
  subject: z.string(),
  state: z.enum(meetingStates),
  firm: z.boolean(),
  interpreted: z.array(z.string()).nullable(),
  interpreter: z.string().nullable(),
  closed: z.boolean(),
  sequence: z.int(),
  changedAt: z.date().nullable(),
  people: z.array(z.string()),
});

const diarySessionSchema = z.object({
  ...timed,
  kind: z.literal('session'),
  title: localTextSchema,
  type: z.enum(sessionTypes),
  state: z.enum(sessionStates),
});

export const diarySchema = z.object({
  party: namedPartySchema,
  timeZone: z.string(),
  days: z.array(
    z.object({
      date: z.iso.date(),
      entries: z.array(z.discriminatedUnion('kind', [diaryMeetingSchema, diarySessionSchema])),
    }),
  ),
  version: z.string(),
  at: z.date(),
});

export const feedSchema = z.object({
  id: z.uuid(),
  madeAt: z.date(),
  lastReadAt: z.date().nullable(),
});
