import { text } from '#modules/editions/testing';
import type { SessionRecord } from './types.ts';

/** The opening ceremony of BAMEX'25, two hours after the doors. */
export function aSessionRecord(changes: Partial<SessionRecord> = {}): SessionRecord {
  return {
    externalId: 'SES-OPENING',
    code: 'S02',
    type: 'ceremony',
    title: text('Opening ceremony'),
    startsAt: new Date('2025-11-11T09:30:00Z'),
    endsAt: new Date('2025-11-11T11:00:00Z'),
    location: 'parc-expo',
    exhibitorId: null,
    state: 'scheduled',
    provenance: 'fact',
    source: 'lnv_open',
    ...changes,
  };
}
