import { badgeCode } from '#modules/badges/rules';
import { reachOf, readDelegationsWithin } from '#modules/stays/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { isAllowed, type Actor } from '#platform/permissions';
import { refuseLastVehicle } from '../counting/rules.ts';
import { countDay, countsOfRange } from '../counting/service.ts';
import type { HeadCount } from '../counting/types.ts';
import type { ConvoyPerson } from '../seating/people/types.ts';
import { mayNamePassengers } from '../permissions.ts';
import { partyOf } from '../seating/rights/rules.ts';
import { listPeople } from '../seating/store.ts';
import { decideJoining } from '../rules.ts';
import type { Convoy } from '../types.ts';
import { passengerSeats } from '../vehicles/service.ts';
import { expectedOf, gather, standingOf, warningsOf, type Gathered } from './gathered.ts';
import { narrowView, ridesWith } from './rules.ts';
import type { ConvoyBoard, ConvoyReach, ConvoySummary, ConvoyView, PersonView } from './types.ts';

/** All of it, but for a liaison officer, who sees the delegations entrusted to them, and a gate, which sees no names. */
export async function readReach(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<ConvoyReach> {
  const reach = reachOf(actor);
  const names = isAllowed(actor, mayNamePassengers);
  if (reach.country === null) return { delegations: null, names };
  const within = await readDelegationsWithin(db, edition, reach);
  return { delegations: within.map(({ id }) => id), names };
}

/** Every convoy a reader may see, with its routes as they were measured. */
export async function readBoard(
  db: Database,
  edition: EditionScope,
  reach: ConvoyReach,
  at: Date,
): Promise<ConvoyBoard> {
  const gathered = await gather(db, edition);
  const shown = gathered.convoys.filter((convoy) => ridesWith(convoy.id, gathered, reach));
  const counts = await countDays(db, edition, shown);
  const convoys: ConvoySummary[] = [];
  for (const convoy of shown)
    convoys.push(await summarise(db, edition, convoy, { gathered, reach, counts }));
  const { plan, routes, grounds } = gathered;
  return {
    ...{ timeZone: plan.edition.timeZone, at, convoys },
    days: plan.days.map(({ index, date }) => ({ index, date })),
    routes,
    ranges: grounds.map(({ range: { id, name } }) => ({ id, name })),
  };
}

/**
 * One convoy with everything aboard.
 *
 * @throws AppError `convoy.unknown`, also for one that takes nobody the reader may see
 */
export async function readView(
  db: Database,
  edition: EditionScope,
  reach: ConvoyReach,
  { id, at, locale }: { id: string; at: Date; locale: Locale },
): Promise<ConvoyView> {
  const gathered = await gather(db, edition);
  const { plan, convoys, routes, grounds } = gathered;
  const convoy = convoys.find((one) => one.id === id);
  if (!convoy || !ridesWith(id, gathered, reach)) throw new AppError('convoy.unknown', { id });

  const standing = await standingOf(db, edition, convoy, gathered);
  const counts = await countDay(db, edition, convoy.dayIndex);
  const count = counts.get(id);
  if (!count) throw new AppError('convoy.unknown', { id });
  const people = await namePeople(db, edition, standing.company.people, count);
  const ground = grounds.find(({ range }) => range.id === convoy.rangeId);
  const names = new Map([
    ...people.map(({ party, partyName }) => [party, partyName] as const),
    ...plan.categories.map((one) => [`category:${one.id}`, inLanguage(one.name, locale)] as const),
  ]);
  const view: ConvoyView = {
    ...{ timeZone: plan.edition.timeZone, at, convoy, people, count },
    route: routes.find((one) => one.id === convoy.routeId) ?? null,
    range: ground ? { id: ground.range.id, name: ground.range.name } : null,
    channels: ground?.channels ?? [],
    vehicles: vehiclesOf(convoy, gathered, standing),
    without: standing.without,
    officersWithout: standing.officersWithout,
    split: standing.split,
    places: gathered.places.flatMap(({ convoyId, ...place }) =>
      convoyId === id ? [{ ...place, name: names.get(`${place.kind}:${place.id}`) ?? null }] : [],
    ),
    wait: refuseLastVehicle(countsOfRange(convoys, convoy, counts)),
    passages: gathered.passages.filter(({ convoyId }) => convoyId === id),
    expected: expectedOf(convoy, gathered),
    warnings: warningsOf(convoy, gathered, standing),
    joining: decideJoining(convoy, at, withFreeSeats(gathered)),
  };
  return narrowView(view, reach);
}

/** Seats that are kept for officers count as free here: whoever is late takes what there is. */
function withFreeSeats({ convoys, vehicles, seats }: Gathered) {
  const inConvoy = (id: string) => (one: { convoyId: string }) => one.convoyId === id;
  return convoys.map((convoy) => ({
    ...convoy,
    seatsFree:
      passengerSeats(vehicles.filter(inConvoy(convoy.id))) -
      seats.filter(inConvoy(convoy.id)).length,
  }));
}

function vehiclesOf(
  convoy: Convoy,
  { vehicles, seats }: Gathered,
  { held, company }: Awaited<ReturnType<typeof standingOf>>,
): ConvoyView['vehicles'] {
  return vehicles
    .filter(({ convoyId }) => convoyId === convoy.id)
    .map((vehicle) => {
      const riders = seats.filter(({ vehicleId }) => vehicleId === vehicle.id);
      const kept = held.filter(({ vehicleId }) => vehicleId === vehicle.id);
      return {
        ...vehicle,
        riders: riders.map(({ participantId, seat, locked }) => ({ participantId, seat, locked })),
        held: kept.map(({ seat, companionId }) => ({
          ...{ seat, officer: company.officerNames.get(companionId) ?? '' },
        })),
        free: passengerSeats([vehicle]) - riders.length - kept.length,
      };
    });
}

type Known = {
  gathered: Gathered;
  reach: ConvoyReach;
  counts: ReadonlyMap<string, HeadCount>;
};

async function summarise(
  db: Database,
  edition: EditionScope,
  convoy: Convoy,
  { gathered, reach, counts }: Known,
): Promise<ConvoySummary> {
  const standing = await standingOf(db, edition, convoy, gathered);
  const vehicles = gathered.vehicles.filter(({ convoyId }) => convoyId === convoy.id);
  const isWhole = reach.delegations === null;
  return {
    ...convoy,
    vehicles: vehicles.length,
    seats: passengerSeats(vehicles),
    taken: gathered.seats.filter(({ convoyId }) => convoyId === convoy.id).length,
    held: standing.held.length,
    withoutSeat: isWhole ? standing.without.length : 0,
    warnings: isWhole ? warningsOf(convoy, gathered, standing) : [],
    expected: expectedOf(convoy, gathered),
    leftBehind: isWhole ? (counts.get(convoy.id)?.leftBehind.length ?? 0) : 0,
  };
}

async function countDays(
  db: Database,
  edition: EditionScope,
  convoys: readonly Convoy[],
): Promise<Map<string, HeadCount>> {
  const days = [...new Set(convoys.map(({ dayIndex }) => dayIndex))];
  const counts = new Map<string, HeadCount>();
  for (const day of days)
    for (const [id, count] of await countDay(db, edition, day)) counts.set(id, count);
  return counts;
}

/** Whoever has a seat, was promised one, or was counted. */
async function namePeople(
  db: Database,
  edition: EditionScope,
  company: readonly ConvoyPerson[],
  { strangers, leftBehind, legs }: HeadCount,
): Promise<PersonView[]> {
  const known = new Set(company.map(({ id }) => id));
  const counted = Object.values(legs).flatMap((leg) => leg.counted);
  const others = [...new Set([...strangers, ...leftBehind, ...counted])].filter(
    (head) => !known.has(head) && !head.startsWith('badge:'),
  );
  const nobody = { delegations: [], exhibitors: [], categories: [] };
  const strange =
    others.length > 0 ? await listPeople(db, edition, { ...nobody, ids: others }) : [];
  return [...company, ...strange].map((person) => ({
    id: person.id,
    name: [person.rank ?? person.title, person.givenNames, person.familyName]
      .filter(Boolean)
      .join(' '),
    country: person.country,
    party: partyOf(person),
    partyName: person.delegationName ?? person.exhibitorName,
    badge:
      person.badgeIdx === null
        ? null
        : badgeCode({ idx: person.badgeIdx, generation: person.badgeGeneration ?? 0 }),
    leads: person.headsDelegation,
  }));
}
