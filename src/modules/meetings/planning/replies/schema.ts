import { z } from 'zod';
import { sides } from '../../types.ts';
import { namedSchema, partySchema, wallTimeSchema } from '../schema.ts';
import { replyAnswers } from '../types.ts';

export const replySchema = z.object({
  meeting: z.uuid(),
  party: partySchema,
  answer: z.enum(replyAnswers),
  reason: z.string().trim().max(500).default(''),
});

/** A provisional meeting as one of its sides reads it. */
export const openReplySchema = z.object({
  meeting: z.uuid(),
  side: z.enum(sides),
  other: namedSchema,
  startsAt: z.date(),
  endsAt: z.date(),
  place: z.string().nullable(),
  version: z.number(),
  replyUntil: z.date().nullable(),
  answer: z.enum(replyAnswers).nullable(),
  reason: z.string(),
  onBehalf: z.boolean(),
  otherAnswer: z.enum(replyAnswers).nullable(),
});

export const givenReplySchema = z.object({
  meeting: z.uuid(),
  side: z.enum(sides),
  guest: namedSchema,
  host: namedSchema,
  at: wallTimeSchema,
  answer: z.enum(replyAnswers),
  reason: z.string(),
  repliedAt: z.date(),
  repliedBy: z.string(),
  onBehalf: z.boolean(),
});
