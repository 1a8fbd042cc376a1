/**
 * How many people a zone may hold. `soft` refuses, and a supervisor may let in one more; `hard`
 * (the safety order of a range, the doors of a hall) is never exceeded.
 */
export type Capacity = { people: number; kind: 'soft' | 'hard' };

/**
 * The places of a zone that the hub lends to one device: as long as it holds, the device may let
 * in until so many people are inside by its own doing. Never a number of entries to come, so a
 * lease that is sent twice lends nothing twice.
 *
 * Travels in the pack, which the hub signs; a device takes none from anywhere else.
 */
export type Lease = {
  zoneBit: number;
  device: string;
  /** Counts up for each zone and device. A device never goes back to a lower one. */
  number: number;
  places: number;
  issuedAt: Date;
  /** The device stops here, by its own clock, if it has heard nothing since. */
  expiresAt: Date;
};

/** What a gate knows of a zone when it decides; from the fold, after the nightly exit. */
export type Occupancy = {
  zoneBit: number;
  /** Everybody known to be inside, and the people without a badge who were counted in. */
  inside: number;
  /** Those of them whom this device let in last, and those without a badge whom it counted. */
  letInHere: number;
};

/** What a device says of its lease of a zone when it meets the hub. */
export type LeaseHeld = {
  zoneBit: number;
  /** The highest number it has ever received; 0 for none. */
  seen: number;
  /** Whether it still lets people in on that one, by its own clock. */
  inForce: boolean;
};

/** What the hub knows of one device at the gates of a zone. */
export type DeviceStanding = {
  device: string;
  /**
   * What it said when it was last heard; null before it has ever been. Counts only from a contact
   * in which the hub received every event the device then had, because `letIn` must hold them.
   */
  held: LeaseHeld | null;
  /** Inside by its doing, in everything the hub has received. */
  letIn: number;
  /** The highest number of a lease of this zone that the hub ever gave it; 0 for none. */
  lastNumber: number;
  /** Those leases of which the hub has not seen the end; see `openLeases`. */
  leases: readonly Lease[];
};
