import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Plan, Progress, Repair, RepairRequest, Show, Solution, Unmet } from '../types.ts';
import type { YardstickSolution } from '../yardstick/solve.ts';
import type { Limits, Message, Task } from './task.ts';

/** A search under way in a thread of its own. */
export type Solving<Found> = {
  /** Told of the progress from now on, until the returned function is called. */
  subscribe(listener: (progress: Progress) => void): () => void;
  /** Asks the search to end now; `done` then gives the best that was found. */
  stop(): void;
  /** Ends the thread at once, whatever it has found; `done` then fails. */
  abandon(): Promise<void>;
  /** Fails with what went wrong in the thread. */
  done: Promise<Found>;
};

/** Searches for a plan of a show without holding up whoever asks. */
export function startSolving(show: Show, limits: Limits): Solving<Solution> {
  return start({ kind: 'show', show, limits, stopped: new SharedArrayBuffer(4) });
}

/**
 * Two searches where there are two processors and the clock ends them: how long one takes hangs on
 * its seed, and what one proves and the other finds belong together.
 *
 * @param text a `.dzn` file of the yardstick
 */
export function startYardstick(text: string, limits: Limits): Solving<YardstickSolution> {
  const search = (seed: number) =>
    start<YardstickSolution>({
      ...{ kind: 'yardstick', text, limits: { ...limits, seed } },
      stopped: new SharedArrayBuffer(4),
    });
  const first = search(limits.seed);
  if (limits.seconds === undefined || availableParallelism() < 2) return first;
  return together(first, search(limits.seed + 1));
}

/** Repairs a plan in a thread of its own. */
export function startRepair(request: RepairRequest): Promise<Repair> {
  return start<Repair>({ kind: 'repair', request }).done;
}

/** Finds in a thread of its own why each meeting that is not in the plan is not. */
export function startWhyNot(show: Show, plan: Plan): Promise<readonly Unmet[]> {
  return start<readonly Unmet[]>({ kind: 'why-not', show, plan }).done;
}

function together(
  one: Solving<YardstickSolution>,
  other: Solving<YardstickSolution>,
): Solving<YardstickSolution> {
  const both = [one, other];
  const abandon = async () => {
    await Promise.all(both.map((each) => each.abandon()));
  };
  const answer = async (): Promise<YardstickSolution> => {
    const first = await Promise.race(both.map(({ done }) => done));
    if (first.status !== 'feasible') return first;
    return bestOf(await Promise.all([one.done, other.done]));
  };
  const done = answer().finally(abandon);
  done.catch(() => {});

  return {
    done,
    subscribe(listener) {
      const ends = both.map((each) => each.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    stop: () => both.forEach((each) => each.stop()),
    abandon,
  };
}

/** The better plan with the better bound: optimal where they meet. */
export function bestOf([one, other]: readonly [
  YardstickSolution,
  YardstickSolution,
]): YardstickSolution {
  for (const proven of [one, other]) if (proven.status !== 'feasible') return proven;
  const isBetter =
    other.placed > one.placed || (other.placed === one.placed && other.breaks < one.breaks);
  const best = isBetter ? other : one;
  const bound = Math.max(one.bound, other.bound);
  const isProven = best.placed === best.requested && best.breaks <= bound;
  return { ...best, bound, status: isProven ? 'optimal' : 'feasible' };
}

function start<Found>(task: Task): Solving<Found> {
  const listeners = new Set<(progress: Progress) => void>();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task });
  const done = new Promise<Found>((resolve, reject) => {
    thread.on('message', (message: Message) => {
      if (message.kind === 'progress') for (const listener of listeners) listener(message.progress);
      // The thread answers the task it was given, and only that.
      else resolve(message.result as Found);
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
  // Who only wants the progress need not ask how it ended.
  done.catch(() => {});

  return {
    done,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      if ('stopped' in task) Atomics.store(new Int32Array(task.stopped), 0, 1);
    },
    async abandon() {
      await thread.terminate();
    },
  };
}
