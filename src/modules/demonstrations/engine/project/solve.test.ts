import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject, makespanOf } from '../checking/project.ts';
import { generateProject } from '../generating/project.ts';
import type { Project } from '../types.ts';
import { exactSearch } from './exact.ts';
import { projectModel } from './model.ts';
import { solveProject } from './solve.ts';

const QUICK = { seed: 1, rounds: 40 };

describe('a shortest schedule', () => {
  it('keeps order and capacities, and is proven to be within its bound, on random projects', () => {
    fc.assert(
      fc.property(anyProject(), (project) => {
        const { starts, makespan, bound } = solveProject(project, QUICK);

        expect(checkProject(project, starts)).toEqual([]);
        expect(makespan).toBe(makespanOf(project, starts));
        expect(bound).toBeLessThanOrEqual(makespan);
        expect(bound).toBeGreaterThanOrEqual(longestChain(project));
      }),
      { numRuns: 60 },
    );
  });

  it('is as short as any that is found by trying all orders, for six activities', () => {
    fc.assert(
      fc.property(anyProject(6), (project) => {
        const { makespan, bound } = solveProject(project, QUICK);

        expect(makespan).toBe(shortestByTryingAll(project));
        expect(bound).toBe(makespan);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0, 3, 6, 9])(
    'finds the planted optimum of thirty activities, and proves it (%s)',
    (seed) => {
      const { project, optimum } = generateProject({
        ...{ activities: 30, resources: 4, seed, planting: 'packed' },
      });

      expect(solveProject(project, { seed: 1, seconds: 20 })).toMatchObject({
        makespan: optimum,
        bound: optimum,
      });
    },
  );

  it('is the same for the same seed and rounds', () => {
    const { project } = generateProject({ activities: 20, resources: 3, seed: 5 });
    const [one, other] = [solveProject(project, QUICK), solveProject(project, QUICK)];

    expect(one.starts).toEqual(other.starts);
  });

  it('refuses a circle, and an activity that needs more than there ever is', () => {
    const step = (successors: number[], demand = 1) => ({
      ...{ duration: 1, demands: [demand], successors },
    });
    const circle = { name: '', capacities: [1], activities: [step([1]), step([0])] };
    const greedy = { name: '', capacities: [1], activities: [step([], 2)] };

    expect(() => solveProject(circle, QUICK)).toThrow('circle');
    expect(() => solveProject(greedy, QUICK)).toThrow('more of resource 0');
  });

  it('of nothing is nothing', () => {
    const nothing = { name: '', capacities: [], activities: [] };

    expect(solveProject(nothing, QUICK)).toMatchObject({ starts: [], makespan: 0, bound: 0 });
  });
});

it('an exact search that is cut off proves nothing', () => {
  const { project, optimum } = generateProject({ activities: 30, resources: 4, seed: 6 });
  const limits = { nodes: 10, isOver: () => false };

  expect(exactSearch(projectModel(project), optimum + 5, 0, limits).isComplete).toBe(false);
});

/** A few activities with forward arcs only, one or two resources, and now and then no duration. */
function anyProject(most = 12): fc.Arbitrary<Project> {
  const activity = fc.record({
    duration: fc.integer({ min: 0, max: 5 }),
    demands: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    jumps: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  });
  return fc.array(activity, { minLength: 1, maxLength: most }).map((told) => ({
    name: 'any',
    capacities: [3, 4],
    activities: told.map(({ duration, demands, jumps }, place) => ({
      ...{ duration, demands },
      successors: [...new Set(jumps.map((jump) => place + jump))].filter(
        (later) => later < told.length,
      ),
    })),
  }));
}

function longestChain({ activities }: Project): number {
  const ends = activities.map(({ duration }) => duration);
  for (const [place, { successors }] of activities.entries())
    for (const later of successors)
      ends[later] = Math.max(
        ends[later] ?? 0,
        (ends[place] ?? 0) + (activities[later]?.duration ?? 0),
      );
  return Math.max(0, ...ends);
}

/** Serial schedules of all orders contain a shortest one. */
function shortestByTryingAll(project: Project): number {
  let shortest = Infinity;
  const starts: number[] = [];
  const look = (left: readonly number[]) => {
    if (left.length === 0) {
      shortest = Math.min(shortest, makespanOf(project, starts));
      return;
    }
    for (const activity of left) {
      const isReady = left.every(
        (other) => !project.activities[other]?.successors.includes(activity),
      );
      if (!isReady) continue;
      starts[activity] = earliest(project, starts, left, activity);
      look(left.filter((other) => other !== activity));
    }
  };
  look([...project.activities.keys()]);
  return shortest;
}

function earliest(
  { activities, capacities }: Project,
  starts: readonly number[],
  left: readonly number[],
  activity: number,
): number {
  const placed = [...activities.keys()].filter((other) => !left.includes(other));
  const end = (other: number) => (starts[other] ?? 0) + (activities[other]?.duration ?? 0);
  let at = Math.max(
    0,
    ...placed.filter((other) => activities[other]?.successors.includes(activity)).map(end),
  );
  const { duration = 0, demands = [] } = activities[activity] ?? {};
  const fits = (time: number) =>
    capacities.every((capacity, resource) => {
      const used = placed
        .filter((other) => (starts[other] ?? 0) <= time && time < end(other))
        .reduce((sum, other) => sum + (activities[other]?.demands[resource] ?? 0), 0);
      return used + (demands[resource] ?? 0) <= capacity;
    });
  while (Array.from({ length: duration }, (_, step) => at + step).some((time) => !fits(time))) at++;
  return at;
}
