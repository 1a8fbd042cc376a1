/** The other end of `screenInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { compareHere } from './compare.ts';
import type { Work } from './types.ts';

const work: Work = workerData;

parentPort?.postMessage(compareHere(work));
