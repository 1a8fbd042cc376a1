import type { Seat, Vehicle } from '../types.ts';

/** Kinds that take passengers; the others guard, heal and tow. */
export const passengerKinds = ['coach', 'minibus', 'car'] as const;

export type SeatingVehicle = Pick<Vehicle, 'id' | 'kind' | 'place' | 'seats'>;

/** Why somebody has no seat. */
export const noSeatReasons = [
  'not-cleared',
  /** Nothing of theirs travels with this convoy any more. */
  'not-invited',
  /** Their category, or the terms they were cleared on, do not open the convoy or the range. */
  'zone-not-granted',
  'day-not-granted',
  /** Their party was given fewer places than it has people. */
  'places-used',
  'convoy-full',
] as const;

export type NoSeat = (typeof noSeatReasons)[number];

/** What no place and no hand can replace. */
export const rightRefusals = ['not-cleared', 'zone-not-granted', 'day-not-granted'] as const;

export type RightRefusal = (typeof rightRefusals)[number];

/** Somebody who might travel. */
export type Traveller = {
  id: string;
  /** Whom they are kept together with: a delegation, an exhibitor, else a category. */
  party: string;
  /** Of the party, by precedence, from 0; no two parties share one. */
  rank: number;
  /** Within the party, from 0; whoever heads it is the first. */
  order: number;
  vip: boolean;
  refusal: NoSeat | null;
};

/** An officer of the host who accompanies parties of the convoy. */
export type Companion = {
  /** Of an account. */
  id: string;
  /** The officer's own badge; null where none is known, and a seat is kept free instead. */
  participantId: string | null;
  /** What stands against the officer's own travelling. */
  refusal: NoSeat | null;
  /** Their own country's first, then those entrusted to them besides. */
  parties: readonly string[];
};

export type GivenSeat = Omit<Seat, 'convoyId'>;

export type SeatingRequest = {
  vehicles: readonly SeatingVehicle[];
  travellers: readonly Traveller[];
  companions: readonly Companion[];
  /** Those there are; of them only what is locked stays. */
  seats: readonly GivenSeat[];
};

/** A seat kept free for an officer without a badge. */
export type HeldSeat = { companionId: string; vehicleId: string; seat: number };

export type Seating = {
  seats: GivenSeat[];
  held: HeldSeat[];
  unseated: { participantId: string; reason: NoSeat }[];
  /** Officers without a badge for whom no seat is left. */
  companionsLeft: string[];
  split: SplitParty[];
};

/** A party that rides in several vehicles: its high ranks in a car, or for want of room. */
export type SplitParty = { party: string; vehicleIds: string[]; why: 'car' | 'locked' | 'room' };

/** Somebody who takes a seat: a traveller, or the officer of a party. */
export type Rider = {
  /** Of the participant, or `officer:<account>` where no badge is known. */
  id: string;
  companionId: string | null;
  hasBadge: boolean;
  party: string;
  rank: number;
  order: number;
  vip: boolean;
};

/** What is free in a vehicle; `isEmpty` where nobody sits in it yet. */
export type Room = { id: string; kind: Vehicle['kind']; free: number; isEmpty: boolean };

/** The vehicle in which some of a party sit already, by party. */
export type Anchors = ReadonlyMap<string, string>;
