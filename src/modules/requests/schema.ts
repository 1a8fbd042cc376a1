import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { askerKinds, documentKinds, standings } from './types.ts';

const MOST_PLACES = 100_000;

const placesSchema = z.union([z.literal('unlimited'), z.int().min(0).max(MOST_PLACES)]);

/** What may be changed of a form once it stands. */
export const formSettingsShape = {
  documents: z.array(z.enum(documentKinds)).max(documentKinds.length),
  photoRequired: z.boolean(),
  organisationFirst: z.boolean(),
  places: placesSchema,
  placesEach: z.int().min(1).max(MOST_PLACES).nullable(),
  waitingList: z.boolean(),
  closesAt: z.date(),
  open: z.boolean(),
  note: localTextSchema,
};

export const newFormShape = {
  asker: z.enum(askerKinds),
  categoryId: z.string().min(1).max(60),
  ...formSettingsShape,
};

export const formStandingSchema = z.object({
  id: z.uuid(),
  ...newFormShape,
  categoryName: localTextSchema,
  used: z.int(),
  waiting: z.int(),
  /** Whether it takes requests now: open, and not yet at its closing. */
  isOpen: z.boolean(),
});

export type FormRow = z.infer<typeof formStandingSchema>;

/** A form as the public reads it: whether there are places, and not how many people have asked. */
export const publicFormSchema = formStandingSchema
  .pick({ id: true, asker: true, categoryName: true, documents: true, photoRequired: true })
  .extend({
    organisationFirst: z.boolean(),
    closesAt: z.date(),
    note: localTextSchema,
    isOpen: z.boolean(),
    room: z.enum(['places', 'waiting-list', 'full']),
  });

export type PublicForm = z.infer<typeof publicFormSchema>;

const shortText = z.string().trim().max(200);
const optional = shortText.transform((text) => text || null).nullable();
const longText = z
  .string()
  .trim()
  .max(1_000)
  .transform((text) => text || null)
  .nullable();

export const personDraftSchema = z.object({
  givenNames: shortText.min(1),
  familyName: shortText.min(1),
  nameAr: optional,
  post: optional,
  organisation: optional,
  nationality: countryCodeSchema,
  birthDate: z.iso.date(),
  documentType: shortText.min(1),
  documentNumber: shortText.min(4).max(40),
  email: z.union([z.literal('').transform(() => null), z.email().max(254)]).nullable(),
  phone: optional,
});

export const draftShape = { person: personDraftSchema, activity: longText, equipment: longText };

export const organisationShape = {
  organisation: shortText.min(2),
  contact: shortText.min(2),
  phone: optional,
};

const documentSchema = z.object({
  id: z.uuid(),
  kind: z.enum([...documentKinds, 'answer']),
  addedAt: z.date(),
});

const answerSchema = z.object({
  question: z.string().nullable(),
  answer: z.string(),
  answeredAt: z.date(),
});

/** A request as its asker reads it. */
export const ownRequestSchema = z.object({
  id: z.uuid(),
  standing: z.enum(standings),
  question: z.string().nullable(),
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: z.string().nullable(),
  draft: personDraftSchema.nullable(),
  activity: z.string().nullable(),
  equipment: z.string().nullable(),
  hasPhoto: z.boolean(),
  documents: z.array(documentSchema),
  answers: z.array(answerSchema),
  missing: z.array(z.enum([...documentKinds, 'photo'])),
  version: z.int(),
  sentAt: z.date().nullable(),
});

export type OwnRequest = z.infer<typeof ownRequestSchema>;

export const ownRequestsSchema = z.object({
  asker: z.object({
    email: z.string().nullable(),
    country: countryCodeSchema,
    organisation: z.string().nullable(),
    contact: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  form: publicFormSchema,
  requests: z.array(ownRequestSchema),
  /** Whether another request may be begun. */
  mayBegin: z.boolean(),
});

/** A request as an office reads it. */
export const officeRequestSchema = z.object({
  id: z.uuid(),
  formId: z.uuid(),
  source: z.enum(['media', 'contractor', 'self']),
  standing: z.enum(standings),
  personId: z.uuid().nullable(),
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: z.string().nullable(),
  organisation: z.string().nullable(),
  contact: z.string().nullable(),
  askerEmail: z.string().nullable(),
  country: countryCodeSchema,
  activity: z.string().nullable(),
  equipment: z.string().nullable(),
  aboveQuota: z.boolean(),
  noticeVersion: z.int().nullable(),
  noticeAcceptedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  documents: z.array(documentSchema),
  answers: z.array(answerSchema),
});

export type OfficeRequestRow = z.infer<typeof officeRequestSchema>;
