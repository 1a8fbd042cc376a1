import { z } from 'zod';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import {
  custodyPlaces,
  endUses,
  entryKinds,
  exhibitKinds,
  exhibitStates,
  exhibitStatuses,
} from './types.ts';

const words = (longest: number) => z.string().trim().max(longest);
const paper = words(60)
  .nullable()
  .default(null)
  .transform((told) => told || null);

/** What is announced of an item; an exhibitor leaves itself out. */
export const exhibitShape = {
  kind: z.enum(exhibitKinds),
  designation: words(120).min(2),
  serial: words(60).default(''),
  status: z.enum(exhibitStatuses),
  endUse: z.enum(endUses),
  importPermit: paper,
  temporaryAdmission: paper,
  store: words(40).default(''),
};

export const exhibitSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  code: z.string(),
  exhibitorId: z.uuid(),
  kind: z.enum(exhibitKinds),
  designation: z.string(),
  serial: z.string(),
  status: z.enum(exhibitStatuses),
  endUse: z.enum(endUses),
  importPermit: z.string().nullable(),
  temporaryAdmission: z.string().nullable(),
  store: z.string(),
  state: z.enum(exhibitStates),
  provenance: provenanceSchema,
  version: z.int(),
});

export const exhibitRowSchema = exhibitSchema.extend({
  exhibitor: z.string(),
  country: z.string(),
  /** Where it was last; null for one that nobody has seen yet. */
  place: z.enum(custodyPlaces).nullable(),
  /** In words, where there is more than one such place: a lane, a stand. */
  placeName: z.string().nullable(),
  since: z.date().nullable(),
  dueAt: z.date().nullable(),
  alarm: z.enum(['missing', 'overdue']).nullable(),
});

export const alarmSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  designation: z.string(),
  alarm: z.enum(['missing', 'overdue']),
  /** When it was due, or first not found. */
  since: z.date(),
  place: z.enum(custodyPlaces),
  placeName: z.string().nullable(),
});

export const stepShape = {
  id: z.uuid(),
  place: z.enum(custodyPlaces),
  placeId: words(80)
    .nullable()
    .default(null)
    .transform((told) => told || null),
  takenBy: z.uuid().nullable().default(null),
  /** Now, where it is left out. */
  movedAt: z.date().optional(),
  dueBackAt: z.date().nullable().default(null),
};

const movementSchema = z.object({
  id: z.uuid(),
  place: z.enum(custodyPlaces),
  placeName: z.string().nullable(),
  /** Null where nobody was scanned, and where the reader may not know. */
  taker: z.string().nullable(),
  /** Whether somebody took it whom the reader may not know by name. */
  hidden: z.boolean(),
  movedAt: z.date(),
  dueBackAt: z.date().nullable(),
  by: z.enum(['desk', 'phone']),
});

export const choicesSchema = z.object({
  takers: z.array(
    z.object({ id: z.uuid(), name: z.string(), organisation: z.string().nullable() }),
  ),
  lanes: z.array(z.object({ id: z.uuid(), code: z.string(), name: localTextSchema })),
  stands: z.array(z.string()),
});

export const exhibitFileSchema = z.object({
  exhibit: exhibitSchema,
  exhibitor: z.string(),
  movements: z.array(movementSchema),
  standing: z
    .object({
      place: z.enum(custodyPlaces),
      placeName: z.string().nullable(),
      since: z.date(),
      dueAt: z.date().nullable(),
    })
    .nullable(),
  alarm: z.enum(['missing', 'overdue']).nullable(),
  countedToday: z.boolean(),
});

const refusalSchema = z.object({
  reason: z.enum(['missing', 'gone', 'overdue', 'in-lane', 'not-counted', 'lot-unbalanced']),
  code: z.string(),
  id: z.uuid(),
  rounds: z.int().nullable(),
});

export const leavingSchema = z.array(
  z.object({
    exhibitorId: z.uuid(),
    exhibitor: z.string(),
    items: z.int(),
    weapons: z.int(),
    left: z.int(),
    refusals: z.array(refusalSchema),
  }),
);

