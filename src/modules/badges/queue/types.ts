import type { PrinterSettings } from '../printing/types.ts';
import type { BadgeNumber } from '../rules.ts';

/**
 * What has become of a badge that somebody wants on paper.
 *
 * Between `sent` and `confirmed` nobody but a person at the printer knows whether it came out:
 * a power cut may fall before or after the paper. So the program asks, and never guesses.
 */
export const itemStates = ['queued', 'sent', 'confirmed', 'withdrawn'] as const;

export type ItemState = (typeof itemStates)[number];

export type PrintRun = PrinterSettings & {
  id: string;
  /** From 1 in each edition; printed tiny on every badge of the run. */
  number: number;
  backs: boolean;
  askedBy: string;
  askedAt: Date;
};

export type PrintItem = BadgeNumber & {
  /** From 1 in its run. */
  place: number;
  state: ItemState;
  /** The badge had come out before and was damaged. */
  reprint: boolean;
};

export type RunCounts = Record<ItemState, number>;

/** Which of the badges that were sent came out of the printer. */
export type CameOut = 'all' | 'none' | { places: readonly number[] };
