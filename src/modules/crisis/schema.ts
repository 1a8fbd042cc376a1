import { z } from 'zod';
import { changeKinds, changeReasons } from './changing/types.ts';
import { incidentKinds, severities } from './incidents/types.ts';

export const dayOrderSchema = z.object({
  dayIndex: z.int().min(0).max(31),
  kind: z.enum(changeKinds),
  minutes: z.int().min(-1440).max(1440).nullable(),
  toDayIndex: z.int().min(0).max(31).nullable(),
  why: z.enum(changeReasons),
});

const whatSchema = z.enum(['session', 'range-session', 'convoy', 'meeting']);

const changedSchema = z.object({
  what: whatSchema,
  id: z.uuid(),
  title: z.string(),
  from: z.date(),
  to: z.date().nullable(),
});

const warningSchema = z.object({
  code: z.enum(['meeting-has-no-room', 'not-on-that-day']),
  about: z.string(),
});

export const dayPreviewSchema = z.object({
  changed: z.array(changedSchema),
  warnings: z.array(warningSchema),
  /** How many of each kind of party get a message. */
  told: z.object({ delegations: z.int(), exhibitors: z.int(), desks: z.int() }),
});

export type DayPreviewTold = z.output<typeof dayPreviewSchema>;

export const dayChangeSchema = dayOrderSchema.extend({
  id: z.uuid(),
  state: z.enum(['applied', 'undone', 'sent']),
  appliedAt: z.date(),
  undoneAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  alertId: z.uuid().nullable(),
});

export const undoneSchema = z.object({
  lost: z.int(),
  left: z.array(z.object({ what: whatSchema, title: z.string() })),
});

const words = z.string().trim().max(4_000);

export const newIncidentSchema = z.object({
  rangeId: z.uuid().nullable(),
  rangeSessionId: z.uuid().nullable(),
  kind: z.enum(incidentKinds),
  severity: z.enum(severities),
  happenedAt: z.coerce.date(),
  account: words.min(3),
  measures: words,
});

export const incidentSchema = newIncidentSchema.extend({
  id: z.uuid(),
  happenedAt: z.date(),
  account: z.string(),
  measures: z.string(),
  reportedAt: z.date(),
  closedAt: z.date().nullable(),
  sessionCode: z.string().nullable(),
});

export const whereaboutsSchema = z.object({
  asOf: z.date(),
  places: z.array(
    z.object({
      kind: z.enum(['zone', 'vehicle', 'range']),
      id: z.string(),
      name: z.string(),
      people: z.int(),
      withoutBadge: z.int(),
      /** Nothing before it is missing; null where nobody there has been heard. */
      heardAt: z.date().nullable(),
    }),
  ),
});

export type WhereaboutsTold = z.output<typeof whereaboutsSchema>;
