import type { Convoy, RoutePoint, Vehicle } from '../types.ts';

/** Whoever has a seat, as a phone knows them that works without its server. */
export type OrderEntry = {
  participantId: string;
  vehicleId: string;
  seat: number;
  /** Of the badge in force; null while there is none. */
  badgeIdx: number | null;
  /** ISO 3166 alpha-2. */
  country: string;
  /** As it is called in the list: the delegation or the exhibitor; null for others. */
  party: string | null;
  leads: boolean;
};

/** What a phone needs of a convoy. Names are apart, so that they may be left out. */
export type ConvoyOrder = Pick<
  Convoy,
  | 'id'
  | 'code'
  | 'dayIndex'
  | 'rangeId'
  | 'meetingPoint'
  | 'meetAt'
  | 'departsAt'
  | 'arrivesAt'
  | 'returnsAt'
  | 'homeAt'
  | 'lateMinutes'
  | 'lateRule'
  | 'state'
> & {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  points: RoutePoint[];
  vehicles: Pick<Vehicle, 'id' | 'code' | 'kind' | 'place' | 'plate' | 'seats' | 'callSign'>[];
  manifest: OrderEntry[];
  /** By participant. */
  names: Record<string, string>;
};
