import { driveInCars } from './cars/rules.ts';
import { byPrecedence, ridersOf } from './riders/rules.ts';
import { placeTogether } from './together/rules.ts';
import {
  passengerKinds,
  type Anchors,
  type GivenSeat,
  type HeldSeat,
  type NoSeat,
  type Rider,
  type Room,
  type Seating,
  type SeatingRequest,
  type SeatingVehicle,
  type SplitParty,
} from './types.ts';

/**
 * Gives out the seats of a convoy.
 *
 * As many travel as there are seats, heads of parties first, and whoever is left is named with a
 * reason. A party rides in one vehicle wherever the seats allow it, else in as few as can be
 * found; the head sits before the others and the officer of the party beside. Cars are for those
 * of high rank and take others only when no other seat is left. What was locked by hand stays, as
 * long as its vehicle has the seat and its holder the right to travel.
 *
 * The same request gives the same seating.
 */
export function seatPeople(request: SeatingRequest): Seating {
  const vehicles = request.vehicles.filter(isForPassengers).toSorted(inColumn);
  const riders = ridersOf(request);
  const locked = lockedSeats(request.seats, riders, vehicles);
  const sitting = new Set(locked.map(({ participantId }) => participantId));
  const capacity = vehicles.reduce((sum, { seats }) => sum + seats, 0);
  const asking = riders.filter(({ id }) => !sitting.has(id));
  const travelling = asking.slice(0, capacity - locked.length);
  const left = asking.slice(travelling.length);

  const vehicleOf = findVehicles(travelling, vehicles, { riders, locked });
  const numbered = numberSeats(travelling, vehicles, { vehicleOf, locked });
  const seats = [
    ...locked,
    ...numbered.filter(isBadged).map(({ rider, ...seat }) => ({
      ...{ participantId: rider.id, ...seat, locked: false },
    })),
  ];
  const held = numbered.flatMap(({ rider, ...seat }): HeldSeat[] =>
    rider.companionId && !rider.hasBadge ? [{ companionId: rider.companionId, ...seat }] : [],
  );
  return {
    seats,
    held,
    unseated: nameUnseated(request, left, seats),
    companionsLeft: left.flatMap(({ companionId, hasBadge }) =>
      companionId && !hasBadge ? [companionId] : [],
    ),
    split: splitParties(riders, vehicles, [...seats, ...held.map(asSeat)], sitting),
  };
}

/** Each once, with the reason that stands against them. */
function nameUnseated(
  { travellers, companions }: SeatingRequest,
  left: readonly Rider[],
  seats: readonly GivenSeat[],
): Seating['unseated'] {
  const seated = new Set(seats.map(({ participantId }) => participantId));
  const full = left.flatMap(({ id, hasBadge }) =>
    hasBadge ? [[id, 'convoy-full' as const] as const] : [],
  );
  const barred = travellers.flatMap(({ id, refusal }) => (refusal ? [[id, refusal] as const] : []));
  const officers = companions.flatMap(({ participantId, refusal }) =>
    participantId && refusal ? [[participantId, refusal] as const] : [],
  );
  const named = new Map<string, NoSeat>([...full, ...officers, ...barred]);
  return [...named]
    .filter(([id]) => !seated.has(id))
    .map(([participantId, reason]) => ({ participantId, reason }));
}

export function isForPassengers({ kind }: Pick<SeatingVehicle, 'kind'>): boolean {
  return passengerKinds.some((one) => one === kind);
}

