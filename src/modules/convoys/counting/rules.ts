import { countingLegs, type CountingLeg } from '../types.ts';
import type {
  DayCounts,
  DeviceNews,
  HandCount,
  HeadCount,
  HeadKey,
  LegCount,
  PhoneCount,
} from './types.ts';

/**
 * The head count of a convoy: a fold over whatever phones and the office have counted that day, in
 * any order.
 *
 * The latest count of a person and a leg holds. Counts of other convoys of the day count as well,
 * so that whoever comes back by another convoy is not looked for. Each leg balances: counted are
 * those expected, less the missing, and the extra, and both are named.
 */
export function countHeads(day: DayCounts): HeadCount {
  const own = new Set(day.vehicleIds);
  const latest = latestCounts(day);
  const listed = new Map(day.manifest.map((one) => [one.participantId, one.vehicleId]));
  const isOurs = (head: HeadKey) => {
    if (listed.has(head)) return true;
    const by = latest.get(head);
    return countingLegs.some((leg) => isCountedBy(by?.get(leg), own, day.convoyId));
  };
  const heads = [...new Set([...listed.keys(), ...latest.keys()])].filter(isOurs).toSorted();
  const countOf = (head: HeadKey, leg: CountingLeg | 'otherwise') => latest.get(head)?.get(leg);
  const isCounted = (head: HeadKey, leg: CountingLeg | 'otherwise') =>
    countOf(head, leg)?.counted === true;

  const wasAway = (head: HeadKey) => isCounted(head, 'out') || isCounted(head, 'there');
  const goneOtherwise = heads.filter((head) => isCounted(head, 'otherwise'));
  const expectedOn: Record<CountingLeg, (head: HeadKey) => boolean> = {
    out: (head) => listed.has(head),
    there: (head) => isCounted(head, 'out'),
    back: (head) => wasAway(head) && !isCounted(head, 'otherwise'),
    home: (head) => isCounted(head, 'back'),
  };
  const legs = legsOf((leg): LegCount => {
    const expected = heads.filter(expectedOn[leg]);
    const counted = heads.filter((head) => isCounted(head, leg));
    return {
      leg,
      expected,
      counted,
      missing: without(expected, counted),
      extra: without(counted, expected),
    };
  });

  return {
    legs,
    vehicles: day.vehicleIds.map((vehicleId) => ({
      vehicleId,
      listed: day.manifest.filter((one) => one.vehicleId === vehicleId).length,
      counted: legsOf(
        (leg) =>
          heads.filter((head) => {
            const count = countOf(head, leg);
            return count?.counted === true && count.vehicleId === vehicleId;
          }).length,
      ),
    })),
    strangers: heads.filter((head) => !listed.has(head)),
    changed: heads.flatMap((head) =>
      (['out', 'back'] as const).flatMap((leg) => {
        const planned = listed.get(head);
        const count = countOf(head, leg);
        if (!planned || !count?.counted || !count.vehicleId) return [];
        return count.vehicleId === planned
          ? []
          : [{ head, leg, listed: planned, counted: count.vehicleId }];
      }),
    ),
    goneOtherwise,
    leftBehind: heads.filter(
      (head) =>
        wasAway(head) &&
        !isCounted(head, 'back') &&
        !isCounted(head, 'home') &&
        !isCounted(head, 'otherwise'),
    ),
    devices: newsOf(day.boardings),
  };
}

/** Why the last vehicle must wait. */
export type Wait =
  /** Somebody is out there who is not aboard. */
  | { reason: 'left-behind'; heads: HeadKey[] }
  /** Nobody was counted out or at the range, so that nobody could be missed. */
  | { reason: 'never-counted' };

/**
 * Whether the last vehicle may leave the range: nobody is left behind.
 *
 * @param counts of every convoy of the day to that range: the last vehicle is the last of all
 * @returns null where it may
 */
export function refuseLastVehicle(counts: readonly HeadCount[]): Wait | null {
  const heads = [...new Set(counts.flatMap(({ leftBehind }) => leftBehind))].toSorted();
  if (heads.length > 0) return { reason: 'left-behind', heads };
  const uncounted = counts.some(
    ({ legs, goneOtherwise }) =>
      legs.out.expected.length > 0 &&
      legs.out.counted.length === 0 &&
      legs.there.counted.length === 0 &&
      goneOtherwise.length === 0,
  );
  return uncounted ? { reason: 'never-counted' } : null;
}

/** A person where the badge is known, else the badge. */
export function headOf({
  participantId,
  badgeIdx,
}: Pick<PhoneCount, 'participantId' | 'badgeIdx'>): HeadKey {
  return participantId ?? `badge:${badgeIdx}`;
}

type Count = {
  id: string;
  at: number;
  counted: boolean;
  vehicleId: string | null;
  convoyId: string | null;
};

/** The last word on each head and leg; of two at one instant the same on every machine. */
function latestCounts({
  boardings,
  byHand,
}: DayCounts): Map<HeadKey, Map<HandCount['leg'], Count>> {
  const latest = new Map<HeadKey, Map<HandCount['leg'], Count>>();
  const say = (head: HeadKey, leg: HandCount['leg'], count: Count) => {
    const legs = latest.get(head) ?? new Map<HandCount['leg'], Count>();
    latest.set(head, legs);
    const before = legs.get(leg);
    if (!before || isLater(count, before)) legs.set(leg, count);
  };
  for (const { id, at, leg, vehicleId, ...badge } of boardings)
    say(headOf(badge), leg, { id, at, vehicleId, counted: true, convoyId: null });
  for (const { participantId, leg, ...count } of byHand) say(participantId, leg, count);
  return latest;
}

function isLater(one: Count, other: Count): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}

function isCountedBy(
  count: Count | undefined,
  vehicles: ReadonlySet<string>,
  convoyId: string,
): boolean {
  if (!count?.counted) return false;
  return count.vehicleId ? vehicles.has(count.vehicleId) : count.convoyId === convoyId;
}

function legsOf<Value>(of: (leg: CountingLeg) => Value): Record<CountingLeg, Value> {
  return { out: of('out'), there: of('there'), back: of('back'), home: of('home') };
}

function without(some: readonly HeadKey[], others: readonly HeadKey[]): HeadKey[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

/** Of each phone, because one that was not heard of for an hour may hold the missing count. */
function newsOf(boardings: readonly PhoneCount[]): DeviceNews[] {
  const byDevice = Map.groupBy(boardings, ({ device }) => device);
  return [...byDevice]
    .map(([device, counts]) => ({
      device,
      oldestAt: counts.reduce((least, { at }) => Math.min(least, at), Infinity),
      newestAt: counts.reduce((most, { at }) => Math.max(most, at), -Infinity),
      heardAt: counts.reduce((most, { receivedAt }) => Math.max(most, receivedAt), -Infinity),
    }))
    .toSorted((one, other) => one.heardAt - other.heardAt || (one.device < other.device ? -1 : 1));
}
