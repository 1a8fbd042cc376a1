import type { ConvoyInput } from './service.ts';
import type { Route } from './types.ts';
import type { VehicleInput } from './vehicles/service.ts';

/** From the exhibition park over the bridge to the range. */
export function aRoute(changes: Partial<Omit<Route, 'id'>> = {}): Omit<Route, 'id'> {
  return {
    name: text('Route de Koulikoro'),
    points: [
      { code: 'EXPO', name: text('Parc des expositions') },
      { code: 'PONT', name: text('Troisième pont') },
      { code: 'TIR', name: text('Champ de tir') },
    ],
    km: 75,
    ...changes,
  };
}

/** On the first demo day: meeting at 06:30, at the range from 08:45 to 16:30, home at 18:15. */
export function aConvoy(routeId: string, changes: Partial<ConvoyInput> = {}): ConvoyInput {
  return {
    code: 'C1',
    routeId,
    rangeId: null,
    meetingPoint: text('Parc des expositions, porte nord'),
    meetAt: new Date('2025-11-13T06:30:00Z'),
    departsAt: new Date('2025-11-13T07:00:00Z'),
    arrivesAt: new Date('2025-11-13T08:45:00Z'),
    returnsAt: new Date('2025-11-13T16:30:00Z'),
    homeAt: new Date('2025-11-13T18:15:00Z'),
    escort: 'Deux pick-up de la garde nationale',
    channelId: null,
    lateMinutes: 20,
    lateRule: 'next-convoy',
    sessionOutId: null,
    sessionBackId: null,
    ...changes,
  };
}

/** A coach with everything it needs. */
export function aVehicle(changes: Partial<VehicleInput> = {}): VehicleInput {
  return {
    code: 'C1-1',
    kind: 'coach',
    place: 1,
    plate: 'AB-1001-ML',
    seats: 40,
    driverName: 'Moussa Keïta',
    driverPhone: '+223 70 00 00 01',
    callSign: 'Baobab 1',
    fuelRangeKm: 400,
    ...changes,
  };
}

function text(words: string) {
  return { fr: words, en: words, tr: words, ar: words };
}
