import { Worker } from 'node:worker_threads';
import type { Screened, Work } from './types.ts';

/**
 * Screens in a thread of its own: an index over all lists takes seconds to build and 200 MB to
 * hold, and both are given back when it ends. The answers come in the order of the subjects.
 */
export function screenInThread(work: Work): Promise<Screened[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./screen-in-thread.ts', import.meta.url), {
      workerData: work,
    });
    thread.once('message', (screened: Screened[]) => resolve(screened));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the screening thread ended without an answer')));
  });
}
