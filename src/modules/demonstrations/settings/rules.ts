import type { RangeSettings } from './types.ts';

/** Until somebody says otherwise: a step of five minutes, a quarter of an hour around a convoy. */
export const defaultRangeSettings: RangeSettings = {
  grid: 5,
  marginMinutes: 15,
  fuelLitres: null,
  prayers: ['dhuhr', 'asr'],
  prayerMinutes: 20,
  weights: { first: 50, idleMinute: 1, movedSession: 60, movedMinute: 1, walkingMinute: 1 },
};

/** What a wish weighs by its rank: what is wanted most 100, and nothing less than 10. */
export function weightOfRank(rank: number): number {
  return Math.max(10, 100 - (rank - 1) * 10);
}
