import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { convoyPlacesSet, convoySeated, convoySeatSet } from '../facts.ts';
import { lockConvoys } from '../store.ts';
import type { Convoy, Place, Seat } from '../types.ts';
import { listVehicles } from '../vehicles/store.ts';
import { readCompany } from './people/service.ts';
import { seatPeople, isForPassengers } from './rules.ts';
import { listPlaces, listSeats, replacePlaces, replaceSeats } from './store.ts';
import { rightRefusals, type NoSeat, type Seating } from './types.ts';

/** Seats of some convoys, or of all. */
export async function readSeats(
  db: Database,
  edition: EditionScope,
  convoyIds?: readonly string[],
): Promise<Seat[]> {
  return listSeats(db, edition, convoyIds);
}

/** Whom convoys take. */
export async function readPlaces(
  db: Database,
  edition: EditionScope,
  convoyIds?: readonly string[],
): Promise<(Place & { convoyId: string })[]> {
  return listPlaces(db, edition, convoyIds);
}

/**
 * Says whom a convoy takes. Seats that were given already stay until it is seated anew.
 *
 * @throws AppError `convoy.unknown`
 */
export async function savePlaces(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { convoyId, places }: { convoyId: string; places: readonly Place[] },
): Promise<void> {
  await enterConvoy(tx, edition, convoyId);
  const once = new Map(places.map((place) => [`${place.kind}:${place.id}`, place]));
  const all = [...once.values()];
  await replacePlaces(tx, edition, convoyId, all);
  await record(tx, edition, by, [convoyPlacesSet(convoyId, { places: all })]);
}

/**
 * Gives out the seats of a convoy anew; what was set by hand stays.
 *
 * @returns also who has none, and why
 * @throws AppError `convoy.unknown`
 */
export async function seatConvoy(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  convoyId: string,
): Promise<Seating> {
  const convoy = await enterConvoy(tx, edition, convoyId);
  const vehicles = await listVehicles(tx, edition, [convoyId]);
  const places = await listPlaces(tx, edition, [convoyId]);
  const seats = await listSeats(tx, edition, [convoyId]);
  const { travellers, companions } = await readCompany(tx, edition, convoy, { places, seats });
  const seating = seatPeople({ vehicles, travellers, companions, seats });

  await replaceSeats(tx, edition, convoyId, seating.seats);
  const unseated: Partial<Record<NoSeat, number>> = {};
  for (const { reason } of seating.unseated) unseated[reason] = (unseated[reason] ?? 0) + 1;
  const { length: seated } = seating.seats;
  const { length: split } = seating.split;
  await record(tx, edition, by, [convoySeated(convoyId, { seated, unseated, split })]);
  return seating;
}

/**
 * Gives somebody a seat by hand, or takes them off with null. The seat stays theirs in a new
 * seating; whoever sat there is left without until then.
 *
 * @throws AppError `convoy.unknown`; `convoy.vehicle-unknown`; `convoy.no-such-seat`;
 * `convoy.<RightRefusal>`; `participant.unknown`
 */
export async function setSeat(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    convoyId,
    participantId,
    to,
  }: {
    convoyId: string;
    participantId: string;
    to: { vehicleId: string; seat?: number | undefined } | null;
  },
): Promise<void> {
  const convoy = await enterConvoy(tx, edition, convoyId);
  const before = await listSeats(tx, edition, [convoyId]);
  const others = before.filter((one) => one.participantId !== participantId);
  if (!to) {
    await replaceSeats(tx, edition, convoyId, others);
    await record(tx, edition, by, [convoySeatSet(convoyId, { participantId, vehicleId: null })]);
    return;
  }
  const vehicle = (await listVehicles(tx, edition, [convoyId])).find(
    ({ id }) => id === to.vehicleId,
  );
  if (!vehicle) throw new AppError('convoy.vehicle-unknown', { id: to.vehicleId });
  const taken = new Set(others.flatMap((one) => (one.vehicleId === vehicle.id ? one.seat : [])));
  const seat = to.seat ?? firstFree(vehicle.seats, taken);
  if (!seat || seat > vehicle.seats || !isForPassengers(vehicle))
    throw new AppError('convoy.no-such-seat', { code: vehicle.code, field: 'seat' });

  const asked: Seat = { convoyId, participantId, vehicleId: vehicle.id, seat, locked: true };
  await refuseWithoutRight(tx, edition, convoy, asked);
  const kept = others.filter((one) => one.vehicleId !== vehicle.id || one.seat !== seat);
  await replaceSeats(tx, edition, convoyId, [...kept, asked]).catch((failure: unknown) => {
    if (violatedConstraint(failure) !== 'convoy_seat_participant') throw failure;
    throw new AppError('participant.unknown', { participantId }, { cause: failure });
  });
  await record(tx, edition, by, [
    convoySeatSet(convoyId, { participantId, vehicleId: vehicle.id }),
  ]);
}

/** Being invited is what a seat by hand replaces; clearance, zones and days are not. */
async function refuseWithoutRight(
  tx: Transaction,
  edition: EditionScope,
  convoy: Convoy,
  asked: Seat,
): Promise<void> {
  const places = await listPlaces(tx, edition, [convoy.id]);
  const { people, travellers, companions } = await readCompany(tx, edition, convoy, {
    places,
    seats: [asked],
  });
  const { participantId } = asked;
  if (!people.some(({ id }) => id === participantId))
    throw new AppError('participant.unknown', { participantId });
  const refusal =
    companions.find((one) => one.participantId === participantId)?.refusal ??
    travellers.find(({ id }) => id === participantId)?.refusal;
  const barred = rightRefusals.find((one) => one === refusal);
  if (barred) throw new AppError(`convoy.${barred}`);
}

async function enterConvoy(tx: Transaction, edition: EditionScope, id: string): Promise<Convoy> {
  const [convoy] = await lockConvoys(tx, edition, [id]);
  if (!convoy) throw new AppError('convoy.unknown', { id });
  return convoy;
}

function firstFree(seats: number, taken: ReadonlySet<number>): number | undefined {
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.has(seat));
}
