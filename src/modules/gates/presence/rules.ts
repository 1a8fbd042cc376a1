import type { CountingRule, NightlyExit, Passage } from '../types.ts';

/** How long an entry counts for somebody who was never scanned on the way out. */
export type Forgetting = Pick<CountingRule, 'forgetAfterMinutes' | 'nightlyExit'>;

/** Minutes after which an entry without an exit is forgotten, where nothing else is said: longer than any day of a show. */
export const FORGET_AFTER_MINUTES = 14 * 60;

/** Whether somebody who went in at one instant is no longer counted as inside at a later one. */
export function isForgotten(
  enteredAt: Date,
  at: Date,
  { forgetAfterMinutes, nightlyExit }: Forgetting,
): boolean {
  if (at.getTime() - enteredAt.getTime() >= forgetAfterMinutes * 60_000) return true;
  return nightlyExit !== null && nightNumber(enteredAt, nightlyExit) < nightNumber(at, nightlyExit);
}

/**
 * Whether the last admitted passage before an instant, or at it, went in and still counts.
 * Passages of the same instant go by their ids, so that every replica agrees.
 */
export function isInsideAt(passages: readonly Passage[], at: Date, rule: Forgetting): boolean {
  let last: Passage | undefined;
  for (const passage of passages) {
    if (!passage.admitted || passage.at > at) continue;
    if (!last || isLater(passage, last)) last = passage;
  }
  return last?.direction === 'in' && !isForgotten(last.at, at, rule);
}

/** Counts the days of a place that begin at its nightly exit, so that two instants can be told apart. */
export function nightNumber(at: Date, { at: exitAt, timeZone }: NightlyExit): number {
  const { date, time } = localTime(at, timeZone);
  const day = Date.parse(date) / 86_400_000;
  return time >= exitAt ? day : day - 1;
}

/** What the clocks of a place show: `YYYY-MM-DD` and `HH:MM:SS`. */
export function localTime(at: Date, timeZone: string): { date: string; time: string } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(timeZone, format);
  }
  const [date = '', time = ''] = format.format(at).split(' ');
  return { date, time };
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function isLater(one: Passage, other: Passage): boolean {
  const difference = one.at.getTime() - other.at.getTime();
  return difference > 0 || (difference === 0 && one.id > other.id);
}
