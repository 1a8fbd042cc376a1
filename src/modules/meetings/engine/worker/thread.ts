/** The other end of `start.ts`: one task, its progress, and what came out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Progress, SolveLimits } from '../types.ts';
import type { Limits, Message, Task } from './task.ts';

/** A search that finds something better all the time does not flood who listens. */
const BETWEEN_TOLD_MS = 100;

const task: Task = workerData;
tell({ kind: 'done', result: await carryOut(task) });

async function carryOut(given: Task): Promise<unknown> {
  switch (given.kind) {
    case 'show': {
      const { solveShow } = await import('../show/solve.ts');
      return solveShow(given.show, limitsOf(given));
    }
    case 'yardstick': {
      const { solveYardstick } = await import('../yardstick/solve.ts');
      return solveYardstick(given.text, limitsOf(given));
    }
    case 'repair': {
      const { repairShow } = await import('../show/repair.ts');
      return repairShow(given.request);
    }
    case 'why-not': {
      const { whyNot } = await import('../show/why-not.ts');
      return whyNot(given.show, given.plan);
    }
  }
}

function limitsOf({
  limits,
  stopped,
}: {
  limits: Limits;
  stopped: SharedArrayBuffer;
}): SolveLimits {
  const flag = new Int32Array(stopped);
  let toldAt = Number.NEGATIVE_INFINITY;
  let phase = '';
  return {
    ...limits,
    isStopped: () => Atomics.load(flag, 0) === 1,
    onProgress(progress: Progress) {
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
