import type { Convoy } from './types.ts';

/** What becomes of somebody who comes to a convoy. */
export type Joining =
  | { joins: 'this' }
  /** With the next that has a seat. */
  | { joins: 'next'; convoyId: string }
  | { joins: 'own-escort' }
  /** Stays: the rule of the convoy says so, nobody follows, or it is too late for the rule. */
  | { joins: 'none'; why: 'rule' | 'no-next' | 'too-late' };

type Departure = Pick<
  Convoy,
  'id' | 'rangeId' | 'departsAt' | 'lateMinutes' | 'lateRule' | 'state'
>;

/**
 * Decides whether somebody may still come along: whoever is there at departure rides; for so many
 * minutes after it the rule of the convoy holds; then nobody joins any more.
 *
 * @param next other convoys, with the seats they have left
 */
export function decideJoining(
  convoy: Departure,
  at: Date,
  next: readonly (Departure & { seatsFree: number })[],
): Joining {
  if (at <= convoy.departsAt) return { joins: 'this' };
  if (convoy.lateRule === 'stay') return { joins: 'none', why: 'rule' };
  const lastCall = new Date(convoy.departsAt.getTime() + convoy.lateMinutes * 60_000);
  if (at > lastCall) return { joins: 'none', why: 'too-late' };
  if (convoy.lateRule === 'own-escort') return { joins: 'own-escort' };

  const [following] = next
    .filter(
      ({ id, rangeId, departsAt, state, seatsFree }) =>
        id !== convoy.id &&
        rangeId === convoy.rangeId &&
        state !== 'cancelled' &&
        departsAt >= at &&
        isSameDay(departsAt, convoy.departsAt) &&
        seatsFree > 0,
    )
    .toSorted((one, other) => one.departsAt.getTime() - other.departsAt.getTime());
  return following ? { joins: 'next', convoyId: following.id } : { joins: 'none', why: 'no-next' };
}

/** Whether the five times of a convoy follow each other; the way itself takes some time. */
export function areTimesInOrder({
  meetAt,
  departsAt,
  arrivesAt,
  returnsAt,
  homeAt,
}: Pick<Convoy, 'meetAt' | 'departsAt' | 'arrivesAt' | 'returnsAt' | 'homeAt'>): boolean {
  return (
    meetAt <= departsAt && departsAt < arrivesAt && arrivesAt < returnsAt && returnsAt < homeAt
  );
}

export type StateRefusal = 'is-cancelled' | 'already-cancelled' | 'no-vehicles';

/** A cancelled convoy is planned anew; one without vehicles takes nobody anywhere. */
export function refusePublishing(
  { state }: Pick<Convoy, 'state'>,
  passengerSeats: number,
): StateRefusal | null {
  if (state === 'cancelled') return 'is-cancelled';
  return passengerSeats > 0 ? null : 'no-vehicles';
}

function isSameDay(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) < 18 * 3_600_000;
}
