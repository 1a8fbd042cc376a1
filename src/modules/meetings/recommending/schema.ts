import { z } from 'zod';
import { shownNoticeSchema } from '#modules/policy/notices/schema';
import { sectors } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { countryCodeSchema } from '#platform/schema';
import { brackets } from '../engine/types.ts';
import { budgetBands, MOST_SECTORS, promisedFor } from '../profiles/types.ts';
import { partyKinds, sides } from '../types.ts';
import { wishWords } from '../wishes/stating/types.ts';
import { completions } from './parties/types.ts';
import { scoreParts } from './types.ts';

const partySchema = z.object({ kind: z.enum(partyKinds), id: z.uuid() });

export const namedPartySchema = partySchema.extend({
  name: z.string(),
  country: countryCodeSchema,
});

/** A row of the list of all parties. */
export const partyRowSchema = namedPartySchema.extend({
  state: z.enum(completions),
  sectors: z.int(),
  musts: z.int(),
  meets: z.int(),
  nevers: z.int(),
  wishedBy: z.int(),
  meetings: z.int(),
  minimum: z.int(),
  budgetBand: z.enum(budgetBands).nullable(),
  onBehalf: z.boolean(),
  statedAt: z.date().nullable(),
});

const sectorList = z.array(z.enum(sectors)).max(MOST_SECTORS);

/** Null leaves the limit of the edition. */
const most = z.int().min(1).max(99).nullable();

export const statementShape = {
  seeks: sectorList,
  offers: sectorList,
  purposes: z.array(z.enum(purposes)).max(purposes.length),
  horizon: z.enum(horizons).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(10),
  mostPerHalfDay: most,
  mostPerDay: most,
  mostPerEdition: most,
  teams: z.int().min(1).max(20),
};

export const termsSchema = z.object({
  budgetBand: z.enum(budgetBands).nullable(),
  minimum: z.int().min(0).max(99),
  minimumFor: z.enum(promisedFor).nullable(),
});

const profileSchema = z.object(statementShape).extend({
  version: z.int(),
  onBehalf: z.boolean(),
  statedAt: z.date().nullable(),
  fromNeeds: z.boolean(),
  /** Null for everybody but the organiser. */
  terms: termsSchema.nullable(),
});

const scorePartSchema = z.object({
  code: z.enum(scoreParts),
  how: z.string(),
  points: z.int(),
  most: z.int(),
  sectors: z
    .array(
      z.object({
        sought: z.enum(sectors),
        offered: z.enum(sectors),
        distance: z.union([z.literal(0), z.literal(1)]),
      }),
    )
    .readonly()
    .optional(),
  purposes: z.array(z.enum(purposes)).readonly().optional(),
  languages: z.array(z.string()).readonly().optional(),
  meetings: z.int().optional(),
});

const suggestionSchema = namedPartySchema.extend({
  own: z.enum(['must', 'meet', 'later', 'never']).nullable(),
  rank: z.int().nullable(),
  note: z.string().nullable(),
  onBehalf: z.boolean(),
  theirs: z.enum(['must', 'meet']).nullable(),
  bracket: z.enum(brackets).nullable(),
  points: z.int(),
  parts: z.array(scorePartSchema),
  like: z.string().nullable(),
});

export type SuggestionRow = z.infer<typeof suggestionSchema>;

const listSchema = z.array(suggestionSchema);

/** A party with everything its page shows. */
export const partyPageSchema = z.object({
  party: namedPartySchema,
  side: z.enum(sides),
  /** Whether the reader says it for somebody else. */
  onBehalf: z.boolean(),
  mostMusts: z.int(),
  profile: profileSchema,
  wishes: listSchema,
  recommended: listSchema,
  askedForMe: listSchema.nullable(),
  mutual: listSchema.nullable(),
  becauseYouLike: listSchema,
  later: listSchema,
  found: listSchema,
  /** What an exhibitor is shown of the countries of those it may meet; empty for a guest. */
  notices: z.array(shownNoticeSchema),
});

export type PartyPage = z.infer<typeof partyPageSchema>;

export const partyInput = { kind: z.enum(partyKinds), id: z.uuid() };

export const sayingShape = {
  ...partyInput,
  to: partySchema,
  word: z.enum(wishWords),
  note: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text || null)
    .nullable()
    .default(null),
};

const weight = z.int().min(0).max(100);

export const weightsSchema = z.object({
  sought: weight,
  offered: weight,
  purpose: weight,
  language: weight,
  level: weight,
  'last-time': weight,
  fairness: weight,
  wish: weight,
});

const rankedNameSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  points: z.int(),
  moved: z.int(),
});

export const weightsPreviewSchema = z.object({
  weights: weightsSchema,
  parties: z.int(),
  partiesChanged: z.int(),
  pairs: z.int(),
  pairsChanged: z.int(),
  samples: z.array(
    z.object({
      kind: z.enum(partyKinds),
      id: z.uuid(),
      name: z.string(),
      before: z.array(rankedNameSchema),
      after: z.array(rankedNameSchema),
    }),
  ),
});

export type WeightsPreviewRow = z.infer<typeof weightsPreviewSchema>;
