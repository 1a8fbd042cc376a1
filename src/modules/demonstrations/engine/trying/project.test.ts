import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProject, makespanOf } from '../checking/project.ts';
import { plantings } from '../generating/plantings.ts';
import { generateProject } from '../generating/project.ts';
import { solveProject } from '../project/solve.ts';

const sizes = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 30 }),
  activities: fc.integer({ min: 8, max: 20 }),
  resources: fc.integer({ min: 1, max: 4 }),
  planting: fc.constantFrom(...plantings),
  complexity: fc.constantFrom(0.8, 1.5, 2.1),
  factor: fc.constantFrom(0.25, 0.5, 1),
  strength: fc.constantFrom(0, 0.5),
});

it('never claims more than is true of a planted project, and mostly finds its optimum', () => {
  let found = 0;
  let tried = 0;
  fc.assert(
    fc.property(sizes, (size) => {
      const { project, optimum } = generateProject(size);
      const { starts, makespan, bound } = solveProject(project, { seed: size.seed, rounds: 20 });
      expect(checkProject(project, starts)).toEqual([]);
      expect(makespanOf(project, starts)).toBe(makespan);
      expect(makespan).toBeGreaterThanOrEqual(optimum);
      expect(bound).toBeLessThanOrEqual(optimum);
      tried += 1;
      if (makespan === optimum) found += 1;
    }),
    { numRuns: 400 },
  );
  expect(found / tried).toBeGreaterThan(0.9);
}, 120_000);
