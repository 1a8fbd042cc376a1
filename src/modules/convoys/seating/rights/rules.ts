import type { Place } from '../../types.ts';
import type { NoSeat, RightRefusal, Traveller } from '../types.ts';

/** What clearance and category open to somebody. */
export type Right = { isCleared: boolean; zones: readonly string[]; days: readonly number[] };

/** Somebody of the edition, in the order in which their party is received. */
export type Guest = {
  id: string;
  delegationId: string | null;
  exhibitorId: string | null;
  categoryId: string;
  vip: boolean;
  right: Right;
};

export type Journey = {
  /** Of each group one must be allowed to enter a zone: those of the convoy, those of the range. */
  zones: readonly (readonly string[])[];
  dayIndex: number;
  places: readonly Place[];
  /** Those who were given a seat by hand use the places of their party first. */
  locked: ReadonlySet<string>;
  /** Keys of parties in order of precedence; those that are not in it come after them. */
  order: readonly string[];
};

/**
 * Whether somebody may travel at all, whatever their party was promised: they are cleared, may
 * enter where the convoy leads, and on its day. What is hardest to cure is told.
 */
export function refuseTravel(
  { isCleared, zones, days }: Right,
  journey: Pick<Journey, 'zones' | 'dayIndex'>,
): RightRefusal | null {
  if (!isCleared) return 'not-cleared';
  if (journey.zones.some((group) => !group.some((zone) => zones.includes(zone))))
    return 'zone-not-granted';
  return days.includes(journey.dayIndex) ? null : 'day-not-granted';
}

/**
 * Everybody a convoy was promised to, with what stands against their seat. A place names a
 * delegation, an exhibitor or a category; somebody of several uses the narrowest, in that order.
 * Who is not invited is not in the list, but for those who sit there by hand.
 *
 * @param guests each party's in its own order, the head first
 */
export function listTravellers(guests: readonly Guest[], journey: Journey): Traveller[] {
  const invited = guests.flatMap((guest) => {
    const place = placeOf(guest, journey.places);
    return place || journey.locked.has(guest.id) ? [{ guest, place }] : [];
  });
  const parties = [...new Set(invited.map(({ guest }) => partyOf(guest)))].toSorted(
    (one, other) => rankIn(journey.order, one) - rankIn(journey.order, other),
  );
  const used = new Map<string, number>();
  const first = invited.toSorted(
    (one, other) =>
      Number(journey.locked.has(other.guest.id)) - Number(journey.locked.has(one.guest.id)),
  );
  const refusals = new Map(
    first.map(({ guest, place }) => [guest.id, refuse(guest, place, { journey, used })]),
  );
  const orders = new Map<string, number>();
  return invited.map(({ guest }) => {
    const party = partyOf(guest);
    const order = orders.get(party) ?? 0;
    orders.set(party, order + 1);
    const { id, vip } = guest;
    return {
      id,
      party,
      rank: parties.indexOf(party),
      order,
      vip,
      refusal: refusals.get(id) ?? null,
    };
  });
}

/** Whom somebody is kept together with. */
export function partyOf({
  delegationId,
  exhibitorId,
  categoryId,
}: Pick<Guest, 'delegationId' | 'exhibitorId' | 'categoryId'>): string {
  if (delegationId) return `delegation:${delegationId}`;
  return exhibitorId ? `exhibitor:${exhibitorId}` : `category:${categoryId}`;
}

function placeOf(guest: Guest, places: readonly Place[]): Place | undefined {
  const { delegationId: delegation, exhibitorId: exhibitor, categoryId: category } = guest;
  const ids = { delegation, exhibitor, category };
  return (['delegation', 'exhibitor', 'category'] as const)
    .map((kind) => places.find((one) => one.kind === kind && one.id === ids[kind]))
    .find((one) => one !== undefined);
}

function refuse(
  guest: Guest,
  place: Place | undefined,
  { journey, used }: { journey: Journey; used: Map<string, number> },
): NoSeat | null {
  const refusal = refuseTravel(guest.right, journey);
  if (refusal) return refusal;
  if (!place) return 'not-invited';
  const key = `${place.kind}:${place.id}`;
  const before = used.get(key) ?? 0;
  if (place.places !== null && before >= place.places) return 'places-used';
  used.set(key, before + 1);
  return null;
}

function rankIn(order: readonly string[], party: string): number {
  const place = order.indexOf(party);
  return place < 0 ? order.length : place;
}
