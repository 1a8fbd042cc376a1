import { factKind } from '#platform/ledger/kinds';
import type { Timetable } from './types.ts';

/** Subject of all of them: the version of the timetable. */
export const rangeTimetableOrdered = factKind<{
  rangeId: string;
  dates: string[] | null;
  keep: string;
}>('range-timetable.ordered');

/** A person moved a session of a version that is not published, or said that it stays. */
export const rangeTimetableEdited = factKind<{ sessionId: string; at: string; locked: boolean }>(
  'range-timetable.edited',
);

export const rangeTimetableDropped = factKind<Record<string, never>>('range-timetable.dropped');

/** `moved`: sessions with another time than before; `seen`: places in audiences. */
export const rangeTimetablePublished = factKind<{
  rangeId: string;
  number: number;
  kind: Timetable['kind'];
  sessions: number;
  moved: number;
  off: number;
  seen: number;
}>('range-timetable.published');
