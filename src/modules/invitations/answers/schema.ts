import { z } from 'zod';
import { locales } from '#platform/i18n';
import { emailSchema } from '#platform/identity/schema';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { declineReasons, invitationRoles, invitationStates } from '../types.ts';
import { decisions, MOST_PEOPLE } from './types.ts';

const focalPointShape = {
  name: z.string().trim().max(120),
  post: z.string().trim().max(160).default(''),
  email: emailSchema.nullable().default(null),
  phone: z.string().trim().min(5).max(40).nullable().default(null),
  language: z.enum(locales),
};

const messageSchema = z.string().trim().max(2_000).default('');

/** A yes names a role and a person; a no names its reason. */
export const answerInputSchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('accepted'),
    roles: z.array(z.enum(invitationRoles)).min(1).max(4),
    people: z.int().min(1).max(MOST_PEOPLE).nullable().default(null),
    focalPoint: z.object({ ...focalPointShape, name: z.string().trim().min(2).max(120) }),
    message: messageSchema,
  }),
  z.object({
    decision: z.literal('declined'),
    declineReason: z.enum(declineReasons),
    focalPoint: z.object(focalPointShape),
    message: messageSchema,
  }),
]);

export type AnswerInput = z.infer<typeof answerInputSchema>;

/** The version the writer had before their eyes; 0 where there was none. */
export const answerShape = { version: z.int().min(0), answer: answerInputSchema };

const focalPointSchema = z.object({
  name: z.string(),
  post: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(locales),
});

export const answerSchema = z.object({
  version: z.int(),
  decision: z.enum(decisions),
  roles: z.array(z.enum(invitationRoles)),
  people: z.int().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  message: z.string(),
  answeredAt: z.date(),
  answeredBy: z.string(),
  onBehalf: z.boolean(),
  locale: z.enum(locales),
  receipt: z.string(),
  focalPoint: focalPointSchema.nullable(),
});

export const helpDeskShape = {
  phone: z.string().trim().max(60),
  email: z.union([z.literal(''), emailSchema]),
};

export const frameSchema = z.object({
  edition: z.object({
    id: z.string(),
    name: localTextSchema,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    city: z.string(),
    timeZone: z.string(),
  }),
  country: countryCodeSchema,
  /** Whether the reader came by a link and not by an account. */
  isLink: z.boolean(),
  /** The last local day for an answer. */
  answerBy: z.iso.date(),
  isClosed: z.boolean(),
  ministry: localTextSchema,
  service: localTextSchema,
  helpDesk: z.object({ phone: z.string(), email: z.string() }),
});

export const standingSchema = z.object({
  state: z.enum(['none', ...decisions]),
  isInvited: z.boolean(),
  isClosed: z.boolean(),
  people: z.int().nullable(),
});

export const ownAnswerSchema = z.object({
  /** Null where protocol has recorded no invitation. */
  invitation: z
    .object({
      addressee: z.string(),
      number: z.string().nullable(),
      state: z.enum(invitationStates),
      answer: z.array(z.enum(invitationRoles)),
    })
    .nullable(),
  isClosed: z.boolean(),
  /** The newest first. */
  answers: z.array(answerSchema),
});

export const accessLinkSchema = z.object({
  id: z.uuid(),
  locale: z.enum(locales),
  createdAt: z.date(),
  createdBy: z.string(),
  validUntil: z.date(),
  revokedAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  isLive: z.boolean(),
  /** Whether it was mailed to the focal point of now. */
  isFocalPoints: z.boolean(),
});
