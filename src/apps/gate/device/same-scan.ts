import type { HowScanned, ScanResult } from './types.ts';

/** A camera sees a badge for as long as it is held up, and a guard's thumb may twitch. */
const SAME_FOR_MS = 4_000;

/** The same text read the same way a moment later is the same scan, and leaves one event. */
export function sameScan(now: () => number = () => performance.now()) {
  const latest = new Map<string, { at: number; result: Promise<ScanResult> }>();

  return {
    once(text: string, how: HowScanned, scan: () => Promise<ScanResult>): Promise<ScanResult> {
      for (const [key, { at }] of latest) if (now() - at >= SAME_FOR_MS) latest.delete(key);
      const key = JSON.stringify([text, how]);
      const known = latest.get(key);
      if (known) return known.result;

      const result = scan();
      latest.set(key, { at: now(), result });
      // What could not be written may be tried again at once.
      result.catch(() => latest.delete(key));
      return result;
    },
    /** After a correction the same badge may be read again. */
    forget: () => latest.clear(),
  };
}
