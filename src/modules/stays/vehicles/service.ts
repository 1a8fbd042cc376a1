import { randomUUID } from 'node:crypto';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { overlap } from '../rules.ts';
import { enterDelegation, reachOf } from '../service.ts';
import type { Duty, Vehicle, VehicleDetails } from '../types.ts';
import {
  addDutyRow,
  listAllVehicles,
  listDutiesOf,
  lockVehicle,
  removeDutyRow,
  saveVehicleRow,
} from './store.ts';

export async function readVehicles(db: Database, edition: EditionScope): Promise<Vehicle[]> {
  return listAllVehicles(db, edition);
}

export type VehicleInput = VehicleDetails & {
  id?: string | undefined;
  version?: number | undefined;
  provenance?: Provenance | undefined;
};

/** @throws AppError `stay.plate-taken`; `stay.unknown`; `form.changed-meanwhile` */
export async function saveVehicle(
  tx: Transaction,
  edition: EditionScope,
  { id = randomUUID(), version, provenance = 'recorded', ...details }: VehicleInput,
): Promise<string> {
  const before = version === undefined ? undefined : await lockVehicle(tx, edition, id);
  if (version !== undefined && !before) throw new AppError('stay.unknown', { id });
  if (before && before.version !== version) throw new AppError('form.changed-meanwhile');
  try {
    await saveVehicleRow(tx, edition, {
      ...details,
      id,
      provenance,
      version: (before?.version ?? 0) + 1,
    });
  } catch (failure) {
    if (violatedConstraint(failure) !== 'stay_vehicle_plate_once') throw failure;
    throw new AppError('stay.plate-taken', { plate: details.plate }, { cause: failure });
  }
  return id;
}

/**
 * Gives a vehicle to a delegation for a time.
 *
 * @throws AppError `stay.unknown`, `delegation.unknown`; `stay.vehicle-busy` where it drives
 * somebody else then
 */
export async function giveVehicle(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  duty: Omit<Duty, 'id'>,
): Promise<string> {
  await enterDelegation(tx, edition, reachOf(by.actor), duty.delegationId);
  const vehicle = await lockVehicle(tx, edition, duty.vehicleId);
  if (!vehicle) throw new AppError('stay.unknown', { id: duty.vehicleId });
  const others = await listDutiesOf(tx, edition, duty.vehicleId);
  if (others.some((other) => overlap(other, duty)))
    throw new AppError('stay.vehicle-busy', { plate: vehicle.plate });

  const id = randomUUID();
  await addDutyRow(tx, edition, { ...duty, id });
  return id;
}

/** @throws AppError `stay.unknown` */
export async function takeVehicleBack(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  if (!(await removeDutyRow(tx, edition, id))) throw new AppError('stay.unknown', { id });
}
