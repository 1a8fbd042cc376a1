import type { DatedEvent, LegDetails, StayEvent } from './types.ts';

/** A flight to Bamako in the morning before the opening, with the whole delegation on it. */
export function aLeg(delegationId: string, changes: Partial<LegDetails> = {}): LegDetails {
  return {
    delegationId,
    direction: 'arrival',
    mode: 'flight',
    number: 'XX 101',
    carrier: 'Invented Air',
    place: 'Bamako-Sénou',
    scheduledAt: new Date('2025-11-10T06:40:00Z'),
    vipLounge: false,
    people: [],
    ...changes,
  };
}

/** An officer receives a delegation as its flight lands. */
export function anEvent(changes: Partial<StayEvent> = {}): StayEvent {
  return {
    id: 'e0000000-0000-4000-8000-000000000001',
    delegationId: 'd0000000-0000-4000-8000-000000000001',
    legId: null,
    status: 'received',
    expectedAt: null,
    minutes: null,
    deviceTime: new Date('2025-11-10T06:50:00Z'),
    ...changes,
  };
}

export function aDatedEvent(changes: Partial<DatedEvent> = {}): DatedEvent {
  const event = { ...anEvent(changes), ...changes };
  return { ...event, happenedAt: changes.happenedAt ?? event.deviceTime };
}
