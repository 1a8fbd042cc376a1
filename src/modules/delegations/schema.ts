import { z } from 'zod';
import { delegationRoles, participantStates, rankClasses } from '#modules/participants/types';
import { countryCodeSchema, provenanceSchema } from '#platform/schema';
import { levels } from './types.ts';

export const delegationSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  country: countryCodeSchema,
  name: z.string(),
  level: z.enum(levels),
  precedence: z.int().nullable(),
  liaisonOfficer: z.string().nullable(),
  seeks: z.string().nullable(),
  arrivesAt: z.date().nullable(),
  departsAt: z.date().nullable(),
  hotel: z.string().nullable(),
  provenance: provenanceSchema,
});

/** A row of the list. */
export const delegationRowSchema = delegationSchema.extend({
  /** Its place in the order of precedence, from 1, among all delegations of the edition. */
  place: z.int(),
  /** The name of its head; null until somebody is named. */
  head: z.string().nullable(),
  /** Withdrawn people are none. */
  members: z.int(),
});

export const memberSchema = z.object({
  id: z.uuid(),
  title: z.string().nullable(),
  rank: z.string().nullable(),
  rankClass: z.enum(rankClasses),
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: z.string().nullable(),
  post: z.string().nullable(),
  delegationRole: z.enum(delegationRoles).nullable(),
  headsDelegation: z.boolean(),
  state: z.enum(participantStates),
});

/** One delegation with its people. */
export const delegationPageSchema = delegationRowSchema.extend({
  people: z.array(memberSchema),
});

/** An empty field of a form says that nothing is known. */
const optionalText = z
  .string()
  .trim()
  .max(300)
  .transform((text) => text || null)
  .nullable();

export const detailsShape = {
  country: countryCodeSchema,
  name: z.string().trim().min(2).max(200),
  level: z.enum(levels),
  liaisonOfficer: optionalText.default(null),
  seeks: optionalText.default(null),
  arrivesAt: z.date().nullable().default(null),
  departsAt: z.date().nullable().default(null),
  hotel: optionalText.default(null),
};

export const changesShape = {
  name: z.string().trim().min(2).max(200).optional(),
  level: z.enum(levels).optional(),
  liaisonOfficer: optionalText.optional(),
  seeks: optionalText.optional(),
  arrivesAt: z.date().nullable().optional(),
  departsAt: z.date().nullable().optional(),
  hotel: optionalText.optional(),
};

export const precedenceSchema = z.int().min(1).max(9_999).nullable();
