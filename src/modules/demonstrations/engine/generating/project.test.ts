import { describe, expect, it } from 'vitest';
import { checkProject, makespanOf } from '../checking/project.ts';
import type { Project } from '../types.ts';
import { readSm, writeSm } from '../filing/sm.ts';
import { plantings } from './plantings.ts';
import { generateProject } from './project.ts';
import { provenLength } from './proof.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe.each(plantings)('a %s project', (planting) => {
  const projects = seeds.map((seed) =>
    generateProject({
      ...{ activities: 30, resources: 4, seed, planting },
      ...{ complexity: [1.5, 1.8, 2.1][seed % 3] ?? 1.5, strength: (seed % 4) / 4 },
    }),
  );

  it('has a schedule as long as its optimum', () => {
    for (const { project, starts, optimum } of projects) {
      expect(checkProject(project, starts)).toEqual([]);
      expect(makespanOf(project, starts)).toBe(optimum);
    }
  });

  it('has a proof that none is shorter', () => {
    expect(projects.map(({ project }) => provenLength(project))).toEqual(
      projects.map(({ optimum }) => optimum),
    );
  });

  it('is of the size and kind of PSPLIB', () => {
    for (const { project } of projects) {
      expect(project.activities).toHaveLength(32);
      expect(project.capacities).toHaveLength(4);
      const [first, last] = [project.activities[0], project.activities[31]];
      expect([first?.duration, last?.duration, last?.successors]).toEqual([0, 0, []]);
      project.activities.forEach(({ successors }, activity) =>
        expect(successors.every((next) => next > activity)).toBe(true),
      );
    }
  });
});

it('is no gift: who puts each activity as early as it fits, in their order, is late', () => {
  const late = seeds.filter((seed) => {
    const { project, optimum } = generateProject({ activities: 30, resources: 4, seed });
    return makespanOf(project, earliest(project)) > optimum;
  });
  expect(late.length).toBeGreaterThan(35);
});

it('is the same for the same seed, and read as it was written', () => {
  const sizes = { activities: 30, resources: 4, seed: 7 };
  const { project } = generateProject(sizes);
  expect(generateProject(sizes).project).toEqual(project);
  expect(readSm(writeSm(project), project.name)).toEqual(project);
});

/** A schedule as somebody without patience makes it. */
function earliest(project: Project): number[] {
  const starts: number[] = [];
  for (const activity of project.activities.keys()) {
    const among = (count: number): Project => ({
      ...project,
      activities: project.activities
        .slice(0, count)
        .map((one) => ({ ...one, successors: one.successors.filter((next) => next < count) })),
    });
    let at = 0;
    while (checkProject(among(activity + 1), [...starts, at]).length > 0) at += 1;
    starts.push(at);
  }
  return starts;
}
