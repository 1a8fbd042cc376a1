import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { listRanges, readGround } from '#modules/ranges/service';
import type { RangeGround } from '#modules/ranges/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { checkConvoy, doOverlap } from '../checking/rules.ts';
import type { Checked, Warning } from '../checking/types.ts';
import { findHeldSeats } from '../seating/held/rules.ts';
import { readCompany, type Company } from '../seating/people/service.ts';
import { partyOf } from '../seating/rights/rules.ts';
import { splitOf } from '../seating/rules.ts';
import { listPlaces, listSeats } from '../seating/store.ts';
import type { HeldSeat, NoSeat, SplitParty } from '../seating/types.ts';
import { listConvoys, listRoutes } from '../store.ts';
import { expectArrival, measureStretches } from '../timing/rules.ts';
import { readPassages } from '../timing/service.ts';
import type { Expectation, Passage } from '../timing/types.ts';
import type { Convoy, Place, Seat, Vehicle } from '../types.ts';
import { listVehicles } from '../vehicles/store.ts';
import type { MeasuredRoute } from './types.ts';

/** All convoys of an edition with what belongs to them, read once. */
export type Gathered = {
  plan: EditionPlan;
  convoys: Convoy[];
  routes: MeasuredRoute[];
  vehicles: Vehicle[];
  seats: Seat[];
  places: (Place & { convoyId: string })[];
  passages: Passage[];
  grounds: RangeGround[];
};

export async function gather(db: Database, edition: EditionScope): Promise<Gathered> {
  const [plan, convoys, routes, vehicles, seats, places, ranges] = await Promise.all([
    readPlan(db, edition),
    listConvoys(db, edition),
    listRoutes(db, edition),
    listVehicles(db, edition),
    listSeats(db, edition),
    listPlaces(db, edition),
    listRanges(db, edition),
  ]);
  const passages = await readPassages(db, edition, convoys, routes);
  const grounds = await Promise.all(ranges.map(({ id }) => readGround(db, edition, id)));
  return {
    ...{ plan, convoys, vehicles, seats, places, passages, grounds },
    routes: routes.map((route) => {
      const riding = new Set(
        convoys.flatMap(({ id, routeId }) => (routeId === route.id ? id : [])),
      );
      const seen = passages.filter(({ convoyId }) => riding.has(convoyId));
      const codes = route.points.map(({ code }) => code);
      return { ...route, stretches: measureStretches(codes, seen) };
    }),
  };
}

/** What follows from the seats of a convoy as they stand. */
export type Standing = {
  company: Company;
  held: HeldSeat[];
  officersWithout: string[];
  without: { participantId: string; reason: NoSeat | 'not-seated' }[];
  split: SplitParty[];
};

/**
 * How a convoy is seated: whoever was promised a place and has no seat, with the reason, or
 * `not-seated` where there is none and nobody has given the seats out yet.
 */
export async function standingOf(
  db: Database,
  edition: EditionScope,
  convoy: Convoy,
  gathered: Pick<Gathered, 'vehicles' | 'seats' | 'places'>,
): Promise<Standing> {
  const ofConvoy = <One extends { convoyId: string }>(all: readonly One[]) =>
    all.filter(({ convoyId }) => convoyId === convoy.id);
  const seats = ofConvoy(gathered.seats);
  const vehicles = ofConvoy(gathered.vehicles);
  const company = await readCompany(db, edition, convoy, {
    ...{ places: ofConvoy(gathered.places), seats },
  });
  const parties = new Map(company.people.map((person) => [person.id, partyOf(person)]));
  const { held, without: officersWithout } = findHeldSeats(vehicles, seats, {
    ...{ companions: company.companions, partyOf: (id: string) => parties.get(id) },
  });
  const seated = new Set(seats.map(({ participantId }) => participantId));
  return {
    company,
    held,
    officersWithout: officersWithout.map((id) => company.officerNames.get(id) ?? ''),
    without: company.travellers.flatMap(({ id, refusal }) =>
      seated.has(id) ? [] : [{ participantId: id, reason: refusal ?? ('not-seated' as const) }],
    ),
    split: splitOf(company, vehicles, seats),
  };
}

export function expectedOf(
  convoy: Convoy,
  { routes, passages }: Pick<Gathered, 'routes' | 'passages'>,
): { out: Expectation; back: Expectation } {
  const route = routes.find(({ id }) => id === convoy.routeId);
  const way = {
    points: route?.points.map(({ code }) => code) ?? [],
    passages: passages.filter(({ convoyId }) => convoyId === convoy.id),
    stretches: route?.stretches ?? [],
  };
  const planned = (from: Date, to: Date) => ({
    departsAt: from.getTime(),
    arrivesAt: to.getTime(),
  });
  const { departsAt, arrivesAt, returnsAt, homeAt } = convoy;
  return {
    out: expectArrival({ ...way, heading: 'out', planned: planned(departsAt, arrivesAt) }),
    back: expectArrival({ ...way, heading: 'back', planned: planned(returnsAt, homeAt) }),
  };
}

export function warningsOf(
  convoy: Convoy,
  { plan, convoys, routes, vehicles, grounds }: Gathered,
  { without, officersWithout, split }: Standing,
): Warning[] {
  const route = routes.find(({ id }) => id === convoy.routeId);
  const out = route?.stretches.filter(({ heading }) => heading === 'out') ?? [];
  const isMeasured = out.length > 0 && out.every(({ minutes }) => minutes !== null);
  const meeting = convoys.filter(
    (one) => one.id !== convoy.id && one.state !== 'cancelled' && doOverlap(one, convoy),
  );
  return checkConvoy({
    ...{ convoy, vehicles: vehicles.filter(({ convoyId }) => convoyId === convoy.id) },
    route: { km: route?.km ?? null },
    open: openHours(convoy, { plan, grounds }),
    measuredMinutes: isMeasured ? out.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) : null,
    others: vehicles.flatMap(({ convoyId, plate }) => {
      const other = meeting.find(({ id }) => id === convoyId);
      return other ? [{ convoy: other.code, plate }] : [];
    }),
    withoutSeat: without.filter(({ reason }) => reason === 'not-seated' || reason === 'convoy-full')
      .length,
    officersWithoutSeat: officersWithout.length,
    splitParties: split.filter(({ why }) => why !== 'car').length,
  });
}

/** The windows of the whole range that day, else the hours of the edition's day. */
function openHours(
  { rangeId, dayIndex }: Convoy,
  { plan, grounds }: Pick<Gathered, 'plan' | 'grounds'>,
): Checked['open'] {
  const day = plan.days.find(({ index }) => index === dayIndex);
  if (!day) return [];
  const windows = grounds
    .find(({ range }) => range.id === rangeId)
    ?.windows.filter(
      ({ opens, featureId, startsAt }) =>
        opens && featureId === null && isNear(startsAt, day.opensAt),
    );
  return windows && windows.length > 0
    ? windows
    : [{ startsAt: day.opensAt, endsAt: day.closesAt }];
}

/** A window of the same local day begins within half a day of its opening. */
function isNear(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) < 12 * 3_600_000;
}
