import { randomUUID } from 'node:crypto';
import type { ImportedPassage } from './imported/service.ts';
import type { PassageInput } from './service.ts';

/** An entry on the first day, an hour after the doors open. */
export function aPassageInput(badge: string, changes: Partial<PassageInput> = {}): PassageInput {
  return {
    id: randomUUID(),
    badge,
    direction: 'in',
    passedAt: new Date('2025-11-11T09:00:00Z'),
    photoChecked: true,
    ...changes,
  };
}

export function anImportedPassage(changes: Partial<ImportedPassage> = {}): ImportedPassage {
  return {
    externalId: 'E00001',
    participantId: null,
    gateId: 'north',
    direction: 'in',
    verdict: 'admitted',
    refusal: null,
    passedAt: new Date('2025-11-11T09:00:00Z'),
    deviceId: 'north-1',
    operatorId: 'SEC-003',
    ...changes,
  };
}
