import type { InvitationRecord, Progress } from './types.ts';

/** The invitation of Senegal as a file tells it: prepared, and nothing more. */
export function anInvitationRecord(changes: Partial<InvitationRecord> = {}): InvitationRecord {
  return {
    externalId: 'INV-SN',
    country: 'SN',
    addressee: 'Ministre de la Défense',
    channel: 'note-verbale',
    language: 'fr',
    number: 'NV-001',
    preparedAt: new Date('2025-09-12T09:30:00Z'),
    sentAt: null,
    deliveredAt: null,
    answeredAt: null,
    answer: [],
    declined: false,
    declineReason: null,
    provenance: 'invented',
    ...changes,
  };
}

export function aProgress(changes: Partial<Progress> = {}): Progress {
  return {
    state: 'prepared',
    preparedAt: new Date('2025-09-12T09:30:00Z'),
    sentAt: null,
    deliveredAt: null,
    answeredAt: null,
    answer: [],
    declineReason: null,
    ...changes,
  };
}
