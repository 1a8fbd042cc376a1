import type { Draw } from '#modules/meetings/engine/generating/draw';
import { dissect, LONGEST, type Piece } from './dissection.ts';

/** Why no schedule is shorter than the planted one. */
export const plantings = [
  /** One resource is in full use from the beginning to the end. */
  'packed',
  /** One resource is, from when the first can need it to when the last must have let go. */
  'between',
  /** The planted schedule is as long as the longest way through the precedences. */
  'path',
] as const;

export type Planting = (typeof plantings)[number];

/** An activity in the planted schedule. */
export type Job = { start: number; duration: number; demands: number[] };

/** Jobs, pairs of them of which one must come before the other, and when all have ended. */
export type Planted = { jobs: Job[]; given: [Job, Job][]; length: number };

/** Times that each activity is moved to where it is least in the way. */
const LEVELLINGS = 4;

type Size = { activities: number; resources: number; factor: number };

/** Schedules of a length that can be proven; the resource that is in full use is the first one. */
export const plant: Record<Planting, (size: Size, draw: Draw) => Planted> = {
  packed(size, draw) {
    const pieces = Math.ceil(size.activities * (0.8 + 0.2 * draw.next()));
    const { capacity, length } = roomFor(pieces, draw);
    const jobs = dissect({ pieces, from: 0, length, capacity }, draw).map(jobOf(size, draw));
    const others = size.activities - jobs.length;
    return {
      jobs: [...jobs, ...looseJobs(others, { length, size, first: 1 }, draw)],
      given: [],
      length,
    };
  },

  between(size, draw) {
    const ways = size.activities < 16 ? 1 : 2;
    const pieces = size.activities - 4 * ways;
    const [head, tail] = [draw.between(4, 12), draw.between(4, 12)];
    const { capacity, length } = roomFor(pieces, draw);
    const pairs = (start: number, whole: number) =>
      Array.from({ length: ways }, () => twoInARow(start, whole, draw).map(jobOf(size, draw)));
    const heads = pairs(0, head);
    const tails = pairs(head + length, tail);
    const packed = dissect({ pieces, from: head, length, capacity }, draw).map(jobOf(size, draw));
    const given = [...heads, ...tails].flatMap(linked);
    // Whoever needs the packed resource waits for one of the heads, and one of the tails for it.
    for (const job of packed) {
      const [before, after] = [heads[draw.below(ways)]?.at(-1), tails[draw.below(ways)]?.[0]];
      if (before && after) given.push([before, job], [job, after]);
    }
    return {
      jobs: [...heads.flat(), ...packed, ...tails.flat()],
      given,
      length: head + length + tail,
    };
  },

  path(size, draw) {
    const wanted = draw.between(Math.ceil(size.activities * 1.4), size.activities * 2);
    const steps = inARow(wanted, draw).slice(0, size.activities - 1);
    const length = steps.reduce((sum, { duration }) => sum + duration, 0);
    const chain = steps.map(jobOf(size, draw, 0));
    const count = size.activities - chain.length;
    const loose = looseJobs(count, { length, size, first: 0 }, draw);
    return { jobs: levelled(chain, loose, length), given: linked(chain), length };
  },
};

/** A resource and a time whose room makes pieces of the size of PSPLIB's activities. */
function roomFor(pieces: number, draw: Draw): { capacity: number; length: number } {
  const capacity = draw.between(10, 20);
  const length = Math.round((pieces * draw.between(20, 30)) / capacity);
  return { capacity, length: Math.max(length, LONGEST) };
}

/** Pieces that need nothing, one after the other, until a time is filled. */
function inARow(length: number, draw: Draw): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < length; start = endOf(pieces.at(-1)))
    pieces.push({ start, duration: Math.min(draw.between(2, LONGEST), length - start), demand: 0 });
  return pieces;
}

function endOf(piece: Piece | undefined): number {
  return piece ? piece.start + piece.duration : 0;
}

function twoInARow(start: number, length: number, draw: Draw): Piece[] {
  const first = draw.between(1, length - 1);
  return [
    { start, duration: first, demand: 0 },
    { start: start + first, duration: length - first, demand: 0 },
  ];
}

function linked(chain: readonly Job[]): [Job, Job][] {
  return chain.slice(1).flatMap((job, place): [Job, Job][] => {
    const before = chain[place];
    return before ? [[before, job]] : [];
  });
}

/** With what it needs of the resources from `first` on, drawn. */
function jobOf({ resources, factor }: Size, draw: Draw, first = 1): (piece: Piece) => Job {
  return ({ start, duration, demand }) => ({
    start,
    duration,
    demands: Array.from({ length: resources }, (_, resource) =>
      resource < first ? demand : draw.chance(factor) ? draw.between(1, LONGEST) : 0,
    ),
  });
}

/** Some with no part in what makes the length; they need of the resources from `first` on. */
function looseJobs(
  count: number,
  { length, size, first }: { length: number; size: Size; first: number },
  draw: Draw,
): Job[] {
  return Array.from({ length: count }, () => {
    const duration = draw.between(1, Math.min(LONGEST, length));
    const start = draw.between(0, Math.max(0, length - duration));
    return jobOf(size, draw, first)({ start, duration, demand: 0 });
  });
}

/** With the loose ones where they use the resources least together, so that little suffices. */
function levelled(fixed: readonly Job[], loose: readonly Job[], length: number): Job[] {
  const jobs = [...fixed, ...loose];
  for (let round = 0; round < LEVELLINGS; round += 1) {
    for (const [place, job] of jobs.entries()) {
      if (place < fixed.length) continue;
      const others = jobs.filter((other) => other !== job);
      const starts = Array.from({ length: length - job.duration + 1 }, (_, start) => ({
        start,
        cost: costAmong({ ...job, start }, others),
      }));
      const [best] = starts.toSorted((one, other) => one.cost - other.cost);
      jobs[place] = { ...job, start: best?.start ?? job.start };
    }
  }
  return jobs;
}

/** Work it does together with each of the others. */
function costAmong(job: Job, jobs: readonly Job[]): number {
  return jobs.reduce((sum, other) => {
    const together =
      Math.min(job.start + job.duration, other.start + other.duration) -
      Math.max(job.start, other.start);
    if (together <= 0) return sum;
    const shared = job.demands.reduce(
      (all, demand, resource) => all + demand * (other.demands[resource] ?? 0),
      0,
    );
    return sum + together * shared;
  }, 0);
}
