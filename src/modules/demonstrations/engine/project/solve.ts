import { randomFrom } from '#modules/meetings/engine/core/random';
import { startClock } from '#modules/meetings/engine/show/pace';
import type { Project, ProjectSolution, RangeLimits } from '../types.ts';
import { destructiveBound } from './bound.ts';
import { breedingOf } from './breeding.ts';
import { exactSearch } from './exact.ts';
import { projectModel } from './model.ts';

const DEFAULT_ROUNDS = 200;
/** Nodes of the exact search in its first turn; each turn has twice as many. */
const FIRST_NODES = 4_000;
/** A generation takes about as long as so many nodes, and both searches get the same time. */
const NODES_A_GENERATION = 30;

/**
 * A shortest schedule: a genetic search finds it, destructive bounds and a branch and bound prove
 * that none is shorter, in turns that get longer. With `rounds` and no `seconds` the schedule
 * depends on the project and the seed alone; a round is a generation.
 *
 * Throws where the order is a circle or an activity asks for more than there ever is.
 */
export function solveProject(project: Project, limits: RangeLimits): ProjectSolution {
  const clock = startClock();
  const rounds = limits.rounds ?? (limits.seconds === undefined ? DEFAULT_ROUNDS : Infinity);
  const isOver = () =>
    limits.isStopped?.() === true || (limits.seconds !== undefined && clock() >= limits.seconds);
  const model = projectModel(project);
  if (model.count === 0) return { starts: [], makespan: 0, bound: 0, seconds: clock() };

  const breeding = breedingOf(model, randomFrom(limits.seed));
  let best = { starts: [...breeding.best().starts], makespan: breeding.best().makespan };
  let bound = destructiveBound(model, best.makespan, isOver);
  let nodes = FIRST_NODES;
  for (let round = 0; best.makespan > bound && round < rounds && !isOver();) {
    const generations = nodes / NODES_A_GENERATION;
    for (let turn = 0; turn < generations && round < rounds && !isOver(); turn++, round++)
      breeding.breed();
    const found = breeding.best();
    if (found.makespan < best.makespan)
      best = { starts: [...found.starts], makespan: found.makespan };
    if (best.makespan <= bound) break;

    const exact = exactSearch(model, best.makespan, bound, { nodes, isOver });
    if (exact.starts !== null) best = { starts: exact.starts, makespan: exact.makespan };
    if (exact.isComplete) bound = best.makespan;
    nodes *= 2;
  }
  return { ...best, bound, seconds: clock() };
}
