/**
 * The one clock. Everything that asks for the time takes a `Clock`, so that a test can stand
 * at an exact instant and the demo can happen in November 2025.
 */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(instant: string | Date): Clock {
  const now = new Date(instant);
  return { now: () => now };
}

/** Runs on from an instant as if it were now: the demo lives on its show days, and a rehearsal on its own. */
export function clockFrom(instant: string | Date): Clock {
  const start = new Date(instant).getTime();
  const begun = performance.now();
  return { now: () => new Date(start + Math.round(performance.now() - begun)) };
}