export function inColumn(one: SeatingVehicle, other: SeatingVehicle): number {
  return one.place - other.place || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** What was set by hand and can still be held; of two on one seat the first. */
function lockedSeats(
  seats: readonly GivenSeat[],
  riders: readonly Rider[],
  vehicles: readonly SeatingVehicle[],
): GivenSeat[] {
  const may = new Set(riders.filter(({ hasBadge }) => hasBadge).map(({ id }) => id));
  const seatsOf = new Map(vehicles.map(({ id, seats: count }) => [id, count]));
  const holding = seats.filter(
    ({ locked, participantId, vehicleId, seat }) =>
      locked && may.has(participantId) && seat <= (seatsOf.get(vehicleId) ?? 0),
  );
  const bySeat = new Map(
    holding.toReversed().map((one) => [`${one.vehicleId} ${one.seat}`, one] as const),
  );
  const byPerson = new Map([...bySeat.values()].map((one) => [one.participantId, one]));
  return [...byPerson.values()].toReversed();
}

function findVehicles(
  travelling: readonly Rider[],
  vehicles: readonly SeatingVehicle[],
  { riders, locked }: { riders: readonly Rider[]; locked: readonly GivenSeat[] },
): Map<string, string> {
  const anchors = anchorsOf(riders, locked);
  const rooms = vehicles.map(({ id, kind, seats }): Room => {
    const taken = locked.filter(({ vehicleId }) => vehicleId === id).length;
    return { id, kind, free: seats - taken, isEmpty: taken === 0 };
  });
  const inCars = driveInCars(travelling, rooms, anchors);
  const driving = [...inCars.values()];
  const inRooms = placeTogether(
    travelling.filter(({ id }) => !inCars.has(id)),
    rooms.map((room) => ({
      ...room,
      free: room.free - driving.filter((car) => car === room.id).length,
    })),
    anchors,
  );
  return new Map([...inCars, ...inRooms]);
}

/** Where the first of a party sits who is locked. */
function anchorsOf(riders: readonly Rider[], locked: readonly GivenSeat[]): Anchors {
  const vehicleOf = new Map(locked.map((one) => [one.participantId, one.vehicleId]));
  const anchors = new Map<string, string>();
  for (const { id, party } of riders.toSorted(byPrecedence)) {
    const vehicleId = vehicleOf.get(id);
    if (vehicleId && !anchors.has(party)) anchors.set(party, vehicleId);
  }
  return anchors;
}

/** Parties that ride in several vehicles, of a seating as it stands. */
export function splitOf(
  request: Pick<SeatingRequest, 'travellers' | 'companions'>,
  vehicles: readonly SeatingVehicle[],
  seats: readonly GivenSeat[],
): SplitParty[] {
  const travellers = request.travellers.map((one) => ({ ...one, refusal: null }));
  const riders = ridersOf({ ...request, travellers, vehicles: [], seats: [] });
  const locked = seats.flatMap((one) => (one.locked ? one.participantId : []));
  return splitParties(riders, vehicles.toSorted(inColumn), seats, new Set(locked));
}

type Numbered = { rider: Rider; vehicleId: string; seat: number };

/** Parties one behind the other in order of precedence, each led by its head. */
function numberSeats(
  travelling: readonly Rider[],
  vehicles: readonly SeatingVehicle[],
  { vehicleOf, locked }: { vehicleOf: Map<string, string>; locked: readonly GivenSeat[] },
): Numbered[] {
  const sorted = travelling.toSorted(byPrecedence);
  return vehicles.flatMap(({ id: vehicleId, seats }) => {
    const taken = new Set(locked.flatMap((one) => (one.vehicleId === vehicleId ? one.seat : [])));
    const free = Array.from({ length: seats }, (_, index) => index + 1).filter(
      (seat) => !taken.has(seat),
    );
    const aboard = sorted.filter(({ id }) => vehicleOf.get(id) === vehicleId);
    return aboard.flatMap((rider, index): Numbered[] => {
      const seat = free[index];
      return seat === undefined ? [] : [{ rider, vehicleId, seat }];
    });
  });
}

function isBadged({ rider }: Numbered): boolean {
  return rider.hasBadge;
}

function asSeat({ companionId, vehicleId, seat }: HeldSeat): GivenSeat {
  return { participantId: `officer:${companionId}`, vehicleId, seat, locked: false };
}

function splitParties(
  riders: readonly Rider[],
  vehicles: readonly SeatingVehicle[],
  seats: readonly GivenSeat[],
  locked: ReadonlySet<string>,
): SplitParty[] {
  const vehicleOf = new Map(seats.map((one) => [one.participantId, one.vehicleId]));
  const isCar = new Set(vehicles.flatMap(({ id, kind }) => (kind === 'car' ? id : [])));
  const parties = Map.groupBy(riders.toSorted(byPrecedence), ({ party }) => party);
  return [...parties].flatMap(([party, members]): SplitParty[] => {
    const vehicleIds = [...new Set(members.flatMap(({ id }) => vehicleOf.get(id) ?? []))];
    if (vehicleIds.length < 2) return [];
    const large = vehicleIds.filter((id) => !isCar.has(id));
    const inCar = members.filter(({ id }) => isCar.has(vehicleOf.get(id) ?? ''));
    const byRank = large.length === 1 && inCar.every(({ vip, companionId }) => vip || companionId);
    const byHand = members.some(({ id }) => locked.has(id));
    return [{ party, vehicleIds, why: byHand ? 'locked' : byRank ? 'car' : 'room' }];
  });
}
