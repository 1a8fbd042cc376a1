import { z } from 'zod';
import { sectors } from '#modules/needs/taxonomy/types';
import { readNoticeSchema } from '#modules/policy/notices/schema';
import { countryCodeSchema } from '#platform/schema';
import { meetingNoticesSchema } from '../schema.ts';
import { meetingStates, partyKinds, sides } from '../types.ts';
import { skipReasons } from './openings/types.ts';
import { acts, chosenReasons, endReasons, logKinds } from './types.ts';

export const partySchema = z.object({ kind: z.enum(partyKinds), id: z.uuid() });

export const namedPartySchema = partySchema.extend({
  name: z.string(),
  country: countryCodeSchema,
});

const personSchema = z.object({ id: z.uuid(), name: z.string(), post: z.string().nullable() });

const placeNameSchema = z.object({ id: z.uuid(), code: z.string(), closed: z.boolean() });

const bySchema = z.enum(['us', 'them']);

export const meetingViewSchema = z.object({
  id: z.uuid(),
  state: z.enum(meetingStates),
  subject: z.string(),
  sectors: z.array(z.string()),
  minutes: z.number(),
  interpreted: z.array(z.string()).nullable(),
  closed: z.boolean(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  place: z.string().nullable(),
  firm: z.boolean(),
  side: z.enum(sides),
  other: namedPartySchema,
  turn: z.enum(['ours', 'theirs']).nullable(),
  acts: z.array(z.enum(acts)),
  open: z
    .object({
      by: bySchema,
      startsAt: z.date().nullable(),
      place: z.string().nullable(),
      person: z.string().nullable(),
      message: z.string(),
      madeAt: z.date(),
      onBehalf: z.boolean(),
      holdUntil: z.date().nullable(),
      holds: z.number(),
    })
    .nullable(),
  ended: z.object({ by: bySchema, reason: z.enum(endReasons), words: z.string() }).nullable(),
  own: z.array(personSchema),
  theirs: z.array(personSchema),
});

export const ownMeetingsSchema = z.object({
  parties: z.array(namedPartySchema),
  party: namedPartySchema.nullable(),
  onBehalf: z.boolean(),
  meetings: z.array(meetingViewSchema),
  openAsked: z.number(),
  mostOpenAsked: z.number().nullable(),
  lengths: z.array(z.number()),
  defaultLength: z.number(),
  mustSayWhy: z.boolean(),
});

export const oneMeetingSchema = meetingViewSchema.extend({
  onBehalf: z.boolean(),
  log: z.array(
    z.object({
      at: z.date(),
      what: z.enum(logKinds),
      by: bySchema.nullable(),
      onBehalf: z.boolean(),
      reason: z.enum(endReasons).nullable(),
      startsAt: z.date().nullable(),
      place: z.string().nullable(),
      fields: z.array(z.string()),
      words: z.string(),
    }),
  ),
  people: z.array(personSchema),
  places: z.array(placeNameSchema),
  notices: meetingNoticesSchema.nullable(),
  lengths: z.array(z.number()),
});

export const openingSchema = z.object({
  startsAt: z.date(),
  place: z.string().nullable(),
  interpreted: z.boolean(),
  elsewhere: z.boolean(),
  holds: z.number(),
});

export const skippedSchema = z.object({
  startsAt: z.date(),
  reason: z.enum(skipReasons),
  about: z.string().nullable(),
});

export const openingsSchema = z.object({
  openings: z.array(openingSchema),
  skipped: z.array(skippedSchema),
  people: z.array(personSchema),
  /** What a company reads before it asks. */
  notices: meetingNoticesSchema.shape.notices,
});

const languageSchema = z.string().regex(/^[a-z]{2}$/);

export const questionShape = {
  subject: z.string().trim().max(200).default(''),
  sectors: z.array(z.enum(sectors)).max(8).default([]),
  minutes: z.int().min(5).max(240).multipleOf(5),
  interpreted: z.tuple([languageSchema, languageSchema]).nullable().default(null),
  closed: z.boolean().default(false),
};

const words = z.string().trim().max(500).default('');
const read = z.array(readNoticeSchema).max(50).default([]);
const personIds = z.array(z.uuid()).max(12).default([]);

export const askShape = {
  ...questionShape,
  from: partySchema,
  to: partySchema,
  startsAt: z.coerce.date().nullable().default(null),
  placeId: z.uuid().nullable().default(null),
  participantId: z.uuid().nullable().default(null),
  personIds,
  why: words,
  read,
};

/** A desk says for which side it speaks; whoever has one side need not. */
export const seatShape = { id: z.uuid(), side: z.enum(sides).optional() };

export const acceptShape = { ...seatShape, personIds, read };

export const declineShape = { ...seatShape, reason: z.enum(chosenReasons), words };

export const proposeShape = {
  ...seatShape,
  startsAt: z.coerce.date().nullable().default(null),
  placeId: z.uuid().nullable().default(null),
  participantId: z.uuid().nullable().default(null),
  words,
  read,
};

export const nextSchema = z.object({
  next: z.array(openingSchema),
  skipped: z.array(skippedSchema),
  notices: meetingNoticesSchema.shape.notices,
});

export const deskPairShape = {
  guest: partySchema,
  exhibitorId: z.uuid(),
  minutes: questionShape.minutes,
  interpreted: questionShape.interpreted,
  closed: questionShape.closed,
};

export const deskBookingShape = {
  ...deskPairShape,
  startsAt: z.coerce.date().nullable().default(null),
  subject: questionShape.subject,
  read,
};

export type OwnMeetingsPage = z.infer<typeof ownMeetingsSchema>;
export type MeetingLine = z.infer<typeof meetingViewSchema>;
export type MeetingSheet = z.infer<typeof oneMeetingSchema>;
export type OpeningRow = z.infer<typeof openingSchema>;
export type SkippedRow = z.infer<typeof skippedSchema>;
export type MeetingParty = z.infer<typeof namedPartySchema>;
