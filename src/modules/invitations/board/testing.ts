import { passageRecorded } from '#modules/gates/facts';
import { participantRegistered } from '#modules/participants/facts';
import type { Fact } from '#platform/ledger/kinds';
import type { Evidence } from './types.ts';

/** Senegal, invited ten days before the eleventh of November and silent since. */
export function anEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    country: 'SN',
    invitationId: 'a0000000-0000-4000-8000-000000000001',
    delegationId: null,
    invited: true,
    answer: null,
    roles: [],
    announced: null,
    named: 0,
    accredited: 0,
    received: false,
    entered: 0,
    heardAt: new Date('2025-11-01T09:00:00Z'),
    lastStepAt: new Date('2025-11-01T09:00:00Z'),
    ...changes,
  };
}

export const accepted = { answer: 'yes', roles: ['delegation'] } satisfies Partial<Evidence>;

/** Somebody with a Turkish passport, who stands in a delegation or in none. */
export function aRegistration(id: string, delegationId: string | null): Fact {
  return participantRegistered(id, {
    categoryId: 'delegate',
    countsAs: 'visitor',
    country: 'TR',
    rankClass: 'minister',
    delegationId,
    delegationRole: null,
    head: false,
    exhibitorId: null,
  });
}

/** A member of a delegation who is let in at the north gate on the first day. */
export function anEntry(participantId: string, delegationId: string): Fact {
  return passageRecorded(`passage-${participantId}`, {
    participantId,
    delegationId,
    verdict: 'admitted',
    direction: 'in',
    gateId: 'north',
    zoneId: 'hall',
    refusal: null,
    badge: null,
    categoryId: 'delegate',
    countsAs: 'visitor',
    country: 'SN',
    exhibitorId: null,
    day: 0,
  });
}
