import { z } from 'zod';
import { absenceSchema } from '../absences/schema.ts';
import { interpreterSchema } from '../interpreters/schema.ts';
import { placeSchema } from '../places/schema.ts';
import { meetingSettingsSchema } from '../settings/schema.ts';

export const meetingSetupSchema = z.object({
  settings: meetingSettingsSchema,
  version: z.int(),
  places: z.array(placeSchema),
  interpreters: z.array(interpreterSchema),
  absences: z.array(absenceSchema),
});

export type MeetingSetup = z.infer<typeof meetingSetupSchema>;

export const showStateSchema = z.object({
  /** Meetings of the published programme, those that are over included. */
  published: z.int(),
  /** Wishes and agreed meetings that have no time yet. */
  open: z.int(),
  /** Planned where no plan can say it, and left as they are. */
  standing: z.int(),
  /** Published and no longer allowed. */
  broken: z.int(),
  /** By the names of the checker. */
  rules: z.array(z.object({ rule: z.string(), meetings: z.int() })),
});

export type ShowState = z.infer<typeof showStateSchema>;
