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
    signedAt: null,
    sentAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    answeredAt: null,
    answer: [],
    declined: false,
    declineReason: null,
    substituteOffice: null,
    kind: null,
    courtesyLanguages: null,
    embassyAddress: null,
    embassyEmail: null,
    provenance: 'invented',
    ...changes,
  };
}

/** What a file tells of Senegal once it has said yes, with a receipt before. */
export const answeredSenegal = {
  sentAt: new Date('2025-09-17T11:00:00Z'),
  deliveredAt: new Date('2025-09-19T11:00:00Z'),
  answeredAt: new Date('2025-09-28T11:00:00Z'),
  answer: ['delegation', 'speaker'],
} satisfies Partial<InvitationRecord>;

export function aProgress(changes: Partial<Progress> = {}): Progress {
  return {
    state: 'prepared',
    preparedAt: new Date('2025-09-12T09:30:00Z'),
    signedAt: null,
    sentAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    answeredAt: null,
    answer: [],
    declineReason: null,
    substituteOffice: null,
    ...changes,
  };
}
