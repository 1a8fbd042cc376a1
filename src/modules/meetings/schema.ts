import { z } from 'zod';
import { readNoticeSchema, shownNoticeSchema } from '#modules/policy/notices/schema';
import { countryCodeSchema, provenanceSchema } from '#platform/schema';
import { askers, meetingStates } from './types.ts';

/** A row of the list: the meeting with the names of those who meet. */
export const meetingRowSchema = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  exhibitorId: z.string(),
  exhibitor: z.string(),
  delegationId: z.string().nullable(),
  participantId: z.string().nullable(),
  /** Name of the delegation or of the person. */
  guest: z.string(),
  country: countryCodeSchema,
  askedBy: z.enum(askers),
  subject: z.string(),
  state: z.enum(meetingStates),
  /** Local date of the edition; null while it is not planned. */
  day: z.string().nullable(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  place: z.string().nullable(),
  provenance: provenanceSchema,
});

/** What is shown before a meeting, and what of it nobody has read yet. */
export const meetingNoticesSchema = z.object({
  meetingId: z.uuid(),
  guest: z.string(),
  notices: z.array(shownNoticeSchema),
  unread: z.array(z.uuid()),
});

export type MeetingNoticesRow = z.infer<typeof meetingNoticesSchema>;

export const meetingChangeSchema = z.object({
  id: z.uuid(),
  state: z.enum(meetingStates),
  /** Asked for when it is planned. */
  startsAt: z.coerce.date().optional(),
  endsAt: z.coerce.date().optional(),
  place: z.string().trim().max(80).optional(),
  reason: z.string().trim().max(500).optional(),
  /** The notices that were read before it was planned. */
  read: z.array(readNoticeSchema).max(50).optional(),
});
