import { z } from 'zod';
import { locales } from '#platform/i18n';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { mailStates } from './sending/rules.ts';
import { needKinds } from './today/rules.ts';
import {
  channels,
  declineReasons,
  invitationKinds,
  invitationRoles,
  regions,
  shownStates,
} from './types.ts';

export const invitationSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  country: countryCodeSchema,
  addressee: z.string(),
  channel: z.enum(channels),
  kind: z.enum(invitationKinds),
  language: z.enum(locales),
  courtesyLanguages: z.array(z.enum(locales)),
  number: z.string().nullable(),
  /** With silence in it: sent, not answered, and the last day for a reply is over. */
  state: z.enum(shownStates),
  preparedAt: z.date(),
  signedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  deliveredAt: z.date().nullable(),
  acknowledgedAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  answer: z.array(z.enum(invitationRoles)),
  declineReason: z.enum(declineReasons).nullable(),
  substituteOffice: z.string().nullable(),
  embassyAddress: z.string().nullable(),
  embassyEmail: z.string().nullable(),
  receiptFiledAt: z.date().nullable(),
  provenance: provenanceSchema,
  version: z.int(),
});

const words = (max: number) => z.string().trim().min(3).max(max);

export const preparationSchema = z.object({
  countries: z.array(countryCodeSchema).max(300).default([]),
  /** Further governments as somebody typed them: names or codes, parted by commas or lines. */
  typed: z.string().max(4_000).default(''),
  channel: z.enum(channels).default('note-verbale'),
  kind: z.enum(invitationKinds).default('note'),
  /** Left out, each government is written to in the language protocol uses with it. */
  language: z.enum(locales).optional(),
  courtesyLanguages: z.array(z.enum(locales)).max(3).optional(),
  /** Left out, the minister of defence. */
  addressee: words(200).optional(),
});

export const choiceSchema = z.object({
  regions: z.array(z.enum(regions)).default([]),
  africanUnion: z.boolean().default(false),
  lastEdition: z.boolean().default(false),
});

export const proposalSchema = z.object({
  country: countryCodeSchema,
  region: z.enum(regions),
  last: z
    .object({
      invited: z.boolean(),
      roles: z.array(z.enum(invitationRoles)),
      declined: z.boolean(),
      delegates: z.int(),
      exhibitors: z.int(),
    })
    .nullable(),
  chosen: z.boolean(),
});

/** To whom and how an invitation is written; empty texts count as none. */
export const correspondenceSchema = z.object({
  version: z.int(),
  addressee: words(200),
  channel: z.enum(channels),
  kind: z.enum(invitationKinds),
  language: z.enum(locales),
  courtesyLanguages: z.array(z.enum(locales)).max(3),
  embassyAddress: z.string().trim().max(400).nullable(),
  embassyEmail: z.email().max(254).nullable(),
});

/** The office that comes in place of the one invited. */
export const officeSchema = words(200);

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
  signed: z.int(),
  sent: z.int(),
  delivered: z.int(),
  acknowledged: z.int(),
  answered: z.int(),
  substituted: z.int(),
  declined: z.int(),
  waiting: z.int(),
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
  signatoryOffice: localTextSchema,
  signatoryName: z.string().trim().max(120),
});

export const needSchema = z.object({
  kind: z.enum(needKinds),
  count: z.int(),
  invitationIds: z.array(z.uuid()),
});

/** One mail to an embassy, and how far it has come. */
export const mailSchema = z.object({
  invitationId: z.uuid(),
  country: countryCodeSchema,
  askedAt: z.date(),
  state: z.enum(mailStates),
  sentAt: z.date().nullable(),
  reason: z.string().nullable(),
});
