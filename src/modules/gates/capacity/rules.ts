import { nightNumber } from '../presence/rules.ts';
import type { NightlyExit, PlaceStanding } from '../types.ts';
import type { Capacity, DeviceStanding, Lease, Occupancy } from './types.ts';

/**
 * The counting rule of a gate: whether there is room for so many more.
 *
 * A hard capacity is never exceeded, whoever can talk to whom. Everybody inside was let in last
 * by one device; a device lets in only while fewer are inside by its doing than its lease has
 * places; and the leases of a zone never add up to more than it holds. A device that has no lease
 * in force lets nobody in.
 *
 * `isInside`: the holder is counted already, so the zone gets no fuller.
 */
export function placeStanding({
  zoneBit,
  capacity,
  occupancy,
  leases,
  isInside = false,
  people = 1,
  at,
}: {
  zoneBit: number;
  capacity: Capacity | null;
  occupancy: readonly Occupancy[];
  leases: readonly Lease[];
  isInside?: boolean;
  people?: number;
  at: Date;
}): PlaceStanding {
  if (!capacity) return 'free';
  const { inside, letInHere } = occupancy.find((zone) => zone.zoneBit === zoneBit) ?? emptyZone;
  if (!isInside && inside + people > capacity.people) return 'full';
  if (capacity.kind === 'soft') return 'free';

  const lease = leaseInForce(leases, zoneBit, at);
  return lease && letInHere + people <= lease.places ? 'free' : 'slice-used';
}

const emptyZone = { inside: 0, letInHere: 0 };

/** The newest lease counts, and no older one, even where the older one would last longer. */
export function leaseInForce(
  leases: readonly Lease[],
  zoneBit: number,
  at: Date,
): Lease | undefined {
  const newest = leases
    .filter((lease) => lease.zoneBit === zoneBit)
    .toSorted((one, other) => other.number - one.number)[0];
  return newest && at < newest.expiresAt ? newest : undefined;
}

/** What a device tells the hub of its leases of a zone. */
export function leaseHeld(leases: readonly Lease[], zoneBit: number, at: Date) {
  const seen = Math.max(
    0,
    ...leases.filter((lease) => lease.zoneBit === zoneBit).map(({ number }) => number),
  );
  return { zoneBit, seen, inForce: leaseInForce(leases, zoneBit, at) !== undefined };
}

/** Minutes by which a clock at a gate may be wrong before the hub trusts an expiry it has not been told of. */
const CLOCK_MARGIN_MINUTES = 10;

/**
 * Places of a zone that a device may be using, for all the hub knows: those of every lease that
 * may be in force, and never fewer than it has let in.
 *
 * A lease that ran out in silence keeps its places: whoever was let in on it may be inside. They
 * come back when the device is heard, or with the nightly exit.
 */
export function reservedPlaces(standing: DeviceStanding, { now, nightlyExit }: Hour): number {
  const open = standing.leases.filter((lease) => mayBeInForce(lease, standing, now, nightlyExit));
  return Math.max(standing.letIn, ...open.map(({ places }) => places));
}

/** The leases that the hub must remember; the others are over. */
export function openLeases(standing: DeviceStanding, { now, nightlyExit }: Hour): Lease[] {
  return standing.leases.filter((lease) => mayBeInForce(lease, standing, now, nightlyExit));
}

/**
 * The granting rule of the hub: the next lease of a device. What the others may be using is left
 * to them; of the rest each gate of the zone gets a like part, so that a gate that loses the
 * network has some, and the lone gate of a range has all.
 *
 * @param sharing devices that work at gates of the zone now, this one among them
 */
export function lendPlaces({
  zoneBit,
  capacity,
  device,
  others,
  sharing,
  now,
  nightlyExit,
  lastsMinutes,
}: Hour & {
  zoneBit: number;
  capacity: Capacity;
  device: DeviceStanding;
  others: readonly DeviceStanding[];
  sharing: number;
  lastsMinutes: number;
}): Lease {
  const ofOthers = sum(others.map((other) => reservedPlaces(other, { now, nightlyExit })));
  const letIn = device.letIn + sum(others.map((other) => other.letIn));
  const room = capacity.people - ofOthers - device.letIn;
  const part = Math.max(1, Math.floor((capacity.people - letIn) / Math.max(1, sharing)));

  return {
    zoneBit,
    device: device.device,
    number: device.lastNumber + 1,
    places: device.letIn + Math.max(0, Math.min(room, part)),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + lastsMinutes * 60_000),
  };
}

/** The hub's clock, and when the zone is empty on paper. */
export type Hour = { now: Date; nightlyExit: NightlyExit | null };

function mayBeInForce(
  { number, expiresAt }: Lease,
  { held }: DeviceStanding,
  now: Date,
  nightlyExit: NightlyExit | null,
): boolean {
  // A device that has seen a newer one, or says that this one has run out, does not go back.
  if (held && (number < held.seen || (number === held.seen && !held.inForce))) return false;

  const surelyOver = new Date(expiresAt.getTime() + CLOCK_MARGIN_MINUTES * 60_000);
  const allHaveLeft =
    nightlyExit !== null &&
    surelyOver <= now &&
    nightNumber(surelyOver, nightlyExit) < nightNumber(now, nightlyExit);
  return !allHaveLeft;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
