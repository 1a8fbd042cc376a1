import type { Project } from '../types.ts';

/**
 * A length under which no schedule is, by two arguments that anybody can follow: the longest way
 * through the precedences; and for each resource the work it has to do, over what it has at any
 * time, between the shortest way to those who need it and the shortest way from them to the end.
 */
export function provenLength(project: Project): number {
  const { activities, capacities } = project;
  const heads = waysTo(project);
  const tails = waysFrom(project);
  const byWork = capacities.map((capacity, resource) => {
    const users = activities.flatMap(({ duration, demands }, activity) =>
      duration > 0 && (demands[resource] ?? 0) > 0 ? [activity] : [],
    );
    if (users.length === 0) return 0;
    const work = users.reduce((sum, activity) => {
      const { duration = 0, demands = [] } = activities[activity] ?? {};
      return sum + duration * (demands[resource] ?? 0);
    }, 0);
    const least = (ways: readonly number[]) =>
      Math.min(...users.map((activity) => ways[activity] ?? 0));
    return least(heads) + Math.ceil(work / capacity) + least(tails);
  });
  const byWay = activities.map(
    ({ duration }, activity) => (heads[activity] ?? 0) + duration + (tails[activity] ?? 0),
  );
  return Math.max(...byWork, ...byWay);
}

/** The longest way from the beginning to the beginning of each activity. */
export function waysTo({ activities }: Project): number[] {
  const ways = activities.map(() => 0);
  for (const activity of inOrder(activities))
    for (const next of activities[activity]?.successors ?? [])
      ways[next] = Math.max(
        ways[next] ?? 0,
        (ways[activity] ?? 0) + (activities[activity]?.duration ?? 0),
      );
  return ways;
}

/** The longest way from the end of each activity to the end of all. */
function waysFrom({ activities }: Project): number[] {
  const ways = activities.map(() => 0);
  for (const activity of inOrder(activities).toReversed())
    ways[activity] = Math.max(
      0,
      ...(activities[activity]?.successors ?? []).map(
        (next) => (ways[next] ?? 0) + (activities[next]?.duration ?? 0),
      ),
    );
  return ways;
}

/** Each after all that must come before it. */
function inOrder(activities: Project['activities']): number[] {
  const waiting = activities.map(() => 0);
  for (const { successors } of activities)
    for (const next of successors) waiting[next] = (waiting[next] ?? 0) + 1;
  const order = waiting.flatMap((count, activity) => (count === 0 ? [activity] : []));
  for (const activity of order)
    for (const next of activities[activity]?.successors ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  return order;
}
