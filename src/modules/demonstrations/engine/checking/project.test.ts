import { expect, it } from 'vitest';
import type { Project } from '../types.ts';
import { checkProject, makespanOf } from './project.ts';

/** Two activities of two and three, at once or not by what there is; then one after the first. */
const project: Project = {
  name: 'five',
  capacities: [3],
  activities: [
    { duration: 0, demands: [0], successors: [1, 2] },
    { duration: 2, demands: [2], successors: [3] },
    { duration: 3, demands: [1], successors: [4] },
    { duration: 2, demands: [2], successors: [4] },
    { duration: 0, demands: [0], successors: [] },
  ],
};

it('takes a schedule that just fits', () => {
  expect(checkProject(project, [0, 0, 0, 2, 4])).toEqual([]);
  expect(makespanOf(project, [0, 0, 0, 2, 4])).toBe(4);
});

it('finds a successor that begins too early', () => {
  expect(checkProject(project, [0, 0, 0, 2, 3])).toEqual([
    { rule: 'precedence', activity: 3, successor: 4 },
  ]);
});

it('finds a resource that is short, and when', () => {
  const tight = { ...project, capacities: [2] };
  expect(checkProject(tight, [0, 0, 0, 2, 4])).toEqual([
    { rule: 'capacity', resource: 0, at: 0, used: 3 },
    { rule: 'capacity', resource: 0, at: 2, used: 3 },
  ]);
  expect(checkProject(tight, [0, 0, 4, 2, 7])).toEqual([]);
});

it.each([
  ['one too few', [0, 0, 0, 2], 4],
  ['one too many', [0, 0, 0, 2, 4, 4], 5],
  ['before the beginning', [0, -1, 0, 2, 4], 1],
  ['no whole number', [0, 0, 0.5, 2, 4], 2],
])('refuses beginnings of which one is %s', (_what, starts, activity) => {
  expect(checkProject(project, starts)).toEqual([{ rule: 'start', activity }]);
});
