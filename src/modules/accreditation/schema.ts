import { z } from 'zod';
import { participantStates } from '#modules/participants/types';
import { countryCodeSchema, provenanceSchema } from '#platform/schema';
import { decisions, recommendations, refusalReasons, stepRefusals } from './types.ts';

export const termsSchema = z.object({
  escort: z.boolean().default(false),
  withoutZones: z.array(z.string().max(60)).max(32).default([]),
  onlyDays: z.array(z.int().min(0).max(15)).nullable().default(null),
  note: z
    .string()
    .trim()
    .max(300)
    .transform((text) => text || null)
    .nullable()
    .default(null),
});

const standingShape = {
  recommendation: z.enum(recommendations).nullable(),
  recommendedAt: z.date().nullable(),
  decision: z.enum(decisions).nullable(),
  decidedAt: z.date().nullable(),
  reasonCode: z.enum(refusalReasons).nullable(),
  question: z.string().nullable(),
  terms: termsSchema.nullable(),
};

/** Who signed is in the history of the person, for those who may know it. */
export const accreditationSchema = z.object(standingShape);

export const queueViews = ['to-recommend', 'to-decide', 'decided', 'all'] as const;

export type QueueViewName = (typeof queueViews)[number];

export const queueRowSchema = z.object({
  participantId: z.uuid(),
  state: z.enum(participantStates),
  familyName: z.string(),
  givenNames: z.string(),
  nameAr: z.string().nullable(),
  rank: z.string().nullable(),
  post: z.string().nullable(),
  organisation: z.string().nullable(),
  country: countryCodeSchema,
  nationality: countryCodeSchema,
  photoId: z.string().nullable(),
  /** Its name in the reader's language. */
  category: z.string(),
  delegation: z.string().nullable(),
  exhibitor: z.string().nullable(),
  provenance: provenanceSchema,
  ...standingShape,
  /** Whether the reader has already recommended, or already decided on, this person. */
  ownHand: z.enum(['recommends', 'decides']).nullable(),
});

export type QueueRow = z.infer<typeof queueRowSchema>;

/** Of one batch; a list of more people is handed in in several. */
const LARGEST_BATCH = 1_000;

export const participantIdsSchema = z.array(z.uuid()).min(1).max(LARGEST_BATCH);

export const decisionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('cleared'), terms: termsSchema.nullish() }),
  z.object({ decision: z.literal('refused'), reasonCode: z.enum(refusalReasons) }),
  z.object({
    decision: z.literal('needs-information'),
    question: z.string().trim().min(1).max(500),
  }),
]);

export const batchOutcomeSchema = z.object({
  done: z.array(z.uuid()),
  refused: z.array(z.object({ participantId: z.uuid(), refusal: z.enum(stepRefusals) })),
});

export const workSchema = z.object({
  toRecommend: z.int(),
  toDecide: z.int(),
  asked: z.int(),
  decided: z.int(),
});
