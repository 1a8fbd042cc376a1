import { z } from 'zod';

/** What a planner may ask; what is left out is taken from the edition, or is usual. */
export const laneQuestionShape = {
  day: z.coerce.number().int().min(0).max(15).optional(),
  arrivals: z.coerce.number().int().min(0).max(50_000).optional(),
  minutes: z.coerce.number().int().min(5).max(720).default(90),
  shape: z.enum(['peaked', 'even']).default('peaked'),
  secondsPerPerson: z.coerce.number().min(0.5).max(300).optional(),
  /** In a hundred people. */
  exceptionsPercent: z.coerce.number().min(0).max(50).default(1),
  exceptionSeconds: z.coerce.number().min(0).max(1_800).default(60),
  exceptionsWhere: z.enum(['in-lane', 'aside']).default('aside'),
  targetMinutes: z.coerce.number().min(0).max(240).default(3),
};

const questionSchema = z.object(laneQuestionShape);

export type LaneQuestion = z.infer<typeof questionSchema>;

const outcomeSchema = z.object({
  lanes: z.int(),
  p50Minutes: z.number(),
  p95Minutes: z.number(),
  badMorningMinutes: z.number(),
  longestMinutes: z.number(),
  longestQueue: z.int(),
  busy: z.number(),
  clearedAfterMinutes: z.number(),
});

export const laneAnswerSchema = z.object({
  /** Everything that was counted with. */
  asked: questionSchema.required({ arrivals: true, secondsPerPerson: true }).extend({
    /** Null in an edition without days. */
    day: z.int().nullable(),
  }),
  days: z.array(z.object({ index: z.int(), date: z.string(), people: z.int() })),
  /** Who may come on the day, the most first. */
  expected: z.array(z.object({ categoryId: z.string(), people: z.int() })),
  /** From badges once there are any; before, from everybody who is registered. */
  expectedFrom: z.enum(['badges', 'registrations']),
  /** Seconds a person took at the busiest; null before anybody has passed in numbers. */
  measured: z.object({ secondsPerPerson: z.number(), devices: z.int() }).nullable(),
  outcomes: z.array(outcomeSchema),
  needed: z.int().nullable(),
  aside: z.object({ people: z.int(), minutes: z.int() }),
});

export type LaneAnswer = z.infer<typeof laneAnswerSchema>;
