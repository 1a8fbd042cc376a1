import type { Plan, Progress, RepairRequest, Show, SolveLimits } from '../types.ts';

/** What a thread is given to do. */
export type Task =
  | { kind: 'show'; show: Show; limits: Limits; stopped: SharedArrayBuffer }
  | { kind: 'yardstick'; text: string; limits: Limits; stopped: SharedArrayBuffer }
  | { kind: 'repair'; request: RepairRequest }
  | { kind: 'why-not'; show: Show; plan: Plan };

/** What ends a search by itself; it can be stopped before. */
export type Limits = Pick<SolveLimits, 'seed' | 'seconds' | 'rounds'>;

export type Message = { kind: 'progress'; progress: Progress } | { kind: 'done'; result: unknown };
