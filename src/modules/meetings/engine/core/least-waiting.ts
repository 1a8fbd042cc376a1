import type { SolveLimits, SolveStatus } from '../types.ts';
import { isSlotModel } from './exact/encoding.ts';
import { type Answer, Prover } from './exact/prover.ts';
import type { Model, Starts } from './model.ts';
import { Neighbourhoods } from './neighbourhood.ts';
import { Placement } from './placement.ts';
import { randomFrom, type Random } from './random.ts';
import { placeRequired } from './start.ts';
import { reduceWaiting } from './waiting.ts';

export type LeastWaiting = {
  /** `unknown` where no plan was found, and none was proven not to be. */
  status: SolveStatus | 'unknown';
  /** Begins of the best plan; null where there is none. */
  starts: Starts | null;
  total: number;
  /** Proven: no plan has fewer idle periods. */
  bound: number;
};

/** What the rounds begin with, by how much each has more than the one before, and up to what. */
const FIRST_MOVES = 40_000;
const MOST_MOVES = 2_000_000;
const FIRST_CONFLICTS = 6_000;
const MOST_CONFLICTS = 100_000;
const QUESTIONS_NEAR = 3;
const GROWTH = 1.4;

/** Placements after which a first plan is left to the SAT engine. */
const FIRST_PLACEMENTS = 4_000;
/** Conflicts of one question near a plan: what is not easy is asked elsewhere. */
const CONFLICTS_NEAR = 600;

/**
 * Places every meeting so that the parties wait least: rounds of local search, which finds good
 * plans, and of questions to the SAT engine, which finds the last ones and proves that there are
 * no better. The rounds are counted in moves and conflicts, so that only the end hangs on the clock.
 */
export async function findLeastWaiting(
  model: Model,
  limits: SolveLimits,
  onBetter?: (best: LeastWaiting) => void,
): Promise<LeastWaiting> {
  const isStopped = stopOf(limits);
  const random = randomFrom(limits.seed);
  const best: LeastWaiting = { status: 'unknown', starts: null, total: Infinity, bound: 0 };
  const take = (starts: Starts, total: number) => {
    if (total >= best.total) return;
    Object.assign(best, { status: 'feasible', starts: starts.slice(), total });
    onBetter?.(best);
  };

  search(model, { random, moves: FIRST_MOVES, isStopped, bound: 0 }, take);
  if (!isSlotModel(model) || best.total === 0) return settled(best);

  const prover = await Prover.of(model);
  prover.stopWhen(isStopped);
  try {
    const rounds = limits.rounds ?? Infinity;
    const neighbourhoods = new Neighbourhoods(model);
    const near: Near = { neighbourhoods, random, isStopped, share: 0.4, questions: 0 };
    let effort = 1;
    for (let round = 0; round < rounds && !isDone(best) && !isStopped(); round++) {
      prove(prover, best, Math.min(MOST_CONFLICTS, FIRST_CONFLICTS * effort), take);
      effort *= GROWTH;
      if (isDone(best) || isStopped() || round + 1 === rounds) break;
      const moves = Math.min(MOST_MOVES, FIRST_MOVES * effort);
      search(model, { random, moves, isStopped, bound: best.bound }, take);
      near.questions = Math.round(QUESTIONS_NEAR * effort);
      improve(prover, best, near, take);
    }
  } finally {
    prover.close();
  }
  return settled(best);
}

function stopOf({ seconds, isStopped }: SolveLimits): () => boolean {
  const end = seconds === undefined ? Infinity : performance.now() + seconds * 1000;
  return () => performance.now() >= end || isStopped?.() === true;
}

function isDone({ status, total, bound }: LeastWaiting): boolean {
  return status === 'infeasible' || total <= bound;
}

function settled(best: LeastWaiting): LeastWaiting {
  return best.status === 'feasible' && best.total <= best.bound
    ? { ...best, status: 'optimal' }
    : best;
}

type Effort = { random: Random; moves: number; isStopped: () => boolean; bound: number };
type Take = (starts: Starts, total: number) => void;

function search(model: Model, effort: Effort, take: Take): void {
  const placement = new Placement(model);
  const { random, isStopped } = effort;
  if (!placeRequired(placement, { random, rounds: FIRST_PLACEMENTS, isStopped })) return;
  const total = reduceWaiting(placement, effort);
  if (total < Infinity) take(placement.start, total);
}

/**
 * Asks whether a plan as good as the bound exists. Where that stays open, asks for one a third of
 * the way up to the best one: easier to find, and still tight enough to be found.
 */
function prove(prover: Prover, best: LeastWaiting, conflicts: number, take: Take): void {
  if (best.starts === null) {
    const answer = prover.askForAny(conflicts);
    if (answer.found === 'none') best.status = 'infeasible';
    if (answer.found !== 'plan') return;
    take(answer.starts, answer.total);
  }
  while (!isDone(best)) {
    const answer: Answer = prover.knowsParties
      ? prover.ask(best.bound, conflicts)
      : prover.askPartyByParty(conflicts);
    if (answer.found === 'plan') take(answer.starts, answer.total);
    best.bound = prover.bound;
    if (answer.found !== 'none') break;
  }
  if (isDone(best)) return;

  const nearer = best.bound + Math.ceil((best.total - best.bound) / 3);
  if (nearer >= best.total) return;
  const answer = prover.ask(nearer, conflicts);
  if (answer.found === 'plan') take(answer.starts, answer.total);
  best.bound = prover.bound;
}

/** Asks for better plans near the best one: with more free when there is none, else with less. */
function improve(prover: Prover, best: LeastWaiting, near: Near, take: Take): void {
  for (let spent = 0; spent < near.questions && best.starts && !isDone(best); spent++) {
    if (near.isStopped()) return;
    const free = near.neighbourhoods.draw(best.starts, near.share, near.random);
    const limits = { most: best.total - 1, conflicts: CONFLICTS_NEAR };
    const answer = prover.askNear(best.starts, free, limits);
    if (answer.found === 'plan') take(answer.starts, answer.total);
    else if (answer.found === 'none') near.share = Math.min(0.9, near.share * 1.05);
    else near.share = Math.max(0.15, near.share * 0.9);
  }
}

type Near = {
  neighbourhoods: Neighbourhoods;
  random: Random;
  isStopped: () => boolean;
  /** Of the meetings, that may move. */
  share: number;
  questions: number;
};
