import { countHeads, refuseLastVehicle, type Wait } from '#modules/convoys/counting/rules';
import type { HeadCount, HeadKey, PhoneCount } from '#modules/convoys/counting/types';
import { countingLegs } from '#modules/convoys/types';
import { passageIdOf } from '#modules/gates/log/meaning';
import type { EventRef, GateState } from '#modules/gates/log/types';
import { heardOf } from './heard.ts';
import type { FieldConvoy, FieldOrders } from './orders.ts';
import type { Seated } from './types.ts';

/** `name` is null where this device is not told it. */
export type Rider = FieldConvoy['manifest'][number] & { name: string | null };

/** One convoy as this phone knows it: its orders, and what every phone has told that was heard. */
export type ConvoyView = {
  order: FieldConvoy;
  count: HeadCount;
  /** Words of the way, the newest last: `departed/out`, `at/<point>`. */
  said: { word: string; at: number; event: EventRef }[];
  /** ms UTC at which it has left; null while it has not. */
  departedOut: number | null;
  departedBack: number | null;
};

export function convoyView(
  { convoys }: Pick<FieldOrders, 'convoys'>,
  log: GateState,
  convoyId: string,
): ConvoyView | undefined {
  const order = convoys.find(({ id }) => id === convoyId);
  if (!order) return undefined;
  const ofDay = convoys.filter(({ dayIndex }) => dayIndex === order.dayIndex);
  const said = heardOf(log, 'word', new Set([convoyId])).map(({ reason, hlc, device, seq }) => ({
    ...{ word: reason ?? '', at: hlc.ms, event: { device, seq } },
  }));
  const lastAt = (word: string) => said.findLast((one) => one.word === word)?.at ?? null;
  return {
    order,
    count: countHeads({
      convoyId,
      vehicleIds: order.vehicles.map(({ id }) => id),
      manifest: order.manifest,
      boardings: boardingsIn(ofDay, log),
      byHand: ofDay.flatMap(({ byHand }) => byHand),
    }),
    said,
    departedOut: lastAt('departed/out'),
    departedBack: lastAt('departed/back'),
  };
}

/**
 * Why a convoy may not leave the range yet: of its own people somebody is not aboard, or it is the
 * last of the day and anybody is missing. Null where it may.
 */
export function refuseReturn(
  orders: Pick<FieldOrders, 'convoys'>,
  log: GateState,
  convoyId: string,
): Wait | null {
  const view = convoyView(orders, log, convoyId);
  if (!view) return null;
  const { dayIndex, rangeId } = view.order;
  const others = orders.convoys
    .filter((one) => one.dayIndex === dayIndex && one.rangeId === rangeId && one.id !== convoyId)
    .flatMap(({ id }) => convoyView(orders, log, id) ?? []);
  const isLast = others.every(({ departedBack }) => departedBack !== null);
  return refuseLastVehicle([view.count, ...(isLast ? others.map(({ count }) => count) : [])]);
}

/** Who rides where, by the badge as it was printed when the orders were written. */
export function ridersByBadge(convoys: readonly FieldConvoy[]): Map<number, Rider & Seated> {
  const riders = convoys.flatMap(({ id: convoyId, code: convoyCode, vehicles, manifest, names }) =>
    manifest.flatMap((rider) => {
      const vehicle = vehicles.find(({ id }) => id === rider.vehicleId);
      if (rider.badgeIdx === null || !vehicle) return [];
      const name = names[rider.participantId] ?? null;
      const seated = { convoyId, convoyCode, vehicleCode: vehicle.code };
      return [[rider.badgeIdx, { ...rider, name, ...seated }] as const];
    }),
  );
  return new Map(riders);
}

/** A head of the count as it is shown: a rider of a manifest of the day, or nobody known here. */
export function riderOf(
  convoys: readonly FieldConvoy[],
  head: HeadKey,
): (Rider & { convoyCode: string; vehicleCode: string }) | undefined {
  for (const { code: convoyCode, vehicles, manifest, names } of convoys) {
    const rider = manifest.find(({ participantId }) => participantId === head);
    const vehicle = vehicles.find(({ id }) => id === rider?.vehicleId);
    const name = names[head] ?? null;
    if (rider) return { ...rider, name, convoyCode, vehicleCode: vehicle?.code ?? '' };
  }
  return undefined;
}

/** Number of the badge behind a head that no manifest knows: `badge:<idx>`. */
export function badgeOfHead(head: HeadKey): number | null {
  const [, idx] = /^badge:(\d+)$/.exec(head) ?? [];
  return idx === undefined ? null : Number(idx);
}

/** The badges that phones have read at the doors of these convoys. */
export function boardingsIn(convoys: readonly FieldConvoy[], log: GateState): PhoneCount[] {
  const vehicles = new Set(convoys.flatMap((one) => one.vehicles.map(({ id }) => id)));
  const riders = ridersByBadge(convoys);
  return heardOf(log, 'board', vehicles).flatMap((event) => {
    const leg = countingLegs.find((one) => one === event.reason);
    if (!leg || !event.badge) return [];
    const { idx } = event.badge;
    return [
      {
        ...{ id: passageIdOf(event), vehicleId: event.gateId, leg, badgeIdx: idx },
        participantId: riders.get(idx)?.participantId ?? null,
        ...{ at: event.hlc.ms, device: event.device, receivedAt: event.hlc.ms },
      },
    ];
  });
}
