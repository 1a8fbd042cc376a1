import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { convoyEquipped } from '../facts.ts';
import { listPhoneCounts } from '../counting/phones.ts';
import { listHandCounts } from '../counting/store.ts';
import { isForPassengers } from '../seating/rules.ts';
import { lockConvoys } from '../store.ts';
import type { Vehicle } from '../types.ts';
import { listVehicles, removeVehicleRows, saveVehicleRows } from './store.ts';

/** A vehicle as it is handed in; without an id it is a new one. */
export type VehicleInput = Omit<Vehicle, 'id' | 'convoyId'> & { id?: string | undefined };

/**
 * Writes the vehicles of a convoy as a whole: those that are left out are taken off it, with the
 * seats that were given in them.
 *
 * @returns their ids, in the order given
 * @throws AppError `convoy.unknown`; `convoy.vehicle-unknown`; `convoy.vehicle-code-taken`;
 * `convoy.vehicle-counted` where somebody was counted aboard one that is left out
 */
export async function saveVehicles(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { convoyId, vehicles }: { convoyId: string; vehicles: readonly VehicleInput[] },
): Promise<string[]> {
  const [convoy] = await lockConvoys(tx, edition, [convoyId]);
  if (!convoy) throw new AppError('convoy.unknown', { id: convoyId });
  const before = await listVehicles(tx, edition, [convoyId]);
  const known = new Set(before.map(({ id }) => id));
  const stranger = vehicles.find(({ id }) => id && !known.has(id));
  if (stranger) throw new AppError('convoy.vehicle-unknown', { id: stranger.id ?? '' });

  const after = vehicles.map((vehicle) => ({
    ...{ ...vehicle, id: vehicle.id ?? randomUUID(), convoyId },
  }));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  await refuseCounted(tx, edition, gone);
  await removeVehicleRows(
    tx,
    edition,
    gone.map(({ id }) => id),
  );
  try {
    await saveVehicleRows(tx, edition, after);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'convoy_vehicle_code_once') throw failure;
    throw new AppError('convoy.vehicle-code-taken', {}, { cause: failure });
  }
  const kinds = Map.groupBy(after, ({ kind }) => kind);
  await record(tx, edition, by, [
    convoyEquipped(convoyId, {
      vehicles: Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length])),
      seats: passengerSeats(after),
    }),
  ]);
  return after.map(({ id }) => id);
}

/** Seats that passengers may have. */
export function passengerSeats(vehicles: readonly Pick<Vehicle, 'kind' | 'seats'>[]): number {
  return vehicles.filter(isForPassengers).reduce((sum, { seats }) => sum + seats, 0);
}

/** A count without its vehicle would be a head nobody can look for. */
async function refuseCounted(
  tx: Transaction,
  edition: EditionScope,
  gone: readonly Vehicle[],
): Promise<void> {
  const ids = gone.map(({ id }) => id);
  if (ids.length === 0) return;
  const counts = [
    ...(await listPhoneCounts(tx, edition, ids)),
    ...(await listHandCounts(
      tx,
      edition,
      gone.map(({ convoyId }) => convoyId),
    )),
  ];
  const counted = gone.find(({ id }) => counts.some(({ vehicleId }) => vehicleId === id));
  if (counted) throw new AppError('convoy.vehicle-counted', { code: counted.code });
}
