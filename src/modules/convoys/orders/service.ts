import { readPlan } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listPeople, listSeats } from '../seating/store.ts';
import { listConvoys, listRoutes } from '../store.ts';
import type { Convoy } from '../types.ts';
import { listVehicles } from '../vehicles/store.ts';
import type { ConvoyOrder } from './types.ts';

/** Convoys that are published, for phones that count heads without a network. */
export async function readConvoyOrders(
  db: Database,
  edition: EditionScope,
): Promise<ConvoyOrder[]> {
  const convoys = (await listConvoys(db, edition)).filter(({ state }) => state === 'published');
  if (convoys.length === 0) return [];
  const ids = convoys.map(({ id }) => id);
  const { days } = await readPlan(db, edition);
  const routes = await listRoutes(db, edition);
  const vehicles = await listVehicles(db, edition, ids);
  const seats = await listSeats(db, edition, ids);
  const nobody = { delegations: [], exhibitors: [], categories: [] };
  const people = await listPeople(db, edition, {
    ...nobody,
    ids: seats.map(({ participantId }) => participantId),
  });
  const byId = new Map(people.map((person) => [person.id, person]));

  return convoys.map((convoy) => {
    const own = seats.filter(({ convoyId }) => convoyId === convoy.id);
    return {
      ...headOf(convoy),
      date: days.find(({ index }) => index === convoy.dayIndex)?.date ?? '',
      points: routes.find(({ id }) => id === convoy.routeId)?.points ?? [],
      vehicles: vehicles
        .filter(({ convoyId }) => convoyId === convoy.id)
        .map(({ id, code, kind, place, plate, seats: count, callSign }) => ({
          ...{ id, code, kind, place, plate, seats: count, callSign },
        })),
      manifest: own.flatMap(({ participantId, vehicleId, seat }) => {
        const person = byId.get(participantId);
        if (!person) return [];
        const { badgeIdx, country, delegationName, exhibitorName, headsDelegation } = person;
        const party = delegationName ?? exhibitorName;
        return [
          { participantId, vehicleId, seat, badgeIdx, country, party, leads: headsDelegation },
        ];
      }),
      names: Object.fromEntries(
        own.flatMap(({ participantId }) => {
          const person = byId.get(participantId);
          return person ? [[participantId, `${person.givenNames} ${person.familyName}`]] : [];
        }),
      ),
    };
  });
}

function headOf(convoy: Convoy) {
  const { id, code, dayIndex, rangeId, meetingPoint, lateMinutes, lateRule, state } = convoy;
  const { meetAt, departsAt, arrivesAt, returnsAt, homeAt } = convoy;
  return {
    ...{ id, code, dayIndex, rangeId, meetingPoint, lateMinutes, lateRule, state },
    ...{ meetAt, departsAt, arrivesAt, returnsAt, homeAt },
  };
}
