import { inColumn, isForPassengers } from '../rules.ts';
import type { Companion, GivenSeat, HeldSeat, SeatingVehicle } from '../types.ts';

/**
 * The seats that stay free for officers without a badge, found again from a seating as it stands:
 * the first free seat where the first of their parties sits.
 *
 * @returns also the officers of parties aboard for whom no seat is left
 */
export function findHeldSeats(
  vehicles: readonly SeatingVehicle[],
  seats: readonly GivenSeat[],
  {
    companions,
    partyOf,
  }: { companions: readonly Companion[]; partyOf: (participantId: string) => string | undefined },
): { held: HeldSeat[]; without: string[] } {
  const taken = new Set(seats.map(keyOf));
  const column = vehicles.filter(isForPassengers).toSorted(inColumn);
  const held: HeldSeat[] = [];
  const without: string[] = [];

  for (const { id: companionId, participantId, parties } of companions) {
    if (participantId) continue;
    const theirs = parties.flatMap((party) =>
      column.filter(({ id }) =>
        seats.some((one) => one.vehicleId === id && partyOf(one.participantId) === party),
      ),
    );
    if (theirs.length === 0) continue;
    const free = theirs
      .flatMap(({ id: vehicleId, seats: count }) =>
        Array.from({ length: count }, (_, index) => ({ vehicleId, seat: index + 1 })),
      )
      .find((one) => !taken.has(keyOf(one)));
    if (!free) without.push(companionId);
    else {
      taken.add(keyOf(free));
      held.push({ companionId, ...free });
    }
  }
  return { held, without };
}

function keyOf({ vehicleId, seat }: { vehicleId: string; seat: number }): string {
  return `${vehicleId} ${seat}`;
}
