import { byPrecedence } from '../riders/rules.ts';
import type { Anchors, Rider, Room } from '../types.ts';

type Party = { party: string; size: number; anchor: string | undefined };
/** How many of a party ride where, the head's vehicle first. */
type Allocation = Map<string, { vehicleId: string; count: number }[]>;
type Free = Map<string, number>;

/** Far more than a real column needs, and still some milliseconds. */
const LONGEST_SEARCH = 20_000;

/**
 * Puts parties into vehicles so that each rides in one: in order of precedence down the column
 * where that works, else in any order that does. Where none does, parties are split into as few
 * parts as can be found. Cars take somebody only when no other seat is left.
 *
 * Expects a seat for everybody.
 */
export function placeTogether(
  riders: readonly Rider[],
  rooms: readonly Room[],
  anchors: Anchors,
): Map<string, string> {
  const sorted = riders.toSorted(byPrecedence);
  const groups = Map.groupBy(sorted, ({ party }) => party);
  const parties = [...groups].map(([party, { length: size }]) => ({
    ...{ party, size, anchor: anchors.get(party) },
  }));
  const open = openRooms(rooms, riders.length);
  const bySize = parties.toSorted((one, other) => other.size - one.size);
  const allocation =
    downTheColumn(parties, open) ??
    searchWhole(bySize, open) ??
    fewestParts([bySize, parties], open);

  const vehicleOf = new Map<string, string>();
  for (const [party, members] of groups) {
    const seats = (allocation.get(party) ?? []).flatMap(({ vehicleId, count }) =>
      Array.from({ length: count }, () => vehicleId),
    );
    for (const [index, { id }] of members.entries()) {
      const vehicleId = seats[index];
      if (vehicleId) vehicleOf.set(id, vehicleId);
    }
  }
  return vehicleOf;
}

/** Coaches and minibuses; cars as well once these do not hold everybody. */
function openRooms(rooms: readonly Room[], people: number): Room[] {
  const large = rooms.filter(({ kind, free }) => kind !== 'car' && free > 0);
  if (large.reduce((sum, { free }) => sum + free, 0) >= people) return large;
  return [...large, ...rooms.filter(({ kind, free }) => kind === 'car' && free > 0)];
}

function downTheColumn(parties: readonly Party[], rooms: readonly Room[]): Allocation | null {
  const free = freeIn(rooms);
  const allocation: Allocation = new Map();
  for (const { party, size, anchor } of parties) {
    const vehicleId = anchorFirst([...free.keys()], anchor).find(
      (id) => (free.get(id) ?? 0) >= size,
    );
    if (!vehicleId) return null;
    take(allocation, free, { party, vehicleId, count: size });
  }
  return allocation;
}

/** Looks for a place for each party, the largest first and the tightest first; null where there is none. */
function searchWhole(parties: readonly Party[], rooms: readonly Room[]): Allocation | null {
  const free = freeIn(rooms);
  const chosen: string[] = [];
  let left = LONGEST_SEARCH;

  const place = (index: number): boolean => {
    const one = parties[index];
    if (!one) return true;
    if ((left -= 1) < 0) return false;
    const tried = new Set<number>();
    for (const id of tightestFirst(free, one)) {
      const room = free.get(id) ?? 0;
      // Two vehicles with the same room are one and the same to whoever comes next.
      if (tried.has(room) && id !== one.anchor) continue;
      tried.add(room);
      free.set(id, room - one.size);
      chosen[index] = id;
      if (place(index + 1)) return true;
      free.set(id, room);
    }
    return false;
  };
  if (!place(0)) return null;
  return new Map(
    parties.map(({ party, size }, index) => [
      party,
      [{ vehicleId: chosen[index] ?? '', count: size }],
    ]),
  );
}

function fewestParts(orders: readonly (readonly Party[])[], rooms: readonly Room[]): Allocation {
  const tried = orders.map((parties) => splitWhereNeeded(parties, rooms));
  const parts = (allocation: Allocation) =>
    [...allocation.values()].reduce((sum, { length }) => sum + length, 0);
  return tried.toSorted((one, other) => parts(one) - parts(other))[0] ?? new Map();
}

function splitWhereNeeded(parties: readonly Party[], rooms: readonly Room[]): Allocation {
  const free = freeIn(rooms);
  const allocation: Allocation = new Map();
  for (const one of parties) {
    const [tightest] = tightestFirst(free, one);
    let left = one.size;
    const largest = [...free.keys()].toSorted((a, b) => (free.get(b) ?? 0) - (free.get(a) ?? 0));
    const ways = tightest ? [tightest] : anchorFirst(largest, one.anchor);
    for (const vehicleId of ways) {
      const count = Math.min(left, free.get(vehicleId) ?? 0);
      if (count > 0) take(allocation, free, { party: one.party, vehicleId, count });
      left -= count;
    }
  }
  return allocation;
}

/** Vehicles that hold the whole party, that of its fellows first, then those it fills best. */
function tightestFirst(free: Free, { size, anchor }: Party): string[] {
  const holding = [...free].filter(([, room]) => room >= size);
  const ids = holding.toSorted(([, one], [, other]) => one - other).map(([id]) => id);
  return anchorFirst(ids, anchor);
}

function anchorFirst(ids: readonly string[], anchor: string | undefined): string[] {
  return [...ids.filter((id) => id === anchor), ...ids.filter((id) => id !== anchor)];
}

function freeIn(rooms: readonly Room[]): Free {
  return new Map(rooms.map(({ id, free }) => [id, free]));
}

function take(
  allocation: Allocation,
  free: Free,
  { party, vehicleId, count }: { party: string; vehicleId: string; count: number },
): void {
  free.set(vehicleId, (free.get(vehicleId) ?? 0) - count);
  allocation.set(party, [...(allocation.get(party) ?? []), { vehicleId, count }]);
}
