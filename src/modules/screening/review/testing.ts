import { randomUUID } from 'node:crypto';
import type { Found, Proposal, Review, WeighedHit } from './types.ts';

/** A hit that nobody has looked at, on the list of the United Nations. */
export function aHit(change: Partial<WeighedHit>): WeighedHit {
  return {
    id: randomUUID(),
    subjectType: 'participant',
    subjectId: '00000000-0000-4000-8000-000000000001',
    subjectVersion: 'one',
    list: 'un',
    entryId: 'QDi.900',
    entryVersion: 'one',
    programmes: ['QDi'],
    nameScore: 91,
    band: 'name-only',
    effect: 'block-for-review',
    openedAt: new Date('2025-11-01T08:00:00Z'),
    state: 'open',
    proposal: null,
    confirmation: null,
    ...change,
  };
}

/** A review in which one person has said that it is somebody else. */
export function proposed(by: string): Review {
  return { state: 'proposed', confirmation: null, proposal: aProposal({ by }) };
}

/** What a person says that a hit is. */
export function aProposal(change: Partial<Proposal>): Proposal {
  return {
    outcome: 'cleared',
    reasonCode: 'birth-date-differs',
    note: '',
    authority: null,
    until: null,
    by: 'amadou',
    at: new Date('2025-11-01T11:00:00Z'),
    ...change,
  };
}

/** What the matcher says of the same pair. */
export function found({
  subjectType,
  subjectId,
  subjectVersion,
  list,
  entryId,
  entryVersion,
  programmes,
  nameScore,
  band,
}: Found): Found {
  return {
    subjectType,
    subjectId,
    subjectVersion,
    list,
    entryId,
    entryVersion,
    programmes,
    nameScore,
    band,
  };
}
