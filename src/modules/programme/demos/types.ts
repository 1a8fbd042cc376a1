import type { Session } from '../types.ts';

/** A demonstration as the timetable of the range has it. */
export type DemoRow = Pick<
  Session,
  'externalId' | 'code' | 'title' | 'startsAt' | 'endsAt' | 'location' | 'exhibitorId'
> & {
  /** The programme's row of it, where it has one. */
  sessionId: string | null;
};
