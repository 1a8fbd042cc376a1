import { isForgotten, type Forgetting } from '../presence/rules.ts';
import type { Freshness, GateContact, Present } from './types.ts';

/** Minutes after which what is known of a zone is shown amber, and red. */
export const AGEING_AFTER_MINUTES = 10;
export const OLD_AFTER_MINUTES = 60;

/** Those of the last entries that still count at an instant: not forgotten, and no nightly exit since. */
export function stillInside<Entry extends Pick<Present, 'zoneBit' | 'since'>>(
  entries: readonly Entry[],
  at: Date,
  forgettingOf: (zoneBit: number) => Forgetting,
): Entry[] {
  return entries.filter(({ zoneBit, since }) => !isForgotten(since, at, forgettingOf(zoneBit)));
}

/**
 * When every device of some gates had been heard: whatever happened before it is counted. Null
 * where one of them was never heard, or no device stands at any of the gates.
 */
export function heardOfAll(contacts: readonly GateContact[]): Date | null {
  const manned = contacts.filter(({ devices }) => devices > 0);
  let oldest: Date | null = null;
  for (const { heardAt } of manned) {
    if (!heardAt) return null;
    if (!oldest || heardAt < oldest) oldest = heardAt;
  }
  return oldest;
}

/** Of the gates of a zone. */
export function freshnessOf(contacts: readonly GateContact[], now: Date): Freshness {
  if (contacts.every(({ devices }) => devices === 0)) return 'unmanned';
  const heardAt = heardOfAll(contacts);
  if (!heardAt) return 'unheard';
  const minutes = (now.getTime() - heardAt.getTime()) / 60_000;
  if (minutes >= OLD_AFTER_MINUTES) return 'old';
  return minutes >= AGEING_AFTER_MINUTES ? 'ageing' : 'fresh';
}