const countItem = z.object({ id: z.uuid(), code: z.string(), designation: z.string() });

export const countingSchema = z.object({
  day: z.string(),
  places: z.array(
    z.object({
      place: z.string(),
      placeName: z.string().nullable(),
      items: z.array(countItem.extend({ serial: z.string(), counted: z.boolean() })),
    }),
  ),
  counts: z.array(
    z.object({
      id: z.uuid(),
      countedAt: z.date(),
      place: z.string(),
      placeName: z.string().nullable(),
      countedBy: z.string(),
      witnessedBy: z.string().nullable(),
      /** Whether the reader took it, and so may not witness it. */
      own: z.boolean(),
      expected: z.int(),
      found: z.int(),
      missing: z.array(countItem),
      astray: z.array(countItem),
    }),
  ),
  expected: z.int(),
  counted: z.int(),
  missing: z.array(countItem.extend({ since: z.date(), place: z.string() })),
});

export const draftShape = {
  lotId: z.uuid(),
  rangeSessionId: z.uuid().nullable().default(null),
  kind: z.enum(entryKinds),
  rounds: z.int().min(1).max(10_000_000),
  takesBack: z.uuid().nullable().default(null),
};

const entrySchema = z.object({
  id: z.uuid(),
  kind: z.enum(entryKinds),
  rounds: z.int(),
  rangeSessionId: z.string().nullable(),
  enteredAt: z.date(),
  takesBack: z.uuid().nullable(),
  takenBack: z.boolean(),
  /** Names of accounts, or the word of a badge; null where nobody signed. */
  signedBy: z.string().nullable(),
  countersignedBy: z.string().nullable(),
  from: z.enum(['desk', 'phone']),
});

const differenceSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('session'), lotId: z.uuid() },
    ...{ rangeSessionId: z.string(), rounds: z.int() },
  }),
  z.object({ kind: z.literal('store'), lotId: z.uuid(), rounds: z.int() }),
  z.object({
    ...{ kind: z.literal('signature'), lotId: z.uuid() },
    ...{ entryId: z.uuid(), rounds: z.int() },
  }),
]);

export const accountSchema = z.object({
  lots: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      nature: z.string(),
      exhibitorId: z.uuid().nullable(),
      exhibitor: z.string().nullable(),
      provenance: provenanceSchema,
      received: z.int(),
      issued: z.int(),
      fired: z.int(),
      returned: z.int(),
      destroyed: z.int(),
      reExported: z.int(),
      inStore: z.int(),
      sessions: z.array(
        z.object({
          ...{ rangeSessionId: z.string(), issued: z.int(), fired: z.int() },
          ...{ returned: z.int(), difference: z.int() },
        }),
      ),
      entries: z.array(entrySchema),
      differences: z.array(differenceSchema),
    }),
  ),
  /** Codes of the sessions that rounds went to, and of those that may get some. */
  sessions: z.array(
    z.object({ id: z.string(), code: z.string(), title: localTextSchema, open: z.boolean() }),
  ),
  proposals: z.array(
    z.object({
      ...draftShape,
      rangeSessionId: z.uuid().nullable(),
      takesBack: z.uuid().nullable(),
      id: z.uuid(),
      lot: z.string(),
      proposedBy: z.string(),
      proposedAt: z.date(),
      own: z.boolean(),
    }),
  ),
});

export const ownersSchema = z.array(z.object({ id: z.uuid(), name: z.string(), items: z.int() }));

export type Alarm = z.infer<typeof alarmSchema>;
export type ExhibitFile = z.infer<typeof exhibitFileSchema>;
export type StepChoices = z.infer<typeof choicesSchema>;
export type Leaving = z.infer<typeof leavingSchema>[number];
export type CountingView = z.infer<typeof countingSchema>;
export type AccountView = z.infer<typeof accountSchema>;
export type LotView = AccountView['lots'][number];
