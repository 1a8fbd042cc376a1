import { z } from 'zod';
import { locales } from '#platform/i18n';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { channels, declineReasons, invitationRoles, invitationStates, regions } from './types.ts';

export const invitationSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  country: countryCodeSchema,
  addressee: z.string(),
  channel: z.enum(channels),
  language: z.enum(locales),
  number: z.string().nullable(),
  state: z.enum(invitationStates),
  preparedAt: z.date(),
  sentAt: z.date().nullable(),
  deliveredAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  answer: z.array(z.enum(invitationRoles)),
  declineReason: z.enum(declineReasons).nullable(),
  provenance: provenanceSchema,
});

export const preparationSchema = z.object({
  countries: z.array(countryCodeSchema).min(1).max(300),
  channel: z.enum(channels).default('note-verbale'),
  /** Left out, each government is written to in the language protocol uses with it. */
  language: z.enum(locales).optional(),
  /** Left out, the minister of defence. */
  addressee: z.string().trim().min(3).max(200).optional(),
});

/** One invitation or many. */
export const idsShape = { ids: z.array(z.uuid()).min(1).max(300) };

export const batchSchema = z.object({
  done: z.int(),
  refused: z.array(
    z.object({ id: z.uuid(), country: countryCodeSchema.nullable(), code: z.string() }),
  ),
});

const standingShape = {
  invited: z.int(),
  sent: z.int(),
  delivered: z.int(),
  answered: z.int(),
  declined: z.int(),
  silent: z.int(),
};

export const boardSchema = z.object({
  regions: z.array(z.object({ region: z.enum(regions), ...standingShape })),
  all: z.object(standingShape),
});

export const noteSettingSchema = z.object({
  numberForm: z.string().trim().max(80).includes('{number}'),
  nextNumber: z.int().min(1).max(1_000_000),
  state: localTextSchema,
  motto: localTextSchema,
  ministry: localTextSchema,
  service: localTextSchema,
  issuedIn: z.string().trim().min(1).max(80),
  answerBy: z.iso.date(),
});
