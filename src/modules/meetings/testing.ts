import type { MeetingRecord } from './types.ts';

/** A delegation asked for half an hour at a stand; nobody has answered yet. */
export function aMeetingRecord(
  parties: Pick<MeetingRecord, 'exhibitorId' | 'delegationId'>,
  changes: Partial<MeetingRecord> = {},
): MeetingRecord {
  return {
    externalId: 'M-001',
    participantId: null,
    askedBy: 'delegation',
    subject: 'Maintenance',
    state: 'asked',
    startsAt: null,
    endsAt: null,
    place: null,
    provenance: 'recorded',
    ...parties,
    ...changes,
  };
}
