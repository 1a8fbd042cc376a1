import { z } from 'zod';
import { dayWords } from './types.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Everything but a signature, which only a badge on a phone can give. */
export const saidWords = dayWords.filter((word) => word !== 'check');

export const sayShape = {
  range: z.uuid(),
  /** A session or a lane; null for the whole range. */
  place: z.uuid().nullable(),
  word: z.enum(saidWords),
  detail: code.nullable().default(null),
};

const holdSchema = z.object({ reason: z.string(), at: z.date(), by: z.string() });

export const rangeDaySchema = z.object({
  range: holdSchema.nullable(),
  stopFire: holdSchema.nullable(),
  lanes: z.array(z.object({ id: z.uuid(), hold: holdSchema })),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['waiting', 'ready', 'live', 'held', 'done', 'abandoned']),
      missing: z.array(z.string()),
      signed: z.array(z.object({ item: z.string(), at: z.date() })),
      heldBy: z
        .object({ place: z.enum(['session', 'lane', 'range', 'stop-fire']), hold: holdSchema })
        .nullable(),
      readyAt: z.date().nullable(),
      liveAt: z.date().nullable(),
      endedAt: z.date().nullable(),
      heldMinutes: z.number(),
    }),
  ),
  /** Words that two phones apart have said against each other. */
  contested: z.array(z.object({ word: z.string(), place: z.uuid().nullable(), why: z.string() })),
});

export type RangeDayAnswer = z.infer<typeof rangeDaySchema>;
