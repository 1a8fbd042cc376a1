import { aLeg, anEvent } from '#modules/stays/testing';
import type { Belongings } from './neighbours.ts';

/** Every way to reach for the stay of another delegation, and for what is restricted of its people. */
export function questionsAboutStays(others: Belongings, own: Belongings): Record<string, object[]> {
  const delegationId = others.delegation;
  const participantId = others.delegate;
  const purpose = 'reception';
  const room = { hotel: 'Spy', kind: 'single', fromDay: '2025-11-10', untilDay: '2025-11-11' };
  return {
    'stays.delegations': [{}],
    'stays.get': [{ delegationId }],
    'stays.saveLeg': [
      aLeg(delegationId),
      aLeg(own.delegation, { people: [participantId] }),
      { ...aLeg(own.delegation), id: others.leg, version: 1 },
    ],
    'stays.cancelLeg': [{ id: others.leg }],
    'stays.saveWish': [{ delegationId, version: 0, hotel: 'Spy' }],
    'stays.saveParticulars': [{ participantId, languages: ['fr'], diet: 'Spy', version: 0 }],
    'stays.saveRoom': [{ ...room, delegationId }],
    'stays.duties': [{}],
    'stays.report': [
      { events: [anEvent({ delegationId })] },
      { events: [anEvent({ delegationId: own.delegation, legId: others.leg })] },
    ],
    'stays.give': [{ participantId, 'access-needs': 'Spy' }],
    'stays.readAccessNeeds': [{ participantId, purpose }],
    'stays.readWeapons': [{ participantId, purpose }],
    'stays.readRadios': [{ participantId, purpose }],
  };
}
