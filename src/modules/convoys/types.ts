import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** A place on the way, known on the radio by its code. */
export type RoutePoint = { code: string; name: LocalText };

export type Route = {
  id: string;
  name: LocalText;
  /** In the order of the way out: the meeting point first, the range last. */
  points: RoutePoint[];
  /** As it was measured; null while nobody has. */
  km: number | null;
};

export const vehicleKinds = ['coach', 'minibus', 'car', 'escort', 'ambulance', 'recovery'] as const;

export type VehicleKind = (typeof vehicleKinds)[number];

export type Vehicle = {
  id: string;
  convoyId: string;
  /** As it is called and painted on its windscreen: `C1-3`. */
  code: string;
  kind: VehicleKind;
  /** In the column, from 1. */
  place: number;
  plate: string;
  /** For passengers. */
  seats: number;
  driverName: string | null;
  driverPhone: string | null;
  callSign: string;
  fuelRangeKm: number | null;
};

export const lateRules = ['stay', 'next-convoy', 'own-escort'] as const;

export const convoyStates = ['planned', 'published', 'cancelled'] as const;

export type Convoy = {
  id: string;
  externalId: string | null;
  code: string;
  dayIndex: number;
  routeId: string;
  rangeId: string | null;
  meetingPoint: LocalText;
  meetAt: Date;
  departsAt: Date;
  arrivesAt: Date;
  returnsAt: Date;
  homeAt: Date;
  escort: string;
  channelId: string | null;
  /** How long after departure somebody may still join, by the rule. */
  lateMinutes: number;
  lateRule: (typeof lateRules)[number];
  state: (typeof convoyStates)[number];
  sessionOutId: string | null;
  sessionBackId: string | null;
  provenance: Provenance;
  version: number;
};

export type Seat = {
  convoyId: string;
  participantId: string;
  vehicleId: string;
  /** From the front, from 1. */
  seat: number;
  locked: boolean;
};

export const partyKinds = ['delegation', 'exhibitor', 'category'] as const;

/** Who may travel with a convoy. */
export type Place = {
  kind: (typeof partyKinds)[number];
  id: string;
  /** People; null for all of them. */
  places: number | null;
};

/** The four counts of a day: aboard on the way out, at the range, aboard on the way back, home. */
export const countingLegs = ['out', 'there', 'back', 'home'] as const;

export type CountingLeg = (typeof countingLegs)[number];

/** One badge read for one count in one vehicle. */
export type Boarding = {
  /** UUID, the same on every replica. */
  id: string;
  vehicleId: string;
  leg: CountingLeg;
  badgeIdx: number;
  /** Null where the badge is nobody's the server knows. */
  participantId: string | null;
  /** In the order of the log, ms UTC. */
  at: number;
};
