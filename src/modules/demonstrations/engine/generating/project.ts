import { drawFrom, type Draw } from '#modules/meetings/engine/generating/draw';
import type { Project } from '../types.ts';
import { plant, plantings, type Job, type Planting } from './plantings.ts';
import { precedencesOf } from './precedences.ts';
import { provenLength, waysTo } from './proof.ts';

export type ProjectSizes = {
  /** Without the two that begin and end everything; at least 8. */
  activities: number;
  resources: number;
  seed: number;
  /** By the seed where it is not said. */
  planting?: Planting;
  /** Precedences an activity; PSPLIB has from 1.5 to 2.1. */
  complexity?: number;
  /** Share of the resources that an activity needs, from 0 to 1. */
  factor?: number;
  /** From 0, where a resource has as much as the planted schedule needs at once, to 1 for plenty. */
  strength?: number;
};

export type PlantedProject = {
  project: Project;
  /** Proven: the planted schedule is as long, and none is shorter. */
  optimum: number;
  planting: Planting;
  /** The planted schedule. */
  starts: readonly number[];
};

/**
 * A project like those of PSPLIB whose shortest length is known, because it was made around a
 * schedule of that length and with a proof that none is shorter.
 */
export function generateProject(sizes: ProjectSizes): PlantedProject {
  const draw = drawFrom(sizes.seed);
  const { activities, resources, seed, factor = 0.75, complexity = 1.5, strength = 0 } = sizes;
  const planting = sizes.planting ?? plantings[seed % plantings.length] ?? 'packed';
  const planted = plant[planting]({ activities, resources, factor }, draw);
  const shuffled = draw.shuffled(planted.jobs);
  const given = planted.given.map(([first, second]): [number, number] => [
    shuffled.indexOf(first),
    shuffled.indexOf(second),
  ]);
  const { jobs, successors } = numbered(
    shuffled,
    precedencesOf(shuffled, { perActivity: complexity, given }, draw),
    draw,
  );
  const name = `${planting}-${activities}-${resources}-seed-${seed}`;
  const bare: Project = { name, capacities: [], activities: enclosed(jobs, successors) };
  const capacities = Array.from({ length: resources }, (_, resource) => {
    const isPacked = resource === 0 && planting !== 'path';
    return capacityOf(resource, { bare, jobs, strength: isPacked ? 0 : strength });
  });
  const project = { ...bare, capacities };
  const optimum = planted.length;
  if (provenLength(project) !== optimum) throw new Error(`${name} has no proof`);
  return { project, optimum, planting, starts: [0, ...jobs.map(({ start }) => start), optimum] };
}

/** Successors after their predecessors, as in PSPLIB, and in an order that tells no more than that. */
function numbered(
  jobs: readonly Job[],
  successors: readonly (readonly number[])[],
  draw: Draw,
): { jobs: Job[]; successors: number[][] } {
  const order: number[] = [];
  const waiting = new Set(jobs.keys());
  while (waiting.size > 0) {
    const free = [...waiting].filter((job) =>
      [...waiting].every((other) => !successors[other]?.includes(job)),
    );
    const next = free[draw.below(free.length)];
    if (next === undefined) throw new Error('precedences that go in a circle');
    order.push(next);
    waiting.delete(next);
  }
  return {
    jobs: order.flatMap((job) => jobs[job] ?? []),
    successors: order.map((job) =>
      (successors[job] ?? []).map((next) => order.indexOf(next)).toSorted((a, b) => a - b),
    ),
  };
}

/** Between one that begins and one that ends everything. */
function enclosed(
  jobs: readonly Job[],
  successors: readonly (readonly number[])[],
): Project['activities'] {
  const last = jobs.length + 1;
  const isFirst = (job: number) => successors.every((own) => !own.includes(job));
  const demands = (jobs[0]?.demands ?? []).map(() => 0);
  const firsts = [...jobs.keys()].filter(isFirst).map((job) => job + 1);
  return [
    { duration: 0, demands, successors: firsts },
    ...jobs.map((job, place) => {
      const after = (successors[place] ?? []).map((next) => next + 1);
      const { duration, demands: own } = job;
      return { duration, demands: own, successors: after.length > 0 ? after : [last] };
    }),
    { duration: 0, demands, successors: [] },
  ];
}

/** Between what the planted schedule uses at most and what is used where nobody waits for anything. */
function capacityOf(
  resource: number,
  { bare, jobs, strength }: { bare: Project; jobs: readonly Job[]; strength: number },
): number {
  const planted = peakOf(jobs, resource);
  const [, ...ways] = waysTo(bare);
  const free = peakOf(
    jobs.map((job, place) => ({ ...job, start: ways[place] ?? 0 })),
    resource,
  );
  return Math.max(1, planted + Math.round(strength * Math.max(0, free - planted)));
}

function peakOf(jobs: readonly Job[], resource: number): number {
  const uses = jobs.map(({ start: at }) =>
    jobs
      .filter(({ start, duration }) => start <= at && at < start + duration)
      .reduce((sum, { demands }) => sum + (demands[resource] ?? 0), 0),
  );
  return Math.max(0, ...uses);
}
