import { z } from 'zod';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import { sessionStates, sessionTypes } from './types.ts';

export const sessionSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  code: z.string(),
  type: z.enum(sessionTypes),
  title: localTextSchema,
  startsAt: z.date(),
  endsAt: z.date(),
  location: z.string(),
  venueName: localTextSchema.nullable(),
  exhibitorId: z.uuid().nullable(),
  exhibitorName: z.string().nullable(),
  delayMinutes: z.int(),
  onHold: z.boolean(),
  state: z.enum(sessionStates),
  provenance: provenanceSchema,
  source: z.string().nullable(),
});

/** The day a session belongs to is that of the edition's zone. */
export const programmeSchema = z.object({
  timeZone: z.string(),
  days: z.array(z.object({ date: z.iso.date(), sessions: z.array(sessionSchema) })),
});

/** What anybody may know. */
export const publishedSessionSchema = sessionSchema.pick({
  code: true,
  type: true,
  title: true,
  startsAt: true,
  endsAt: true,
  location: true,
  venueName: true,
  exhibitorName: true,
  delayMinutes: true,
  onHold: true,
  state: true,
  provenance: true,
});

export const publishedProgrammeSchema = z.object({
  timeZone: z.string(),
  days: z.array(z.object({ date: z.iso.date(), sessions: z.array(publishedSessionSchema) })),
});

export const newSessionSchema = z.object({
  code: z.string().trim().min(1).max(20),
  type: z.enum(sessionTypes),
  title: localTextSchema.refine((title) => title.fr.trim() !== '', { path: ['fr'] }),
  startsAt: z.date(),
  endsAt: z.date(),
  location: z.string().trim().max(200).default(''),
  exhibitorId: z.uuid().nullable().default(null),
});
