import { readTerms } from '#modules/accreditation/service';
import { onTerms } from '#modules/accreditation/rules';
import { orderMembers } from '#modules/delegations/rules';
import { readInOrder } from '#modules/delegations/service';
import { readPlan } from '#modules/editions/service';
import type { EditionPlan } from '#modules/editions/types';
import { listRanges } from '#modules/ranges/service';
import { readOfficers } from '#modules/stays/officers/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Convoy, Place, Seat } from '../../types.ts';
import {
  listTravellers,
  partyOf,
  refuseTravel,
  type Guest,
  type Journey,
} from '../rights/rules.ts';
import { listOfficerBadges, listPeople } from '../store.ts';
import type { Companion, Traveller } from '../types.ts';
import type { ConvoyPerson } from './types.ts';

/** Everybody a seat of a convoy is about. */
export type Company = {
  people: ConvoyPerson[];
  travellers: Traveller[];
  companions: Companion[];
  officerNames: Map<string, string>;
};

/**
 * Whom a convoy was promised to, in order of precedence, with what stands against each, and the
 * liaison officers of their delegations. An officer has a badge where somebody is registered under
 * the address of the account.
 */
export async function readCompany(
  db: Database,
  edition: EditionScope,
  convoy: Pick<Convoy, 'rangeId' | 'dayIndex'>,
  { places, seats }: { places: readonly Place[]; seats: readonly Seat[] },
): Promise<Company> {
  const plan = await readPlan(db, edition);
  const delegations = await readInOrder(db, edition, 'fr');
  const officers = await readOfficers(db, edition);
  const badges = await listOfficerBadges(
    db,
    edition,
    officers.map(({ accountId }) => accountId),
  );
  const officerBadges = new Set(badges.values());
  const idsOf = (kind: Place['kind']) =>
    places.filter((place) => place.kind === kind).map(({ id }) => id);
  const people = await listPeople(db, edition, {
    delegations: idsOf('delegation'),
    exhibitors: idsOf('exhibitor'),
    categories: idsOf('category'),
    ids: [...seats.map(({ participantId }) => participantId), ...badges.values()],
  });
  const terms = await readTerms(
    db,
    edition,
    people.map(({ id }) => id),
  );
  const guests = inPartyOrder(people).map((person): Guest => {
    const category = plan.categories.find(({ id }) => id === person.categoryId);
    const granted = category && onTerms(category, terms.get(person.id) ?? null);
    const { id, delegationId, exhibitorId, categoryId, state } = person;
    return {
      ...{ id, delegationId, exhibitorId, categoryId, vip: category?.vip ?? false },
      right: {
        isCleared: state === 'cleared',
        zones: granted?.zones ?? [],
        days: granted?.days ?? [],
      },
    };
  });
  const journey: Journey = {
    zones: await zonesOnTheWay(db, edition, plan, convoy.rangeId),
    dayIndex: convoy.dayIndex,
    places,
    // An officer is there by the delegation, and uses none of the places.
    locked: new Set(
      seats.flatMap(({ locked, participantId }) =>
        locked && !officerBadges.has(participantId) ? participantId : [],
      ),
    ),
    order: delegations.map(({ id }) => `delegation:${id}`),
  };
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  const companions = officers.flatMap(({ accountId, country, delegationIds }): Companion[] => {
    const own = delegations.filter((one) => one.country === country);
    const given = delegations.filter((one) => !own.includes(one) && delegationIds.includes(one.id));
    const parties = [...own, ...given].map(({ id }) => `delegation:${id}`);
    const guest = byId.get(badges.get(accountId) ?? '');
    const refusal = guest ? refuseTravel(guest.right, journey) : null;
    return [{ id: accountId, participantId: guest?.id ?? null, refusal, parties }];
  });
  return {
    people,
    travellers: listTravellers(guests, journey),
    companions,
    officerNames: new Map(officers.map(({ accountId, name }) => [accountId, name])),
  };
}

/** Each party's people one after the other, its head first. */
function inPartyOrder(people: readonly ConvoyPerson[]): ConvoyPerson[] {
  const parties = Map.groupBy(people, partyOf);
  return [...parties.keys()]
    .toSorted()
    .flatMap((party) => orderMembers(parties.get(party) ?? [], 'fr'));
}

/** A zone for the convoy itself where the edition has drawn one, and one of the range. */
async function zonesOnTheWay(
  db: Database,
  edition: EditionScope,
  { zones, venues }: EditionPlan,
  rangeId: string | null,
): Promise<string[][]> {
  const range = (await listRanges(db, edition)).find(({ id }) => id === rangeId);
  const isThere = (venueId: string) =>
    range
      ? venueId === range.venueId
      : venues.some(({ id, kind }) => id === venueId && kind === 'range');
  return [
    zones.filter(({ id }) => id === 'convoy').map(({ id }) => id),
    zones.filter(({ venueId }) => isThere(venueId)).map(({ id }) => id),
  ].filter((group) => group.length > 0);
}
