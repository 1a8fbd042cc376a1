import {
  forbidSooner,
  forbidTogether,
  noSeparations,
  type Separations,
} from '../core/separations.ts';
import type { Project } from '../types.ts';

/** A project in whole numbers: activities by their place, times from zero. */
export type ProjectModel = {
  count: number;
  resources: number;
  duration: Int32Array;
  /** Of `activity * resources + resource`. */
  demand: Int32Array;
  capacity: Int32Array;
  before: readonly Int32Array[];
  after: readonly Int32Array[];
  /** Every activity after all that come before it. */
  order: Int32Array;
  /** Earliest beginning, and the least time from the beginning of an activity to the end of all. */
  head: Int32Array;
  tail: Int32Array;
  /** Order, and pairs that ask for more than there is of something. */
  apart: Separations;
  /** No schedule needs longer. */
  horizon: number;
};

/** Throws where the order is a circle or an activity asks for more than there ever is. */
export function projectModel({ activities, capacities }: Project): ProjectModel {
  const count = activities.length;
  const resources = capacities.length;
  const duration = Int32Array.from(activities, (activity) => activity.duration);
  const demand = Int32Array.from(
    activities.flatMap(({ demands }) => capacities.map((_, resource) => demands[resource] ?? 0)),
  );
  const after = activities.map(({ successors }) => Int32Array.from(new Set(successors)));
  const lists: number[][] = activities.map(() => []);
  for (const [activity, successors] of after.entries())
    for (const later of successors) lists[later]?.push(activity);
  const before = lists.map((list) => Int32Array.from(list));
  const order = orderOf(before, after);
  for (let activity = 0; activity < count; activity++)
    for (let resource = 0; resource < resources; resource++)
      if (
        duration[activity]! > 0 &&
        demand[activity * resources + resource]! > capacities[resource]!
      )
        throw new RangeError(
          `activity ${activity} needs more of resource ${resource} than there is`,
        );

  const head = new Int32Array(count);
  const tail = new Int32Array(count);
  for (const activity of order)
    for (const sooner of before[activity]!)
      head[activity] = Math.max(head[activity]!, head[sooner]! + duration[sooner]!);
  for (const activity of order.toReversed()) {
    let longest = 0;
    for (const later of after[activity]!) longest = Math.max(longest, tail[later]!);
    tail[activity] = duration[activity]! + longest;
  }

  const apart = noSeparations(count);
  for (const sooner of order)
    for (const later of after[sooner]!) forbidSooner(apart, sooner, later, duration[sooner]!);
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) {
      const isTooMuch = capacities.some(
        (capacity, resource) =>
          demand[one * resources + resource]! + demand[other * resources + resource]! > capacity,
      );
      if (isTooMuch)
        forbidTogether(apart, one, other, { after: duration[one]!, before: duration[other]! });
    }
  return {
    ...{ count, resources, duration, demand, capacity: Int32Array.from(capacities) },
    ...{ before, after, order, head, tail, apart },
    horizon: duration.reduce((sum, length) => sum + length, 0),
  };
}

function orderOf(before: readonly Int32Array[], after: readonly Int32Array[]): Int32Array {
  const open = before.map((list) => list.length);
  const ready = open.flatMap((left, activity) => (left === 0 ? [activity] : []));
  const order: number[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(next);
    for (const later of after[next] ?? []) {
      open[later]! -= 1;
      if (open[later] === 0) ready.push(later);
    }
  }
  if (order.length < before.length) throw new RangeError('the order of the activities is a circle');
  return Int32Array.from(order);
}
