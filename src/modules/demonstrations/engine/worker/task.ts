import type { HoldRequest, RangeLimits, RangeProgress, RangeShow } from '../types.ts';

/** What a thread is given to do. */
export type Task =
  | { kind: 'range'; show: RangeShow; limits: Limits; stopped: SharedArrayBuffer }
  | { kind: 'hold'; request: HoldRequest };

/** What ends a search by itself; it can be stopped before. */
export type Limits = Pick<RangeLimits, 'seed' | 'seconds' | 'rounds'>;

export type Message =
  | { kind: 'progress'; progress: RangeProgress }
  | { kind: 'done'; result: unknown };
