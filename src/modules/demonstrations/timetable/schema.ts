import { z } from 'zod';
import { localTextSchema } from '#platform/schema';
import { keptKinds } from '../show/types.ts';
import { timetableKinds, timetableStates } from './types.ts';

export const wallTimeSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const rangeRunShape = {
  rangeId: z.uuid(),
  dates: z.array(z.iso.date()).max(30).nullable().default(null),
  keep: z.enum(keptKinds).default('begun'),
  seconds: z.int().min(1).max(300).default(10),
  seed: z.int().min(0).max(1_000_000).default(1),
  rounds: z.int().min(1).max(100_000).nullable().default(null),
  from: z.uuid().nullable().default(null),
};

const valueSchema = z.object({
  missing: z.number(),
  wishes: z.number(),
  idleMinutes: z.number(),
  moved: z.number(),
  walked: z.number(),
  placed: z.number(),
});

export const timetableHeadSchema = z.object({
  id: z.uuid(),
  number: z.int().nullable(),
  kind: z.enum(timetableKinds),
  state: z.enum(timetableStates),
  madeAt: z.date(),
  publishedAt: z.date().nullable(),
  dates: z.array(z.string()).nullable(),
  /** While it runs. */
  progress: z.object({ phase: z.string(), seconds: z.number(), value: valueSchema }).nullable(),
  value: valueSchema.nullable(),
  bound: z.number().nullable(),
  /** How much less than proven possible, 0 to 1. */
  gap: z.number().nullable(),
  seconds: z.number().nullable(),
  /** In words of the reader. */
  failure: z.string().nullable(),
});

export type TimetableHead = z.output<typeof timetableHeadSchema>;

const placeSchema = z.object({ id: z.uuid(), code: z.string(), name: localTextSchema });
const busySchema = z.object({ from: z.string(), to: z.string(), why: z.string() });

export const timetableViewSchema = z.object({
  head: timetableHeadSchema.nullable(),
  timeZone: z.string(),
  grid: z.int(),
  days: z.array(
    z.object({
      id: z.string(),
      opens: z.string(),
      closes: z.string(),
      sunrise: z.string(),
      sunset: z.string(),
      pauses: z.array(busySchema),
    }),
  ),
  lanes: z.array(placeSchema),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: localTextSchema,
      kind: z.string(),
      laneId: z.uuid(),
      stand: z.string().nullable(),
      exhibitor: z.string().nullable(),
      setUp: z.number(),
      run: z.number(),
      clear: z.number(),
      /** When its run begins; null where it has no place. */
      at: z.string().nullable(),
      published: z.string().nullable(),
      isLocked: z.boolean(),
      officer: z.string().nullable(),
      medic: z.string().nullable(),
      interpreter: z.string().nullable(),
      /** Delegations in the audience by name, and how many people that is. */
      groups: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.number() })),
      people: z.number(),
      /** Seats, or what the stand holds; null for no limit. */
      room: z.number().nullable(),
      /** Delegations that asked for it. */
      wanted: z.number(),
    }),
  ),
  /** What has no place, and why in words of the reader. */
  unplaced: z.array(z.object({ session: z.uuid(), code: z.string(), why: z.string() })),
  /** What the checker finds against it on the data of now. */
  breaches: z.array(z.string()),
});

export type TimetableView = z.output<typeof timetableViewSchema>;
