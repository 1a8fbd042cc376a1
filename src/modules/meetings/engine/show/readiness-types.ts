import type { WallTime } from '../types.ts';

/** What the organisers should know before a run, in codes with what they are about. */
export type Finding =
  | { code: 'no-availability'; party: string }
  | { code: 'no-wishes'; party: string }
  /** Asked for places that are not there, or not open to them. */
  | { code: 'no-place'; meeting: string }
  | { code: 'no-interpreter'; meeting: string; languages: readonly [string, string] }
  | { code: 'no-common-time'; meeting: string }
  | {
      code: 'impossible-minimum';
      party: string;
      promised: number;
      /** The most it can have, and what keeps it there. */
      possible: number;
      because: 'wishes' | 'time' | 'maximum';
    }
  /** Two locked meetings that cannot both be where they are locked. */
  | { code: 'contradictory-locks'; meetings: readonly [string, string]; rule: string }
  | { code: 'impossible-lock'; meeting: string; at: WallTime | null; rules: readonly string[] }
  /** Meetings that would like to be in this block, against places open in it. */
  | { code: 'short-of-places'; block: string; wanted: number; places: number };
