import type { Companion, GivenSeat, SeatingRequest, SeatingVehicle, Traveller } from './types.ts';

export function aRequest(): SeatingRequest {
  return { vehicles: [], travellers: [], companions: [], seats: [] };
}

export function aVehicle(id: string, changes: Partial<SeatingVehicle> = {}): SeatingVehicle {
  return { id, kind: 'coach', place: 1, seats: 40, ...changes };
}

export function aParty(party: string, rank: number, size: number): Traveller[] {
  return Array.from({ length: size }, (_, order) => ({
    ...{ id: `${party}-${order}`, party, rank, order, vip: false, refusal: null },
  }));
}

export function withMinister(party: Traveller[]): Traveller[] {
  return party.map((one) => ({ ...one, vip: one.order === 0 }));
}

export function aCompanion(id: string, parties: string[]): Companion {
  return { id, participantId: null, refusal: null, parties };
}

export function aSeat(participantId: string, vehicleId: string, seat: number): GivenSeat {
  return { participantId, vehicleId, seat, locked: false };
}
