import type { Project } from '../types.ts';

/** Places of activities, or of a resource and when it is short. */
export type ProjectBreach =
  | { rule: 'start'; activity: number }
  | { rule: 'precedence'; activity: number; successor: number }
  | { rule: 'capacity'; resource: number; at: number; used: number };

/** Everything that is wrong with beginnings, one for each activity in order; nothing for a schedule. */
export function checkProject(project: Project, starts: readonly number[]): ProjectBreach[] {
  const { activities } = project;
  const wrong = activities.flatMap((_, activity): ProjectBreach[] => {
    const start = starts[activity];
    return start === undefined || !Number.isInteger(start) || start < 0
      ? [{ rule: 'start', activity }]
      : [];
  });
  for (let extra = activities.length; extra < starts.length; extra += 1)
    wrong.push({ rule: 'start', activity: extra });
  if (wrong.length > 0) return wrong;

  const begins = (activity: number) => starts[activity] ?? Number.NaN;
  const ends = (activity: number) => begins(activity) + (activities[activity]?.duration ?? 0);
  return [
    ...activities.flatMap(({ successors }, activity) =>
      successors
        .filter((successor) => !(begins(successor) >= ends(activity)))
        .map((successor): ProjectBreach => ({ rule: 'precedence', activity, successor })),
    ),
    ...project.capacities.flatMap((capacity, resource) =>
      // Use rises only where an activity begins.
      [...new Set(starts)].flatMap((at): ProjectBreach[] => {
        const used = activities
          .filter((_, activity) => begins(activity) <= at && at < ends(activity))
          .reduce((sum, { demands }) => sum + (demands[resource] ?? 0), 0);
        return used > capacity ? [{ rule: 'capacity', resource, at, used }] : [];
      }),
    ),
  ];
}

/** When the last activity has ended. */
export function makespanOf(project: Project, starts: readonly number[]): number {
  return Math.max(
    0,
    ...project.activities.map(({ duration }, activity) => (starts[activity] ?? 0) + duration),
  );
}
