import { z } from 'zod';
import { exhibitKinds, exhibitStatuses } from '#modules/exhibits/types';
import { exhibitorStates } from '#modules/exhibitors/types';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { checklistItems, signers } from './checklists/types.ts';
import { missingBefore, missingCodes, type MissingCode } from './submitting/types.ts';
import {
  actors,
  cancelReasons,
  duties,
  planningStates,
  returnReasons,
  sessionKinds,
} from './types.ts';

const id = z.uuid();
const minutes = (min: number) => z.int().min(min).max(240);
const language = z.string().regex(/^[a-z]{2}$/);
const limit = z.int().min(0).max(100_000).nullable();

export const weatherSchema = z.object({
  windMps: z.number().min(0).max(100).nullable(),
  visibilityM: limit,
  ceilingM: limit,
  dry: z.boolean(),
  daylight: z.boolean(),
});

export const ammunitionSchema = z.array(
  z.object({ lotId: id, rounds: z.int().min(1).max(1_000_000) }),
);

/** What an exhibitor tells of its session. */
export const draftSchema = z.object({
  rangeId: id,
  exhibitorId: id.nullable(),
  title: localTextSchema,
  kind: z.enum(sessionKinds),
  actor: z.enum(actors),
  exhibitIds: z.array(id).max(200),
  setUpMinutes: minutes(0),
  runMinutes: minutes(5),
  clearMinutes: minutes(0),
  weather: weatherSchema,
  loudness: z.int().min(0).max(3),
  fuelLitres: z.int().min(0).max(100_000),
  interpreted: language.nullable(),
  dates: z.array(z.iso.date()).max(30),
  ammunition: ammunitionSchema.max(50),
});

/** Where it is and who is on duty: the organiser's and the host army's to say. */
export const placeSchema = z.object({
  laneId: id.nullable(),
  standId: id.nullable(),
  airBlockId: id.nullable(),
  dangerAreaIds: z.array(id).max(50),
  seats: z.int().min(0).max(100_000).nullable(),
  officerId: id.nullable(),
  medicId: id.nullable(),
  interpreterId: id.nullable(),
  required: z.boolean(),
  locked: z.boolean(),
});

export const rangeSessionSchema = draftSchema.extend({
  ...placeSchema.shape,
  id,
  externalId: z.string().nullable(),
  code: z.string(),
  state: z.enum(planningStates),
  submittedAt: z.date().nullable(),
  safetyAt: z.date().nullable(),
  commanderAt: z.date().nullable(),
  returnedFor: z.string().nullable(),
  startsAt: z.date().nullable(),
  provenance: provenanceSchema,
  version: z.int(),
});

const missingWords = Object.keys(missingCodes) as MissingCode[];

export const missingSchema = z.object({
  code: z.enum(missingWords),
  before: z.enum(missingBefore),
  about: z.array(z.string()),
});

export const waitsForWords = ['both', 'safety', 'commander'] as const;

/** A row of the list. */
export const rangeSessionRowSchema = z.object({
  id,
  code: z.string(),
  title: localTextSchema,
  exhibitor: z.string().nullable(),
  kind: z.enum(sessionKinds),
  actor: z.enum(actors),
  lane: z.string().nullable(),
  stand: z.string().nullable(),
  state: z.enum(planningStates),
  waitsFor: z.enum(waitsForWords).nullable(),
  startsAt: z.date().nullable(),
  runMinutes: z.int(),
  seats: z.int().nullable(),
  missing: z.array(z.enum(missingWords)),
  provenance: provenanceSchema,
});

const coded = z.object({ id, code: z.string() });

/** What a form of a session may choose from, as far as its reader may know it. */
export const choicesSchema = z.object({
  ranges: z.array(z.object({ id, name: localTextSchema })),
  exhibitors: z.array(z.object({ id, name: z.string() })),
  features: z.array(
    coded.extend({
      rangeId: id,
      kind: z.enum(['lane', 'stand', 'air-block', 'danger-area']),
      name: localTextSchema,
      capacity: z.int().nullable(),
    }),
  ),
  exhibits: z.array(
    coded.extend({
      exhibitorId: id,
      designation: z.string(),
      kind: z.enum(exhibitKinds),
      status: z.enum(exhibitStatuses),
    }),
  ),
  lots: z.array(coded.extend({ exhibitorId: id.nullable(), nature: z.string() })),
  posts: z.array(
    coded.extend({ rangeId: id, duty: z.enum(duties), languages: z.array(z.string()) }),
  ),
  days: z.array(z.iso.date()),
});

/** Everything of one session. */
export const dossierSchema = z.object({
  session: rangeSessionSchema,
  exhibitor: z
    .object({ name: z.string(), country: countryCodeSchema, state: z.enum(exhibitorStates) })
    .nullable(),
  missing: z.array(missingSchema),
  checklist: z.array(z.object({ id: z.enum(checklistItems), signs: z.enum(signers) })),
  invited: z.int(),
  wanted: z.int(),
  /** Who they are; null for a reader who is told their number only. */
  guests: z
    .array(
      z.object({
        id,
        name: z.string(),
        country: countryCodeSchema,
        invited: z.boolean(),
        rank: z.int().nullable(),
      }),
    )
    .nullable(),
  choices: choicesSchema,
});

export const meantSchema = z.object({ id, version: z.int() });
export const returnSchema = meantSchema.extend({ reason: z.enum(returnReasons) });
export const cancelSchema = meantSchema.extend({ reason: z.enum(cancelReasons) });
