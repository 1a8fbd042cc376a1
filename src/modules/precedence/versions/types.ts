import type { KeptPlace } from '../types.ts';

export type KeptChange = 'head' | 'level' | 'office';

export type Comparison = {
  moved: { now: KeptPlace; from: number }[];
  added: KeptPlace[];
  gone: KeptPlace[];
  /** Those of whom something printed has changed, wherever they stand. */
  changed: { now: KeptPlace; fields: KeptChange[] }[];
};
