import { factKind } from '#platform/ledger/kinds';
import type { NoSeat } from './seating/types.ts';
import type { Heading } from './timing/types.ts';
import type { CountingLeg, Place } from './types.ts';

/** Subject: the convoy. A convoy was written down, or written anew. */
export const convoyPlanned = factKind<{ code: string; dayIndex: number; rangeId: string | null }>(
  'convoy.planned',
);

export const convoyPublished = factKind<{ code: string; delegations: number }>('convoy.published');

export const convoyCancelled = factKind<{ code: string }>('convoy.cancelled');

/** Published or cancelled before, and in the making again. */
export const convoyWithdrawn = factKind<{ code: string }>('convoy.withdrawn');

/** When it was to leave, and when it does, as ISO 8601 in UTC. */
export const convoyMoved = factKind<{ code: string; from: string; to: string }>('convoy.moved');

/** Vehicles by kind and their seats for passengers. */
export const convoyEquipped = factKind<{ vehicles: Record<string, number>; seats: number }>(
  'convoy.equipped',
);

/** Whom it takes: delegations, exhibitors and categories, with how many of each, or all with null. */
export const convoyPlacesSet = factKind<{ places: readonly Place[] }>('convoy.places-set');

/** How many have a seat, and how many have none for which reason. */
export const convoySeated = factKind<{
  seated: number;
  unseated: Partial<Record<NoSeat, number>>;
  split: number;
}>('convoy.seated');

/** One person was given a seat by hand, or taken off. */
export const convoySeatSet = factKind<{ participantId: string; vehicleId: string | null }>(
  'convoy.seat-set',
);

/** A head counted by the office, or taken back by it. */
export const convoyCounted = factKind<{
  participantId: string;
  vehicleId: string | null;
  leg: CountingLeg | 'otherwise';
  counted: boolean;
}>('convoy.counted');

/** Somebody said where it is. */
export const convoyPassed = factKind<{ point: string; heading: Heading; passed: 'at' | 'left' }>(
  'convoy.passed',
);

/** Subject: the route; its points in order, by their codes. */
export const convoyRouteSaved = factKind<{ points: readonly string[]; km: number | null }>(
  'convoy-route.saved',
);
