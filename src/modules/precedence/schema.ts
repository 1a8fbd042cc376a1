import { z } from 'zod';
import { levels } from '#modules/delegations/types';
import { locales } from '#platform/i18n';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';
import { presences } from './ordering/types.ts';
import { directions } from './ordering/views/types.ts';
import { reprintKinds } from './reprints/types.ts';

const drawnLetter = z.string().trim().min(1).max(2).nullable();

export const criterionSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('guest-of-honour') }),
  z.object({ by: z.literal('host'), stands: z.enum(['first', 'last']) }),
  z.object({ by: z.literal('states-first') }),
  z.object({ by: z.literal('level') }),
  z.object({ by: z.literal('number') }),
  z.object({ by: z.literal('taking-office') }),
  z.object({ by: z.literal('alphabet'), language: z.enum(locales), from: drawnLetter }),
]);

export const layoutSchema = z.object({
  seating: z.object({
    shape: z.enum(['rows', 'table']),
    perRow: z.int().min(1).max(60),
  }),
  speaking: z.enum(directions),
  procession: z.enum(directions),
  flags: z.discriminatedUnion('by', [
    z.object({ by: z.literal('precedence') }),
    z.object({ by: z.literal('alphabet'), language: z.enum(locales) }),
  ]),
});

export const rulesShape = {
  criteria: z.array(criterionSchema).max(12),
  presence: z.enum(presences),
  layout: layoutSchema,
};

export const placementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at'), place: z.int().min(1).max(9_999) }),
  z.object({ kind: z.literal('directly-after'), other: z.uuid() }),
  z.object({ kind: z.literal('before'), other: z.uuid() }),
]);

export const reasonSchema = z.string().trim().min(3).max(500);

const pinSchema = z.object({
  id: z.uuid(),
  party: z.string(),
  placement: placementSchema,
  reason: z.string(),
});

export const ceremonySchema = z.object({
  ...rulesShape,
  id: z.uuid(),
  sessionId: z.uuid().nullable(),
  name: localTextSchema,
  startsAt: z.date().nullable(),
  edit: z.int(),
  provenance: provenanceSchema,
});

export const versionHeadSchema = z.object({
  ceremonyId: z.uuid(),
  number: z.int(),
  keptAt: z.date(),
  keptBy: z.string(),
  why: z.string(),
  sha256: z.string(),
});

export const ceremonyRowSchema = ceremonySchema.extend({
  last: versionHeadSchema.nullable(),
  isCurrent: z.boolean().nullable(),
  contradictions: z.int(),
  officesUnknown: z.int(),
});

export const rankedPartySchema = z.object({
  id: z.uuid(),
  country: countryCodeSchema,
  organisation: z.string().nullable(),
  name: z.string(),
  level: z.enum(levels),
  number: z.int().nullable(),
  tookOfficeOn: z.iso.date().nullable(),
  presence: z.enum(presences),
  headId: z.uuid().nullable(),
  head: z.string().nullable(),
  title: z.string().nullable(),
});

const traitSchema = z.object({
  by: z.enum([
    'guest-of-honour',
    'host',
    'states-first',
    'level',
    'number',
    'taking-office',
    'alphabet',
    'name',
    'id',
  ]),
  seen: z.union([z.string(), z.number(), z.null()]),
});

const whySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pinned'), pins: z.array(pinSchema) }),
  z.object({
    kind: z.literal('ruled'),
    own: z.array(traitSchema),
    against: z
      .object({ party: z.string(), side: z.enum(['before', 'after']), by: traitSchema })
      .nullable(),
  }),
]);

export const currentOrderSchema = z.object({
  ceremony: ceremonySchema,
  pins: z.array(pinSchema.extend({ pinnedBy: z.string(), pinnedAt: z.date() })),
  placed: z.array(
    z.object({
      place: z.int(),
      party: rankedPartySchema,
      why: whySchema,
      officeUnknown: z.boolean(),
    }),
  ),
  contradictions: z.array(
    z.object({
      pin: pinSchema,
      reason: z.enum(['party-absent', 'other-absent', 'itself', 'no-such-place', 'contradicts']),
      against: z.array(pinSchema),
    }),
  ),
});

export const keptPlaceSchema = z.object({
  place: z.int(),
  delegationId: z.uuid(),
  country: countryCodeSchema,
  organisation: z.string().nullable(),
  name: z.string(),
  level: z.enum(levels),
  headId: z.uuid().nullable(),
  title: z.string().nullable(),
  tookOfficeOn: z.iso.date().nullable(),
  isPinned: z.boolean(),
});

/** What a version keeps; its ids are read again when it is printed. */
export const keptContentSchema = z.object({
  ...rulesShape,
  name: localTextSchema,
  pins: z.array(pinSchema),
  order: z.array(keptPlaceSchema),
});

export const comparisonSchema = z.object({
  moved: z.array(z.object({ now: keptPlaceSchema, from: z.int() })),
  added: z.array(keptPlaceSchema),
  gone: z.array(keptPlaceSchema),
  changed: z.array(
    z.object({ now: keptPlaceSchema, fields: z.array(z.enum(['head', 'level', 'office'])) }),
  ),
});

export const reprintsSchema = z.object({
  reprints: z.array(
    z.object({
      what: z.enum(reprintKinds),
      ceremonyId: z.uuid().nullable(),
      delegationId: z.uuid().nullable(),
      participantId: z.uuid().nullable(),
      cause: z.enum(['head', 'level', 'office', 'place', 'added', 'gone']),
      isPrinted: z.boolean(),
      count: z.int(),
    }),
  ),
  told: z.array(
    z.object({
      kind: z.string(),
      at: z.date(),
      delegationId: z.string(),
      participantId: z.string().nullable(),
    }),
  ),
});

const optionalText = z
  .string()
  .trim()
  .max(300)
  .transform((text) => text || null)
  .nullable();

export const officeShape = {
  delegationId: z.uuid(),
  title: optionalText,
  tookOfficeOn: z.iso.date().nullable(),
  organisation: optionalText,
};

export const newCeremonySchema = z.object({
  name: localTextSchema.refine((name) => name.fr.trim() !== '', { path: ['fr'] }),
});
