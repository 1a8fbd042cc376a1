/** What the camera has handed on and may still be looking at. */
export type Seen = { text: string; at: number };

/** A code that was out of sight this long and comes back was held to the camera again, in milliseconds. */
export const FORGOTTEN_AFTER_MS = 1_500;

/**
 * Whether a code in the picture is to be handed on. A camera sees the same badge in twenty
 * pictures a second; the same badge counts again only after it was taken away.
 */
export function isNewSight(seen: Seen | null, text: string, at: number): boolean {
  return seen?.text !== text || at - seen.at >= FORGOTTEN_AFTER_MS;
}
