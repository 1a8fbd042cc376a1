import { Worker } from 'node:worker_threads';
import type { HoldAnswer, HoldRequest, RangeProgress, RangeShow, RangeSolution } from '../types.ts';
import type { Limits, Message, Task } from './task.ts';

/** A search under way in a thread of its own. */
export type Solving<Found> = {
  /** Told of the progress from now on, until the returned function is called. */
  subscribe(listener: (progress: RangeProgress) => void): () => void;
  /** Asks the search to end now; `done` then gives the best that was found. */
  stop(): void;
  /** Ends the thread at once, whatever it has found; `done` then fails. */
  abandon(): Promise<void>;
  /** Fails with what went wrong in the thread. */
  done: Promise<Found>;
};

/** Searches for a timetable of the demo days without holding up whoever asks. */
export function startRange(show: RangeShow, limits: Limits): Solving<RangeSolution> {
  const stopped = new SharedArrayBuffer(4);
  const stop = () => Atomics.store(new Int32Array(stopped), 0, 1);
  return start({ kind: 'range', show, limits, stopped }, stop);
}

/** Recalculates after a hold in a thread of its own. */
export function startHold(request: HoldRequest): Promise<HoldAnswer> {
  return start<HoldAnswer>({ kind: 'hold', request }, () => {}).done;
}

function start<Found>(task: Task, stop: () => void): Solving<Found> {
  const listeners = new Set<(progress: RangeProgress) => void>();
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
    stop,
    async abandon() {
      await thread.terminate();
    },
  };
}
