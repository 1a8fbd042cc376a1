import { z } from 'zod';
import { staffDuties, type RangePlan, type RangeShow } from '../types.ts';
import { faultsOf } from './faults.ts';

const id = z.string().min(1).max(200);
const whole = z.int().min(0);
const minutes = z.int().min(0).max(1_440);
const date = z.iso.date();
const wallTime = z.iso.datetime({ local: true, precision: -1 });
const spanFields = { from: wallTime, to: wallTime };
const isForward = ({ from, to }: { from: string; to: string }) => from < to;
const span = z.object(spanFields).refine(isForward, { path: ['to'] });
const closed = z.array(
  z.object({ ...spanFields, why: z.string() }).refine(isForward, { path: ['to'] }),
);

const day = z
  .object({
    id: date,
    opens: wallTime,
    closes: wallTime,
    sunrise: wallTime,
    sunset: wallTime,
    pauses: closed,
    fuelLitres: whole.nullable(),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'] })
  .refine(({ sunrise, sunset }) => sunrise < sunset, { path: ['sunset'] });

const danger = z
  .object({
    id,
    outline: z.array(z.tuple([z.number(), z.number()])).min(3),
    floor: z.number(),
    ceiling: z.number().nullable(),
  })
  .refine(({ floor, ceiling }) => ceiling === null || floor < ceiling, { path: ['ceiling'] });

const session = z.object({
  id,
  lane: id,
  stand: id,
  airBlock: id.nullable(),
  danger: z.array(danger),
  setUp: minutes,
  run: minutes.positive(),
  clear: minutes,
  seats: whole.nullable(),
  daylight: z.boolean(),
  fuelLitres: whole,
  loudness: whole,
  days: z.array(date).nullable(),
  officer: id.nullable(),
  medic: id.nullable(),
  interpreted: z.string().min(2).nullable(),
  needsOfficer: z.boolean(),
  needsMedic: z.boolean(),
  required: z.boolean(),
  locked: wallTime.nullable(),
  published: wallTime.nullable(),
  invited: z.array(id),
});

const group = z.object({
  id,
  people: whole,
  present: z.array(span),
  busy: closed,
  wishes: z.array(z.object({ session: id, weight: z.int().min(1).max(100) })),
});

const showSchema = z
  .object({
    format: z.literal('kurukan-range-1'),
    name: z.string(),
    grid: minutes.positive(),
    days: z.array(day).min(1),
    lanes: z.array(z.object({ id, closed })),
    airBlocks: z.array(z.object({ id, closed })),
    stands: z.array(z.object({ id, capacity: whole })),
    walking: z.array(z.object({ from: id, to: id, minutes })),
    staff: z.array(
      z.object({
        ...{ id, duty: z.enum(staffDuties), languages: z.array(z.string().min(2)) },
        shifts: z.array(span),
      }),
    ),
    sessions: z.array(session),
    groups: z.array(group),
    before: z.array(z.tuple([id, id])),
    weights: z.object({
      ...{ first: whole, idleMinute: whole, walkingMinute: whole },
      ...{ movedSession: whole, movedMinute: whole },
    }),
  })
  .superRefine((show, context) => {
    for (const path of faultsOf(show)) context.addIssue({ code: 'custom', path });
  });

const planSchema = z.object({
  sessions: z.array(
    z.object({
      ...{ session: z.string(), at: z.string() },
      ...{ officer: z.string().nullable(), medic: z.string().nullable() },
      interpreter: z.string().nullable(),
    }),
  ),
  audience: z.array(z.object({ session: z.string(), group: z.string() })),
});

/**
 * The demo days as `kurukan demonstrations generate` writes them.
 *
 * @throws SyntaxError for what is no JSON
 * @throws ZodError naming each field that is not understood, and each id that stands for nothing
 */
export function readRangeFile(text: string): RangeShow {
  return showSchema.parse(JSON.parse(text));
}

/**
 * A plan as `kurukan demonstrations solve` writes it.
 *
 * @throws SyntaxError for what is no JSON
 * @throws ZodError naming each field that is not understood
 */
export function readRangePlanFile(text: string): RangePlan {
  return planSchema.parse(JSON.parse(text));
}

/** One line, to be read again by `readRangeFile` and `readRangePlanFile`. */
export function writeRangeFile(content: RangeShow | RangePlan): string {
  return `${JSON.stringify(content)}\n`;
}
