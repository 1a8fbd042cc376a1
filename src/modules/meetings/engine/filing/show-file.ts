import { z } from 'zod';
import { brackets, type Plan, type Show } from '../types.ts';
import { faultsOf } from './faults.ts';

const id = z.string().min(1).max(200);
const whole = z.int().min(0);
const most = z.int().min(0).nullable();
const wallTime = z.iso.datetime({ local: true, precision: -1 });
const span = z.object({ from: wallTime, to: wallTime }).refine(({ from, to }) => from < to, {
  path: ['to'],
});
const busy = z.array(
  z.object({ from: wallTime, to: wallTime, why: z.string() }).refine(({ from, to }) => from < to, {
    path: ['to'],
  }),
);

const block = z
  .object({ id, halfDay: id, from: wallTime, to: wallTime, step: z.int().positive() })
  .refine(({ from, to }) => from < to, { path: ['to'] });

const party = z.object({
  id,
  kind: z.enum(['delegation', 'exhibitor', 'person']),
  busy,
  teams: z.int().positive(),
  maximum: z.object({ halfDay: most, day: most, edition: most }),
  minimum: whole,
  minimumFor: z.enum(['official', 'package']).nullable(),
  inARow: z.object({ meetings: z.int().positive(), pause: z.int().positive() }).nullable(),
  home: id.nullable(),
});

const place = z.object({
  id,
  hall: z.string(),
  capacity: whole,
  busy,
  closed: z.boolean(),
  owner: id.nullable(),
});

const meeting = z.object({
  id,
  guest: id,
  host: id,
  minutes: z.int().positive(),
  bracket: z.enum(brackets),
  score: z.int().min(1).max(100),
  required: z.boolean(),
  attendees: z.array(id),
  interpreter: z.tuple([z.string(), z.string()]).nullable(),
  places: z.array(id).nullable(),
  closed: z.boolean(),
  windows: z.array(span).nullable(),
  locked: z.object({ at: wallTime.nullable(), place: id.nullable() }),
  published: z.object({ at: wallTime, place: id }).nullable(),
  after: z.array(id),
});

const weights = z.object({
  bracket: z.record(z.enum(brackets), whole),
  fairness: whole,
  idlePeriod: whole,
  walkingMinute: whole,
  movedTime: whole,
  movedPlace: whole,
  edgeSlot: whole,
  interpreterChange: whole,
});

const showSchema = z
  .object({
    format: z.literal('kurukan-show-1'),
    name: z.string(),
    grid: z.int().positive(),
    blocks: z.array(block).min(1),
    parties: z.array(party),
    attendees: z.array(z.object({ id, busy })),
    places: z.array(place),
    walking: z.array(z.object({ from: z.string(), to: z.string(), minutes: whole })),
    interpreters: z.array(
      z.object({ id, languages: z.array(z.string().min(2)), shifts: z.array(span) }),
    ),
    meetings: z.array(meeting),
    never: z.array(z.tuple([id, id])),
    weights,
  })
  .superRefine((show, context) => {
    for (const path of faultsOf(show)) context.addIssue({ code: 'custom', path });
  });

const planSchema = z.object({
  assignments: z.array(
    z.object({
      meeting: z.string(),
      slot: z.string(),
      place: z.string(),
      interpreter: z.string().exactOptional(),
    }),
  ),
});

/**
 * A show as `kurukan meetings generate` writes it.
 *
 * @throws SyntaxError for what is no JSON
 * @throws ZodError naming each field that is not understood, and each id that stands for nothing
 */
export function readShowFile(text: string): Show {
  return showSchema.parse(JSON.parse(text));
}

/**
 * A plan as `kurukan meetings solve` writes it.
 *
 * @throws SyntaxError for what is no JSON
 * @throws ZodError naming each field that is not understood
 */
export function readPlanFile(text: string): Plan {
  return planSchema.parse(JSON.parse(text));
}
