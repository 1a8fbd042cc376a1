import type { Model } from './model.ts';

/** What a placed meeting is worth beside its own value. */
export type Gains = {
  /** Per rank from the first met wish of a party on; the last entry (0) holds for all further. */
  fairness: readonly number[];
  /** The search's price for a missing minimum; the plan kept is told by the exact groups. */
  minimum: number;
  required: number;
};

/**
 * Fairness as a sum that still has a provable bound: the first met wish of a party adds the whole
 * weight, each further one half of what the one before added. So of two wishes of equal value the
 * one of the party with fewest is worth more, and a party without any is worth most.
 */
export function fairnessOf(weight: number): number[] {
  const gains: number[] = [];
  for (let gain = Math.floor(weight); gain > 0; gain = Math.floor(gain / 2)) gains.push(gain);
  return [...gains, 0];
}

export function gainsOf({ show, meetings }: Pick<Model, 'show' | 'meetings'>): Gains {
  const best = meetings.reduce((most, { value }) => Math.max(most, value), 1);
  const minimum = 2 * best + 2 * show.weights.fairness;
  return { fairness: fairnessOf(show.weights.fairness), minimum, required: 8 * minimum };
}
