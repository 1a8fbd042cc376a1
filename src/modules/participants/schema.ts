import { z } from 'zod';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { chainSteps } from './history/types.ts';
import { delegationRoles, participantStates, rankClasses, withdrawalReasons } from './types.ts';

/** A line of the list: what every office that sees people at all may see of them. */
export const participantRowSchema = z.object({
  id: z.uuid(),
  familyName: z.string(),
  givenNames: z.string(),
  nameAr: z.string().nullable(),
  state: z.enum(participantStates),
  /** Its name in the reader's language. */
  category: z.string(),
  categoryId: z.string(),
  categoryColour: z.string(),
  country: countryCodeSchema,
  nationality: countryCodeSchema,
  rank: z.string().nullable(),
  rankClass: z.enum(rankClasses),
  post: z.string().nullable(),
  organisation: z.string().nullable(),
  delegation: z.string().nullable(),
  exhibitor: z.string().nullable(),
  provenance: provenanceSchema,
  createdAt: z.date(),
});

export type ParticipantRow = z.infer<typeof participantRowSchema>;

/** Birth date, document and telephone are null for readers they are not meant for. */
export const personSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  state: z.enum(participantStates),
  categoryId: z.string(),
  categoryName: localTextSchema,
  categoryColour: z.string(),
  countsAs: z.enum(['visitor', 'exhibitor', 'service']),
  title: z.string().nullable(),
  rank: z.string().nullable(),
  rankClass: z.enum(rankClasses),
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: z.string().nullable(),
  post: z.string().nullable(),
  organisation: z.string().nullable(),
  country: countryCodeSchema,
  nationality: countryCodeSchema,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  birthDate: z.iso.date().nullable(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  photoId: z.string().nullable(),
  delegationId: z.uuid().nullable(),
  delegationName: z.string().nullable(),
  delegationRole: z.enum(delegationRoles).nullable(),
  headsDelegation: z.boolean(),
  exhibitorId: z.uuid().nullable(),
  exhibitorName: z.string().nullable(),
  provenance: provenanceSchema,
  /** Grows with each change; handed back, it keeps a form from overwriting what it has not read. */
  version: z.int(),
  substitutes: z.uuid().nullable(),
  completedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

const partySchema = z.object({ id: z.uuid(), name: z.string(), country: countryCodeSchema });

export const referencesSchema = z.object({
  categories: z.array(
    z.object({
      id: z.string(),
      name: localTextSchema,
      countsAs: z.enum(['visitor', 'exhibitor', 'service']),
    }),
  ),
  delegations: z.array(partySchema),
  exhibitors: z.array(partySchema),
  countries: z.array(countryCodeSchema),
});

const shortText = z.string().trim().max(200);
const name = shortText.min(1);

/** An empty field of a form says that nothing is known. */
const optionalText = shortText.transform((text) => text || null).nullable();

const essentialShape = {
  categoryId: z.string().min(1),
  givenNames: name,
  familyName: name,
  country: countryCodeSchema,
  nationality: countryCodeSchema,
};

const furtherShape = z
  .object({
    title: optionalText,
    rank: optionalText,
    rankClass: z.enum(rankClasses),
    nameAr: optionalText,
    post: optionalText,
    organisation: optionalText,
    email: z.union([z.literal('').transform(() => null), z.email()]).nullable(),
    phone: optionalText,
    /** ISO 639. */
    language: z.string().regex(/^[a-z]{2,3}$/),
    birthDate: z.iso.date().nullable(),
    documentType: optionalText,
    documentNumber: optionalText,
    delegationId: z.uuid().nullable(),
    delegationRole: z.enum(delegationRoles).nullable(),
    headsDelegation: z.boolean(),
    exhibitorId: z.uuid().nullable(),
  })
  .partial().shape;

export const newPersonShape = { ...essentialShape, ...furtherShape };

export const personChangesShape = { ...z.object(essentialShape).partial().shape, ...furtherShape };

export const withdrawalReasonSchema = z.enum(withdrawalReasons);

export const historySchema = z.object({
  chain: z.array(
    z.object({
      step: z.enum(chainSteps),
      standing: z.enum(['done', 'waiting', 'refused', 'lost', 'not-needed']),
      at: z.date().nullable(),
      seq: z.int().nullable(),
    }),
  ),
  events: z.array(
    z.object({
      seq: z.int(),
      at: z.date(),
      kind: z.string(),
      subjectId: z.string(),
      actorId: z.string(),
      actorName: z.string().nullable(),
      reason: z.string().nullable(),
      data: z.record(z.string(), z.unknown()),
      /** Of another file of the person, merged into this one. */
      merged: z.boolean(),
    }),
  ),
});
