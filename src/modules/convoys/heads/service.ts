import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listHandCounts } from '../counting/store.ts';
import { listPhoneCounts } from '../counting/phones.ts';
import type { HandCount, PhoneCount } from '../counting/types.ts';
import { listConvoys } from '../store.ts';
import type { CountingLeg, Vehicle } from '../types.ts';
import { listVehicles } from '../vehicles/store.ts';

/** Somebody counted in a convoy, by a phone or by hand. */
export type CountedHead = {
  participantId: string;
  convoyId: string;
  rangeId: string | null;
  /** Null where no vehicle is meant: at the range, or gone otherwise. */
  vehicleId: string | null;
  leg: CountingLeg | 'otherwise';
  at: Date;
};

export type VehicleNews = Pick<Vehicle, 'code'> & {
  vehicleId: string;
  /** When the server last heard a head of it counted; null where none was. */
  heardAt: Date | null;
};

export type Heads = { heads: CountedHead[]; vehicles: VehicleNews[] };

/**
 * Everybody counted in any convoy, in no order, and how old the news of each vehicle is. Of one that
 * was called off too, as far as somebody was counted in it: they are out there all the same.
 */
export async function readHeads(db: Database, edition: EditionScope): Promise<Heads> {
  const convoys = await listConvoys(db, edition);
  const ids = convoys.map(({ id }) => id);
  const vehicles = await listVehicles(db, edition, ids);
  const [phones, byHand] = await Promise.all([
    listPhoneCounts(
      db,
      edition,
      vehicles.map(({ id }) => id),
    ),
    listHandCounts(db, edition, ids),
  ]);
  const convoyOf = new Map(vehicles.map(({ id, convoyId }) => [id, convoyId]));
  const running = new Set(convoys.flatMap(({ id, state }) => (state === 'cancelled' ? [] : id)));
  const rangeOf = new Map(convoys.map(({ id, rangeId }) => [id, rangeId]));
  const counts = [
    ...phones.map((count) => ({ ...count, convoyId: convoyOf.get(count.vehicleId) ?? '' })),
    ...standing(byHand),
  ];
  return {
    heads: counts.flatMap(({ participantId, convoyId, vehicleId, leg, at }) =>
      participantId
        ? {
            ...{ participantId, convoyId, vehicleId, leg, at: new Date(at) },
            rangeId: rangeOf.get(convoyId) ?? null,
          }
        : [],
    ),
    vehicles: vehicles.flatMap(({ id, code, convoyId }) => {
      const isOn = running.has(convoyId) || counts.some(({ vehicleId }) => vehicleId === id);
      const heardAt = heardOf(phones.filter(({ vehicleId }) => vehicleId === id));
      return isOn ? [{ vehicleId: id, code, heardAt }] : [];
    }),
  };
}

/** Of what was counted by hand, what nobody took back since. */
function standing(counts: readonly HandCount[]): HandCount[] {
  const last = new Map(
    counts.map((count) => [`${count.convoyId} ${count.participantId} ${count.leg}`, count]),
  );
  return [...last.values()].filter(({ counted }) => counted);
}

function heardOf(counts: readonly PhoneCount[]): Date | null {
  return counts.length === 0
    ? null
    : new Date(Math.max(...counts.map(({ receivedAt }) => receivedAt)));
}
