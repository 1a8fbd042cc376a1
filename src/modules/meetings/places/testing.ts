import { text } from '#modules/editions/testing';
import type { MeetingPlace } from './types.ts';

/** A table in the hall, for everybody, one meeting at a time. */
export function aMeetingPlace(
  changes: Partial<Omit<MeetingPlace, 'id'>> = {},
): Omit<MeetingPlace, 'id'> {
  return {
    code: 'RDV1',
    name: text(''),
    kind: 'table',
    hallId: 'hall-a',
    exhibitorId: null,
    capacity: 1,
    closed: false,
    provenance: 'recorded',
    ...changes,
  };
}
