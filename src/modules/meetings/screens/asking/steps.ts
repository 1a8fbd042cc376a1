import type { z } from 'zod';
import type { MeetingParty, openingsSchema } from '../../asking/schema.ts';

/** How far somebody has come with a question, as the address of the page says it. */
export type AskStep = {
  meetable: readonly MeetingParty[];
  to: MeetingParty | null;
  minutes: number;
  closed: boolean;
  interpreted: [string, string] | null;
  /** Null until it is known with whom. */
  offer: z.infer<typeof openingsSchema> | null;
};
