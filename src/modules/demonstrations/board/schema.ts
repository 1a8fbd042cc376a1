import { z } from 'zod';
import { localTextSchema } from '#platform/schema';

const holdSchema = z.object({ reason: z.string(), at: z.date() });

export const boardSchema = z.object({
  now: z.date(),
  date: z.string(),
  timeZone: z.string(),
  range: z.object({ id: z.uuid(), name: localTextSchema }),
  opens: z.date(),
  closes: z.date(),
  hold: holdSchema.nullable(),
  stopFire: holdSchema.nullable(),
  lanes: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: localTextSchema,
      hold: holdSchema.nullable(),
      /** Of the sessions below, the one that is on or comes next. */
      nextId: z.uuid().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: localTextSchema,
      kind: z.string(),
      laneId: z.uuid().nullable(),
      setUpAt: z.date(),
      startsAt: z.date(),
      endsAt: z.date(),
      clearedAt: z.date(),
      state: z.enum(['waiting', 'ready', 'live', 'held', 'done', 'abandoned']),
      heldBy: z.enum(['session', 'lane', 'range', 'stop-fire']).nullable(),
      /** Items of its checklist that nobody has signed. */
      missing: z.array(z.string()),
      officer: z.string().nullable(),
      medic: z.string().nullable(),
      lacksOfficer: z.boolean(),
      lacksMedic: z.boolean(),
    }),
  ),
  /** The latest first. */
  log: z.array(
    z.object({
      id: z.uuid(),
      at: z.date(),
      word: z.string(),
      detail: z.string().nullable(),
      /** Code of the session or lane; null for the whole range. */
      place: z.string().nullable(),
      from: z.enum(['phone', 'office']),
    }),
  ),
  /** The last hold that was applied, while it can be undone or its messages wait. */
  lastHold: z
    .object({
      id: z.uuid(),
      alertId: z.uuid().nullable(),
      messages: z.int(),
      minutes: z.int(),
      place: z.string().nullable(),
    })
    .nullable(),
});

export type RangeBoard = z.output<typeof boardSchema>;
