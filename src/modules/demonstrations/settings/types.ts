import type { RangeWeights } from '../engine/types.ts';

export const pausedPrayers = ['dhuhr', 'asr', 'maghrib'] as const;

export type PausedPrayer = (typeof pausedPrayers)[number];

/** What holds for every timetable of the demo days. */
export type RangeSettings = {
  /** Minutes; every beginning is a multiple of it. */
  grid: 5 | 10 | 15;
  /** Between the arrival of a convoy and the first session of who is in it, and before it leaves. */
  marginMinutes: number;
  /** Litres there are for the sessions of one day; null for enough. */
  fuelLitres: number | null;
  /** Prayers for which the range stands still, for so long, where its windows say nothing of prayer. */
  prayers: readonly PausedPrayer[];
  prayerMinutes: number;
  weights: RangeWeights;
};

/** Settings beside the version they are saved over; 0 where nothing was saved yet. */
export type SavedRangeSettings = { settings: RangeSettings; version: number };
