import { z } from 'zod';
import { countryCodeSchema } from '#platform/schema';
import { effects } from './policy/types.ts';
import { bands, hitStates, outcomes, reasonCodes, subjectTypes } from './review/types.ts';
import { nameKinds, nameQualities, subjectKinds } from './types.ts';

const reasonCodeSchema = z.enum(Object.values(reasonCodes).flat());

const proposalSchema = z.object({
  outcome: z.enum(outcomes),
  reasonCode: reasonCodeSchema,
  note: z.string(),
  authority: z.string().nullable(),
  until: z.date().nullable(),
  /** Whether the reader said so: then somebody else must confirm. */
  byReader: z.boolean(),
  at: z.date(),
});

const hitShape = {
  id: z.uuid(),
  subjectType: z.enum(subjectTypes),
  subjectId: z.uuid(),
  list: z.string(),
  entryId: z.string(),
  programmes: z.array(z.string()),
  nameScore: z.number().min(0).max(100),
  band: z.enum(bands),
  openedAt: z.date(),
  state: z.enum(hitStates),
  proposal: proposalSchema.nullable(),
  confirmedAt: z.date().nullable(),
};

export const queueHitSchema = z.object({
  ...hitShape,
  name: z.string(),
  nameAr: z.string().nullable(),
  organisation: z.string().nullable(),
  country: countryCodeSchema,
  /** Whether the person is cleared, or the body admitted, as it is. */
  isIn: z.boolean(),
  effect: z.enum(effects),
});

export const queueSchema = z.object({
  /** The gravest; of a long queue only the first. */
  hits: z.array(queueHitSchema),
  total: z.int(),
});

const subjectSchema = z.object({
  kind: z.enum(subjectKinds),
  names: z.array(z.string()),
  birthDate: z.string().nullable(),
  nationalities: z.array(z.string()),
  birthCountry: z.string().nullable(),
  gender: z.enum(['female', 'male']).nullable(),
  documentNumber: z.string().nullable(),
});

const entrySchema = z.object({
  list: z.string(),
  id: z.string(),
  kind: z.enum(subjectKinds),
  names: z.array(
    z.object({ text: z.string(), kind: z.enum(nameKinds), quality: z.enum(nameQualities) }),
  ),
  births: z.array(z.object({ from: z.string(), to: z.string(), circa: z.boolean() })),
  nationalities: z.array(z.string()),
  countries: z.array(z.string()),
  gender: z.enum(['female', 'male']).nullable(),
  documents: z.array(
    z.object({ type: z.string(), number: z.string(), country: z.string().nullable() }),
  ),
  programmes: z.array(z.string()),
  unReference: z.string().nullable(),
});

export const hitFileSchema = queueHitSchema.extend({
  subject: subjectSchema,
  entry: entrySchema,
  /** The listed name that is likest. */
  entryName: z.string(),
  /** Why, in the reader's language: what the names share, then what stands beside them. */
  explanation: z.object({ name: z.array(z.string()), beside: z.array(z.string()) }),
  contradicted: z.boolean(),
  earlier: z.array(z.object(hitShape)),
});

/** As the form sends it; which fields an outcome needs is said by the rule. */
export const reviewStepSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('propose'),
    outcome: z.enum(outcomes),
    reasonCode: reasonCodeSchema,
    note: z.string().max(2_000).default(''),
    authority: z.string().max(200).nullish(),
    until: z.date().nullish(),
  }),
  z.object({ act: z.enum(['confirm', 'contest', 'escalate', 'reopen']) }),
]);

const optionalCode = z.string().trim().min(1).max(120).nullable().default(null);

export const ruleDraftShape = {
  list: optionalCode,
  programme: optionalCode,
  categoryId: optionalCode,
  effect: z.enum(effects),
  authority: z.string().trim().min(2).max(200),
  reason: z.string().trim().min(5).max(1_000),
  validFrom: z.date(),
  validTo: z.date().nullable().default(null),
};

export const ruleSchema = z.object({
  ...ruleDraftShape,
  id: z.uuid(),
  adoptedAt: z.date(),
  revokedAt: z.date().nullable(),
  inForce: z.boolean(),
});

export const queueViews = ['open', 'to-confirm', 'settled', 'expired'] as const;

export type QueueView = (typeof queueViews)[number];

/** How far the screening of an edition has come. */
export const standingSchema = z.object({
  lists: z.int(),
  screened: z.int(),
  due: z.int(),
  /** Whose names nobody can read: their file waits for a correction. */
  unreadable: z.int(),
  open: z.int(),
  toConfirm: z.int(),
});

export const ranSchema = z.object({ screened: z.int(), opened: z.int(), expired: z.int() });
