import { z } from 'zod';
import { namedPartySchema, partySchema, seatShape } from '../asking/schema.ts';
import { readNoticeSchema } from '#modules/policy/notices/schema';
import { brackets } from '../engine/types.ts';
import { meetingNoticesSchema } from '../schema.ts';
import { meetingStates, sides } from '../types.ts';
import { outcomes, standings } from './types.ts';

const missedBySchema = z.enum([...sides, 'both']).nullable();

export const boardSchema = z.object({
  now: z.date(),
  endsAt: z.date().nullable(),
  meetings: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.date(),
      endsAt: z.date(),
      place: z.string().nullable(),
      guest: namedPartySchema,
      host: namedPartySchema,
      standing: z.enum(standings),
      guestCameAt: z.date().nullable(),
      hostCameAt: z.date().nullable(),
      lateMinutes: z.number(),
      missedBy: missedBySchema,
      isReleased: z.boolean(),
    }),
  ),
  free: z.array(z.object({ id: z.uuid(), code: z.string(), freeUntil: z.date().nullable() })),
});

export const freedSchema = z.array(
  z.object({
    meetingId: z.uuid(),
    place: z.string().nullable(),
    startsAt: z.date(),
    endsAt: z.date(),
    present: namedPartySchema,
    waiting: z.array(
      z.object({
        ...{ party: namedPartySchema, bracket: z.enum(brackets), points: z.number() },
        notices: meetingNoticesSchema.shape.notices,
      }),
    ),
  }),
);

export const checkInShape = { badge: z.string().trim().min(1).max(1000) };

export const checkedInSchema = z.object({
  id: z.uuid(),
  side: z.enum(sides),
  startsAt: z.date().nullable(),
  place: z.string().nullable(),
  state: z.enum(meetingStates),
});

export const arriveShape = { id: z.uuid(), side: z.enum(sides) };

export const releaseShape = { id: z.uuid(), missing: z.enum(sides).optional() };

export const giveShape = {
  meetingId: z.uuid(),
  party: partySchema,
  read: z.array(readNoticeSchema).max(50).default([]),
};

export const rateShape = {
  ...seatShape,
  outcome: z.enum(outcomes),
  followUpOn: z.iso.date().nullable().default(null),
  note: z.string().trim().max(2000).default(''),
};

export const ownRatingSchema = z
  .object({
    outcome: z.enum(outcomes),
    followUpOn: z.string().nullable(),
    note: z.string(),
    onBehalf: z.boolean(),
  })
  .nullable();

export type BoardPage = z.infer<typeof boardSchema>;
export type BoardRow = BoardPage['meetings'][number];
export type FreedRow = z.infer<typeof freedSchema>[number];
export type OwnRating = z.infer<typeof ownRatingSchema>;
