import { z } from 'zod';
import { brackets } from '../../engine/types.ts';
import { partyKinds, sides } from '../../types.ts';
import {
  boundSchema,
  breachSchema,
  changeSchema,
  namedSchema,
  planValueSchema,
  standingSchema,
  unmetSchema,
  wallTimeSchema,
} from '../schema.ts';
import { editKinds, replyAnswers } from '../types.ts';

export const sheetMeetingSchema = z.object({
  id: z.uuid(),
  guest: z.string(),
  host: z.string(),
  minutes: z.number(),
  bracket: z.enum(brackets),
  score: z.number(),
  required: z.boolean(),
  closed: z.boolean(),
  interpreter: z.tuple([z.string(), z.string()]).nullable(),
  /** Where it stands in the plan; null while it is in the lane of those without a place. */
  at: wallTimeSchema.nullable(),
  place: z.string().nullable(),
  interpretedBy: z.string().nullable(),
  lockedTime: z.boolean(),
  lockedPlace: z.boolean(),
  /** It has begun, was held or missed: nobody moves it. */
  past: z.boolean(),
  published: standingSchema.nullable(),
  replies: z.array(
    z.object({ side: z.enum(sides), answer: z.enum(replyAnswers), reason: z.string() }),
  ),
});

const spanSchema = z.object({ from: wallTimeSchema, to: wallTimeSchema });
const busySchema = spanSchema.extend({ why: z.string() });

export const planHeadSchema = z.object({
  id: z.uuid(),
  number: z.number(),
  runNumber: z.number().nullable(),
  fromVersion: z.number().nullable(),
  madeBy: z.string(),
  madeAt: z.date(),
  revision: z.number(),
  value: planValueSchema.nullable(),
  /** The versions it was published as. */
  versions: z.array(z.number()),
});

const editHeadSchema = z.object({
  revision: z.number(),
  kind: z.enum(editKinds),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.date(),
  undone: z.boolean(),
});

/** Everything the grid shows of one plan. */
export const planSheetSchema = planHeadSchema.extend({
  /** The version published now; null before the first. */
  publishedVersion: z.number().nullable(),
  timeZone: z.string(),
  grid: z.number(),
  now: wallTimeSchema,
  blocks: z.array(spanSchema.extend({ id: z.string(), halfDay: z.string(), step: z.number() })),
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hall: z.string(),
      capacity: z.number(),
      closed: z.boolean(),
      owner: z.string().nullable(),
      busy: z.array(busySchema),
    }),
  ),
  parties: z.array(
    namedSchema.extend({
      kind: z.enum(partyKinds),
      teams: z.number(),
      busy: z.array(busySchema),
      minimum: z.number(),
      minimumFor: z.enum(['official', 'package']).nullable(),
    }),
  ),
  interpreters: z.array(
    z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()) }),
  ),
  meetings: z.array(sheetMeetingSchema),
  breaches: z.array(breachSchema),
  /** Wished no more since the plan was made: left out when it is published. */
  gone: z.array(z.string()),
  edits: z.array(editHeadSchema),
  undo: editHeadSchema.nullable(),
  redo: editHeadSchema.nullable(),
});

export const planChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('move'),
    meeting: z.uuid(),
    at: wallTimeSchema,
    place: z.string(),
  }),
  z.object({ kind: z.literal('swap'), meeting: z.uuid(), with: z.uuid() }),
  z.object({ kind: z.literal('unplace'), meeting: z.uuid() }),
  z.object({ kind: z.literal('lock'), meeting: z.uuid(), time: z.boolean(), place: z.boolean() }),
  /** Lets what the plan breaks already pass, with a reason. */
  z.object({
    kind: z.literal('allow'),
    rule: z.string(),
    about: z.array(z.string()).max(50),
    at: wallTimeSchema.nullable(),
  }),
]);

export const editPlanSchema = z.object({
  id: z.uuid(),
  /** The revision the editor saw. */
  revision: z.number().int().min(0),
  change: planChangeSchema,
  /** Asked for where the change breaks a rule. */
  reason: z.string().trim().max(500).default(''),
});

const changedMeetingSchema = sheetMeetingSchema.pick({
  id: true,
  at: true,
  place: true,
  interpretedBy: true,
  lockedTime: true,
  lockedPlace: true,
});

/** Either done, or refused by rules it would break; with a reason those of `mayPass` let it through. */
export const editedSchema = z.discriminatedUnion('done', [
  z.object({
    done: z.literal(true),
    revision: z.number(),
    changed: z.array(changedMeetingSchema),
    value: planValueSchema.nullable(),
    breaches: z.array(breachSchema),
    undo: editHeadSchema.nullable(),
    redo: editHeadSchema.nullable(),
  }),
  z.object({ done: z.literal(false), breaches: z.array(breachSchema), mayPass: z.boolean() }),
]);

export const cellSchema = z.object({
  at: wallTimeSchema,
  place: z.string(),
  /** Possible: something else gives way, or a wish does. Clash: a rule is in the way. */
  state: z.enum(['free', 'possible', 'clash']),
  /** In the reader's language: what gives way, or every rule in the way. */
  reasons: z.array(z.string()),
  /** Meetings that would have to give way. */
  givesWay: z.array(z.string()),
});

/** What a plan brings, told for comparing it with others. */
export const planResultSchema = z.object({
  value: planValueSchema.nullable(),
  bound: boundSchema.nullable(),
  placed: z.number(),
  candidates: z.number(),
  unmet: z.array(unmetSchema),
  minimums: z.array(
    namedSchema.extend({
      minimum: z.number(),
      minimumFor: z.enum(['official', 'package']),
      placed: z.number(),
    }),
  ),
  /** How much of its time in the blocks each place is taken. */
  places: z.array(namedSchema.extend({ meetings: z.number(), percent: z.number() })),
  /** Parties by the share of their wishes that were met: in tenths, the last one for all of them. */
  fairness: z.array(
    z.object({ from: z.number(), to: z.number(), guests: z.number(), hosts: z.number() }),
  ),
  /** Those with the smallest share of their wishes met. */
  lowest: z.array(namedSchema.extend({ met: z.number(), wished: z.number() })),
  /** Against the published version. */
  changes: z.array(changeSchema),
});
