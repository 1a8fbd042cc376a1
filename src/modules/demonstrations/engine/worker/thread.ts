/** The other end of `start.ts`: one task, its progress, and what came out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RangeLimits, RangeProgress } from '../types.ts';
import type { Limits, Message, Task } from './task.ts';

/** A search that finds something better all the time does not flood who listens. */
const BETWEEN_TOLD_MS = 100;

const task: Task = workerData;
tell({ kind: 'done', result: await carryOut(task) });

async function carryOut(given: Task): Promise<unknown> {
  switch (given.kind) {
    case 'range': {
      const { solveRange } = await import('../day/solve.ts');
      return solveRange(given.show, limitsOf(given));
    }
    case 'hold': {
      const { holdLane } = await import('../day/hold.ts');
      return holdLane(given.request);
    }
  }
}

function limitsOf({
  limits,
  stopped,
}: {
  limits: Limits;
  stopped: SharedArrayBuffer;
}): RangeLimits {
  const flag = new Int32Array(stopped);
  let toldAt = Number.NEGATIVE_INFINITY;
  let phase = '';
  return {
    ...limits,
    isStopped: () => Atomics.load(flag, 0) === 1,
    onProgress(progress: RangeProgress) {
      const now = performance.now();
      if (progress.phase === phase && now - toldAt < BETWEEN_TOLD_MS) return;
      toldAt = now;
      phase = progress.phase;
      tell({ kind: 'progress', progress });
    },
  };
}

function tell(message: Message): void {
  parentPort?.postMessage(message);
}
