import { headOf } from '#modules/convoys/counting/rules';
import { decideJoining, type Joining } from '#modules/convoys/rules';
import type { CountingLeg } from '#modules/convoys/types';
import type { GateState } from '#modules/gates/log/types';
import { boardingsIn, convoyView, ridersByBadge } from './convoy-view.ts';
import type { FieldOrders } from './orders.ts';
import type { BoardAnswer, ReadBadge } from './types.ts';

/** One badge at the door of a vehicle, for one of the four counts. */
export type BoardQuestion = {
  badge: ReadBadge;
  vehicleId: string;
  leg: CountingLeg;
  /** ms UTC. */
  at: number;
};

/**
 * What a badge means at the door of a vehicle. Only the way out asks for a right and for the
 * manifest's vehicle; on the others nobody is left standing for a rule, and a dead badge is told.
 *
 * @returns everything of the answer that does not depend on what is written then
 */
export function decideBoarding(
  orders: Pick<FieldOrders, 'convoys'>,
  log: GateState,
  { badge, vehicleId, leg, at }: BoardQuestion,
): Omit<BoardAnswer, 'event'> {
  const own = orders.convoys.find(({ vehicles }) => vehicles.some(({ id }) => id === vehicleId));
  const ofDay = orders.convoys.filter(({ dayIndex }) => dayIndex === own?.dayIndex);
  const rider = ridersByBadge(ofDay).get(badge.idx);
  const head = headOf({ participantId: rider?.participantId ?? null, badgeIdx: badge.idx });
  const boardings = boardingsIn(ofDay, log).filter((boarding) => headOf(boarding) === head);
  const before = boardings.findLast((boarding) => boarding.leg === leg);
  const answer = {
    ...{ at, leg, vehicleId, badge, refusal: badge.refusal, joining: null },
    person: rider ? { name: rider.name, party: rider.party, country: rider.country } : null,
    seated: rider ?? null,
  };

  if (before?.vehicleId === vehicleId) return { ...answer, verdict: 'already' };
  if (before) return { ...answer, seated: whereIs(before.vehicleId), verdict: 'counted-elsewhere' };
  if (badge.refusal) return { ...answer, verdict: 'no-right' };

  const wasCounted = boardings.length > 0;
  if (!rider && (leg === 'out' || !wasCounted)) return { ...answer, verdict: 'not-listed' };
  const hasSeat = leg === 'out' || leg === 'back';
  if (rider && hasSeat && rider.vehicleId !== vehicleId && !wasAboard(vehicleId))
    return { ...answer, verdict: 'other-vehicle' };

  const joining = leg === 'out' ? joiningOf(own?.id ?? '') : null;
  if (joining) return { ...answer, joining, verdict: 'late' };
  return { ...answer, verdict: 'aboard' };

  /** Who came out in a vehicle may go back in it, whatever the manifest says. */
  function wasAboard(id: string): boolean {
    return leg === 'back' && boardings.some((boarding) => boarding.vehicleId === id);
  }

  function whereIs(id: string): BoardAnswer['seated'] {
    for (const { id: convoyId, code: convoyCode, vehicles } of ofDay) {
      const vehicle = vehicles.find((one) => one.id === id);
      const seat = rider?.seat ?? 0;
      if (vehicle) return { convoyId, convoyCode, vehicleId: id, vehicleCode: vehicle.code, seat };
    }
    return null;
  }

  /** Null while the convoy stands there, whatever the hour. */
  function joiningOf(convoyId: string): Joining | null {
    const view = convoyView({ convoys: ofDay }, log, convoyId);
    if (!view || view.departedOut === null) return null;
    const next = ofDay.map(({ vehicles, manifest, ...convoy }) => ({
      ...convoy,
      seatsFree: vehicles.reduce((seats, vehicle) => seats + vehicle.seats, 0) - manifest.length,
    }));
    const departsAt = new Date(view.departedOut);
    const joining = decideJoining({ ...view.order, departsAt }, new Date(at), next);
    return joining.joins === 'this' ? null : joining;
  }
}
